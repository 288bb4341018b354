


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
    entry integer NOT NULL,
    forgotten integer
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



INSERT INTO public.comparisons VALUES (2, 3, 0, '0.1.0 1-7024d924', 'c1149b198bdcb0b206174a4d4c41605cc4a4fd97d87f69af3bbeed1caa7a2227', '\x789ca5514d4e032114ee0ddcb874817b33c9b40770e9ca9d714fe0c562288c8076e919a03531c63498766117c6bf1b8c4b4fe02dbcc113669ab64935c608813c3ebef7bdefc1edd6cd81c7e8717d7e035de1a417f0ae6cd6e5ccd201d4751dc43dd3838a1ae0effb9f9d6604fcd8757d20994286da70bb4784224ba8929481c7a0664aab14c4492f9d705a163f08771623db086a4e9d03e58456015f2aa32f844d71aa60c138e031db6cb4f2de5d28befdd3ea03d349ffec3c17a6b2f1dceaa7cb3f7a7e5e79e620215bf638c2f1f6544bfe6a81651a290b7208e0843ab16bb289a460f80ba9fdaf115eefe467982fcbc5c7a3d417eb53618815ce161b40166fb2baabaca763edc092244c52ff54167113c9ce3d8e4fdbca5fcb07132d');
INSERT INTO public.comparisons VALUES (1, 2, 5, '0.1.0 1-7024d924', '2c5ac93654967932e7d1f326c905ec4e1240d76f0b3cac2e82ca4bd8583ad0cf', '\x789c8552b14ec33010ed1fb030218663e80615810531801810131b3f90c6176a9ad8c5761b98bab1372d1554081535aa60610131c000eaca17746563e30f8ced96aa4548d88ae5dc3d3fdf7be7abb9ce5e43771b7a7afe116ae9ebf554df78eeab67d28f713018a4f436e071c51748deb7bf726ea47ab8a44a0816020917442e0365300955223fc0864e59c638339bae25ee79056fbcd6fb48a842f29bfef3d28e4e533f6dace681878ed1f1831fd1320ef349c9572095cf6c48f02a231613039510515646f3cbf9b96e2f640a4f54ba9b95112bf70786e6b8ca45d5018dec49be4f30428559486b3813a74ca2503d494fa6c38eee0e628c8b2864a16b35def94a215394b3543f8e6ed904cb071f67295882b1fab5f1fa8fb5af1215144f9d761e8634403131577131e36b4337756bbec723f22031b0358057807d4445d9a19ce2372086c93f20c3acdb3bf7bc8642508272a52a910cb73c20185069cf8d5be2ea80c4a88622866e6ffb32dd2d531fc8124f0adddc9be5bd58b49def8ffc71765b6f5f663be35cfb31f7793667d09394d562deebd1e8dd7e03cc284fb1');



INSERT INTO public.constitution_diff_revision VALUES ('0001');



INSERT INTO public.councils VALUES (1, 'Harrowmere', 'harrowmere');



INSERT INTO public.documents VALUES (1, 1, 'Constitution', 'constitution');



INSERT INTO public.entries VALUES (1, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2019-04-20","council":"Harrowmere","decision":"Council, minute 19","document":"Constitution","ended":"","files":[{"format":"","name":"2019.txt","part":"","sha256":"b17ff79226065fe29da45130c5e16ed98768ef0779512fb103fe86a9e6addd15","size":67,"title":""}],"in_force":"2019-05-01","note":"","ocr":false,"parts":[],"title":"","version":"2019","view":"final"}', '', '72e9240c9f5c05aa56af91cbaef7e99a469253c242ca33abebb4e41083349927');
INSERT INTO public.entries VALUES (2, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2021-04-20","council":"Harrowmere","decision":"Council, minute 21","document":"Constitution","ended":"","files":[{"format":"","name":"2021.txt","part":"","sha256":"541db92b2d0635e5f7dee03e1621dbd373c036fa4a61a995d1924a05773be000","size":66,"title":""}],"in_force":"2021-05-01","note":"","ocr":false,"parts":[],"title":"","version":"2021","view":"final"}', '72e9240c9f5c05aa56af91cbaef7e99a469253c242ca33abebb4e41083349927', '14504ca7ff79c65f754001874eb40a9552fbf1669dfa8f92487b753ff9b0545c');
INSERT INTO public.entries VALUES (3, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2023-04-20","council":"Harrowmere","decision":"Council, minute 23","document":"Constitution","ended":"","files":[{"format":"","name":"2023.txt","part":"","sha256":"b40286b60880c6e1fd181bf2ec54c117de9df4fcc060ff1b2517facacc6821ff","size":65,"title":""}],"in_force":"2023-05-01","note":"","ocr":false,"parts":[],"title":"","version":"2023","view":"final"}', '14504ca7ff79c65f754001874eb40a9552fbf1669dfa8f92487b753ff9b0545c', 'eb7aacf6d216b0a0ffa754a7610fe45f4c9e7a08848a127cdd554b4c52407161');
INSERT INTO public.entries VALUES (4, '2026-11-29T10:15:00Z', 'A. Clerk', 'decide', '{"council":"Harrowmere","current":"2019","decision":"Agreed.","delegated":false,"document":"Constitution","kind":"decision","new":[{"above":"1","below":"1.2","citation":"1.1","hash":"3ac73770ca94","words":"The quorum is six members."}],"old":[{"above":"1","below":"1.2","citation":"1.1","hash":"5999a016546a","words":"The quorum is five members."}],"private":false,"reason":"Members asked.","replaces":0,"route":"","route-reason":"","version":"2021"}', 'eb7aacf6d216b0a0ffa754a7610fe45f4c9e7a08848a127cdd554b4c52407161', 'f692fcbb79fbe6ff0735051625a426df04bd40c39b30fedbd13ca10658e9feaa');
INSERT INTO public.entries VALUES (5, '2026-11-29T10:15:00Z', 'A. Clerk', 'override', '{"council":"Harrowmere","current":"2019","decision":"","delegated":false,"document":"Constitution","kind":"override","new":[{"above":"1.1","citation":"1.2","hash":"b43a96cb55a9","words":"Votes are equal."}],"old":[{"above":"1.1","citation":"1.2","hash":"b43a96cb55a9","words":"Votes are equal."}],"private":false,"reason":"","replaces":0,"route":"","route-reason":"","version":"2021"}', 'f692fcbb79fbe6ff0735051625a426df04bd40c39b30fedbd13ca10658e9feaa', 'd0839ac16403658902750eb487c88ea87fbf483ff9b518b186d15375f212cccd');
INSERT INTO public.entries VALUES (6, '2026-11-29T10:15:00Z', 'A. Clerk', 'note', '{"council":"Harrowmere","current":"","decision":"","delegated":false,"document":"Constitution","kind":"note","new":[],"old":[],"private":false,"reason":"Printed.","replaces":0,"route":"","route-reason":"","version":"2023"}', 'd0839ac16403658902750eb487c88ea87fbf483ff9b518b186d15375f212cccd', '624a42fb7ceeb61b282bf7c4dcb0389b58b104eac2ed68e2772d97def8ea6585');



INSERT INTO public.followed VALUES (1, '0.1.0 1-7024d924', '1 2 3', 0, '8e832c06ef2636e3d8e671d9f77f5095a7e2387e007af1b8d7641f575ceea2ec');



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



INSERT INTO public.outlines VALUES (1, '0.1.0 1-7024d924', '7d8209abd4754f0661600213b4ae59f78dab42ab824c085a29d0842950fe4d30', '\x789c55cccd4ac4301405e00ee2d6950f9027a8b9199b363bc1852b77e23e9ddc68a19da14d2af31a1305c155eb1fb374ef26f81682ef12a745b47237e7c03ddfc3990bf7f5965110b15ddbcf931c52ad53c118a73cd1c88492c709cce92241e0a84496f20c354d539100d339d0b9c68c4b815c2aa52079b6b8b62fba58cad26fc2f61cd116cb2b7317bea2c3831edcd1eba294ad41ff08b10b3df4f0fbd36d828f22ffe13b1766ee745787cd13c47fab1e867a3bee86d4bd5f5c23a9db55d356a430441737482aac726c4cbce3663fdcde9463ff3936726c48dddbe5caa221b24182752bcba9b13f1ad3fb0617758740');
INSERT INTO public.outlines VALUES (2, '0.1.0 1-7024d924', '84862c6ea606f4b8f4c8b7d574c718e620100457d450cf88790d95c6f3bcaa86', '\x789c55cccf4ac4301006f02ee2d5930f9027a899a469e94df0e0c99b784f37532db4bbb449a1afb151103cb5fe638f9e3d05df42f05d625b442b73f98699eff7706efd7dbd679441683af3792a225059ca32a668cc058a3c51889423c46c3c289ef035e5712e2319834c53a1206591a42249788694d267839d79c98b8d2cddceef2f104db1b9d677fe2b383e1ac09ebcae4bd96a748f105a3fc000bf3ffdcebb20701faeb77e65cfc675ea3c41f8d71a605a6fe7de94faf7cb1b2475bb6dda8a149ae8a223155619363a1cb5d58f76b0d4d87f8dcd1a9b52ff76b535a8896c9060ddca72691ccec672be0145e0867d');
INSERT INTO public.outlines VALUES (3, '0.1.0 1-7024d924', '39a25eedff944d6e710521232c635084a72d1ff2f515fa19356d76b5972d1845', '\x789c55cc3f4ec3301406f05488958903e404c1cfa4aebb213130b17181f8c5a6969a568d1d29d7a84142624af8a76eec4c16b740e22e268e10b47acbf749effb3d5eb9f0b0d95142cf33dbdaaf0b9113ca99608473824c822a81835054e23447805929e7a5ca152261442910740a33556081c83805a55eac6cedabd2ab62e9b761772da5d5ab5b731fbe93d3931edcd91b2e8bc648ff04990b3df4f0f7d36d834f12ffe93b1726ee72a871f30cd9ffaa8758efc65d4cddfbcd42a6b828749d1a6d4d3610935fe2689fa087041d091a53f711894db3ae9b2ad56660dab4929590f581763c6afbf703319c8766');



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






INSERT INTO public.versions VALUES (1, 1, '2019', '2019', '2019-04-20', '2019-05-01', '', 'Council, minute 19', '', '', 'final', 0, 1, NULL);
INSERT INTO public.versions VALUES (2, 1, '2021', '2021', '2021-04-20', '2021-05-01', '', 'Council, minute 21', '', '', 'final', 0, 2, NULL);
INSERT INTO public.versions VALUES (3, 1, '2023', '2023', '2023-04-20', '2023-05-01', '', 'Council, minute 23', '', '', 'final', 0, 3, NULL);



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



ALTER TABLE ONLY public.versions
    ADD CONSTRAINT fk_versions_forgotten FOREIGN KEY (forgotten) REFERENCES public.entries(seq);




