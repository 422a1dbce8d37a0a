-- How the members of the organisation :org are rated in the year, as the register of totals has it; of how many the share of xuất sắc
-- is reckoned and how many there may be of it (view_top_share).
WITH totals AS (
--from db/register/rating_totals.sql
), r AS MATERIALIZED (SELECT * FROM totals WHERE id = :org),
share AS (
	SELECT max(t.percent) AS percent, sum(t.counts * CASE t.level WHEN 'HTXSNV' THEN r.top WHEN 'HTTNV' THEN r.good
		WHEN 'HTNV' THEN r.done ELSE r.failed END) AS base
	FROM asked CROSS JOIN top_share t CROSS JOIN r
	WHERE asked.day BETWEEN t.from_on AND t.last_on
)
SELECT substr(asked('day'), 1, 4) AS "năm", 'BC' AS "ký hiệu", asked('today') AS "ngày ban hành",
	r.members AS "tổng số", r.rated AS "đã xếp loại", r.unrated AS "chưa xếp loại", replace(r.share, '.', ',') AS "tỷ lệ xuất sắc",
	s.base AS "số tính tỷ lệ", s.percent AS "tỷ lệ cho phép", s.base * s.percent / 100 AS "số được xuất sắc"
FROM share s LEFT JOIN r ON 1
