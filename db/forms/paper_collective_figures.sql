-- Figures of the year of the cell :org by the day asked, as the views have them: members, who came and went (the balance), regular
-- meetings that count and who came to them, dues where any came in.
SELECT '- Đảng viên:', printf('đầu kỳ %d, tăng %d, giảm %d, cuối kỳ %d', b.a, b.b, b.c, b.d) FROM balance b WHERE b.org = :org
UNION ALL
SELECT '- Sinh hoạt thường kỳ:', printf('%d kỳ', count(*)) || ifnull('; có mặt ' || sum(o.present) || '/' || sum(o.must) || ' lượt phải dự ('
	|| replace(round(100.0 * sum(o.present) / nullif(sum(o.must), 0), 1), '.', ',') || ' %)', '')
FROM asked CROSS JOIN regular g JOIN meeting m ON m.id = g.meeting JOIN roll o ON o.meeting = g.meeting
WHERE g.org = :org AND g.counts AND g.period BETWEEN substr(asked.from_on, 1, 7) AND substr(asked.to_on, 1, 7) AND m.held_on <= asked.day
HAVING count(*) > 0
UNION ALL
SELECT '- Đảng phí:', 'thu ' || shown('dues', 'paid', sum(s.taken)) || ' đồng'
	|| ifnull(', nộp cấp trên ' || shown('dues', 'paid', sum(s.paid_up)) || ' đồng', '')
FROM asked CROSS JOIN dues_handed_up s WHERE s.cell = :org AND s.month <= substr(asked.day, 1, 7)
HAVING sum(s.taken) > 0
