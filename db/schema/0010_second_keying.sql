-- Which fields were keyed a second time from paper, with a digest of the value that both keyings gave: a
-- row stands for nothing any more once the field has another value.
CREATE TABLE second_keying (
	id INTEGER PRIMARY KEY,
	type TEXT NOT NULL,
	uid TEXT NOT NULL,
	field TEXT NOT NULL,
	salt TEXT NOT NULL,
	digest TEXT NOT NULL,
	at TEXT NOT NULL,
	operator TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX second_keying_field ON second_keying(type, uid, field);
