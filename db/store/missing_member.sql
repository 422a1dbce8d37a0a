-- What an undated list leaves open: an official date after two years, a standing without its date.
(t.official_on IS NULL AND t.admitted_on <= add_months(asked('day'), -24))
	OR (t.listed_status IS NOT NULL AND t.listed_status <> 'DSH')
