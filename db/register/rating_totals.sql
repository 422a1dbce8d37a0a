-- title: Số liệu xếp loại đảng viên
-- help: Năm đang xem, mỗi chi bộ và cả đảng bộ: bao nhiêu người mỗi mức, bao nhiêu người chưa xếp loại, tỷ lệ hoàn thành xuất sắc
--   trên số tính tỷ lệ (Thiết đặt). Mức đã quyết định, chưa quyết định thì mức chi bộ đề nghị.
-- section: review
-- opens: org
-- order: sort_key
-- owner: org
-- column: org | Tổ chức | ref:org | 22 | spread
-- column: members | Đảng viên | int | 9
-- column: rated | Đã xếp | int | 7
-- column: top | HTXSNV | int | 7
-- column: good | HTTNV | int | 6
-- column: done | HTNV | int | 5
-- column: failed | KHTNV | int | 6
-- column: unrated | Chưa xếp | int | 9
-- column: share | Xuất sắc, % | points | 11
WITH decided AS MATERIALIZED (SELECT member, level FROM rating_in_force WHERE year = substr(asked('day'), 1, 4) + 0),
held AS MATERIALIZED (SELECT c.cell, coalesce((SELECT d.level FROM decided d WHERE d.member = c.member LIMIT 1),
		(SELECT t.level FROM rating t WHERE ifnull(t.member, '') = +c.member AND ifnull(t.org, '') = ''
			AND ifnull(t.year, '') = substr(asked.day, 1, 4) + 0 AND ifnull(t.period, '') IN ('', 'Y')
			AND ifnull(t.stage, '') = 'CB' AND t.deleted_at IS NULL)) AS level
	FROM asked CROSS JOIN counted c WHERE asked.day BETWEEN c.from_on AND c.last_on),
levels AS MATERIALIZED (SELECT h.cell, h.level, s.counts
	FROM held h LEFT JOIN (SELECT s.level, s.counts FROM asked CROSS JOIN top_share s
		WHERE asked.day BETWEEN s.from_on AND s.last_on) s ON s.level = h.level)
SELECT id, uid, folded, sort_key, id AS org, members, top + good + done + failed AS rated, top, good, done, failed,
	members - top - good - done - failed AS unrated,
	round(100.0 * top / nullif(base, 0), 1) AS share
FROM (SELECT o.id, o.uid, o.folded, o.sort_key, count(*) AS members, sum(l.level IS 'HTXSNV') AS top,
		sum(l.level IS 'HTTNV') AS good, sum(l.level IS 'HTNV') AS done, sum(l.level IS 'KHTNV') AS failed,
		sum(l.counts) AS base
	FROM asked CROSS JOIN under u JOIN levels l ON l.cell = u.cell JOIN org o ON o.id = u.org
	WHERE asked.day BETWEEN u.from_on AND u.last_on
	GROUP BY o.id)
