


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;


CREATE TABLE public.comparisons (
    old_id integer NOT NULL,
    new_id integer NOT NULL,
    decided integer NOT NULL,
    maker text NOT NULL,
    sha256 text NOT NULL,
    content bytea NOT NULL
);



CREATE TABLE public.constitution_diff_revision (
    version_num character varying(32) NOT NULL
);



CREATE TABLE public.councils (
    id integer NOT NULL,
    name text NOT NULL,
    key text NOT NULL
);



CREATE SEQUENCE public.councils_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.councils_id_seq OWNED BY public.councils.id;



CREATE TABLE public.documents (
    id integer NOT NULL,
    council_id integer NOT NULL,
    name text NOT NULL,
    key text NOT NULL
);



CREATE SEQUENCE public.documents_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.documents_id_seq OWNED BY public.documents.id;



CREATE TABLE public.entries (
    seq integer NOT NULL,
    at text NOT NULL,
    by text NOT NULL,
    action text NOT NULL,
    told text NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL
);



CREATE TABLE public.followed (
    document_id integer NOT NULL,
    maker text NOT NULL,
    versions text NOT NULL,
    decided integer NOT NULL,
    sha256 text NOT NULL
);



CREATE TABLE public.found (
    rowid bigint NOT NULL,
    words text NOT NULL
);



CREATE TABLE public.lives (
    id integer NOT NULL,
    document_id integer NOT NULL,
    name text NOT NULL,
    version_id integer NOT NULL,
    clause text NOT NULL
);



CREATE SEQUENCE public.lives_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.lives_id_seq OWNED BY public.lives.id;



CREATE TABLE public.notes (
    entry integer NOT NULL,
    version_id integer NOT NULL,
    old_id integer,
    kind text NOT NULL,
    old text NOT NULL,
    new text NOT NULL,
    reason text NOT NULL,
    private integer NOT NULL,
    decision text NOT NULL,
    route text NOT NULL,
    route_reason text NOT NULL,
    delegated integer NOT NULL,
    replaces integer
);



CREATE TABLE public.outlines (
    version_id integer NOT NULL,
    maker text NOT NULL,
    sha256 text NOT NULL,
    content bytea NOT NULL
);



CREATE TABLE public.sources (
    sha256 text NOT NULL,
    size integer NOT NULL,
    packing text NOT NULL,
    content bytea
);



CREATE TABLE public.stages (
    id integer NOT NULL,
    document_id integer NOT NULL,
    life_id integer NOT NULL,
    first integer NOT NULL,
    last integer NOT NULL,
    clause text NOT NULL,
    parent text NOT NULL,
    part text NOT NULL,
    kind text NOT NULL,
    label text NOT NULL,
    citation text NOT NULL,
    heading text NOT NULL,
    text text NOT NULL,
    standing text NOT NULL,
    significance text NOT NULL,
    reasons text NOT NULL,
    others text NOT NULL,
    pages text NOT NULL,
    wording bigint NOT NULL
);



CREATE SEQUENCE public.stages_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.stages_id_seq OWNED BY public.stages.id;



CREATE TABLE public.version_files (
    version_id integer NOT NULL,
    place integer NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    format text NOT NULL,
    part text NOT NULL,
    title text NOT NULL
);



CREATE TABLE public.version_parts (
    version_id integer NOT NULL,
    place integer NOT NULL,
    part text NOT NULL,
    in_force text NOT NULL
);



CREATE TABLE public.versions (
    id integer NOT NULL,
    document_id integer NOT NULL,
    name text NOT NULL,
    key text NOT NULL,
    adopted text NOT NULL,
    in_force text NOT NULL,
    ended text NOT NULL,
    decision text NOT NULL,
    note text NOT NULL,
    title text NOT NULL,
    view text NOT NULL,
    ocr integer NOT NULL,
    entry integer NOT NULL
);



CREATE SEQUENCE public.versions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.versions_id_seq OWNED BY public.versions.id;



ALTER TABLE ONLY public.councils ALTER COLUMN id SET DEFAULT nextval('public.councils_id_seq'::regclass);



ALTER TABLE ONLY public.documents ALTER COLUMN id SET DEFAULT nextval('public.documents_id_seq'::regclass);



ALTER TABLE ONLY public.lives ALTER COLUMN id SET DEFAULT nextval('public.lives_id_seq'::regclass);



ALTER TABLE ONLY public.stages ALTER COLUMN id SET DEFAULT nextval('public.stages_id_seq'::regclass);



ALTER TABLE ONLY public.versions ALTER COLUMN id SET DEFAULT nextval('public.versions_id_seq'::regclass);



INSERT INTO public.comparisons VALUES (2, 3, 0, '0.1.0 1-3e27a395', 'f560152c8cb8a09c5a48d24354325a11f99bcb6b0ea289d813c78abe3e6fa6a5', '\x789ca5514d4a033114ee0ddcb87411f73230730177eedc89fb307938814c324e52bbf30e492b884889b40bbb10ff6e302e3d81b7f006cf2453da42151113125ebe7cef7bdf4b6e776e8e2c7a8b9bf31be80aa785c3bb3cadcbb9a635745de7aafb52d50d6d81bd1f7e0ed270f8b16f2a20914246aa65fa8070495650236809165d3d974a86c04f8b70c2599efd203c588e68c3d50b6a0c48c39574f8d2b4ea82eb10870a1a5a03cc479b492beec552f1ed9f561f4a15f4cf87b13015c973af1f2effe8f979ed99818068d9e21827bb3325d8ab8632d2489e916300c3e599de900d2409a35f48fd7f8df17a2f3ec36255ce3f9e84beca8af296686e74b60544f19455acb39e4e95014d823009fd5391f96d243ab738e17de52fac7a1318');
INSERT INTO public.comparisons VALUES (1, 2, 5, '0.1.0 1-3e27a395', 'e7fbc50efcbe8313ab1a514940a32e3b2d524253d18850526afd00ba24138cdd', '\x789c8552314f023114f61fb8381987e7c0a6c473320eea60dcdcfc03c7f59d34dcb5d8160e1747770e244a8cc17021b2b0681c74d0b0fa0b58dddcfc07b52d48c098d0e69ade7b5fbfbeef7bbd5d6e1fd575a7ae67e73fa1a6bedb4ef5bde7be8b4cfa310e87c3b4f810f0b8ec0b241ffbdf4b6ea47ab4ae8a0816020917446e0065300d95233fc0ba4ee38c7166361d4bdcf5f2de64bde821a10ac95ffaaf1b3bda0dfdbcb395031e3a46c70f7e444b38ca25455f81543eb321c12b8c584c0c5442445909cd2fe757bab59a29aca9f4302b2196072786e6acc245c5018dec69be473042855948ab3817a74ca2505d496bb36147d78718e3020a99ef588d7d5f29648a7296eaa7f12dbb60f9e0f332054b3051ffbb2eb0f64da282c2b9d3cec3900628a6e62a2ee67cadeb866eae7479441e2506b606f0f2708ca8283b9533fc06c430590032ccba7530e055148212949b158964b4e701c1804a7b6ed21257072446351430747bdb97d96e99fa40167992ef2cbd5bdeeb35dbf9ded81f67b7f5f675be33ceb55f735fe673063d4d592de6bdd2f1bbfd01a55d4f9b');



INSERT INTO public.constitution_diff_revision VALUES ('0001');



INSERT INTO public.councils VALUES (1, 'Harrowmere', 'harrowmere');



INSERT INTO public.documents VALUES (1, 1, 'Constitution', 'constitution');



INSERT INTO public.entries VALUES (1, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2019-04-20","council":"Harrowmere","decision":"Council, minute 19","document":"Constitution","ended":"","files":[{"format":"","name":"2019.txt","part":"","sha256":"b17ff79226065fe29da45130c5e16ed98768ef0779512fb103fe86a9e6addd15","size":67,"title":""}],"in_force":"2019-05-01","note":"","ocr":false,"parts":[],"title":"","version":"2019","view":"final"}', '', '72e9240c9f5c05aa56af91cbaef7e99a469253c242ca33abebb4e41083349927');
INSERT INTO public.entries VALUES (2, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2021-04-20","council":"Harrowmere","decision":"Council, minute 21","document":"Constitution","ended":"","files":[{"format":"","name":"2021.txt","part":"","sha256":"541db92b2d0635e5f7dee03e1621dbd373c036fa4a61a995d1924a05773be000","size":66,"title":""}],"in_force":"2021-05-01","note":"","ocr":false,"parts":[],"title":"","version":"2021","view":"final"}', '72e9240c9f5c05aa56af91cbaef7e99a469253c242ca33abebb4e41083349927', '14504ca7ff79c65f754001874eb40a9552fbf1669dfa8f92487b753ff9b0545c');
INSERT INTO public.entries VALUES (3, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2023-04-20","council":"Harrowmere","decision":"Council, minute 23","document":"Constitution","ended":"","files":[{"format":"","name":"2023.txt","part":"","sha256":"b40286b60880c6e1fd181bf2ec54c117de9df4fcc060ff1b2517facacc6821ff","size":65,"title":""}],"in_force":"2023-05-01","note":"","ocr":false,"parts":[],"title":"","version":"2023","view":"final"}', '14504ca7ff79c65f754001874eb40a9552fbf1669dfa8f92487b753ff9b0545c', 'eb7aacf6d216b0a0ffa754a7610fe45f4c9e7a08848a127cdd554b4c52407161');
INSERT INTO public.entries VALUES (4, '2026-11-29T10:15:00Z', 'A. Clerk', 'decide', '{"council":"Harrowmere","current":"2019","decision":"Agreed.","delegated":false,"document":"Constitution","kind":"decision","new":[{"above":"1","below":"1.2","citation":"1.1","hash":"3ac73770ca94","words":"The quorum is six members."}],"old":[{"above":"1","below":"1.2","citation":"1.1","hash":"5999a016546a","words":"The quorum is five members."}],"private":false,"reason":"Members asked.","replaces":0,"route":"","route-reason":"","version":"2021"}', 'eb7aacf6d216b0a0ffa754a7610fe45f4c9e7a08848a127cdd554b4c52407161', 'f692fcbb79fbe6ff0735051625a426df04bd40c39b30fedbd13ca10658e9feaa');
INSERT INTO public.entries VALUES (5, '2026-11-29T10:15:00Z', 'A. Clerk', 'override', '{"council":"Harrowmere","current":"2019","decision":"","delegated":false,"document":"Constitution","kind":"override","new":[{"above":"1.1","citation":"1.2","hash":"b43a96cb55a9","words":"Votes are equal."}],"old":[{"above":"1.1","citation":"1.2","hash":"b43a96cb55a9","words":"Votes are equal."}],"private":false,"reason":"","replaces":0,"route":"","route-reason":"","version":"2021"}', 'f692fcbb79fbe6ff0735051625a426df04bd40c39b30fedbd13ca10658e9feaa', 'd0839ac16403658902750eb487c88ea87fbf483ff9b518b186d15375f212cccd');
INSERT INTO public.entries VALUES (6, '2026-11-29T10:15:00Z', 'A. Clerk', 'note', '{"council":"Harrowmere","current":"","decision":"","delegated":false,"document":"Constitution","kind":"note","new":[],"old":[],"private":false,"reason":"Printed.","replaces":0,"route":"","route-reason":"","version":"2023"}', 'd0839ac16403658902750eb487c88ea87fbf483ff9b518b186d15375f212cccd', '624a42fb7ceeb61b282bf7c4dcb0389b58b104eac2ed68e2772d97def8ea6585');



INSERT INTO public.followed VALUES (1, '0.1.0 1-3e27a395', '1 2 3', 0, '6dfa0ddf551f0d204fce3e57380f2634d03144897a05f939640cfb41481a7cb2');



INSERT INTO public.found VALUES (16777216, '/now meetings / ^meetings');
INSERT INTO public.found VALUES (16777217, '/now / the chair sits');
INSERT INTO public.found VALUES (16777218, '/ the quorum is five members');
INSERT INTO public.found VALUES (16777219, '/now / the quorum is six members');
INSERT INTO public.found VALUES (16777220, '/ votes are equal');



INSERT INTO public.lives VALUES (1, 1, '1@b17ff792', 1, '1');
INSERT INTO public.lives VALUES (2, 1, '1.1@b17ff792', 1, '1.1');
INSERT INTO public.lives VALUES (3, 1, '1.2@b17ff792', 1, '1.2');
INSERT INTO public.lives VALUES (4, 1, '1.1@b40286b6', 3, '1.1');



INSERT INTO public.notes VALUES (4, 2, 1, 'decision', '[{"citation":"1.1","words":"The quorum is five members.","hash":"5999a016546a","above":"1","below":"1.2"}]', '[{"citation":"1.1","words":"The quorum is six members.","hash":"3ac73770ca94","above":"1","below":"1.2"}]', 'Members asked.', 0, 'Agreed.', '', '', 0, NULL);
INSERT INTO public.notes VALUES (5, 2, 1, 'override', '[{"citation":"1.2","words":"Votes are equal.","hash":"b43a96cb55a9","above":"1.1"}]', '[{"citation":"1.2","words":"Votes are equal.","hash":"b43a96cb55a9","above":"1.1"}]', '', 0, '', '', '', 0, NULL);
INSERT INTO public.notes VALUES (6, 3, NULL, 'note', '[]', '[]', 'Printed.', 0, '', '', '', 0, NULL);



INSERT INTO public.outlines VALUES (1, '0.1.0 1-3e27a395', '62f6d9b3d0878b528312a0ad8953c21cf696121de6830522a4f4944755bd249f', '\x789c55cc3d4ec4301005e0ac102d1507f009228f17db718728e8e810bdb31e43a4647f1207ed35d620215125fc694b7a9a885b207117b389106435cd7bd2bceff1dc8787e5965150b15bbbafd314a4b5523126a8e0169932fa84c394ce388240a3122912b4544ac581d914e8d46222b442a18d31c05f1caeddabcde63aef36617b81e8b2f975751fbea3e3a3167cfc36cb755d61f704b10f2db4f0f7d36c421745dd67d7f830f167bbda6f9e21fe5fb5d0d7bb61d7a7e6e3f206c9aa5e947541b28ad8ec164981458a6515efb8c92f7730e6d83ec7068ef5a979bf5a38ac882e91e0aad6f9d8381c8cf1fd0012518738');
INSERT INTO public.outlines VALUES (2, '0.1.0 1-3e27a395', '4be82e35cbedf3cdf5da03bb2e5c39b04caa6924ba9c92bb00467e35724a9d22', '\x789c55cc3b4ec4301006e0ac102d1507f0092c8f1d274a8728e8e810bdb39e40a4641fb123e51a1b9090a8125eda929acae21648dcc5241182aca6f94733fff778d1fa87cd9e330ed436f6eb4c86a0d384a75cb348489459ac11994088f870d022164b26a24c852a0295245243c243c5641c8b1419632f161bfb9ae52b55b89ddf5f22da7c7563eefd77707ad2434bdf9685aa0dba27a0adefa187bf9f6ee75d10b84fd7b57ed19e0febd87906fadfea615cefa6de98ba8fab5b24db7a5dd525c90d3179434a2c53ac0c1db4c5af7634d7f8a1c6278d8fa97bbf5e5b34445548705bab626e1c4fc67c7e0040c18675');
INSERT INTO public.outlines VALUES (3, '0.1.0 1-3e27a395', 'b5c814dedd778c929d58511fe24934f48d5c85689ab4bfc50e86f2a6ce40ebbd', '\x789c55cc3f4ec3301406f05488958903e404969f495d77430c6c6c5cc0766c6aa9292576a45ca306098929e19fbab13359dc0289bbb87184a0d55bbe4f7adfefe9d2c7c7f5966072865cebbecf458109a38262c6b0a40a74090c84264a4e0b09302bd5bcd485961253ac3508328599e6924b491901ad5f9d6add9b362bbe0c9bb8bd52ca99d58d7d883fd9e9490f1ebdcb256fac0acf807ceca187bf9f6e13439685afd0f938f117434d9b1740ffab1e52bd1f7729751fd70b95cb0537756e8db3682026bfc4d13e410e09321224a5ee331177cd6ddd54b9b103d3e695aa84aa0fb4e351dbbf1d2c6e875e');



INSERT INTO public.sources VALUES ('b17ff79226065fe29da45130c5e16ed98768ef0779512fb103fe86a9e6addd15', 67, 'none', '\x312e204d656574696e67730a0a312e31205468652071756f72756d2069732066697665206d656d626572732e0a0a312e3220566f7465732061726520657175616c2e0a');
INSERT INTO public.sources VALUES ('541db92b2d0635e5f7dee03e1621dbd373c036fa4a61a995d1924a05773be000', 66, 'none', '\x312e204d656574696e67730a0a312e31205468652071756f72756d20697320736978206d656d626572732e0a0a312e3220566f7465732061726520657175616c2e0a');
INSERT INTO public.sources VALUES ('b40286b60880c6e1fd181bf2ec54c117de9df4fcc060ff1b2517facacc6821ff', 65, 'none', '\x312e204d656574696e67730a0a312e312054686520636861697220736974732e0a0a312e32205468652071756f72756d20697320736978206d656d626572732e0a');



INSERT INTO public.stages VALUES (8, 1, 1, 0, 2, '1', '', '', 'clause', '1.', '1', 'Meetings', '', 'first', 'none', '[]', '', '[]', 16777216);
INSERT INTO public.stages VALUES (9, 1, 4, 2, 2, '1.1', '1', '', 'clause', '1.1', '1.1', '', 'The chair sits.', 'inserted', 'attention', '["provision inserted"]', '', '[]', 16777217);
INSERT INTO public.stages VALUES (10, 1, 2, 0, 0, '1.1', '1', '', 'clause', '1.1', '1.1', '', 'The quorum is five members.', 'first', 'none', '[]', '', '[]', 16777218);
INSERT INTO public.stages VALUES (11, 1, 2, 1, 1, '1.1', '1', '', 'clause', '1.1', '1.1', '', 'The quorum is six members.', 'edited', 'attention', '["quorum: five → six"]', '', '[]', 16777219);
INSERT INTO public.stages VALUES (12, 1, 2, 2, 2, '1.2', '1', '', 'clause', '1.2', '1.2', '', 'The quorum is six members.', 'renumbered', 'consequential', '[]', '', '[]', 16777219);
INSERT INTO public.stages VALUES (13, 1, 3, 0, 1, '1.2', '1', '', 'clause', '1.2', '1.2', '', 'Votes are equal.', 'first', 'none', '[]', '', '[]', 16777220);
INSERT INTO public.stages VALUES (14, 1, 3, 2, 2, '', '', '', '', '', '', '', '', 'deleted', 'attention', '["provision deleted"]', '', '[]', 0);



INSERT INTO public.version_files VALUES (1, 0, '2019.txt', 'b17ff79226065fe29da45130c5e16ed98768ef0779512fb103fe86a9e6addd15', '', '', '');
INSERT INTO public.version_files VALUES (2, 0, '2021.txt', '541db92b2d0635e5f7dee03e1621dbd373c036fa4a61a995d1924a05773be000', '', '', '');
INSERT INTO public.version_files VALUES (3, 0, '2023.txt', 'b40286b60880c6e1fd181bf2ec54c117de9df4fcc060ff1b2517facacc6821ff', '', '', '');






INSERT INTO public.versions VALUES (1, 1, '2019', '2019', '2019-04-20', '2019-05-01', '', 'Council, minute 19', '', '', 'final', 0, 1);
INSERT INTO public.versions VALUES (2, 1, '2021', '2021', '2021-04-20', '2021-05-01', '', 'Council, minute 21', '', '', 'final', 0, 2);
INSERT INTO public.versions VALUES (3, 1, '2023', '2023', '2023-04-20', '2023-05-01', '', 'Council, minute 23', '', '', 'final', 0, 3);



SELECT pg_catalog.setval('public.councils_id_seq', 1, true);



SELECT pg_catalog.setval('public.documents_id_seq', 1, true);



SELECT pg_catalog.setval('public.lives_id_seq', 4, true);



SELECT pg_catalog.setval('public.stages_id_seq', 14, true);



SELECT pg_catalog.setval('public.versions_id_seq', 3, true);



ALTER TABLE ONLY public.constitution_diff_revision
    ADD CONSTRAINT constitution_diff_revision_pkc PRIMARY KEY (version_num);



ALTER TABLE ONLY public.found
    ADD CONSTRAINT found_pkey PRIMARY KEY (rowid);



ALTER TABLE ONLY public.comparisons
    ADD CONSTRAINT pk_comparisons PRIMARY KEY (old_id, new_id);



ALTER TABLE ONLY public.councils
    ADD CONSTRAINT pk_councils PRIMARY KEY (id);



ALTER TABLE ONLY public.documents
    ADD CONSTRAINT pk_documents PRIMARY KEY (id);



ALTER TABLE ONLY public.entries
    ADD CONSTRAINT pk_entries PRIMARY KEY (seq);



ALTER TABLE ONLY public.followed
    ADD CONSTRAINT pk_followed PRIMARY KEY (document_id);



ALTER TABLE ONLY public.lives
    ADD CONSTRAINT pk_lives PRIMARY KEY (id);



ALTER TABLE ONLY public.notes
    ADD CONSTRAINT pk_notes PRIMARY KEY (entry);



ALTER TABLE ONLY public.outlines
    ADD CONSTRAINT pk_outlines PRIMARY KEY (version_id);



ALTER TABLE ONLY public.sources
    ADD CONSTRAINT pk_sources PRIMARY KEY (sha256);



ALTER TABLE ONLY public.stages
    ADD CONSTRAINT pk_stages PRIMARY KEY (id);



ALTER TABLE ONLY public.version_files
    ADD CONSTRAINT pk_version_files PRIMARY KEY (version_id, place);



ALTER TABLE ONLY public.version_parts
    ADD CONSTRAINT pk_version_parts PRIMARY KEY (version_id, place);



ALTER TABLE ONLY public.versions
    ADD CONSTRAINT pk_versions PRIMARY KEY (id);



ALTER TABLE ONLY public.councils
    ADD CONSTRAINT uq_councils_key UNIQUE (key);



ALTER TABLE ONLY public.documents
    ADD CONSTRAINT uq_documents_council_id_key UNIQUE (council_id, key);



ALTER TABLE ONLY public.entries
    ADD CONSTRAINT uq_entries_hash UNIQUE (hash);



ALTER TABLE ONLY public.lives
    ADD CONSTRAINT uq_lives_document_id_name UNIQUE (document_id, name);



ALTER TABLE ONLY public.notes
    ADD CONSTRAINT uq_notes_replaces UNIQUE (replaces);



ALTER TABLE ONLY public.versions
    ADD CONSTRAINT uq_versions_document_id_key UNIQUE (document_id, key);



ALTER TABLE ONLY public.versions
    ADD CONSTRAINT uq_versions_entry UNIQUE (entry);



CREATE INDEX ix_found_words ON public.found USING gin (array_to_tsvector(string_to_array(words, ' '::text)));



CREATE INDEX ix_stages_document_id_citation ON public.stages USING btree (document_id, citation);



CREATE INDEX ix_stages_life_id_first ON public.stages USING btree (life_id, first);



CREATE INDEX ix_stages_wording_first_last ON public.stages USING btree (wording, first, last);



CREATE INDEX ix_version_files_sha256 ON public.version_files USING btree (sha256);



ALTER TABLE ONLY public.comparisons
    ADD CONSTRAINT fk_comparisons_new_id FOREIGN KEY (new_id) REFERENCES public.versions(id);



ALTER TABLE ONLY public.comparisons
    ADD CONSTRAINT fk_comparisons_old_id FOREIGN KEY (old_id) REFERENCES public.versions(id);



ALTER TABLE ONLY public.documents
    ADD CONSTRAINT fk_documents_council_id FOREIGN KEY (council_id) REFERENCES public.councils(id);



ALTER TABLE ONLY public.followed
    ADD CONSTRAINT fk_followed_document_id FOREIGN KEY (document_id) REFERENCES public.documents(id);



ALTER TABLE ONLY public.lives
    ADD CONSTRAINT fk_lives_document_id FOREIGN KEY (document_id) REFERENCES public.documents(id);



ALTER TABLE ONLY public.lives
    ADD CONSTRAINT fk_lives_version_id FOREIGN KEY (version_id) REFERENCES public.versions(id);



ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_notes_entry FOREIGN KEY (entry) REFERENCES public.entries(seq);



ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_notes_old_id FOREIGN KEY (old_id) REFERENCES public.versions(id);



ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_notes_replaces FOREIGN KEY (replaces) REFERENCES public.notes(entry);



ALTER TABLE ONLY public.notes
    ADD CONSTRAINT fk_notes_version_id FOREIGN KEY (version_id) REFERENCES public.versions(id);



ALTER TABLE ONLY public.outlines
    ADD CONSTRAINT fk_outlines_version_id FOREIGN KEY (version_id) REFERENCES public.versions(id);



ALTER TABLE ONLY public.stages
    ADD CONSTRAINT fk_stages_document_id FOREIGN KEY (document_id) REFERENCES public.documents(id);



ALTER TABLE ONLY public.stages
    ADD CONSTRAINT fk_stages_life_id FOREIGN KEY (life_id) REFERENCES public.lives(id);



ALTER TABLE ONLY public.version_files
    ADD CONSTRAINT fk_version_files_sha256 FOREIGN KEY (sha256) REFERENCES public.sources(sha256);



ALTER TABLE ONLY public.version_files
    ADD CONSTRAINT fk_version_files_version_id FOREIGN KEY (version_id) REFERENCES public.versions(id);



ALTER TABLE ONLY public.version_parts
    ADD CONSTRAINT fk_version_parts_version_id FOREIGN KEY (version_id) REFERENCES public.versions(id);



ALTER TABLE ONLY public.versions
    ADD CONSTRAINT fk_versions_document_id FOREIGN KEY (document_id) REFERENCES public.documents(id);



ALTER TABLE ONLY public.versions
    ADD CONSTRAINT fk_versions_entry FOREIGN KEY (entry) REFERENCES public.entries(seq);




