-- title: Sổ ghi nghị quyết
-- help: Nghị quyết, kết luận của nhiệm kỳ có ngày đang xem, đến ngày ấy, theo số của từng loại. Cột Số liền trước chỉ có khi số
--   không nối tiếp: thiếu số, hoặc trùng số.
-- section: meeting
-- opens: resolution
-- order: sort_key
-- owner: org
-- column: number | Số | int | 5
-- column: kind | Loại | choice:resolution.kind | 12
-- column: on | Ngày | date | 10
-- column: org | Tổ chức | ref:org | 22 | spread
-- column: meeting_kind | Cuộc họp | choice:meeting.kind | 18
-- column: vote_for | Tán thành | int | 9
-- column: vote_total | Trên | int | 6
-- column: before | Số liền trước | int | 13
WITH now AS MATERIALIZED (SELECT t.org, t.from_on FROM asked CROSS JOIN term t WHERE asked.day BETWEEN t.from_on AND t.last_on)
SELECT id, uid, sort_key, number, kind, "on", org, meeting_kind, vote_for, vote_total,
	iif(number = previous + 1, NULL, previous) AS before
FROM (SELECT r.id, r.uid, o.sort_key || r.kind || printf('%09d', r.number) AS sort_key, r.number, r.kind, r."on", g.org,
	g.kind AS meeting_kind, r.vote_for, r.vote_total,
	lag(r.number, 1, 0) OVER (PARTITION BY g.org, r.kind ORDER BY r.number, r."on", r.id) AS previous
	FROM asked CROSS JOIN resolution r JOIN meeting g ON g.id = r.meeting AND g.deleted_at IS NULL JOIN org o ON o.id = g.org
	JOIN now t ON t.org = g.org
	WHERE ifnull(r."on", '') BETWEEN (SELECT min(from_on) FROM now) AND asked.day -- by its index
		AND r."on" >= t.from_on AND r.deleted_at IS NULL)
