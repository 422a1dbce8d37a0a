-- How many have a rating in force of the year :period; grounds and orders are the office's own.
SELECT NULL AS "số", 'QĐ' AS "ký hiệu", NULL AS "ngày ban hành", :period AS "năm", NULL AS "căn cứ", NULL AS "Điều 2", NULL AS "Điều 3",
	(SELECT nullif(count(*), 0) FROM rating_in_force WHERE year = CAST(:period AS INTEGER) AND level IS NOT NULL AND org IS NOT NULL) AS "số tổ chức",
	(SELECT nullif(count(*), 0) FROM rating_in_force WHERE year = CAST(:period AS INTEGER) AND level IS NOT NULL AND member IS NOT NULL) AS "số đảng viên"
