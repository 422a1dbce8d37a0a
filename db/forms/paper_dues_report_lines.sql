-- The lines of B01/ĐP for the organisation :org, as the register of the quarter has them. What the level above keeps (06, 07, 10,
-- 11) no record holds, nor what a committee keeps in all (04, 08): to be written by hand; a cell keeps nothing but its own.
WITH quarter AS (
--from db/register/dues_quarter.sql
), r AS MATERIALIZED (
	SELECT q.*, (SELECT kind IS 'CB' FROM org WHERE id = q.id) AS cell FROM quarter q WHERE q.id = :org
), line AS (
	SELECT 1 AS place, 'Tổng số đảng viên' AS name, '01' AS code, members AS number, 0 AS money FROM r
	UNION ALL SELECT 2, 'Đảng phí đã thu trong quý', '02', taken, 1 FROM r
	UNION ALL SELECT 3, 'Đảng phí đã thu từ đầu năm', '03', taken_year, 1 FROM r
	UNION ALL SELECT 4, 'Đảng phí trích giữ lại trong quý', '04', iif(cell, kept, NULL), 1 FROM r
	UNION ALL SELECT 5, '- Chi bộ', '05', kept, 1 FROM r
	UNION ALL SELECT 6, '- Đảng bộ bộ phận, đảng ủy cơ sở', '06', NULL, 1 FROM r
	UNION ALL SELECT 7, '- Cấp trên trực tiếp của tổ chức cơ sở đảng', '07', NULL, 1 FROM r
	UNION ALL SELECT 8, 'Đảng phí trích giữ lại từ đầu năm', '08', iif(cell, kept_year, NULL), 1 FROM r
	UNION ALL SELECT 9, '- Chi bộ', '09', kept_year, 1 FROM r
	UNION ALL SELECT 10, '- Đảng bộ bộ phận, đảng ủy cơ sở', '10', NULL, 1 FROM r
	UNION ALL SELECT 11, '- Cấp trên trực tiếp của tổ chức cơ sở đảng', '11', NULL, 1 FROM r
	UNION ALL SELECT 12, 'Đảng phí nộp cấp trên trong quý', '12', paid_up, 1 FROM r
)
SELECT name, iif(money, 'đồng', 'người'), code, coalesce(iif(money, shown('dues', 'paid', number), number), '…………'), '' FROM line ORDER BY place
