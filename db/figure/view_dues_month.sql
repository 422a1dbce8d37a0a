-- The months that dues are asked of: from January of the year in which the span that is asked begins to its end.
CREATE TEMP VIEW IF NOT EXISTS dues_month AS
SELECT month, first_on, next_on FROM dues_span WHERE this_year
