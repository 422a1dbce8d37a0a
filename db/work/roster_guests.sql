-- Superiors and guests of :meeting, each as one text.
SELECT coalesce(a.name, (SELECT full_name FROM member WHERE id = a.member)) || ifnull(', ' || a.level, '')
FROM attendee a
WHERE a.meeting = (SELECT id FROM meeting WHERE uid = :meeting) AND a.deleted_at IS NULL
ORDER BY a.id
