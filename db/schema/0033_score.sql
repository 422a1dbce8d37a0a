-- The table that the quality of a meeting is scored by, and the numbers that points are proposed by (rules.md,
-- "Meetings"). Never edited after release.

INSERT OR IGNORE INTO "score_criterion" (uid, origin, version, created_at, created_by, changed_at, changed_by, folded, "code", "name",
	"max_points", "scale", "doc", "from_on")
SELECT '01KAJ5VR0000GTAT0000000C' || printf('%02d', code), 1, 1, '2026-11-27T00:00:00+07:00', 'chibo',
	'2026-11-27T00:00:00+07:00', 'chibo', folded, CAST(code AS TEXT), name, most, scale, 'Hướng dẫn 10/2025', '2025-10-01'
FROM (
	SELECT 1 AS code, 'Thời gian sinh hoạt' AS name, 'thoi gian sinh hoat' AS folded, 5.0 AS most,
		'5/4/3/2/1: đủ thời gian, thiếu đến 15 phút, đến 30 phút, còn từ một nửa, ít hơn' AS scale UNION ALL
	SELECT 2, 'Tỷ lệ đảng viên dự sinh hoạt', 'ty le dang vien du sinh hoat', 5.0,
		'4/3/2/1: từ 90 %, từ 75 %, từ 65 %, ít hơn hoặc có người vắng không lý do; thêm 1 khi không ai vắng quá 3 lần liền' UNION ALL
	SELECT 3, 'Chuẩn bị nội dung sinh hoạt', 'chuan bi noi dung sinh hoat', 10.0, NULL UNION ALL
	SELECT 4, 'Tiến hành sinh hoạt', 'tien hanh sinh hoat', 40.0, NULL UNION ALL
	SELECT 5, 'Nguyên tắc, chế độ sinh hoạt', 'nguyen tac, che do sinh hoat', 5.0, NULL UNION ALL
	SELECT 6, 'Thực hiện nghị quyết kỳ trước', 'thuc hien nghi quyet ky truoc', 30.0,
		'30/27/24/20/15/10: xong từ 90 %, 80 %, 70 %, 60 %, 50 % số việc, ít hơn' UNION ALL
	SELECT 7, 'Kết thúc sinh hoạt', 'ket thuc sinh hoat', 5.0, NULL);

INSERT INTO setting (name, value, from_on, to_on, doc) VALUES
	('score.level_steps', '90/70/50', NULL, NULL, '[Q] Hướng dẫn 10/2025'),
	('score.short_steps', '15/30', NULL, NULL, '[Q] Hướng dẫn 10/2025'),
	('score.short_percent', '50', NULL, NULL, '[Q] Hướng dẫn 10/2025'),
	('score.attendance_steps', '90/75/65', NULL, NULL, '[Q] Hướng dẫn 10/2025'),
	('score.absences', '3', NULL, NULL, '[Q] Hướng dẫn 10/2025'),
	('score.task_steps', '90/80/70/60/50', NULL, NULL, '[Q] Hướng dẫn 10/2025'),
	('score.due_days', '5', NULL, NULL, '[S]');
