-- Of which quarter the report of dues tells.
SELECT 'quý ' || trim(substr('I  II IIIIV ', 3 * q.number - 2, 3)) AS "quý", substr(asked('to'), 1, 4) AS "năm", 'BC' AS "ký hiệu",
	asked('today') AS "ngày ban hành"
FROM (SELECT (CAST(substr(asked('to'), 6, 2) AS INTEGER) + 2) / 3 AS number) q
