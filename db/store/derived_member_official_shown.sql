-- The official date, or that the member is on probation on the day that is asked; an old gap stays empty.
CASE
WHEN t.official_on <= asked('day') THEN strftime('%d/%m/%Y', t.official_on)
WHEN ifnull(t.admitted_on, '') <= asked('day') AND (SELECT from_on FROM official WHERE member = t.id) > asked('day')
	THEN 'dự bị'
END
