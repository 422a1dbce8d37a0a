-- Lines about what a cell hands up: what it took of dues in the month, of how many who owe them, and how that is divided.
WITH t AS MATERIALIZED (SELECT s.* FROM dues_taken s
	WHERE s.cell = :org_id AND s.month = :month)
SELECT 'Thu ' || replace(printf('%,d', taken), ',', '.') || ' đ, ' || have_paid
	|| ifnull('/' || (SELECT w.payers FROM dues_owed w WHERE w.cell = t.cell AND w.month = t.month), '') || ' người đã đóng'
FROM t
UNION ALL
SELECT CASE WHEN share IS NULL THEN 'Chưa đặt chi bộ được giữ bao nhiêu phần trăm (9, Thiết đặt)'
	ELSE 'Được giữ ' || share || ' %: ' || replace(printf('%,d', kept), ',', '.') || ' đ, phải nộp '
		|| replace(printf('%,d', up), ',', '.') || ' đ' END
FROM t
