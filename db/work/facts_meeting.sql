-- Lines about the meeting :uid: the roll call in figures, what it decided.
SELECT nullif(substr(
	iif(marked > 0, char(10) || 'Có mặt ' || present || '/' || must || ' · có lý do ' || with_reason
		|| ' · không lý do ' || without_reason
		|| iif(marked < must, ' · chưa điểm danh ' || (must - marked), '')
		|| iif(unsure > 0, ' · chưa rõ ' || unsure, ''), '')
	|| iif(resolutions > 0, char(10) || 'Nghị quyết, kết luận: ' || resolutions, '')
	|| iif(tasks > 0, char(10) || 'Việc giao: ' || tasks, ''), 2), '')
FROM (
	SELECT r.must, r.present, r.with_reason, r.without_reason, r.marked, r.unsure, d.resolutions, d.tasks
	FROM roll r JOIN decided d ON d.meeting = r.meeting
	WHERE r.meeting = (SELECT id FROM meeting WHERE uid = :uid) LIMIT 1
)
