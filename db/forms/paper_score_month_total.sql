-- Below them, of the meetings that count for the month: how many, and who came to them.
SELECT 'Họp trong tháng: ' || count(g.id) || '/' || count(*), NULL, sum(iif(l.marked > 0, l.must, NULL)),
	sum(iif(l.marked > 0, l.present, NULL)), sum(iif(l.marked > 0, l.with_reason + l.without_reason, NULL)), NULL, NULL, NULL, NULL
FROM under u CROSS JOIN cell_alive a
LEFT JOIN regular r ON r.org = u.cell AND r.period = :period AND r.counts
LEFT JOIN meeting g ON g.id = r.meeting
LEFT JOIN roll l ON l.meeting = g.id
WHERE u.org = :id AND asked('day') BETWEEN u.from_on AND u.last_on AND a.cell = u.cell AND asked('day') BETWEEN a.from_on AND a.last_on
