-- What serves the program itself. Never edited after release.

-- Files that rows come from; 1 is this file. Every row carries its origin, and only the origin edits it.
CREATE TABLE origin (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	added_at TEXT NOT NULL
) STRICT;

-- Numbers and words of the rules, each with its time and its document: the past is always computed
-- with the rule in force on its day. Rows are never overwritten: a new value begins a new row.
CREATE TABLE setting (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
	value TEXT NOT NULL CHECK (length(value) <= 200),
	from_on TEXT CHECK (from_on IS date(from_on)),
	to_on TEXT CHECK (to_on IS date(to_on)),
	doc TEXT CHECK (length(doc) <= 200)
) STRICT;
CREATE INDEX setting_name ON setting(name);

-- What is being typed and not yet saved, one row per field.
CREATE TABLE draft (
	id INTEGER PRIMARY KEY,
	type TEXT NOT NULL,
	uid TEXT NOT NULL,
	base_version INTEGER NOT NULL,
	field TEXT NOT NULL,
	"text" TEXT,
	at TEXT NOT NULL,
	operator TEXT NOT NULL
) STRICT;
CREATE INDEX draft_record ON draft(type, uid);

-- Every change, before and after, chained: see db/audit.c. Rows are only ever added; anonymising a
-- person empties before, after, why and salt and leaves the hashes.
CREATE TABLE audit (
	seq INTEGER PRIMARY KEY,
	at TEXT NOT NULL,
	operator TEXT NOT NULL,
	action TEXT NOT NULL,
	type TEXT,
	uid TEXT,
	before TEXT,
	after TEXT,
	why TEXT,
	salt TEXT,
	payload_hash TEXT NOT NULL CHECK (length(payload_hash) = 64),
	hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX audit_record ON audit(uid) WHERE uid IS NOT NULL;
