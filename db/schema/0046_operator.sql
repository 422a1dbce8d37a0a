-- Who sits at the computer: names for the log, and who only looks. Never edited after release.

CREATE TABLE "operator" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 40),
	"role" TEXT NOT NULL CHECK (length("role") BETWEEN 1 AND 80),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT,
	sort_key TEXT NOT NULL,
	seal BLOB
) STRICT;
CREATE UNIQUE INDEX operator_by_name ON "operator"("name", origin) WHERE deleted_at IS NULL;
CREATE INDEX operator_order ON "operator"("sort_key", id, folded) WHERE deleted_at IS NULL;

