-- Which fields Enter walks in a form, as an office saves it. See product.md; never edited after release.

CREATE TABLE "entry_profile" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 60),
	"type" TEXT NOT NULL CHECK (length("type") BETWEEN 1 AND 60),
	"fields" TEXT NOT NULL CHECK (length("fields") BETWEEN 1 AND 2000),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT
) STRICT;
CREATE UNIQUE INDEX entry_profile_identity ON "entry_profile"("name", "type") WHERE deleted_at IS NULL;
CREATE INDEX entry_profile_order ON "entry_profile"("type", "name") WHERE deleted_at IS NULL;

