-- Whose season is looked after.
SELECT year FROM season_now
