-- Lines about the member in the form, with what is typed as parameters: how long probation goes on
-- (12 months from admission: rules.md, "Dates, people, counts"; from 29/2 it ends on 28/2), where he is,
-- what he is excused from, how often he was there this year, and who else has the name.
WITH m AS (SELECT id FROM member WHERE uid = :uid),
seen AS MATERIALIZED (SELECT t.mark FROM asked, m, attended t WHERE t.member = m.id AND t.year = substr(asked.day, 1, 4)),
probation AS (SELECT min(date(:admitted_on, months), date(:admitted_on, 'start of month', months, '+1 month', '-1 day')) AS due
	FROM (SELECT '+' || rule('probation.months', :admitted_on) || ' months' AS months))
SELECT 'Dự bị đến ' || strftime('%d/%m/%Y', due) || ', ' || CASE WHEN due >= today
	THEN 'còn ' || CAST(julianday(due) - julianday(today) AS INTEGER) || ' ngày'
	ELSE 'quá ' || CAST(julianday(today) - julianday(due) AS INTEGER) || ' ngày !' END
FROM asked, probation
WHERE :official_on IS NULL AND due >= date(today, '-365 days')
UNION ALL
SELECT 'Sinh hoạt: ' || o.name || ' từ ' || strftime('%d/%m/%Y', s.from_on)
FROM asked, m, spell s JOIN org o ON o.id = s.cell
WHERE s.member = m.id AND s.last_on >= asked.day
UNION ALL
SELECT * FROM (SELECT CASE b.left_by WHEN 'TTR' THEN 'Từ trần ' WHEN 'KTR' THEN 'Khai trừ ' WHEN 'XT' THEN 'Xóa tên '
	WHEN 'XR' THEN 'Xin ra khỏi Đảng ' WHEN 'HQD' THEN 'Hủy quyết định kết nạp ' ELSE 'Chuyển đi ' END
	|| strftime('%d/%m/%Y', b.to_on) || ' !'
FROM asked, m, membership b
WHERE b.member = m.id AND b.deleted_at IS NULL AND b.left_by IS NOT NULL AND b.to_on < asked.day
	AND NOT EXISTS (SELECT 1 FROM spell s WHERE s.member = m.id AND s.last_on >= asked.day)
ORDER BY b.from_on DESC
LIMIT 1)
UNION ALL
SELECT CASE e.kind WHEN 'TM' THEN 'Tạm miễn đến ' || strftime('%d/%m/%Y', e.last_on)
	WHEN 'M' THEN 'Miễn sinh hoạt từ ' || strftime('%d/%m/%Y', e.from_on)
	ELSE 'Miễn sinh hoạt, chưa rõ từ ngày nào' END
FROM asked, m, exempt e
WHERE e.member = m.id AND e.last_on >= asked.day
UNION ALL
SELECT CASE WHEN NOT x.dated THEN 'Đình chỉ sinh hoạt, chưa rõ từ ngày nào'
	ELSE 'Đình chỉ sinh hoạt từ ' || strftime('%d/%m/%Y', x.from_on)
		|| iif(x.last_on < '9999', ' đến ' || strftime('%d/%m/%Y', x.last_on), '') END
FROM asked, m, suspended x
WHERE x.member = m.id AND x.last_on >= asked.day
UNION ALL
SELECT 'Dự họp năm nay: ' || ifnull(sum(mark = 'C'), 0) || '/' || count(*)
	|| iif(count(*) > count(mark), ' · chưa điểm danh ' || (count(*) - count(mark)), '')
FROM seen
HAVING count(*) > 0
UNION ALL
SELECT * FROM (SELECT 'Trùng tên: ' || m.full_name || ', sinh ' || CASE length(m.born_on)
	WHEN 10 THEN strftime('%d/%m/%Y', m.born_on) ELSE ifnull(m.born_on, '?') END
FROM member m
WHERE m.sort_key = :sort_key AND m.uid <> ifnull(:uid, '') AND m.deleted_at IS NULL
LIMIT 5)
