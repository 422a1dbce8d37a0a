-- A rating of the year is of the season that is looked after: in January of the year before. That of a quarter is of this year.
SELECT 'year', iif(:period = 'Y', year, CAST(substr(day, 1, 4) AS INTEGER)) FROM season_now
