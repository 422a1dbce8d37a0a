-- The matchings that papers are asked for: :uid, else those of :cell (all) of a quarter that lies in :from to :to.
SELECT x.uid, o.uid, x.signed_on
FROM matching x JOIN org o ON o.id = x.org
WHERE x.deleted_at IS NULL AND CASE WHEN :uid IS NOT NULL THEN x.uid = :uid
	ELSE (:cell IS NULL OR o.uid = :cell) AND date(substr(x.period, 1, 4) || '-01-01', '+' || (3 * substr(x.period, 7, 1)) || ' months', '-1 day')
		BETWEEN :from AND :to END
ORDER BY o.code, x.period, x.id
