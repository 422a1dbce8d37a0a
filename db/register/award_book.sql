-- title: Sổ theo dõi khen thưởng
-- help: Khen thưởng của đảng viên và của tổ chức đảng từ đầu năm đến ngày đang xem: hình thức, về việc gì, quyết định nào.
-- section: honours
-- opens: award
-- order: on sort_key
-- owner: cell
-- column: on | Ngày | date | 10
-- column: name | Người, tổ chức | text | 22 | search spread
-- column: kind | Hình thức | choice:hinh_thuc_khen_thuong | 18
-- column: title | Nội dung | text | 22
-- column: decision_no | Số quyết định | text | 14
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT a.id, a.uid, coalesce(m.folded, o.folded) AS folded, coalesce(m.sort_key, o.sort_key) AS sort_key, a."on", coalesce(m.full_name, o.name) AS name, a.kind, a.title,
	a.decision_no, coalesce(a.org, (SELECT c.cell FROM counted c WHERE c.member = a.member AND c.called_from <= a."on"
		ORDER BY c.called_from DESC LIMIT 1)) AS cell
FROM asked CROSS JOIN award a LEFT JOIN member m ON m.id = a.member LEFT JOIN org o ON o.id = a.org
WHERE a."on" BETWEEN date(asked.day, 'start of year') AND asked.day AND a.deleted_at IS NULL
