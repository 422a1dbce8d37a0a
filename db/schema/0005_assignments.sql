-- Standing assignments and yearly pledges. See records.md; never edited after release.

-- household_count only: households are never named.
CREATE TABLE assignment (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	member INTEGER NOT NULL REFERENCES member(id),
	content TEXT NOT NULL CHECK (length(content) BETWEEN 1 AND 300),
	kind TEXT CHECK (length(kind) BETWEEN 1 AND 80),
	household_count INTEGER CHECK (household_count BETWEEN 0 AND 500),
	area INTEGER REFERENCES area(id),
	basis TEXT CHECK (length(basis) BETWEEN 1 AND 80),
	follow_up_by INTEGER REFERENCES member(id),
	from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
	to_on TEXT CHECK (to_on IS date(to_on)),
	due_on TEXT CHECK (due_on IS date(due_on)),
	state TEXT CHECK (length(state) BETWEEN 1 AND 80),
	progress TEXT CHECK (length(progress) BETWEEN 1 AND 200),
	result TEXT CHECK (length(result) BETWEEN 1 AND 60000),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	folded TEXT,
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX assignment_member ON assignment(member);
CREATE INDEX assignment_area ON assignment(area);
CREATE INDEX assignment_follow_up_by ON assignment(follow_up_by);
CREATE INDEX assignment_order ON assignment(from_on) WHERE deleted_at IS NULL;

-- An assignment carried over counts for a year only with a review of that year.
CREATE TABLE assignment_review (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	assignment INTEGER NOT NULL REFERENCES assignment(id),
	year INTEGER CHECK (year BETWEEN 1930 AND 2199),
	reviewed_on TEXT CHECK (reviewed_on IS date(reviewed_on)),
	finding TEXT CHECK (length(finding) BETWEEN 1 AND 200),
	kept TEXT CHECK (length(kept) BETWEEN 1 AND 80),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX assignment_review_assignment ON assignment_review(assignment);
CREATE UNIQUE INDEX assignment_review_identity ON assignment_review(assignment, ifnull(year, '')) WHERE deleted_at IS NULL;
CREATE INDEX assignment_review_order ON assignment_review(ifnull(year, 0)) WHERE deleted_at IS NULL;

-- One form may serve several kinds: several rows.
CREATE TABLE pledge (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	member INTEGER NOT NULL REFERENCES member(id),
	year INTEGER CHECK (year BETWEEN 1930 AND 2199),
	kind TEXT CHECK (length(kind) BETWEEN 1 AND 80),
	handed_on TEXT CHECK (handed_on IS date(handed_on)),
	summary TEXT CHECK (length(summary) BETWEEN 1 AND 60000),
	confirmed_by TEXT CHECK (length(confirmed_by) BETWEEN 1 AND 80),
	year_end_result TEXT CHECK (length(year_end_result) BETWEEN 1 AND 80),
	year_end_note TEXT CHECK (length(year_end_note) BETWEEN 1 AND 200),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000)
) STRICT;
CREATE INDEX pledge_member ON pledge(member);
CREATE UNIQUE INDEX pledge_identity ON pledge(member, ifnull(year, ''), ifnull(kind, '')) WHERE deleted_at IS NULL;
CREATE INDEX pledge_order ON pledge(ifnull(year, 0)) WHERE deleted_at IS NULL;
