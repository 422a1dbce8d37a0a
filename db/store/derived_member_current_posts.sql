-- Codes of the posts held today, joined by ; as a choice of several is.
SELECT group_concat(p.title, ';') FROM post p
WHERE p.member = t.id AND p.deleted_at IS NULL
	AND p.from_on <= :today AND (p.to_on IS NULL OR p.to_on >= :today)
