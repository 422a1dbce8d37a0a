-- Talks with the people: counts only, nobody is named. See records.md; never edited after release.

CREATE TABLE "dialogue" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"org" INTEGER NOT NULL REFERENCES "org"(id),
	"on" TEXT CHECK ("on" IS date("on")),
	"chair" TEXT CHECK (length("chair") BETWEEN 1 AND 80),
	"topic" TEXT CHECK (length("topic") BETWEEN 1 AND 200),
	"people_count" INTEGER CHECK ("people_count" BETWEEN 0 AND 100000),
	"requests_count" INTEGER CHECK ("requests_count" BETWEEN 0 AND 100000),
	"solved_count" INTEGER CHECK ("solved_count" BETWEEN 0 AND 100000),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT
) STRICT;
CREATE INDEX dialogue_org ON "dialogue"("org");
CREATE INDEX dialogue_order ON "dialogue"(ifnull("on", '')) WHERE deleted_at IS NULL;
