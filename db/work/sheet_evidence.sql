-- What a rating rests on, one by one, of the year of the review :review, which is the span asked: what it is, what it
-- says, and the record. :member or :org is the id of whom it is of: bound,
-- so that the dues and the meetings of nobody else are reckoned.
-- Of a member: meetings not come to, assignments, pledges, what his place of residence says, discipline, dues that are
-- missing, and of one who attends cells at its end how they were rated. Of a collective: its regular meetings month by month with their quality,
-- discipline, and whom it was to admit.
WITH r AS (SELECT member, org, year, CAST(year AS TEXT) AS text, year || '-01-01' AS from_on, year || '-12-31' AS last_on
	FROM review WHERE uid = :review)
SELECT label, said, type, uid FROM (
SELECT 1 AS part, g.held_on AS place,
	CASE t.mark WHEN 'P' THEN 'Vắng có lý do' WHEN 'K' THEN 'Vắng không lý do' ELSE 'Chưa điểm danh' END AS label,
	'họp ' || strftime('%d/%m/%Y', g.held_on) AS said, 'meeting' AS type, g.uid AS uid
FROM r CROSS JOIN attended t JOIN meeting g ON g.id = t.meeting
WHERE t.member = r.member AND t.year = r.text AND t.mark IS NOT 'C'
UNION ALL
SELECT 2, s.from_on, 'Phân công', s.content || CASE coalesce((SELECT v.outcome FROM assignment_review v
		WHERE v.assignment = s.id AND v.year = r.year AND v.deleted_at IS NULL ORDER BY v.id DESC LIMIT 1), s.state)
		WHEN 'HT' THEN ' · hoàn thành' WHEN 'CHT' THEN ' · chưa hoàn thành' ELSE '' END, 'assignment', s.uid
FROM r CROSS JOIN assignment s
WHERE s.member = r.member AND EXISTS (SELECT 1 FROM worked w WHERE w.assignment = s.id AND w.year = r.text)
UNION ALL
SELECT 3, p.id, 'Cam kết', CASE p.kind WHEN 'TDRL' THEN 'tu dưỡng, rèn luyện' WHEN 'NCST' THEN 'ngăn chặn suy thoái'
		WHEN 'CT0' THEN 'Chỉ thị 05' ELSE 'nêu gương' END
	|| CASE p.year_end_result WHEN 'THT' THEN ' · thực hiện tốt' WHEN 'CT' THEN ' · chưa tốt' ELSE '' END, 'pledge', p.uid
FROM r CROSS JOIN pledge p
WHERE p.member = r.member AND p.year = r.year AND p.deleted_at IS NULL
UNION ALL
SELECT 4, c.id, 'Nơi cư trú nhận xét', CASE c.result WHEN 'GM' THEN 'gương mẫu' WHEN 'CHC' THEN 'còn hạn chế'
	ELSE 'chưa nhận lại' END, 'residence_comment', c.uid
FROM r CROSS JOIN residence_link l JOIN residence_comment c ON c.link = l.id
WHERE l.member = r.member AND c.year = r.year AND l.deleted_at IS NULL AND c.deleted_at IS NULL
UNION ALL
SELECT 5, d."on", 'Kỷ luật', CASE d.kind WHEN 'KT' THEN 'khiển trách' WHEN 'CC' THEN 'cảnh cáo' WHEN 'CCH' THEN 'cách chức'
		WHEN 'KTR' THEN 'khai trừ' ELSE 'giải tán' END || ', quyết định ngày ' || strftime('%d/%m/%Y', d."on"), 'discipline', d.uid
FROM r CROSS JOIN discipline d
WHERE (d.member = r.member OR d.org = r.org) AND d."on" <= r.last_on AND coalesce(d.ends_on, r.from_on) >= r.from_on
	AND d.deleted_at IS NULL
UNION ALL
SELECT 6, u.month, 'Đảng phí', 'thiếu tháng ' || substr(u.month, 6) || '/' || substr(u.month, 1, 4), NULL, NULL
FROM r CROSS JOIN dues_missing u
WHERE u.member = :member AND u.this_year
UNION ALL
SELECT 7, o.sort_key, 'Chi bộ dự sinh hoạt', o.name || ': ' || ifnull((SELECT CASE f.level WHEN 'HTXSNV' THEN 'hoàn thành xuất sắc'
		WHEN 'HTTNV' THEN 'hoàn thành tốt' WHEN 'HTNV' THEN 'hoàn thành' WHEN 'KHTNV' THEN 'không hoàn thành' END
	FROM rating_in_force f WHERE f.org = o.id AND f.year = r.year), 'chưa xếp loại'), 'org', o.uid
FROM r CROSS JOIN asked CROSS JOIN supervises v JOIN org o ON o.id = v.cell
WHERE v.member = r.member AND min(r.last_on, asked.day) BETWEEN v.from_on AND v.last_on
UNION ALL
SELECT 8, g.period, 'Họp tháng ' || substr(g.period, 6), iif(g.counts, (SELECT 'có mặt ' || o.present || '/' || o.must FROM roll o
		WHERE o.meeting = g.meeting), 'chưa họp, hoặc họp bù') || ifnull(' · chất lượng: ' || (SELECT c.level FROM score c
		WHERE c.meeting = g.meeting), ''), 'meeting', m.uid
FROM r CROSS JOIN regular g JOIN meeting m ON m.id = g.meeting
WHERE g.org = :org AND substr(g.period, 1, 4) = r.text
UNION ALL
SELECT 9, q.id, 'Chỉ tiêu kết nạp', 'giao ' || q.number || ', đã kết nạp ' || (SELECT count(*) FROM movement x
	WHERE x.cell = :org AND x.kind = 'KN' AND x.day BETWEEN r.from_on AND r.last_on), 'admission_quota', q.uid
FROM r CROSS JOIN admission_quota q
WHERE q.org = :org AND q.year = r.year AND q.deleted_at IS NULL
)
ORDER BY part, place
