-- title: Sổ thu, nộp đảng phí S01/ĐP, phần I: thu
-- help: Năm đang xem, mỗi đảng viên đã đóng bao nhiêu của từng tháng, truy thu, cộng; còn thiếu bao nhiêu của các tháng đã
--   qua. Sau ngày đang xem thì chưa có gì.
-- section: dues
-- opens: member
-- order: sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 20 | search spread
-- column: m01 | Tháng 1 | money | 8
-- column: m02 | Tháng 2 | money | 8
-- column: m03 | Tháng 3 | money | 8
-- column: m04 | Tháng 4 | money | 8
-- column: m05 | Tháng 5 | money | 8
-- column: m06 | Tháng 6 | money | 8
-- column: m07 | Tháng 7 | money | 8
-- column: m08 | Tháng 8 | money | 8
-- column: m09 | Tháng 9 | money | 8
-- column: m10 | Tháng 10 | money | 8
-- column: m11 | Tháng 11 | money | 8
-- column: m12 | Tháng 12 | money | 8
-- column: arrears | Truy thu | money | 9
-- column: total | Cộng | money | 10
-- column: lacks | Còn thiếu | money | 10
-- column: cell | Chi bộ | ref:org | 22 | wide
WITH missing AS MATERIALIZED (SELECT member, cell, sum(still) AS lacks FROM dues_missing WHERE this_year GROUP BY member, cell)
SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, -- each column of its own: only those of the rows shown are reckoned
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '01') AS m01,
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '02') AS m02,
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '03') AS m03,
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '04') AS m04,
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '05') AS m05,
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '06') AS m06,
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '07') AS m07,
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '08') AS m08,
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '09') AS m09,
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '10') AS m10,
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '11') AS m11,
	(SELECT sum(nullif(d.paid, 0)) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell AND substr(d.month, 6) = '12') AS m12,
	(SELECT sum(d.late) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell) AS arrears,
	(SELECT sum(d.taken) FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell) AS total,
	(SELECT g.lacks FROM missing g WHERE g.member = u.member AND g.cell = u.cell) AS lacks, u.cell
FROM (SELECT DISTINCT member, cell FROM counted) u CROSS JOIN member m
WHERE m.id = u.member AND EXISTS (SELECT 1 FROM dues_told d WHERE d.member = u.member AND d.cell = u.cell)
