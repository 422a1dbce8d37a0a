-- Organisations, areas. See records.md; never edited after release.

-- parent and setting are those of today, written through from org_status. The code is unique per origin.
CREATE TABLE org (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
	code TEXT CHECK (length(code) BETWEEN 1 AND 18),
	kind TEXT CHECK (length(kind) BETWEEN 1 AND 80),
	setting TEXT CHECK (length(setting) BETWEEN 1 AND 80),
	parent INTEGER REFERENCES org(id),
	founded_on TEXT CHECK (founded_on IS date(founded_on)),
	dissolved_on TEXT CHECK (dissolved_on IS date(dissolved_on)),
	decision_no TEXT CHECK (length(decision_no) BETWEEN 1 AND 40),
	merged_into INTEGER REFERENCES org(id),
	group_pilot INTEGER CHECK (group_pilot IN (0, 1)),
	online_pilot INTEGER CHECK (online_pilot IN (0, 1)),
	pilot_doc TEXT CHECK (length(pilot_doc) BETWEEN 1 AND 80),
	term_from TEXT CHECK (term_from IS date(term_from)),
	term_to TEXT CHECK (term_to IS date(term_to)),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	folded TEXT,
	sort_key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX org_code ON org(code, origin) WHERE deleted_at IS NULL;
CREATE INDEX org_parent ON org(parent);
CREATE INDEX org_merged_into ON org(merged_into);
CREATE INDEX org_order ON org(sort_key) WHERE deleted_at IS NULL;

-- Spells: reports that look back read this, never org.parent or org.setting.
CREATE TABLE org_status (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	org INTEGER NOT NULL REFERENCES org(id),
	from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
	to_on TEXT CHECK (to_on IS date(to_on)),
	parent INTEGER REFERENCES org(id),
	setting TEXT CHECK (length(setting) BETWEEN 1 AND 80),
	joint INTEGER CHECK (joint IN (0, 1)),
	armed_forces INTEGER CHECK (armed_forces IN (0, 1)),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX org_status_org ON org_status(org);
CREATE INDEX org_status_parent ON org_status(parent);
CREATE INDEX org_status_order ON org_status(from_on) WHERE deleted_at IS NULL;

-- The flags describe the area, never people (scope.md).
CREATE TABLE area (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
	kind TEXT CHECK (length(kind) BETWEEN 1 AND 80),
	commune TEXT CHECK (length(commune) BETWEEN 1 AND 60),
	from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
	to_on TEXT CHECK (to_on IS date(to_on)),
	ethnic_minority INTEGER CHECK (ethnic_minority IN (0, 1)),
	border INTEGER CHECK (border IN (0, 1)),
	hardship INTEGER CHECK (hardship IN (0, 1)),
	religious INTEGER CHECK (religious IN (0, 1)),
	note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
	folded TEXT,
	sort_key TEXT NOT NULL,
	CHECK (to_on IS NULL OR from_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX area_order ON area(sort_key) WHERE deleted_at IS NULL;
