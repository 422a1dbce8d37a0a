-- Where the spells of a member do not follow one another: days between two of them on which no cell counts him
-- (gap), and days on which two cells do (overlap); the spell that comes after the gap, or that began the overlap.
WITH mine AS (SELECT c.*, max(c.last_on) OVER (ORDER BY c.called_from, c.spell
		ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
	FROM counted c WHERE c.member = (SELECT id FROM member WHERE uid = :uid))
SELECT 'gap' AS kind, date(before, '+1 day') AS from_on, date(called_from, '-1 day') AS to_on,
	(SELECT uid FROM membership WHERE id = spell) AS uid
FROM mine
WHERE called_from > date(before, '+1 day')
UNION ALL
SELECT 'overlap', b.called_from, nullif(min(a.last_on, b.last_on), '9999-12-31'),
	(SELECT uid FROM membership WHERE id = b.spell)
FROM mine a JOIN mine b ON b.cell <> a.cell AND b.called_from BETWEEN a.called_from AND a.last_on
WHERE a.called_from < b.called_from OR a.spell < b.spell
