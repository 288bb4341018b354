


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
    doubtful text NOT NULL,
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



INSERT INTO public.comparisons VALUES (2, 3, 0, '0.1.0 9-8a29a957', 'ef2f426c4ab72e10b5d02cbb3873692c6773f87f6af8798363ba5655093bb985', '\x5d00001000ffffffffffffffff004e03cf06269f91d1cd58a5564ef6e590ba71d2bcc25c62b17411d7f31fd7c8b9f634cb0c5fc6045e6cf3f32497d7380d427c9adeff301c53e25b8ff355aa60be3338140665768bf0c8e751db6d2530588f12516e8fe3bdb6956331962c0799498574b0f62ee80049bdcdf5d47c01e371490321534f9022a0b6bc502604ace239a458e50dea68a05d36c66c204be14722852f5b5b6dd32b484fae88496f92105a1c91419b58c5d8f488411c37f545228cdb7d803f425ff3ed58efaf7c98cf39e831e80d561d149169e50411c03a1dff96ba674f2b2d28d2e74a18a3d5de68362954c4a93d5ba6355f369dae28392de8241c2f478429d1f4c933be21aef06800adca00273db56be958099be1d9ff8edcb200');
INSERT INTO public.comparisons VALUES (1, 2, 7, '0.1.0 9-8a29a957', 'e6c0f28fd988322168e83ee2aa670e371201c4ffc2a1e07f9644a818def7ad57', '\x5d00001000ffffffffffffffff004e03cf06269f91d1cd58a5564ef6e5791071d2bcc25c62b17411d7f31fd7c8b9f634cb0c5fc6045e6cf3f32497d7380d427c9adeff301c53e25b8ff355aa60be3338140665768bf0c8e751db6d2530588f12516e8fe3bdb6956458ff05c1c8e79693b60a34a4f6bd5ffe246fa119b39b7772f6c5b295e802e04d7b28b5ef5f65cb53cc7e58ed803c34889ceaeebefe95cc8c2d65f6663747f6303558716318ed4fedd18312afacbf4a37e90150195cdf4a88b3a22f29b771baa8dde33bcec964d7758d2a932be6bdbcaa8eb36810d2d9378997d2c110f7d1626fa2777d9f8418dddb103bb21cfbc6f2fcccab426ed1bb1bf3f8512f0d77ef57f566bfb5ea9162e41fdb00f46f52ef334cb5feb0321c0b3feff1208197828cb9e79a606363f0fece1037c7744e0b6e8ea76970135aa6af4fc3e6158d56dcb4ce32b7bda07f8a20066486e9d5676d232f56875ab66c2c9627ab87596eccf580375b65d296bbf07c1ae68ac83b2e5e15380bc429151769d30db59a7107485ca846ed90ee136fcf39acc16132b9bc700317d78d530d7f3724f43d30a7e52dffe0ffc4525027');



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



INSERT INTO public.followed VALUES (1, '0.1.0 9-8a29a957', '1 2 3', 0, '[]', '[[0,1099392]]', 'e791cd56caaffd7c8268bed4ca84dd6d0ac73bf965b6d92269e9aa8f3f40962d');



INSERT INTO public.found VALUES (16777217, '/now //7.8589 //8.4295 //11.537 //12.269 //13.135 //16.17 //late .m meetings / ^meetings');
INSERT INTO public.found VALUES (16777218, '/now //7.8605 //8.4303 //12.269 //13.135 //16.17 //late .c .s .t / the chair sits');
INSERT INTO public.found VALUES (16777219, '//7.8589 //8.4295 //9.2148 //7.8596 .f .i .m .q .t / the quorum is five members');
INSERT INTO public.found VALUES (16777220, '/now //7.8597 //8.4299 //10.1075 //12.269 //13.135 //16.17 //late .i .m .q .s .t / the quorum is six members');
INSERT INTO public.found VALUES (16777221, '//7.8589 //8.4295 //10.1074 //9.2150 //7.8604 .a .e .v / votes are equal');



INSERT INTO public.lives VALUES (1, 1, '1@b17ff792', 1, '1');
INSERT INTO public.lives VALUES (2, 1, '1.1@b17ff792', 1, '1.1');
INSERT INTO public.lives VALUES (3, 1, '1.2@b17ff792', 1, '1.2');
INSERT INTO public.lives VALUES (4, 1, '1.1@b40286b6', 3, '1.1');



INSERT INTO public.notes VALUES (6, 2, 1, 'decision', '[{"citation":"1.1","words":"The quorum is five members.","hash":"5999a016546a","above":"1","below":"1.2"}]', '[{"citation":"1.1","words":"The quorum is six members.","hash":"3ac73770ca94","above":"1","below":"1.2"}]', 'Members asked.', 0, 'Agreed.', '', '', 0, NULL);
INSERT INTO public.notes VALUES (7, 2, 1, 'override', '[{"citation":"1.2","words":"Votes are equal.","hash":"b43a96cb55a9","above":"1.1"}]', '[{"citation":"1.2","words":"Votes are equal.","hash":"b43a96cb55a9","above":"1.1"}]', '', 0, '', '', '', 0, NULL);
INSERT INTO public.notes VALUES (8, 3, NULL, 'note', '[]', '[]', 'Printed.', 0, '', '', '', 0, NULL);



INSERT INTO public.outlines VALUES (1, '0.1.0 9-8a29a957', 'e66c388e3d4872ebce52a11469d481efd90be9e3c393a8798ed058e23d23ab8a', '\x5d00001000ffffffffffffffff004d120e4ff538b51e95c73ae1545b6ae2c6fe8ada37e3323339a2f27843c9bcf1a776d9867c126ea419658912679591e8f41eb5199d775cc542e54ae92b2b4907225de574e9be42176888ff884b335a18894b14d9fc3c157a79c08cf12a28a5460827f0ffd723f287f45648adb5d7cbb6eec60d242b180f1e2c442c18778151d44f1821c9728b36c25f83157b9b9a264038979cacd63a346df1534b64ce1cdbdc5fc8f9ec9d98baf26f1c2e8b859b532963a579143effd4662ecc99b263297cb75385133a056e9c2de36ddac4646309707d77617747d31268e5c7127a88bef971ad2f75fe603180');
INSERT INTO public.outlines VALUES (2, '0.1.0 9-8a29a957', '9ff61ced53e22bec49f399f23ff943fd5b89feb9eb9a9a40556dc672010a0c29', '\x5d00001000ffffffffffffffff004d120e4ff538b51e95c73b3db26a8ec9798a97bf81011a176479e6c89eea2fdf8a9ad711aae131e0032ad6b74cb748b0a49f81d834b5d24ebe6746a34d3cd605527cef928d23325f776ebe62385bef0649eab11a118bba2cb6d8cad8a32d463d994f794ec8a7ddc059bab798ad144c30cb4bc48f5da295cf1413f0c856740857bfe89deaec5d8042fbbb2a69c4b6fef7315d9751da66bd1110e768c62590c9ec2e387e4c8cf0d1cd57baecf838df748f5d1cfcda0929e82ef9a721ef60a6a4d891affbdd05495dda168335a981b47c38d4c681101388b4253c9e97df39ababacbfffee0fd000');
INSERT INTO public.outlines VALUES (3, '0.1.0 9-8a29a957', '42a8cb3ae26a976f7988db591132c2c12e4be8515d14379fe93225ca1f754256', '\x5d00001000ffffffffffffffff004d120e4ff538b51e95c73b3e3df9fabdcc71863e636aa31acefa19ebb6f1981cc7019c8648e768f9539055c7581eebc6e3153eb2cc2d5ddd308bf6836d8ba51a92b87653c19bc9aeffadf8e1f3c1e7bea7db33b0fd1c59dd97cd82c117d7dc76db11d08249b6423903c1555fdbacebe65b746aa640c7dc7a028521438c9a36d42cb7be3f4aeab7c40d43e527f6fcf185866823cddc8921d86fd563413a1bdd9d757fee33fe0ff4b8d72a891479c35a43be9e80ebe70cabe021852d1a308ded28cbdf7469399c492f11784de00118b3aef733cb52e7731d1a94cfa93d016ea7febfdc00');



INSERT INTO public.sources VALUES ('b17ff79226065fe29da45130c5e16ed98768ef0779512fb103fe86a9e6addd15', 67, 'none', '\x312e204d656574696e67730a0a312e31205468652071756f72756d2069732066697665206d656d626572732e0a0a312e3220566f7465732061726520657175616c2e0a');
INSERT INTO public.sources VALUES ('541db92b2d0635e5f7dee03e1621dbd373c036fa4a61a995d1924a05773be000', 66, 'none', '\x312e204d656574696e67730a0a312e31205468652071756f72756d20697320736978206d656d626572732e0a0a312e3220566f7465732061726520657175616c2e0a');
INSERT INTO public.sources VALUES ('b40286b60880c6e1fd181bf2ec54c117de9df4fcc060ff1b2517facacc6821ff', 65, 'none', '\x312e204d656574696e67730a0a312e312054686520636861697220736974732e0a0a312e32205468652071756f72756d20697320736978206d656d626572732e0a');



INSERT INTO public.stages VALUES (16777217, '\x78da8d91bd4ec33014851da7ec1d78003f41a474e41dd810bb496ea9a5d4a6b65331666276bbb0a6fc948284f811136c1d183ae409987812ec24b43250094b57b2757dcf777c7cfe81768300e1eb3e934a5f71c1c118338bcb729e643457701147b378b10fa0193f56e5d24ca615eabe17152a10b2c3b883f182710552437a4bb506ae99e093e71329c64cd92df9ee1a731947b1d56ea5ddc955f9703000920c28934431ada21652ad212146c877b845e9cd298d7221f321618af4d918c810864720d7aace7a775558d50e0e8239a4cc37fed28cef35c39f6753ebe9742bf0d507daab3f79aba27e4acdc3f84e02cf5d1fd2fb44d86046b9e3d2ac7953cf43f45cfd03b1096a2744c1afa0fe127d3c141a14a11288b540332f9dda2d0a31be4921033f9ea7cdbfb64d63ca762d8df902c2c7ee90');



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




