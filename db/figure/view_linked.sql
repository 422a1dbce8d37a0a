-- Ties to the place of residence (213), with their last day.
CREATE TEMP VIEW IF NOT EXISTS linked AS
SELECT v.id, v.uid, v.direction, v.member, v.guest_name, v.guest_unit, v.introduced_on, v.residence_org, v.from_on, v.to_on,
	coalesce(v.to_on, '9999-12-31') AS last_on
FROM residence_link v
WHERE v.deleted_at IS NULL
