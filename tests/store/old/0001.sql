


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
    parts text NOT NULL,
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
    id bigint NOT NULL,
    content bytea NOT NULL
);



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
    salt text NOT NULL,
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



ALTER TABLE ONLY public.versions ALTER COLUMN id SET DEFAULT nextval('public.versions_id_seq'::regclass);



INSERT INTO public.comparisons VALUES (2, 3, 0, '0.1.0 1-7024d924', '10d03be4de19a7935ac683d892ae6cd228b00cd6d86b5af2df510c52de921f84', '\x5d00001000ffffffffffffffff004e03cf06149091d1cd58a5564ef6e590ba71d2bcc25c62b1723bcd78a38e167684ca18821517dd9ecbff85aee27cf751c1fcf83f10f064597c34d8f337a864dc69de6f7ced93bac26b35f44248402d3af83853379b6b34cafce2505db905b22aa87c47dda777839df10226a3d8cf91f3df32ee757abcb9c3041b8f2e9e6b594276f41092a74d18255af5080426dcc2d292aaa763160a9de54fc3370a64755ef4ffc903a51b3473e1265fd35c817b07a436c3676f41caff51c05e7df8a84a4295f3af2d0b3e5341339f45a79eca1e6433819153ba3fa1b09e3dd7fbc21e5d7f49a8cc8ebe6e25f1233a853f1a0db6ccdf5df2f5e76587f3f9052d3f2c0335767492a514e095fd4407da7f841ffc8f0baf');
INSERT INTO public.comparisons VALUES (1, 2, 7, '0.1.0 1-7024d924', '05d23609b160563c732dec32de8836aec00e9362e58a70e57b4fc7a7c06f6f92', '\x5d00001000ffffffffffffffff004e03cf06149091d1cd58a5564ef6e5791071d2bcc25c62b1723bcd78a38e167684ca18821517dd9ecbff85aee27cf751c1fcf83f10f064597c34d8f337a864dc69de6f7ced93bac26b35f44248402d3af83853379b6b34cafce258d3913b631b9c91e4a6d9a3763e27e1fd1be4f9a374f89b3d29e2de1b8e8135380fc1ef36047a39b1493266bb9f885067b48cb3e64cf18f651118abab616ef3c01afc9928d83d584d2b99938a58b4fab65e625dc653ac1a17449004ff2eca5a723a1637686d000ae0ff7d0352c97db8ed7d2ad64e210f75b2c20d3658391c0643b32ccc4e6b455f63e813a828fb0db98135ad36ead3001210eee2227b2b167f22ecaed5a2b793e3a14910956539c96131a93144e068bdfda0dfb1ec33dabe70261306e9aaedcf70e40978b11274e1bdf63f6ef84f1be85d111d6687123ae778a0a1131903dd63ebf62a01b330cc561a357ac6e4d214e82108a2797d721d0d02c5de1338b47f55581422942a30d721f7bace1517ed8495051419ecb3226ed5fd477d94c581665a5df59d514df84a1bd6d485d0d902583b2db0278030e194fd1e75bc');



INSERT INTO public.constitution_diff_revision VALUES ('0001');



INSERT INTO public.councils VALUES (1, 'Harrowmere', 'harrowmere');



INSERT INTO public.documents VALUES (1, 1, 'Constitution', 'constitution');



INSERT INTO public.entries VALUES (1, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2019-04-20","council":"Harrowmere","decision":"Council, minute 19","document":"Constitution","ended":"","files":[{"format":"","part":"","sha256":"b17ff79226065fe29da45130c5e16ed98768ef0779512fb103fe86a9e6addd15","size":67}],"in_force":"2019-05-01","ocr":false,"parts":[],"version":"2019","view":"final","words":"09034c33151a6a6a6c1b206bfbf8f43d07c15f8deb96700ba0445081b28f03be"}', '', 'bc67ec969a8b174cbb48b154d5532c55244ad7d52edb1959a33a2f63ead5006a');
INSERT INTO public.entries VALUES (2, '2026-11-29T10:15:00Z', 'constitution-diff', 'name', '{"anew":false,"council":"Harrowmere","document":"Constitution","names":3,"words":"b21fc66f84965cf7a73e0bbfafae53bd1d21d80eb39e061fb99982b2f97c10ca"}', 'bc67ec969a8b174cbb48b154d5532c55244ad7d52edb1959a33a2f63ead5006a', '5b8be30e7ad8c442e89d4c99b5c3ff7389ddd7336469e3cfa6028fe7f388252c');
INSERT INTO public.entries VALUES (3, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2021-04-20","council":"Harrowmere","decision":"Council, minute 21","document":"Constitution","ended":"","files":[{"format":"","part":"","sha256":"541db92b2d0635e5f7dee03e1621dbd373c036fa4a61a995d1924a05773be000","size":66}],"in_force":"2021-05-01","ocr":false,"parts":[],"version":"2021","view":"final","words":"e488c010e9f3b60eb443bd61a2b39d218b452b22cabad8cd2c06d04c62a77727"}', '5b8be30e7ad8c442e89d4c99b5c3ff7389ddd7336469e3cfa6028fe7f388252c', 'd26d9d86ede6f566ec30ed599180638ada28078062c808ce8ba4cab0b88c8a76');
INSERT INTO public.entries VALUES (4, '2026-11-29T10:15:00Z', 'A. Clerk', 'add', '{"adopted":"2023-04-20","council":"Harrowmere","decision":"Council, minute 23","document":"Constitution","ended":"","files":[{"format":"","part":"","sha256":"b40286b60880c6e1fd181bf2ec54c117de9df4fcc060ff1b2517facacc6821ff","size":65}],"in_force":"2023-05-01","ocr":false,"parts":[],"version":"2023","view":"final","words":"9fcd3ca5d296c76d8457c2b4e8b73167b102722c3793ebb7f01d0001dadf8bd4"}', 'd26d9d86ede6f566ec30ed599180638ada28078062c808ce8ba4cab0b88c8a76', 'a162e0b72e59efd5915a89768fea2c01a98e8c19c1fe206608b079a81ff4db00');
INSERT INTO public.entries VALUES (5, '2026-11-29T10:15:00Z', 'constitution-diff', 'name', '{"anew":false,"council":"Harrowmere","document":"Constitution","names":1,"words":"b0245442cdc92905b583568296dac2d12f52e02cb790ff0ab7e8bd01ba0f057a"}', 'a162e0b72e59efd5915a89768fea2c01a98e8c19c1fe206608b079a81ff4db00', '57a903c4252abb8a7ff7f9f1cd83860cb5955d538c290bf18b621eb94eb1b319');
INSERT INTO public.entries VALUES (6, '2026-11-29T10:15:00Z', 'A. Clerk', 'decide', '{"council":"Harrowmere","current":"2019","document":"Constitution","kind":"decision","replaces":0,"version":"2021","words":"118dc65b0163dd74ece605ad35bda839131fef0be9eb2688ad8fd5054fd1d379"}', '57a903c4252abb8a7ff7f9f1cd83860cb5955d538c290bf18b621eb94eb1b319', '2a2d0036525916f3d54ab479059bb1525adb974c676df3568153cf75a560e15f');
INSERT INTO public.entries VALUES (7, '2026-11-29T10:15:00Z', 'A. Clerk', 'override', '{"council":"Harrowmere","current":"2019","document":"Constitution","kind":"override","replaces":0,"version":"2021","words":"4ce486f1ad313895e08b9ed66627b3bb7685793377c882093805f444255c2709"}', '2a2d0036525916f3d54ab479059bb1525adb974c676df3568153cf75a560e15f', '7e7358dfafd184877de79e178d64857dca7f9552495dd12f0e1d57ad02fda264');
INSERT INTO public.entries VALUES (8, '2026-11-29T10:15:00Z', 'A. Clerk', 'note', '{"council":"Harrowmere","current":"","document":"Constitution","kind":"note","replaces":0,"version":"2023","words":"6b2862787f373ae3a499f13a0580200699628e963ca583ed335595879b722ed8"}', '7e7358dfafd184877de79e178d64857dca7f9552495dd12f0e1d57ad02fda264', '8b42adab634b6fb877f1758d1fae50e213a7f51ed004005eb448aea2e210287f');



INSERT INTO public.followed VALUES (1, '0.1.0 1-7024d924', '1 2 3', 0, '[]', 'a3023ae6fe774081e8d2348d1c5f15e111ea617b80f970dd8f08d1bc54d3b4df');



INSERT INTO public.found VALUES (16777217, '/now //1.0 //0.2 meetings / ^meetings');
INSERT INTO public.found VALUES (16777218, '/now //0.2 / the chair sits');
INSERT INTO public.found VALUES (16777219, '//0.0 / the quorum is five members');
INSERT INTO public.found VALUES (16777220, '//0.1 /now //0.2 / the quorum is six members');
INSERT INTO public.found VALUES (16777221, '//1.0 / votes are equal');



INSERT INTO public.lives VALUES (1, 1, '1@b17ff792', 1, '1');
INSERT INTO public.lives VALUES (2, 1, '1.1@b17ff792', 1, '1.1');
INSERT INTO public.lives VALUES (3, 1, '1.2@b17ff792', 1, '1.2');
INSERT INTO public.lives VALUES (4, 1, '1.1@b40286b6', 3, '1.1');



INSERT INTO public.notes VALUES (6, 2, 1, 'decision', '[{"citation":"1.1","words":"The quorum is five members.","hash":"5999a016546a","above":"1","below":"1.2"}]', '[{"citation":"1.1","words":"The quorum is six members.","hash":"3ac73770ca94","above":"1","below":"1.2"}]', 'Members asked.', 0, 'Agreed.', '', '', 0, NULL);
INSERT INTO public.notes VALUES (7, 2, 1, 'override', '[{"citation":"1.2","words":"Votes are equal.","hash":"b43a96cb55a9","above":"1.1"}]', '[{"citation":"1.2","words":"Votes are equal.","hash":"b43a96cb55a9","above":"1.1"}]', '', 0, '', '', '', 0, NULL);
INSERT INTO public.notes VALUES (8, 3, NULL, 'note', '[]', '[]', 'Printed.', 0, '', '', '', 0, NULL);



INSERT INTO public.outlines VALUES (1, '0.1.0 1-7024d924', '14c652d92c68d8a9d58ecf391402601a14cd440a0a36db49eb20fd09374ddb6e', '\x5d00001000ffffffffffffffff004d11ce4ff538a4aaf1c73ae1545b6ae2c6fe8ada37e3323339a2f27843c9bcf1a776d9867c126ea419658912679591e8f41eb5199d775cc542e54ae92b2b4907225de574e9be42176888ff884b335a18894b14d9fc3c157a79c08cf12a28a5460827f0ffd723f287f4558cd5880d760352fa5236cd3f50480af3f9bd5cbc244f9aba9b5110a4e3025f5d8c0d4f6442888e3754ab8f39b67bb9ae36d58054ee1374c399a02efee2891ba3b36499f0a8c568828e0d5d0397a87625ee12d3b2ea17e60238e04e5d93f50857218161bb227e205a481f1b9b06a2be1fc8f418b3f911e44ffad15b00');
INSERT INTO public.outlines VALUES (2, '0.1.0 1-7024d924', '1c273762922567eb560f666c4eed29f2a55bc42ac289babfb97ab3fe9dea75e7', '\x5d00001000ffffffffffffffff004d11ce4ff538a4aaf1c73b3db26a8ec9798a97bf81011a176479e6c89eea2fdf8a9ad711aae131e0032ad6b74cb748b0a49f81d834b5d24ebe6746a34d3cd605527cef928d23325f776ebe62385bef0649eab11a118bba2cb6d8cad8a32d463d994f794ec8a7ddc0598fc398ad144c30cb4bc48f5da295cf1413f0c856740857bfe89deaec5d8042fbbb2a69c4b6fef72b6fbf06fd90bf534abbe1b752cae1db9dba420bbc5aa42c68a7afaf8ef4f16c7e4ca38be6b16ba78b2fdcb2bba2958ee96f34cdaaf9b7e43773c98ab51a5ca02193d474d168398363fe97385ae2ae5fffdcf18000');
INSERT INTO public.outlines VALUES (3, '0.1.0 1-7024d924', '179d2161d09ef9d07da07703d90dba2059fa6083d58a4a1d39a7179bf1266973', '\x5d00001000ffffffffffffffff004d11ce4ff538a4aaf1c73b3e3df9fabdcc71863e636aa31acefa19ebb6f1981cc7019c8648e768f9539055c7581eebc6e3153eb2cc2d5ddd308bf6836d8ba51a92b87653c19bc9aeffadf8e1f3c1e7bea7db33b0fd1c59dd97cd82c117d7dc76db11d08249b6423903c15550c0acebe65b746aa640c7dc7a028521438c9a36d42cb7be3f4aeab7c40d43e527f6fcf185866803afa1eb390ec16ced83241bedede1b61788f33f553cf76e006bc646b6547edb3eb03d429121793295cb2937a52c03a4982f7e871fc99660342f5948d0616c626a1b586ff9d80802fadc493ffcf5f100');



INSERT INTO public.sources VALUES ('b17ff79226065fe29da45130c5e16ed98768ef0779512fb103fe86a9e6addd15', 67, 'none', '\x312e204d656574696e67730a0a312e31205468652071756f72756d2069732066697665206d656d626572732e0a0a312e3220566f7465732061726520657175616c2e0a');
INSERT INTO public.sources VALUES ('541db92b2d0635e5f7dee03e1621dbd373c036fa4a61a995d1924a05773be000', 66, 'none', '\x312e204d656574696e67730a0a312e31205468652071756f72756d20697320736978206d656d626572732e0a0a312e3220566f7465732061726520657175616c2e0a');
INSERT INTO public.sources VALUES ('b40286b60880c6e1fd181bf2ec54c117de9df4fcc060ff1b2517facacc6821ff', 65, 'none', '\x312e204d656574696e67730a0a312e312054686520636861697220736974732e0a0a312e32205468652071756f72756d20697320736978206d656d626572732e0a');



INSERT INTO public.stages VALUES (16777217, '\x5d00001000ffffffffffffffff004bb6fc0107883db9c0ae55b40bc79bbb50a44597b4be82b32fb4c4bf5e3ddfc19ab26246e8d893e53a0b476ee3da4def4268ce0be0ef7bd4156ee0859b605169cf6440fa3f119e32ae5c105df3b70d8bc228182e9c1f62d21a6f670331cf9bf7fe9a56ccb0036f7b37578f80fc4aae49e0abbae8ded06dc7f9b3eb4732bf9ad38d448bacdf65e80422abf249b3f8369869295a03a376a5f222a64e297a02bea77935b5d821ccbea24442b7f166098fb3b07b57bbdcd2f47c48df361b5e1774c8e5c6103a0a89258bcc1229b871937b399e8f3ca8a162aac4a563c8531fe9370f04a71847f725cf48834028c673b56a56dd256bc64290e7b7042e4b95b912f2682288ffe32470e0');



INSERT INTO public.version_files VALUES (1, 0, '2019.txt', 'b17ff79226065fe29da45130c5e16ed98768ef0779512fb103fe86a9e6addd15', '', '', '');
INSERT INTO public.version_files VALUES (2, 0, '2021.txt', '541db92b2d0635e5f7dee03e1621dbd373c036fa4a61a995d1924a05773be000', '', '', '');
INSERT INTO public.version_files VALUES (3, 0, '2023.txt', 'b40286b60880c6e1fd181bf2ec54c117de9df4fcc060ff1b2517facacc6821ff', '', '', '');






INSERT INTO public.versions VALUES (1, 1, '2019', '2019', '2019-04-20', '2019-05-01', '', 'Council, minute 19', '', '', 'final', 0, '4d176170f0783f82b613b794437d7d33', 1, NULL);
INSERT INTO public.versions VALUES (2, 1, '2021', '2021', '2021-04-20', '2021-05-01', '', 'Council, minute 21', '', '', 'final', 0, '614e5857dfcf95bc103befda8d6dd797', 3, NULL);
INSERT INTO public.versions VALUES (3, 1, '2023', '2023', '2023-04-20', '2023-05-01', '', 'Council, minute 23', '', '', 'final', 0, '8aaac2009ace6772aedb8fbb9bb04f8e', 4, NULL);



SELECT pg_catalog.setval('public.councils_id_seq', 1, true);



SELECT pg_catalog.setval('public.documents_id_seq', 1, true);



SELECT pg_catalog.setval('public.lives_id_seq', 4, true);



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




