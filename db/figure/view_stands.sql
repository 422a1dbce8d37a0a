-- What an organisation stood under, and of what setting it was, from when to when; every day is covered. A record of
-- its status holds until the next begins, the first of them also before it; where one says nothing of it, and where
-- there is none, what the organisation is today.
CREATE TEMP VIEW IF NOT EXISTS stands AS
SELECT s.org, coalesce(s.parent, o.parent) AS parent, coalesce(s.setting, o.setting) AS setting,
	iif(EXISTS (SELECT 1 FROM org_status b WHERE b.org = s.org AND b.from_on < s.from_on AND b.deleted_at IS NULL),
		s.from_on, '') AS from_on,
	coalesce((SELECT date(min(n.from_on), '-1 day') FROM org_status n
		WHERE n.org = s.org AND n.from_on > s.from_on AND n.deleted_at IS NULL), '9999-12-31') AS last_on
FROM org_status s JOIN org o ON o.id = s.org
WHERE s.deleted_at IS NULL
UNION ALL
SELECT o.id, o.parent, o.setting, '', '9999-12-31'
FROM org o
WHERE NOT EXISTS (SELECT 1 FROM org_status s WHERE s.org = o.id AND s.deleted_at IS NULL)
