-- Self-criticism, what was said, what is mended, how it was rated. See records.md; never edited after release.

-- The long texts never leave the machine in a package.
CREATE TABLE review (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	member INTEGER REFERENCES member(id),
	org INTEGER REFERENCES org(id),
	scope TEXT CHECK (length(scope) BETWEEN 1 AND 80),
	year INTEGER CHECK (year BETWEEN 1930 AND 2199),
	kind TEXT CHECK (length(kind) BETWEEN 1 AND 80),
	form TEXT CHECK (length(form) BETWEEN 1 AND 80),
	statement_on TEXT CHECK (statement_on IS date(statement_on)),
	meeting INTEGER REFERENCES meeting(id),
	postponed_why TEXT CHECK (length(postponed_why) BETWEEN 1 AND 200),
	strengths TEXT CHECK (length(strengths) BETWEEN 1 AND 60000),
	shortcomings TEXT CHECK (length(shortcomings) BETWEEN 1 AND 60000),
	causes TEXT CHECK (length(causes) BETWEEN 1 AND 60000),
	prior_remedy_result TEXT CHECK (length(prior_remedy_result) BETWEEN 1 AND 60000),
	explanation TEXT CHECK (length(explanation) BETWEEN 1 AND 60000),
	commitment_result TEXT CHECK (length(commitment_result) BETWEEN 1 AND 60000),
	direction TEXT CHECK (length(direction) BETWEEN 1 AND 60000),
	remedies TEXT CHECK (length(remedies) BETWEEN 1 AND 60000),
	ethics_level TEXT CHECK (length(ethics_level) BETWEEN 1 AND 80),
	duty_level TEXT CHECK (length(duty_level) BETWEEN 1 AND 80),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	CHECK ((member IS NOT NULL) + (org IS NOT NULL) = 1)
) STRICT;
CREATE INDEX review_member ON review(member);
CREATE INDEX review_org ON review(org);
CREATE INDEX review_meeting ON review(meeting);
CREATE INDEX review_order ON review(ifnull(year, 0)) WHERE deleted_at IS NULL;

-- Never leaves the machine in a package. by may be empty.
CREATE TABLE criticism (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	review INTEGER NOT NULL REFERENCES review(id),
	"by" INTEGER REFERENCES member(id),
	"text" TEXT NOT NULL CHECK (length("text") BETWEEN 1 AND 60000),
	accepted TEXT CHECK (length(accepted) BETWEEN 1 AND 80),
	reply TEXT CHECK (length(reply) BETWEEN 1 AND 60000),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX criticism_review ON criticism(review);
CREATE INDEX criticism_by ON criticism("by");
CREATE INDEX criticism_order ON criticism(review) WHERE deleted_at IS NULL;

-- Dates and state travel upward; the texts do not.
CREATE TABLE remedy (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	review INTEGER NOT NULL REFERENCES review(id),
	shortcoming TEXT NOT NULL CHECK (length(shortcoming) BETWEEN 1 AND 300),
	measure TEXT CHECK (length(measure) BETWEEN 1 AND 300),
	responsible INTEGER REFERENCES member(id),
	due_on TEXT CHECK (due_on IS date(due_on)),
	state TEXT CHECK (length(state) BETWEEN 1 AND 80),
	closed_on TEXT CHECK (closed_on IS date(closed_on)),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX remedy_review ON remedy(review);
CREATE INDEX remedy_responsible ON remedy(responsible);
CREATE INDEX remedy_order ON remedy(ifnull(due_on, '')) WHERE deleted_at IS NULL;

-- Each quarter, and when due.
CREATE TABLE remedy_check (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	remedy INTEGER NOT NULL REFERENCES remedy(id),
	"on" TEXT CHECK ("on" IS date("on")),
	"by" TEXT CHECK (length("by") BETWEEN 1 AND 80),
	finding TEXT CHECK (length(finding) BETWEEN 1 AND 300),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX remedy_check_remedy ON remedy_check(remedy);
CREATE INDEX remedy_check_order ON remedy_check(ifnull("on", '')) WHERE deleted_at IS NULL;

-- One row per (who, year, stage). Only stages QD and TD are results.
CREATE TABLE rating (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	member INTEGER REFERENCES member(id),
	org INTEGER REFERENCES org(id),
	year INTEGER CHECK (year BETWEEN 1930 AND 2199),
	stage TEXT CHECK (length(stage) BETWEEN 1 AND 80),
	level TEXT CHECK (length(level) BETWEEN 1 AND 80),
	none_why TEXT CHECK (length(none_why) BETWEEN 1 AND 80),
	points REAL CHECK (points BETWEEN 0 AND 100),
	votes_1 INTEGER CHECK (votes_1 BETWEEN 0 AND 5000),
	votes_2 INTEGER CHECK (votes_2 BETWEEN 0 AND 5000),
	votes_3 INTEGER CHECK (votes_3 BETWEEN 0 AND 5000),
	votes_4 INTEGER CHECK (votes_4 BETWEEN 0 AND 5000),
	decision_no TEXT CHECK (length(decision_no) BETWEEN 1 AND 40),
	"on" TEXT CHECK ("on" IS date("on")),
	published_on TEXT CHECK (published_on IS date(published_on)),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	CHECK ((member IS NOT NULL) + (org IS NOT NULL) = 1),
	CHECK ((level IS NOT NULL) + (none_why IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX rating_member ON rating(member);
CREATE INDEX rating_org ON rating(org);
CREATE UNIQUE INDEX rating_identity ON rating(ifnull(member, ''), ifnull(org, ''), ifnull(year, ''), ifnull(stage, '')) WHERE deleted_at IS NULL;
CREATE INDEX rating_order ON rating(ifnull(year, 0)) WHERE deleted_at IS NULL;
