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
WITH missing AS MATERIALIZED (SELECT member, cell, sum(still) AS lacks FROM dues_missing GROUP BY member, cell)
SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, u.m01, u.m02, u.m03, u.m04, u.m05, u.m06, u.m07, u.m08, u.m09,
	u.m10, u.m11, u.m12, u.arrears, u.total, g.lacks, u.cell
FROM (SELECT member, cell,
	sum(iif(substr(month, 6) = '01', nullif(paid, 0), NULL)) AS m01, sum(iif(substr(month, 6) = '02', nullif(paid, 0), NULL)) AS m02,
	sum(iif(substr(month, 6) = '03', nullif(paid, 0), NULL)) AS m03, sum(iif(substr(month, 6) = '04', nullif(paid, 0), NULL)) AS m04,
	sum(iif(substr(month, 6) = '05', nullif(paid, 0), NULL)) AS m05, sum(iif(substr(month, 6) = '06', nullif(paid, 0), NULL)) AS m06,
	sum(iif(substr(month, 6) = '07', nullif(paid, 0), NULL)) AS m07, sum(iif(substr(month, 6) = '08', nullif(paid, 0), NULL)) AS m08,
	sum(iif(substr(month, 6) = '09', nullif(paid, 0), NULL)) AS m09, sum(iif(substr(month, 6) = '10', nullif(paid, 0), NULL)) AS m10,
	sum(iif(substr(month, 6) = '11', nullif(paid, 0), NULL)) AS m11, sum(iif(substr(month, 6) = '12', nullif(paid, 0), NULL)) AS m12,
	sum(late) AS arrears, sum(paid + late) AS total
	FROM dues_due GROUP BY member, cell) u JOIN member m ON m.id = u.member
LEFT JOIN missing g ON g.member = u.member AND g.cell = u.cell
