-- What the book knows for the papers of whoever is admitted (5- and 6-KNĐ) or recognised (11-, 12-, 13-KNĐ), :uid of the candidate
-- or the probation: his steps (view_way_seen), the meeting of the day on which the cell voted, its roll (view_expected, view_roll). Of
-- how many official members the vote is: all there are that day.
WITH way AS MATERIALIZED (SELECT * FROM way_seen WHERE uid = :uid),
vote AS MATERIALIZED (SELECT w.day, w.votes_for, w.voters, w.cell, s.must, s.present FROM way w LEFT JOIN admission_step s ON s.uid = w.record
	WHERE w.step IN ('CBBQ', 'CBCN') AND w.done LIMIT 1),
met AS MATERIALIZED (SELECT g.id, g.chair, g.secretary FROM vote v CROSS JOIN meeting g WHERE g.org = v.cell AND g.held_on = v.day
	AND g.kind IN ('TK', 'TKCD', 'CD') AND g.state = 'DH' AND g.deleted_at IS NULL ORDER BY g.id LIMIT 1),
heads AS (SELECT count(*) AS members, sum(e.member_as = 'C') AS official, sum(e.member_as = 'D') AS probationary
	FROM met g CROSS JOIN expected e WHERE e.meeting = g.id AND e.member_as <> 'T')
SELECT p.full_name AS "họ và tên", shown('member', 'born_on', coalesce(m.born_on, c.born_on)) AS "ngày sinh", coalesce(m.workplace, c.unit) AS "đơn vị",
	(SELECT o.name FROM org o WHERE o.id = p.cell) AS "chi bộ", c.referred_by AS "đoàn thể giới thiệu",
	coalesce((SELECT full_name FROM member WHERE id = p.helper) || coalesce(', ' || (SELECT full_name FROM member WHERE id = p.helper_2), ''), NULL)
		AS "người giúp đỡ", shown('member', 'admitted_on', m.admitted_on) AS "ngày vào Đảng",
	shown('probation', 'due_on', p.due_on) AS "ngày hết dự bị",
	(SELECT shown('admission_step', 'on', day) FROM way WHERE step IN ('HNT', 'HDVM') AND done) AS "ngày học lớp",
	(SELECT long_day(day) FROM way WHERE step IN ('YKDT', 'YKCN') AND done) AS "ngày ý kiến đoàn thể",
	(SELECT long_day(day) FROM way WHERE step IN ('YKCT', 'YKCN') AND done) AS "ngày ý kiến nơi cư trú",
	(SELECT long_day(day) FROM way WHERE step = 'NXGD' AND done) AS "ngày nhận xét",
	long_day(v.day) AS "ngày họp", nullif(h.members, 0) AS "tổng số", h.official AS "chính thức", h.probationary AS "dự bị",
	coalesce((SELECT l.present FROM roll l WHERE l.meeting = g.id AND l.marked > 0), v.present) AS "có mặt",
	coalesce((SELECT l.must - l.present FROM roll l WHERE l.meeting = g.id AND l.marked > 0), v.must - v.present) AS "vắng",
	(SELECT full_name FROM member WHERE id = g.chair) AS "chủ trì", (SELECT full_name FROM member WHERE id = g.secretary) AS "thư ký",
	v.votes_for AS "tán thành", v.voters AS "đảng viên chính thức",
	replace(round(100.0 * v.votes_for / nullif(v.voters, 0), 1), '.', ',') AS "tỷ lệ", NULL AS "không tán thành"
FROM (SELECT full_name, cell, own_member, way, who, helper, helper_2, due_on FROM way LIMIT 1) p
LEFT JOIN candidate c ON p.way = 'K' AND c.id = p.who
LEFT JOIN member m ON m.id = p.own_member
LEFT JOIN vote v ON 1 LEFT JOIN met g ON 1 LEFT JOIN heads h ON 1
