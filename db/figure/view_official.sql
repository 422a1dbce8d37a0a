-- Since when a member is an official one. Where only the date is missing, so many months after the admission
-- (setting official.assumed_months); where nothing is known, always.
CREATE TEMP VIEW IF NOT EXISTS official AS
SELECT id AS member, coalesce(official_on,
	add_months(admitted_on, rule('official.assumed_months', admitted_on)), '') AS from_on
FROM member
WHERE deleted_at IS NULL
