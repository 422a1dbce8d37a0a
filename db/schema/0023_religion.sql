-- records.md, "Members": off unless the office switches it on.
ALTER TABLE "member" ADD COLUMN "religion" TEXT CHECK (length("religion") BETWEEN 1 AND 60);

INSERT INTO setting (name, value, from_on, doc) VALUES ('member.religion', '0', NULL, '[P]');
