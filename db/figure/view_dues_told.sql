-- Who owes dues in which month of the year asked (view_dues_told_span).
CREATE TEMP VIEW IF NOT EXISTS dues_told AS
SELECT * FROM dues_told_span WHERE this_year
