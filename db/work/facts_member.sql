-- Lines about the member :uid: where he is, what he holds, how often he was there this year.
WITH m AS (SELECT id FROM member WHERE uid = :uid),
seen AS MATERIALIZED (SELECT t.mark FROM asked, m, attended t WHERE t.member = m.id AND t.year = substr(asked.day, 1, 4))
SELECT 'Sinh hoạt: ' || o.name || ' từ ' || strftime('%d/%m/%Y', s.from_on)
FROM asked, m, spell s JOIN org o ON o.id = s.cell
WHERE s.member = m.id AND s.last_on >= asked.day
UNION ALL
SELECT CASE e.kind WHEN 'TM' THEN 'Tạm miễn đến ' || strftime('%d/%m/%Y', e.last_on)
	WHEN 'M' THEN 'Miễn sinh hoạt từ ' || strftime('%d/%m/%Y', e.from_on)
	ELSE 'Miễn sinh hoạt, chưa rõ từ ngày nào' END
FROM asked, m, exempt e
WHERE e.member = m.id AND e.last_on >= asked.day
UNION ALL
SELECT 'Dự họp năm nay: ' || ifnull(sum(mark = 'C'), 0) || '/' || count(*)
	|| iif(count(*) > count(mark), ' · chưa điểm danh ' || (count(*) - count(mark)), '')
FROM seen
HAVING count(*) > 0
