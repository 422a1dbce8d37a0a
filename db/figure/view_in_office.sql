-- Posts and who holds them. member is NULL for somebody without a record here.
CREATE TEMP VIEW IF NOT EXISTS in_office AS
SELECT p.id AS post, p.member, p.org, p.title, p.from_on, coalesce(p.to_on, '9999-12-31') AS last_on
FROM post p
WHERE p.deleted_at IS NULL
	AND (p.member IS NULL OR EXISTS (SELECT 1 FROM member m WHERE m.id = p.member AND m.deleted_at IS NULL))
