-- Terms of office of each organisation, one behind the other: numbers of papers run in them. from_on '': before the
-- first that is known. A term goes on until the next begins, whatever end was planned. What the form of the organisation
-- itself says of today's (org.term_from) is one where no record of a term reaches it.
CREATE TEMP VIEW IF NOT EXISTS term AS
WITH begun(id, org, from_on) AS (
	SELECT NULL, id, '' FROM org
	UNION ALL
	SELECT id, org, from_on FROM org_term WHERE deleted_at IS NULL
	UNION ALL
	SELECT NULL, o.id, o.term_from FROM org o WHERE o.term_from IS NOT NULL AND NOT EXISTS (
		SELECT 1 FROM org_term t WHERE t.org = o.id AND t.deleted_at IS NULL
			AND coalesce(t.to_on, '9999-12-31') >= o.term_from)
)
SELECT b.id, b.org, b.from_on, coalesce((SELECT date(min(n.from_on), '-1 day') FROM begun n
	WHERE n.org = b.org AND n.from_on > b.from_on), '9999-12-31') AS last_on
FROM begun b
