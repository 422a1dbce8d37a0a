-- How the count of a cell (đảng số) moves: each time somebody is counted in it who was not the day before (T),
-- and each time he is no longer the day after (G). `day` is his first or last day there, `since` the first day on
-- which the count is another. A spell that goes on in the same cell is no movement; with `internal` the other end
-- lies in another cell of this book: no movement of the committee above (rules.md, "Admission, transfer, exemption,
-- leaving"). Who was there when the book was begun has been in since called_from.
CREATE TEMP VIEW IF NOT EXISTS movement AS
SELECT c.member, c.cell, 'T' AS way, c.called_from AS day, c.called_from AS since, c.joined_by AS kind, c.spell,
	EXISTS (SELECT 1 FROM counted b WHERE b.member = c.member
		AND date(c.called_from, '-1 day') BETWEEN b.called_from AND b.last_on) AS internal
FROM counted c
WHERE NOT EXISTS (SELECT 1 FROM counted b WHERE b.member = c.member AND b.cell = c.cell
	AND date(c.called_from, '-1 day') BETWEEN b.called_from AND b.last_on)
UNION ALL
SELECT c.member, c.cell, 'G', c.last_on, date(c.last_on, '+1 day'),
	(SELECT left_by FROM membership WHERE id = c.spell), c.spell,
	EXISTS (SELECT 1 FROM counted b WHERE b.member = c.member
		AND date(c.last_on, '+1 day') BETWEEN b.called_from AND b.last_on)
FROM counted c
WHERE c.last_on < '9999-12-31' AND NOT EXISTS (SELECT 1 FROM counted b WHERE b.member = c.member
	AND b.cell = c.cell AND date(c.last_on, '+1 day') BETWEEN b.called_from AND b.last_on)
