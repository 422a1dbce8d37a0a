-- The office's own sentences in printed forms, with the days on which each is used.
CREATE TEMP VIEW IF NOT EXISTS template_held AS
SELECT id AS template, form, place, text, ifnull(from_on, '') AS from_on, ifnull(to_on, '9999-12-31') AS last_on
FROM template
WHERE deleted_at IS NULL
