-- What a list without dates says of somebody (listed_status): that it is so today, so from this month on. In
-- an earlier month, since unsure_from, nobody knows ("chưa rõ") until a date is given: of the dead and gone
-- the end of the spell, of the exempt an exemption and of the suspended a suspension that holds today.
CREATE TEMP VIEW IF NOT EXISTS undated AS
SELECT m.id AS member, m.listed_status AS said,
	CASE WHEN m.listed_status NOT IN ('TTR', 'RK') THEN ''
	ELSE (SELECT min(called_from) FROM spell WHERE member = m.id AND to_on IS NULL) END AS unsure_from,
	date(asked('today'), 'start of month') AS from_on, '9999-12-31' AS last_on
FROM member m
WHERE m.listed_status IN ('MSH', 'DC', 'GD', 'TTR', 'RK') AND m.deleted_at IS NULL
	AND (m.listed_status <> 'MSH' OR NOT EXISTS (SELECT 1 FROM exemption e
		WHERE e.member = m.id AND e.deleted_at IS NULL
			AND asked('today') BETWEEN e.from_on AND coalesce(e.to_on, '9999-12-31')))
	AND (m.listed_status <> 'DC' OR NOT EXISTS (SELECT 1 FROM suspension x
		WHERE x.member = m.id AND x.deleted_at IS NULL
			AND asked('today') BETWEEN x.from_on AND coalesce(x.to_on, '9999-12-31')))
