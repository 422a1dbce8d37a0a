-- The fields in which something is missing besides those a form insists on; '' where nothing is.
-- What an undated list leaves open: an official date of somebody long in the Party, a standing without its date.
iif(t.official_on IS NULL AND t.admitted_on IS NOT NULL
	AND asked('day') >= (SELECT min(from_on) FROM official WHERE member = t.id), 'official_on ', '')
	|| iif(t.listed_status IS NOT NULL AND t.listed_status <> 'DSH', 'listed_status ', '')
