-- What is due of a member for a month of the year asked, and what of it is paid (view_dues_due_span).
CREATE TEMP VIEW IF NOT EXISTS dues_due AS
SELECT * FROM dues_due_span WHERE this_year
