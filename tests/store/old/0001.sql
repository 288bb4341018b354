


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
    sha256 text NOT NULL
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
    found tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, ((heading || ' '::text) || text))) STORED
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



INSERT INTO public.comparisons VALUES (1, 2, '0.1.0 1', '4cd1b9a7ef7b6260b46ef418df10d0279141ff5130e429bfbec91e92cf4d6943', '\x789cad52314ec33014e5042c4c88e5337402558409011227606384c1d4bfd46a62b7b1437b02f6b80541855051a3aa5d58400cb075e5045dd9d8b881b19d50b50889055bb19cf79fdecf7bf9b7cbbdfdd4f45333bf7f81bae66e439bfbc03fcd4c92082793893e1e5544d42031d2b783cf25bfb499aeab1a82a3404bc4546e02e330831a21a9606a34c9b8e0f6d277c283a01c146773889429a43fe53f6edcea75ccf3ce560944d52b7a7d2021abe3b4d4aa11055211eea058249c3a4e044c42c8781dedab1097e66a3553d8567a2fab23361e8eac4c331171e289d6f6ac3ea418a2c2accace7101675c62ac0692b5e7612f378608a3538c65b9ef3c8e8952c815135c9ba7bccb2e383d78bfd0e0040af7dbc5f9bfd1a6a663ba2b0311d2478915f7191094e11051317e26e75a5812c7d61fa47c12b4b95e733f6a98dbf1e9b8285e1783f426bfb37859ac59f6ace4fadaf13ac9c5bf006f8a2f46');
INSERT INTO public.comparisons VALUES (2, 3, '0.1.0 1', 'ac027f6c77be1bf64907b5d3f9e3cf2a99a2856c3d75d80e2c3f634ce4a5ceb0', '\x789ca5514d4a033114ee09dcb87413d79581e95af004eec4952e42e66103d3643a89ed39925610911269177621fedd605c7a026fe10d5ef3664a5b6845c48484972fdffbdef792fbbdbb6387c1e1e6dc01dde0a4edf121ad577f66780faaaaf2178f42f70a5e42f679f2ddaa87c7af43db05461436d465668e98546c05153917e0d0f399d22a0661d28e279ca6c90fc2ade5201b9ecfb9b5a0acd4cae35b51ea8134318e150c9416b240366b2dda3b4bc58f7f5a7d123aeaf7afa930cf6bcf8d7ebcfca3e7d7b5e70c7220cb0e4738de9fea3c7b372088c6d2849d0258a9aecc866c242918fe426afe6b84b707f40cf355b9f07c16fb125d2e4b66a435c91640e27556679df572ae2d18168559ec9fe749d846c8b9c3f1655379015cd7122b');



INSERT INTO public.constitution_diff_revision VALUES ('0001');



INSERT INTO public.councils VALUES (1, 'Harrowmere', 'harrowmere');



INSERT INTO public.documents VALUES (1, 1, 'Constitution', 'constitution');



INSERT INTO public.entries VALUES (1, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2019-04-20","council":"Harrowmere","decision":"Council, minute 19","document":"Constitution","ended":"","files":[{"format":"","name":"2019.txt","part":"","sha256":"b17ff79226065fe29da45130c5e16ed98768ef0779512fb103fe86a9e6addd15","size":67,"title":""}],"in_force":"2019-05-01","note":"","ocr":false,"parts":[],"title":"","version":"2019","view":"final"}', '', '72e9240c9f5c05aa56af91cbaef7e99a469253c242ca33abebb4e41083349927');
INSERT INTO public.entries VALUES (2, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2021-04-20","council":"Harrowmere","decision":"Council, minute 21","document":"Constitution","ended":"","files":[{"format":"","name":"2021.txt","part":"","sha256":"541db92b2d0635e5f7dee03e1621dbd373c036fa4a61a995d1924a05773be000","size":66,"title":""}],"in_force":"2021-05-01","note":"","ocr":false,"parts":[],"title":"","version":"2021","view":"final"}', '72e9240c9f5c05aa56af91cbaef7e99a469253c242ca33abebb4e41083349927', '14504ca7ff79c65f754001874eb40a9552fbf1669dfa8f92487b753ff9b0545c');
INSERT INTO public.entries VALUES (3, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2023-04-20","council":"Harrowmere","decision":"Council, minute 23","document":"Constitution","ended":"","files":[{"format":"","name":"2023.txt","part":"","sha256":"b40286b60880c6e1fd181bf2ec54c117de9df4fcc060ff1b2517facacc6821ff","size":65,"title":""}],"in_force":"2023-05-01","note":"","ocr":false,"parts":[],"title":"","version":"2023","view":"final"}', '14504ca7ff79c65f754001874eb40a9552fbf1669dfa8f92487b753ff9b0545c', 'eb7aacf6d216b0a0ffa754a7610fe45f4c9e7a08848a127cdd554b4c52407161');



INSERT INTO public.followed VALUES (1, '0.1.0 1', '1 2 3', '87a424a545363fbbc81f303c97d98c3f53f12018448c9bfc37defb1d9aebbd82');



INSERT INTO public.lives VALUES (1, 1, '1@b17ff792', 1, '1');
INSERT INTO public.lives VALUES (2, 1, '1.1@b17ff792', 1, '1.1');
INSERT INTO public.lives VALUES (3, 1, '1.2@b17ff792', 1, '1.2');
INSERT INTO public.lives VALUES (4, 1, '1.1@b40286b6', 3, '1.1');



INSERT INTO public.outlines VALUES (1, '0.1.0 1', '34dfd25c4e90bc46b3e185071054e7b5a089b51aa246d353807cb1f7614a08d2', '\x789c55cccd4ac4301405e00ee2d29d0f909dbb929b3149032e7c0177e23e6d6e9c423bc3b4a9cc6b4c140457ad7fccd2bd9be25b08be4b9c16d1cadd9c03f77c0f673edc673b4641c56ee33ecf5390d64ac598a0825b64cae8530e739a7104814625522468a9948a03b329d0b9c5446885421b63803f3bdcb8179b2f75d16fc3ee02d1e5cbebfa2e7c45c7471df893d7acd04d8dfd23c43e74d0c1ef4fbb0d7d14f51f7debc3ccab7d1d364f10ffad3a18eaedb81b52fb7eb940b26e56555392bc2636bf415262996255c77b6ef6c31d4c39f69f6323c786d4be5dad1cd644574870dde8626a1c8ec6f4be01df7b86ee');
INSERT INTO public.outlines VALUES (2, '0.1.0 1', 'b20ee169bf639bcde7f4620f06e7c571dd3eea731059b9d9b1f391d7562a4883', '\x789c55cccf4ac4301006f02ee2d19b0f909bb792499a9680075fc09b784f9ba916da5db649a1afb155103cb5fe638f9e3d05df42f05db26d11adcce51b66bedfe379e71fb23da30c42dbdaaf0b11814e254b99a6311728f24423528e10b3f1a079c233cae35c452a0625a5d02059a4a848129e22a5f4c5626b5ff362ad4ab7f3fb4b445bac6fccbdff0e4e4f06e8cedeb2523506dd13849d1f6080df9f7ee75d10b84fd7777ed5c9719d3acf10feb50698d6bbb937a5fee3ea16c9b6d9d44d450a434cd1920aab146b138edaea473b5a6aecbfc6668d4da97fbfde583444d54870dba872691ccfc6720e0e2a862b');
INSERT INTO public.outlines VALUES (3, '0.1.0 1', 'ac8ac04a3fd16822ad418b39ccda79b85182f96b73473ea1e8601fcadaac3e08', '\x789c55cc3f4ec3301406f054a8231b07c8c616f999d47525062ec0c605ec179b5a6a8a1a3b52ae518384c494f04fddd8992c6e81c45ddc2442d0ea2ddf27bdeff774e9e323ee28a117996bdcf795cc09e54c32c23941a64017c0416aaa709623c0bc508b42e71a9130a235483a83b916281019a7a0f5ab538d7bd3662d56611b77d74a39b3beb50ff127393bedc09fbfe34ad4568567c87ceca083bf9f761b439284afd0fa38f18bbe0e9b17c8fe571d0cf57edc0da9fdb859aa1497c254a935ce663d31f9254e0e097a4cd091a0436a3f076253df5575991adb334d5aaa52aaea489b8edae1ed01f94e8714');



INSERT INTO public.sources VALUES ('b17ff79226065fe29da45130c5e16ed98768ef0779512fb103fe86a9e6addd15', 67, 'none', '\x312e204d656574696e67730a0a312e31205468652071756f72756d2069732066697665206d656d626572732e0a0a312e3220566f7465732061726520657175616c2e0a');
INSERT INTO public.sources VALUES ('541db92b2d0635e5f7dee03e1621dbd373c036fa4a61a995d1924a05773be000', 66, 'none', '\x312e204d656574696e67730a0a312e31205468652071756f72756d20697320736978206d656d626572732e0a0a312e3220566f7465732061726520657175616c2e0a');
INSERT INTO public.sources VALUES ('b40286b60880c6e1fd181bf2ec54c117de9df4fcc060ff1b2517facacc6821ff', 65, 'none', '\x312e204d656574696e67730a0a312e312054686520636861697220736974732e0a0a312e32205468652071756f72756d20697320736978206d656d626572732e0a');



INSERT INTO public.stages VALUES (8, 1, 1, 0, 2, '1', '', '', 'clause', '1.', '1', 'Meetings', '', 'first', 'none', '[]', '', DEFAULT);
INSERT INTO public.stages VALUES (9, 1, 4, 2, 2, '1.1', '1', '', 'clause', '1.1', '1.1', '', 'The chair sits.', 'inserted', 'attention', '["provision inserted"]', '', DEFAULT);
INSERT INTO public.stages VALUES (10, 1, 2, 0, 0, '1.1', '1', '', 'clause', '1.1', '1.1', '', 'The quorum is five members.', 'first', 'none', '[]', '', DEFAULT);
INSERT INTO public.stages VALUES (11, 1, 2, 1, 1, '1.1', '1', '', 'clause', '1.1', '1.1', '', 'The quorum is six members.', 'edited', 'attention', '["quorum: five → six"]', '', DEFAULT);
INSERT INTO public.stages VALUES (12, 1, 2, 2, 2, '1.2', '1', '', 'clause', '1.2', '1.2', '', 'The quorum is six members.', 'renumbered', 'consequential', '[]', '', DEFAULT);
INSERT INTO public.stages VALUES (13, 1, 3, 0, 1, '1.2', '1', '', 'clause', '1.2', '1.2', '', 'Votes are equal.', 'first', 'none', '[]', '', DEFAULT);
INSERT INTO public.stages VALUES (14, 1, 3, 2, 2, '', '', '', '', '', '', '', '', 'deleted', 'attention', '["provision deleted"]', '', DEFAULT);



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



ALTER TABLE ONLY public.versions
    ADD CONSTRAINT uq_versions_document_id_key UNIQUE (document_id, key);



ALTER TABLE ONLY public.versions
    ADD CONSTRAINT uq_versions_entry UNIQUE (entry);



CREATE INDEX ix_stages_document_id_citation ON public.stages USING btree (document_id, citation);



CREATE INDEX ix_stages_found ON public.stages USING gin (found);



CREATE INDEX ix_stages_life_id_first ON public.stages USING btree (life_id, first);



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




