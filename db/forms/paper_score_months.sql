-- What the summary of the month :period says beside its rows.
SELECT 'Tháng ' || substr(:period, 6) || ' năm ' || substr(:period, 1, 4) AS "tháng", 'BC' AS "ký hiệu"
