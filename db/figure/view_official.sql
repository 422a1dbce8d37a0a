-- Since when a member is an official one. Where only the date is missing, 24 months after the admission;
-- where nothing is known, always.
CREATE TEMP VIEW IF NOT EXISTS official AS
SELECT id AS member, coalesce(official_on, add_months(admitted_on, 24), '') AS from_on
FROM member
WHERE deleted_at IS NULL
