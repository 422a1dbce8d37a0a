-- The reviews of a year or a quarter: the yearly one, and of leaders the quarterly. One out of turn is of neither.
CREATE TEMP VIEW IF NOT EXISTS periodic AS
SELECT r.id AS review, r.member, r.org, r.scope, r.year, ifnull(r.period, 'Y') AS period, r.statement_on, r.meeting,
	r.none_found, r.postponed_why
FROM review r
WHERE r.kind = iif(ifnull(r.period, 'Y') = 'Y', 'HN', 'Q') AND r.deleted_at IS NULL
