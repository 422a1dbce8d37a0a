-- A review of the year is of the season that is looked after: in January of the year before. Any other is of this year.
SELECT 'year', iif(:kind = 'HN', year, CAST(substr(day, 1, 4) AS INTEGER)) FROM season_now
