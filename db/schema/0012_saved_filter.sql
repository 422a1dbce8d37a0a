-- What an office filters its lists by, under names of its own. Never edited after release.

CREATE TABLE "saved_filter" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 60),
	"list" TEXT NOT NULL CHECK (length("list") BETWEEN 1 AND 60),
	"conditions" TEXT NOT NULL CHECK (length("conditions") BETWEEN 1 AND 400),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT,
	sort_key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_filter_identity ON "saved_filter"("name", "list") WHERE deleted_at IS NULL;
CREATE INDEX saved_filter_order ON "saved_filter"("sort_key", id, folded) WHERE deleted_at IS NULL;
