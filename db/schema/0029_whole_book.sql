-- The whole record book: the types of records.md that were not in it yet. Never edited after release.

CREATE TABLE "org_term" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"org" INTEGER NOT NULL REFERENCES "org"(id),
	"from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on")),
	"to_on" TEXT CHECK ("to_on" IS date("to_on")),
	"congress_no" INTEGER CHECK ("congress_no" BETWEEN 1 AND 99),
	"congress_on" TEXT CHECK ("congress_on" IS date("congress_on")),
	"extended_by" TEXT CHECK (length("extended_by") BETWEEN 1 AND 60),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX org_term_by_org ON "org_term"("org");
CREATE INDEX org_term_order ON "org_term"("from_on") WHERE deleted_at IS NULL;

CREATE TABLE "area_cell" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"area" INTEGER NOT NULL REFERENCES "area"(id),
	"cell" INTEGER NOT NULL REFERENCES "org"(id),
	"from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on")),
	"to_on" TEXT CHECK ("to_on" IS date("to_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX area_cell_by_area ON "area_cell"("area");
CREATE INDEX area_cell_by_cell ON "area_cell"("cell");
CREATE INDEX area_cell_order ON "area_cell"("from_on") WHERE deleted_at IS NULL;

CREATE TABLE "supervision" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER REFERENCES "member"(id),
	"holder_name" TEXT CHECK (length("holder_name") BETWEEN 1 AND 80),
	"level" TEXT CHECK (length("level") BETWEEN 1 AND 80),
	"cell" INTEGER REFERENCES "org"(id),
	"area" INTEGER REFERENCES "area"(id),
	"unit_name" TEXT CHECK (length("unit_name") BETWEEN 1 AND 120),
	"from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on")),
	"to_on" TEXT CHECK ("to_on" IS date("to_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (("member" IS NOT NULL) + ("holder_name" IS NOT NULL) = 1),
	CHECK (("cell" IS NOT NULL) + ("area" IS NOT NULL) + ("unit_name" IS NOT NULL) = 1),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX supervision_by_member ON "supervision"("member");
CREATE INDEX supervision_by_cell ON "supervision"("cell");
CREATE INDEX supervision_by_area ON "supervision"("area");
CREATE INDEX supervision_order ON "supervision"("from_on") WHERE deleted_at IS NULL;

CREATE TABLE "bylaw" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"org" INTEGER NOT NULL REFERENCES "org"(id),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"number" TEXT CHECK (length("number") BETWEEN 1 AND 40),
	"issued_on" TEXT CHECK ("issued_on" IS date("issued_on")),
	"reviewed_on" TEXT CHECK ("reviewed_on" IS date("reviewed_on")),
	"edition" TEXT CHECK (length("edition") BETWEEN 1 AND 60),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX bylaw_by_org ON "bylaw"("org");
CREATE INDEX bylaw_order ON "bylaw"(ifnull("issued_on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "bylaw_year" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"bylaw" INTEGER NOT NULL REFERENCES "bylaw"(id),
	"year" INTEGER CHECK ("year" BETWEEN 1930 AND 2199),
	"reviewed_on" TEXT CHECK ("reviewed_on" IS date("reviewed_on")),
	"complied" INTEGER CHECK ("complied" IN (0, 1)),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX bylaw_year_by_bylaw ON "bylaw_year"("bylaw");
CREATE UNIQUE INDEX bylaw_year_identity ON "bylaw_year"("bylaw", ifnull("year", '')) WHERE deleted_at IS NULL;
CREATE INDEX bylaw_year_order ON "bylaw_year"(ifnull("year", 0)) WHERE deleted_at IS NULL;

CREATE TABLE "succession" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"term" TEXT CHECK (length("term") BETWEEN 1 AND 20),
	"title" TEXT CHECK (length("title") BETWEEN 1 AND 80),
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"reviewed_year" INTEGER CHECK ("reviewed_year" BETWEEN 1990 AND 2199),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX succession_by_member ON "succession"("member");
CREATE UNIQUE INDEX succession_identity ON "succession"(ifnull("term", ''), ifnull("title", ''), "member", ifnull("reviewed_year", '')) WHERE deleted_at IS NULL;
CREATE INDEX succession_order ON "succession"(ifnull("reviewed_year", 0)) WHERE deleted_at IS NULL;

CREATE TABLE "suspension" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"decision_no" TEXT CHECK (length("decision_no") BETWEEN 1 AND 40),
	"from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on")),
	"to_on" TEXT CHECK ("to_on" IS date("to_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX suspension_by_member ON "suspension"("member");
CREATE INDEX suspension_order ON "suspension"("from_on") WHERE deleted_at IS NULL;

CREATE TABLE "transfer" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"direction" TEXT CHECK (length("direction") BETWEEN 1 AND 80),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"place" TEXT CHECK (length("place") BETWEEN 1 AND 200),
	"reason" TEXT CHECK (length("reason") BETWEEN 1 AND 200),
	"introduced_on" TEXT CHECK ("introduced_on" IS date("introduced_on")),
	"file_handed_on" TEXT CHECK ("file_handed_on" IS date("file_handed_on")),
	"accepted_on" TEXT CHECK ("accepted_on" IS date("accepted_on")),
	"register_no" TEXT CHECK (length("register_no") BETWEEN 1 AND 20),
	"dues_paid_to" TEXT CHECK ("dues_paid_to" GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
	"irregular" INTEGER CHECK ("irregular" IN (0, 1)),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX transfer_by_member ON "transfer"("member");
CREATE INDEX transfer_order ON "transfer"(ifnull("introduced_on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "residence_link" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"direction" TEXT CHECK (length("direction") BETWEEN 1 AND 80),
	"member" INTEGER REFERENCES "member"(id),
	"guest_name" TEXT CHECK (length("guest_name") BETWEEN 1 AND 80),
	"guest_unit" TEXT CHECK (length("guest_unit") BETWEEN 1 AND 120),
	"introduced_on" TEXT CHECK ("introduced_on" IS date("introduced_on")),
	"residence_org" TEXT CHECK (length("residence_org") BETWEEN 1 AND 120),
	"from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on")),
	"to_on" TEXT CHECK ("to_on" IS date("to_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (("member" IS NOT NULL) + ("guest_name" IS NOT NULL) = 1),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX residence_link_by_member ON "residence_link"("member");
CREATE INDEX residence_link_order ON "residence_link"("from_on") WHERE deleted_at IS NULL;

CREATE TABLE "residence_comment" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"link" INTEGER NOT NULL REFERENCES "residence_link"(id),
	"year" INTEGER CHECK ("year" BETWEEN 1930 AND 2199),
	"sent_on" TEXT CHECK ("sent_on" IS date("sent_on")),
	"received_on" TEXT CHECK ("received_on" IS date("received_on")),
	"result" TEXT CHECK (length("result") BETWEEN 1 AND 80),
	"text" TEXT CHECK (length("text") BETWEEN 1 AND 60000),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX residence_comment_by_link ON "residence_comment"("link");
CREATE UNIQUE INDEX residence_comment_identity ON "residence_comment"("link", ifnull("year", '')) WHERE deleted_at IS NULL;
CREATE INDEX residence_comment_order ON "residence_comment"(ifnull("year", 0)) WHERE deleted_at IS NULL;

CREATE TABLE "training" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER REFERENCES "member"(id),
	"post" INTEGER REFERENCES "post"(id),
	"course" TEXT CHECK (length("course") BETWEEN 1 AND 160),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"from_on" TEXT CHECK ("from_on" IS date("from_on")),
	"to_on" TEXT CHECK ("to_on" IS date("to_on")),
	"by" TEXT CHECK (length("by") BETWEEN 1 AND 120),
	"result" TEXT CHECK (length("result") BETWEEN 1 AND 60),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT,
	CHECK (("member" IS NOT NULL) + ("post" IS NOT NULL) = 1)
) STRICT;
CREATE INDEX training_by_member ON "training"("member");
CREATE INDEX training_by_post ON "training"("post");
CREATE INDEX training_order ON "training"(ifnull("from_on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "file_item" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"form" TEXT CHECK (length("form") BETWEEN 1 AND 80),
	"present" INTEGER CHECK ("present" IN (0, 1)),
	"valid" INTEGER CHECK ("valid" IN (0, 1)),
	"on" TEXT CHECK ("on" IS date("on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX file_item_by_member ON "file_item"("member");
CREATE UNIQUE INDEX file_item_identity ON "file_item"("member", ifnull("form", '')) WHERE deleted_at IS NULL;
CREATE INDEX file_item_order ON "file_item"(ifnull("form", '')) WHERE deleted_at IS NULL;

CREATE TABLE "file_move" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"to_whom" TEXT CHECK (length("to_whom") BETWEEN 1 AND 120),
	"on" TEXT CHECK ("on" IS date("on")),
	"back_on" TEXT CHECK ("back_on" IS date("back_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX file_move_by_member ON "file_move"("member");
CREATE INDEX file_move_order ON "file_move"(ifnull("on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "card" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"number" TEXT CHECK (length("number") BETWEEN 1 AND 12),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"proposed_on" TEXT CHECK ("proposed_on" IS date("proposed_on")),
	"issued_on" TEXT CHECK ("issued_on" IS date("issued_on")),
	"received_on" TEXT CHECK ("received_on" IS date("received_on")),
	"checked_on" TEXT CHECK ("checked_on" IS date("checked_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX card_by_member ON "card"("member");
CREATE INDEX card_order ON "card"(ifnull("proposed_on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "database_update" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"since" TEXT NOT NULL CHECK ("since" IS date("since")),
	"due_on" TEXT CHECK ("due_on" IS date("due_on")),
	"fields" TEXT CHECK (length("fields") BETWEEN 1 AND 400),
	"done_on" TEXT CHECK ("done_on" IS date("done_on")),
	"by" TEXT CHECK (length("by") BETWEEN 1 AND 80),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX database_update_by_member ON "database_update"("member");
CREATE INDEX database_update_order ON "database_update"(ifnull("due_on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "matching" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"org" INTEGER NOT NULL REFERENCES "org"(id),
	"period" TEXT CHECK (length("period") BETWEEN 1 AND 7),
	"ours" INTEGER CHECK ("ours" BETWEEN 0 AND 10000000),
	"theirs" INTEGER CHECK ("theirs" BETWEEN 0 AND 10000000),
	"difference" TEXT CHECK (length("difference") BETWEEN 1 AND 60000),
	"signed_on" TEXT CHECK ("signed_on" IS date("signed_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX matching_by_org ON "matching"("org");
CREATE UNIQUE INDEX matching_identity ON "matching"("org", ifnull("period", '')) WHERE deleted_at IS NULL;
CREATE INDEX matching_order ON "matching"(ifnull("period", '')) WHERE deleted_at IS NULL;

CREATE TABLE "candidate" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"full_name" TEXT NOT NULL CHECK (length("full_name") BETWEEN 1 AND 80),
	"born_on" TEXT CHECK ("born_on" GLOB '[12][0-9][0-9][0-9]*' AND length("born_on") IN (4, 7, 10)),
	"source" TEXT CHECK (length("source") BETWEEN 1 AND 80),
	"unit" TEXT CHECK (length("unit") BETWEEN 1 AND 120),
	"cell" INTEGER NOT NULL REFERENCES "org"(id),
	"helper_1" INTEGER REFERENCES "member"(id),
	"helper_2" INTEGER REFERENCES "member"(id),
	"referred_by" TEXT CHECK (length("referred_by") BETWEEN 1 AND 120),
	"referred_on" TEXT CHECK ("referred_on" IS date("referred_on")),
	"class_on" TEXT CHECK ("class_on" IS date("class_on")),
	"stage" TEXT CHECK (length("stage") BETWEEN 1 AND 80),
	"stage_on" TEXT CHECK ("stage_on" IS date("stage_on")),
	"stop_reason" TEXT CHECK (length("stop_reason") BETWEEN 1 AND 200),
	"vote_for" INTEGER CHECK ("vote_for" BETWEEN 0 AND 5000),
	"vote_total" INTEGER CHECK ("vote_total" BETWEEN 0 AND 5000),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT,
	sort_key TEXT NOT NULL
) STRICT;
CREATE INDEX candidate_by_cell ON "candidate"("cell");
CREATE INDEX candidate_by_helper_1 ON "candidate"("helper_1");
CREATE INDEX candidate_by_helper_2 ON "candidate"("helper_2");
CREATE INDEX candidate_order ON "candidate"("sort_key", id, folded, "born_on") WHERE deleted_at IS NULL;

CREATE TABLE "probation" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"due_on" TEXT CHECK ("due_on" IS date("due_on")),
	"helper" INTEGER REFERENCES "member"(id),
	"class_on" TEXT CHECK ("class_on" IS date("class_on")),
	"considered_on" TEXT CHECK ("considered_on" IS date("considered_on")),
	"vote_for" INTEGER CHECK ("vote_for" BETWEEN 0 AND 5000),
	"vote_total" INTEGER CHECK ("vote_total" BETWEEN 0 AND 5000),
	"outcome" TEXT CHECK (length("outcome") BETWEEN 1 AND 80),
	"decision_no" TEXT CHECK (length("decision_no") BETWEEN 1 AND 40),
	"decided_on" TEXT CHECK ("decided_on" IS date("decided_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX probation_by_member ON "probation"("member");
CREATE INDEX probation_by_helper ON "probation"("helper");
CREATE INDEX probation_order ON "probation"(ifnull("due_on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "admission_step" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"candidate" INTEGER REFERENCES "candidate"(id),
	"probation" INTEGER REFERENCES "probation"(id),
	"step" TEXT CHECK (length("step") BETWEEN 1 AND 80),
	"on" TEXT CHECK ("on" IS date("on")),
	"present" INTEGER CHECK ("present" BETWEEN 0 AND 5000),
	"must" INTEGER CHECK ("must" BETWEEN 0 AND 5000),
	"for_count" INTEGER CHECK ("for_count" BETWEEN 0 AND 5000),
	"proof" INTEGER REFERENCES "file_item"(id),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (("candidate" IS NOT NULL) + ("probation" IS NOT NULL) = 1)
) STRICT;
CREATE INDEX admission_step_by_candidate ON "admission_step"("candidate");
CREATE INDEX admission_step_by_probation ON "admission_step"("probation");
CREATE INDEX admission_step_by_proof ON "admission_step"("proof");
CREATE UNIQUE INDEX admission_step_identity ON "admission_step"(ifnull("candidate", ''), ifnull("probation", ''), ifnull("step", '')) WHERE deleted_at IS NULL;
CREATE INDEX admission_step_order ON "admission_step"(ifnull("on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "admission_quota" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"org" INTEGER NOT NULL REFERENCES "org"(id),
	"year" INTEGER CHECK ("year" BETWEEN 1930 AND 2199),
	"number" INTEGER CHECK ("number" BETWEEN 0 AND 5000),
	"doc" TEXT CHECK (length("doc") BETWEEN 1 AND 60),
	"measure" TEXT CHECK (length("measure") BETWEEN 1 AND 300),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX admission_quota_by_org ON "admission_quota"("org");
CREATE UNIQUE INDEX admission_quota_identity ON "admission_quota"("org", ifnull("year", '')) WHERE deleted_at IS NULL;
CREATE INDEX admission_quota_order ON "admission_quota"(ifnull("year", 0)) WHERE deleted_at IS NULL;

CREATE TABLE "screening" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"cell" INTEGER NOT NULL REFERENCES "org"(id),
	"year" INTEGER CHECK ("year" BETWEEN 1930 AND 2199),
	"reviewed_on" TEXT CHECK ("reviewed_on" IS date("reviewed_on")),
	"reviewed_count" INTEGER CHECK ("reviewed_count" BETWEEN 0 AND 5000),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX screening_by_cell ON "screening"("cell");
CREATE UNIQUE INDEX screening_identity ON "screening"("cell", ifnull("year", '')) WHERE deleted_at IS NULL;
CREATE INDEX screening_order ON "screening"(ifnull("year", 0)) WHERE deleted_at IS NULL;

CREATE TABLE "screening_case" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"screening" INTEGER NOT NULL REFERENCES "screening"(id),
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"ground" TEXT CHECK (length("ground") BETWEEN 1 AND 80),
	"measure" TEXT CHECK (length("measure") BETWEEN 1 AND 300),
	"helper" INTEGER REFERENCES "member"(id),
	"due_on" TEXT CHECK ("due_on" IS date("due_on")),
	"outcome" TEXT CHECK (length("outcome") BETWEEN 1 AND 80),
	"decision_no" TEXT CHECK (length("decision_no") BETWEEN 1 AND 40),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX screening_case_by_screening ON "screening_case"("screening");
CREATE INDEX screening_case_by_member ON "screening_case"("member");
CREATE INDEX screening_case_by_helper ON "screening_case"("helper");
CREATE UNIQUE INDEX screening_case_identity ON "screening_case"("screening", "member") WHERE deleted_at IS NULL;
CREATE INDEX screening_case_order ON "screening_case"(ifnull("due_on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "award" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER REFERENCES "member"(id),
	"org" INTEGER REFERENCES "org"(id),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"title" TEXT CHECK (length("title") BETWEEN 1 AND 200),
	"decision_no" TEXT CHECK (length("decision_no") BETWEEN 1 AND 40),
	"on" TEXT CHECK ("on" IS date("on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (("member" IS NOT NULL) + ("org" IS NOT NULL) = 1)
) STRICT;
CREATE INDEX award_by_member ON "award"("member");
CREATE INDEX award_by_org ON "award"("org");
CREATE INDEX award_order ON "award"(ifnull("on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "badge" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"years" TEXT CHECK (length("years") BETWEEN 1 AND 80),
	"round" TEXT CHECK (length("round") BETWEEN 1 AND 80),
	"number" TEXT CHECK (length("number") BETWEEN 1 AND 30),
	"decision_no" TEXT CHECK (length("decision_no") BETWEEN 1 AND 40),
	"on" TEXT CHECK ("on" IS date("on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX badge_by_member ON "badge"("member");
CREATE UNIQUE INDEX badge_identity ON "badge"("member", ifnull("years", '')) WHERE deleted_at IS NULL;
CREATE INDEX badge_order ON "badge"(ifnull("on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "discipline" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER REFERENCES "member"(id),
	"org" INTEGER REFERENCES "org"(id),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"ground" TEXT CHECK (length("ground") BETWEEN 1 AND 200),
	"by_org" TEXT CHECK (length("by_org") BETWEEN 1 AND 120),
	"decision_no" TEXT CHECK (length("decision_no") BETWEEN 1 AND 40),
	"on" TEXT CHECK ("on" IS date("on")),
	"ends_on" TEXT CHECK ("ends_on" IS date("ends_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (("member" IS NOT NULL) + ("org" IS NOT NULL) = 1)
) STRICT;
CREATE INDEX discipline_by_member ON "discipline"("member");
CREATE INDEX discipline_by_org ON "discipline"("org");
CREATE INDEX discipline_order ON "discipline"(ifnull("on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "dues_rate" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"kind" TEXT NOT NULL CHECK (length("kind") BETWEEN 1 AND 80),
	"percent" REAL CHECK ("percent" BETWEEN 0 AND 100),
	"amount" INTEGER CHECK ("amount" >= 0),
	"base" TEXT CHECK (length("base") BETWEEN 1 AND 120),
	"doc" TEXT CHECK (length("doc") BETWEEN 1 AND 120),
	"from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on")),
	"to_on" TEXT CHECK ("to_on" IS date("to_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (("percent" IS NOT NULL) + ("amount" IS NOT NULL) <= 1),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX dues_rate_order ON "dues_rate"("from_on") WHERE deleted_at IS NULL;

CREATE TABLE "dues_waiver" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"percent" INTEGER CHECK ("percent" BETWEEN 0 AND 1000),
	"reason" TEXT CHECK (length("reason") BETWEEN 1 AND 200),
	"decision_no" TEXT CHECK (length("decision_no") BETWEEN 1 AND 40),
	"from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on")),
	"to_on" TEXT CHECK ("to_on" IS date("to_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX dues_waiver_by_member ON "dues_waiver"("member");
CREATE INDEX dues_waiver_order ON "dues_waiver"("from_on") WHERE deleted_at IS NULL;

CREATE TABLE "dues" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"member" INTEGER NOT NULL REFERENCES "member"(id),
	"month" TEXT CHECK ("month" GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
	"base" INTEGER CHECK ("base" >= 0),
	"due" INTEGER CHECK ("due" >= 0),
	"arrears" INTEGER CHECK ("arrears" >= 0),
	"paid" INTEGER CHECK ("paid" >= 0),
	"paid_on" TEXT CHECK ("paid_on" IS date("paid_on")),
	"channel" TEXT CHECK (length("channel") BETWEEN 1 AND 80),
	"waiver" INTEGER REFERENCES "dues_waiver"(id),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX dues_by_member ON "dues"("member");
CREATE INDEX dues_by_waiver ON "dues"("waiver");
CREATE UNIQUE INDEX dues_identity ON "dues"("member", ifnull("month", '')) WHERE deleted_at IS NULL;
CREATE INDEX dues_order ON "dues"(ifnull("month", '')) WHERE deleted_at IS NULL;

CREATE TABLE "dues_remittance" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"org" INTEGER NOT NULL REFERENCES "org"(id),
	"month" TEXT CHECK ("month" GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
	"kept" INTEGER CHECK ("kept" >= 0),
	"due_up" INTEGER CHECK ("due_up" >= 0),
	"paid_up" INTEGER CHECK ("paid_up" >= 0),
	"paid_up_on" TEXT CHECK ("paid_up_on" IS date("paid_up_on")),
	"receiver" TEXT CHECK (length("receiver") BETWEEN 1 AND 80),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX dues_remittance_by_org ON "dues_remittance"("org");
CREATE UNIQUE INDEX dues_remittance_identity ON "dues_remittance"("org", ifnull("month", '')) WHERE deleted_at IS NULL;
CREATE INDEX dues_remittance_order ON "dues_remittance"(ifnull("month", '')) WHERE deleted_at IS NULL;

CREATE TABLE "schedule" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"cell" INTEGER NOT NULL REFERENCES "org"(id),
	"rule" TEXT CHECK (length("rule") BETWEEN 1 AND 40),
	"time" TEXT CHECK ("time" GLOB '[0-2][0-9]:[0-5][0-9]'),
	"place" TEXT CHECK (length("place") BETWEEN 1 AND 120),
	"from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on")),
	"to_on" TEXT CHECK ("to_on" IS date("to_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX schedule_by_cell ON "schedule"("cell");
CREATE INDEX schedule_order ON "schedule"("from_on") WHERE deleted_at IS NULL;

CREATE TABLE "topic_plan" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"cell" INTEGER NOT NULL REFERENCES "org"(id),
	"year" INTEGER CHECK ("year" BETWEEN 1930 AND 2199),
	"quarter" INTEGER CHECK ("quarter" BETWEEN 1 AND 4),
	"topic" TEXT NOT NULL CHECK (length("topic") BETWEEN 1 AND 300),
	"doc" TEXT CHECK (length("doc") BETWEEN 1 AND 60),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT
) STRICT;
CREATE INDEX topic_plan_by_cell ON "topic_plan"("cell");
CREATE UNIQUE INDEX topic_plan_identity ON "topic_plan"("cell", ifnull("year", ''), ifnull("quarter", '')) WHERE deleted_at IS NULL;
CREATE INDEX topic_plan_order ON "topic_plan"(ifnull("year", 0), ifnull("quarter", 0)) WHERE deleted_at IS NULL;

CREATE TABLE "vote" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"meeting" INTEGER NOT NULL REFERENCES "meeting"(id),
	"subject" TEXT NOT NULL CHECK (length("subject") BETWEEN 1 AND 300),
	"for_count" INTEGER CHECK ("for_count" BETWEEN 0 AND 5000),
	"against_count" INTEGER CHECK ("against_count" BETWEEN 0 AND 5000),
	"blank_count" INTEGER CHECK ("blank_count" BETWEEN 0 AND 5000),
	"eligible" INTEGER CHECK ("eligible" BETWEEN 1 AND 5000),
	"threshold" TEXT CHECK (length("threshold") BETWEEN 1 AND 80),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT
) STRICT;
CREATE INDEX vote_by_meeting ON "vote"("meeting");
CREATE INDEX vote_order ON "vote"("meeting") WHERE deleted_at IS NULL;

CREATE TABLE "score_criterion" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"code" TEXT CHECK (length("code") BETWEEN 1 AND 12),
	"name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 300),
	"max_points" REAL CHECK ("max_points" BETWEEN 0 AND 100),
	"scale" TEXT CHECK (length("scale") BETWEEN 1 AND 300),
	"meeting_kind" TEXT CHECK (length("meeting_kind") BETWEEN 1 AND 80),
	"org_setting" TEXT CHECK (length("org_setting") BETWEEN 1 AND 80),
	"doc" TEXT CHECK (length("doc") BETWEEN 1 AND 120),
	"from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on")),
	"to_on" TEXT CHECK ("to_on" IS date("to_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT,
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX score_criterion_order ON "score_criterion"(ifnull("code", '')) WHERE deleted_at IS NULL;

CREATE TABLE "meeting_score" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"meeting" INTEGER NOT NULL REFERENCES "meeting"(id),
	"criterion" INTEGER NOT NULL REFERENCES "score_criterion"(id),
	"points" REAL CHECK ("points" BETWEEN 0 AND 100),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX meeting_score_by_meeting ON "meeting_score"("meeting");
CREATE INDEX meeting_score_by_criterion ON "meeting_score"("criterion");
CREATE UNIQUE INDEX meeting_score_identity ON "meeting_score"("meeting", "criterion") WHERE deleted_at IS NULL;
CREATE INDEX meeting_score_order ON "meeting_score"("criterion") WHERE deleted_at IS NULL;

CREATE TABLE "initiative" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"org" INTEGER NOT NULL REFERENCES "org"(id),
	"year" INTEGER CHECK ("year" BETWEEN 1930 AND 2199),
	"name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 200),
	"product" TEXT CHECK (length("product") BETWEEN 1 AND 300),
	"recognised" INTEGER CHECK ("recognised" IN (0, 1)),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT
) STRICT;
CREATE INDEX initiative_by_org ON "initiative"("org");
CREATE INDEX initiative_order ON "initiative"(ifnull("year", 0)) WHERE deleted_at IS NULL;

CREATE TABLE "four_good" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"org" INTEGER NOT NULL REFERENCES "org"(id),
	"year" INTEGER CHECK ("year" BETWEEN 1930 AND 2199),
	"politics" INTEGER CHECK ("politics" IN (0, 1)),
	"meetings" INTEGER CHECK ("meetings" IN (0, 1)),
	"unity" INTEGER CHECK ("unity" IN (0, 1)),
	"members" INTEGER CHECK ("members" IN (0, 1)),
	"recognised" INTEGER CHECK ("recognised" IN (0, 1)),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX four_good_by_org ON "four_good"("org");
CREATE UNIQUE INDEX four_good_identity ON "four_good"("org", ifnull("year", '')) WHERE deleted_at IS NULL;
CREATE INDEX four_good_order ON "four_good"(ifnull("year", 0)) WHERE deleted_at IS NULL;

CREATE TABLE "directive" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"number" TEXT CHECK (length("number") BETWEEN 1 AND 60),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"by" TEXT CHECK (length("by") BETWEEN 1 AND 120),
	"on" TEXT CHECK ("on" IS date("on")),
	"subject" TEXT CHECK (length("subject") BETWEEN 1 AND 300),
	"study_due_on" TEXT CHECK ("study_due_on" IS date("study_due_on")),
	"plan_due_on" TEXT CHECK ("plan_due_on" IS date("plan_due_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT
) STRICT;
CREATE INDEX directive_order ON "directive"(ifnull("on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "study" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"directive" INTEGER NOT NULL REFERENCES "directive"(id),
	"cell" INTEGER NOT NULL REFERENCES "org"(id),
	"on" TEXT CHECK ("on" IS date("on")),
	"must_count" INTEGER CHECK ("must_count" BETWEEN 0 AND 5000),
	"present_count" INTEGER CHECK ("present_count" BETWEEN 0 AND 5000),
	"plan_no" TEXT CHECK (length("plan_no") BETWEEN 1 AND 40),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX study_by_directive ON "study"("directive");
CREATE INDEX study_by_cell ON "study"("cell");
CREATE UNIQUE INDEX study_identity ON "study"("directive", "cell") WHERE deleted_at IS NULL;
CREATE INDEX study_order ON "study"(ifnull("on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "document" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"org" INTEGER NOT NULL REFERENCES "org"(id),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"number" INTEGER CHECK ("number" BETWEEN 1 AND 9999),
	"term" INTEGER REFERENCES "org_term"(id),
	"on" TEXT CHECK ("on" IS date("on")),
	"subject" TEXT CHECK (length("subject") BETWEEN 1 AND 300),
	"recipients" TEXT CHECK (length("recipients") BETWEEN 1 AND 300),
	"text" TEXT CHECK (length("text") BETWEEN 1 AND 60000),
	"signer" TEXT CHECK (length("signer") BETWEEN 1 AND 80),
	"signer_role" TEXT CHECK (length("signer_role") BETWEEN 1 AND 60),
	"meeting" INTEGER REFERENCES "meeting"(id),
	"directive" INTEGER REFERENCES "directive"(id),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT
) STRICT;
CREATE INDEX document_by_org ON "document"("org");
CREATE INDEX document_by_term ON "document"("term");
CREATE INDEX document_by_meeting ON "document"("meeting");
CREATE INDEX document_by_directive ON "document"("directive");
CREATE INDEX document_order ON "document"(ifnull("on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "decision" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"ref_type" TEXT CHECK (length("ref_type") BETWEEN 1 AND 24),
	"ref_uid" TEXT CHECK (length("ref_uid") BETWEEN 1 AND 26),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"level" TEXT CHECK (length("level") BETWEEN 1 AND 60),
	"number" TEXT CHECK (length("number") BETWEEN 1 AND 40),
	"on" TEXT CHECK ("on" IS date("on")),
	"text" TEXT CHECK (length("text") BETWEEN 1 AND 400),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX decision_order ON "decision"(ifnull("on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "inspection_plan" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"org" INTEGER NOT NULL REFERENCES "org"(id),
	"year" INTEGER CHECK ("year" BETWEEN 1930 AND 2199),
	"number" TEXT CHECK (length("number") BETWEEN 1 AND 40),
	"on" TEXT CHECK ("on" IS date("on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX inspection_plan_by_org ON "inspection_plan"("org");
CREATE UNIQUE INDEX inspection_plan_identity ON "inspection_plan"("org", ifnull("year", '')) WHERE deleted_at IS NULL;
CREATE INDEX inspection_plan_order ON "inspection_plan"(ifnull("year", 0)) WHERE deleted_at IS NULL;

CREATE TABLE "inspection_plan_item" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"plan" INTEGER NOT NULL REFERENCES "inspection_plan"(id),
	"what" TEXT CHECK (length("what") BETWEEN 1 AND 300),
	"whom" TEXT CHECK (length("whom") BETWEEN 1 AND 200),
	"month" INTEGER CHECK ("month" BETWEEN 1 AND 12),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT
) STRICT;
CREATE INDEX inspection_plan_item_by_plan ON "inspection_plan_item"("plan");
CREATE INDEX inspection_plan_item_order ON "inspection_plan_item"(ifnull("month", 0)) WHERE deleted_at IS NULL;

CREATE TABLE "inspection" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"org" INTEGER NOT NULL REFERENCES "org"(id),
	"kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80),
	"subject_member" INTEGER REFERENCES "member"(id),
	"subject_org" INTEGER REFERENCES "org"(id),
	"topic" TEXT CHECK (length("topic") BETWEEN 1 AND 300),
	"on" TEXT CHECK ("on" IS date("on")),
	"conclusion" TEXT CHECK (length("conclusion") BETWEEN 1 AND 60000),
	"due_on" TEXT CHECK ("due_on" IS date("due_on")),
	"outcome" TEXT CHECK (length("outcome") BETWEEN 1 AND 300),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT,
	CHECK (("subject_member" IS NOT NULL) + ("subject_org" IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX inspection_by_org ON "inspection"("org");
CREATE INDEX inspection_by_subject_member ON "inspection"("subject_member");
CREATE INDEX inspection_by_subject_org ON "inspection"("subject_org");
CREATE INDEX inspection_order ON "inspection"(ifnull("on", '')) WHERE deleted_at IS NULL;

CREATE TABLE "template" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"form" TEXT CHECK (length("form") BETWEEN 1 AND 12),
	"place" TEXT CHECK (length("place") BETWEEN 1 AND 60),
	"text" TEXT CHECK (length("text") BETWEEN 1 AND 60000),
	"from_on" TEXT NOT NULL CHECK ("from_on" IS date("from_on")),
	"to_on" TEXT CHECK ("to_on" IS date("to_on")),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX template_order ON "template"(ifnull("form", ''), ifnull("place", '')) WHERE deleted_at IS NULL;

CREATE TABLE "holiday" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"on" TEXT NOT NULL CHECK ("on" IS date("on")),
	"name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 80),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT
) STRICT;
CREATE UNIQUE INDEX holiday_identity ON "holiday"("on") WHERE deleted_at IS NULL;
CREATE INDEX holiday_order ON "holiday"("on") WHERE deleted_at IS NULL;

