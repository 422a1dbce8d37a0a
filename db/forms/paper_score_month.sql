-- The regular meeting of each cell under :id for the month :period (view_regular): when, who came, its points, its level and that which was decided above it. Of one
-- that nobody was called to, or that is not scored, that stays empty; points that are not whole yet have no level.
SELECT o.name, strftime('%d/%m/%Y', g.held_on), iif(l.marked > 0, l.must, NULL), iif(l.marked > 0, l.present, NULL),
	iif(l.marked > 0, l.with_reason + l.without_reason, NULL), iif(s.scored > 0, replace(printf('%.1f', s.points), '.', ','), NULL),
	s.level, d.level, CASE WHEN g.id IS NULL THEN 'Chưa họp' WHEN NOT r.counts THEN 'Họp bù, không tính' WHEN l.unmarked > 0 THEN 'Chưa điểm danh ' || l.unmarked END
FROM under u CROSS JOIN cell_alive a CROSS JOIN org o
LEFT JOIN regular r ON r.org = o.id AND r.period = :period
LEFT JOIN meeting g ON g.id = r.meeting AND g.state = 'DH'
LEFT JOIN roll l ON l.meeting = g.id LEFT JOIN score s ON s.meeting = g.id LEFT JOIN score_decided d ON d.meeting = g.id
WHERE u.org = :id AND asked('day') BETWEEN u.from_on AND u.last_on AND a.cell = u.cell AND asked('day') BETWEEN a.from_on AND a.last_on
	AND o.id = u.cell
ORDER BY o.sort_key, o.id
