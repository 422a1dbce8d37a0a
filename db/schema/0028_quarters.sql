-- What the types lacked of records.md: quarters, form 2B, groups of the statistics. Never edited after release.

ALTER TABLE "org_status" ADD COLUMN "wage_region" TEXT CHECK (length("wage_region") BETWEEN 1 AND 80);
ALTER TABLE "member" ADD COLUMN "stat_group" TEXT CHECK (length("stat_group") BETWEEN 1 AND 80);
ALTER TABLE "member_status" ADD COLUMN "stat_group" TEXT CHECK (length("stat_group") BETWEEN 1 AND 80);
ALTER TABLE "task" ADD COLUMN "directive" INTEGER REFERENCES "directive"(id);
ALTER TABLE "assignment_review" ADD COLUMN "outcome" TEXT CHECK (length("outcome") BETWEEN 1 AND 80);
ALTER TABLE "review" ADD COLUMN "period" TEXT CHECK (length("period") BETWEEN 1 AND 80);
ALTER TABLE "review" ADD COLUMN "occasion" TEXT CHECK (length("occasion") BETWEEN 1 AND 200);
ALTER TABLE "review" ADD COLUMN "suggestions" TEXT CHECK (length("suggestions") BETWEEN 1 AND 60000);
ALTER TABLE "review" ADD COLUMN "commitment_level" TEXT CHECK (length("commitment_level") BETWEEN 1 AND 80);
ALTER TABLE "review" ADD COLUMN "remedy_level" TEXT CHECK (length("remedy_level") BETWEEN 1 AND 80);
ALTER TABLE "review" ADD COLUMN "lead_text" TEXT CHECK (length("lead_text") BETWEEN 1 AND 60000);
ALTER TABLE "review" ADD COLUMN "lead_level" TEXT CHECK (length("lead_level") BETWEEN 1 AND 80);
ALTER TABLE "review" ADD COLUMN "courage_text" TEXT CHECK (length("courage_text") BETWEEN 1 AND 60000);
ALTER TABLE "review" ADD COLUMN "courage_level" TEXT CHECK (length("courage_level") BETWEEN 1 AND 80);
ALTER TABLE "review" ADD COLUMN "example_text" TEXT CHECK (length("example_text") BETWEEN 1 AND 60000);
ALTER TABLE "review" ADD COLUMN "example_level" TEXT CHECK (length("example_level") BETWEEN 1 AND 80);
ALTER TABLE "review" ADD COLUMN "collective_duty" TEXT CHECK (length("collective_duty") BETWEEN 1 AND 60000);
ALTER TABLE "review" ADD COLUMN "civil_level" TEXT CHECK (length("civil_level") BETWEEN 1 AND 80);
ALTER TABLE "review" ADD COLUMN "none_found" INTEGER CHECK ("none_found" IN (0, 1));
ALTER TABLE "rating" ADD COLUMN "period" TEXT CHECK (length("period") BETWEEN 1 AND 80);
ALTER TABLE "rating" ADD COLUMN "points_general" REAL CHECK ("points_general" BETWEEN 0 AND 100);
ALTER TABLE "rating" ADD COLUMN "points_result" REAL CHECK ("points_result" BETWEEN 0 AND 100);
CREATE INDEX task_by_directive ON task(directive);

-- A quarter is not the year. What was there is of the year.
UPDATE review SET period = CASE kind WHEN 'Q' THEN 'Q' || max(1, min(3, (ifnull(CAST(substr(statement_on, 6, 2) AS INTEGER), 3) + 2) / 3)) ELSE 'Y' END;
UPDATE rating SET period = 'Y';
DROP INDEX rating_identity;
CREATE UNIQUE INDEX rating_identity ON rating(ifnull(member, ''), ifnull(org, ''), ifnull(year, ''), ifnull(period, ''), ifnull(stage, '')) WHERE deleted_at IS NULL;
