-- Who hands in no statement and is not rated, on which days, and why (a code of rating.none_why): the exempt and
-- the suspended. Whom a list calls so without a date is so on an earlier day too. CAST: as in view_exempt.
CREATE TEMP VIEW IF NOT EXISTS excused AS
SELECT member, CAST('M' AS TEXT) AS why, from_on, last_on FROM exempt
UNION ALL
SELECT member, CAST('DC' AS TEXT), from_on, last_on FROM suspended
UNION ALL
SELECT member, CAST(iif(said = 'MSH', 'M', 'DC') AS TEXT), CAST('' AS TEXT), CAST('9999-12-31' AS TEXT)
FROM undated WHERE said IN ('MSH', 'DC')
