-- The official date, or that the member is still on probation; an old gap stays empty.
CASE
WHEN t.official_on IS NOT NULL THEN strftime('%d/%m/%Y', t.official_on)
WHEN t.admitted_on > date(:today, '-24 months') THEN 'dự bị'
END
