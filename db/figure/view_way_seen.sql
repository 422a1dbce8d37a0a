-- Everybody on the way into the Party, step by step, with what is to be looked at, never a verdict. `due`: by when the
-- step is to be done, `earliest`: not sooner. `missing`: the step, its day or its paper is not in the book; a candidate
-- has no file of papers before he is a member. `odd`: what does not fit the rules. `other`, `other_on`: a step that comes
-- before this one and is dated after it. Inside, `days`: of each step that is done its day.
CREATE TEMP VIEW IF NOT EXISTS way_seen AS
SELECT w.*, nullif(substr(iif(NOT done AND place <= come AND (step <> 'DGT' OR helper_2 IS NULL), ', chưa ghi', '')
	|| iif(done AND day IS NULL, ', chưa có ngày', '')
	|| iif(done AND step = 'CGD' AND helper IS NULL, ', chưa có người giúp đỡ', '')
	|| iif(done AND paper IS NOT NULL AND member IS NOT NULL AND NOT EXISTS (SELECT 1 FROM file_item f
		WHERE f.member = w.member AND (f.id = w.proof OR f.form = w.paper) AND f.present = 1 AND f.deleted_at IS NULL),
		', chưa có giấy tờ', ''), 3), '') AS missing,
	nullif(substr(iif(done AND day < earliest, '; sớm hơn ' || strftime('%d/%m/%Y', earliest), '')
	|| iif(done AND day > due, '; muộn, hạn ' || strftime('%d/%m/%Y', due), '')
	|| iif(step = 'CBBQ' AND NOT done AND asked('day') > due, '; hồ sơ để lâu chưa biểu quyết', '')
	|| ifnull((SELECT '; ' || w.votes_for || ' tán thành, chưa đủ 2/3 của ' || q.voters || ' đảng viên chính thức'
		FROM (SELECT w.voters AS voters) q WHERE w.done AND w.votes_for * 3 < q.voters * 2), '') -- counted once
	|| ifnull((SELECT '; ' || group_concat(m.full_name, ', ') || ' chưa chính thức' FROM member m
		WHERE w.step IN ('CGD', 'NXGD') AND m.id IN (w.helper, w.helper_2) AND NOT EXISTS (SELECT 1 FROM official f
			WHERE f.member = m.id AND coalesce(w.day, asked('day')) BETWEEN f.from_on AND f.last_on)), ''), 3), '') AS odd,
	iif(done AND before > day || '~', substr(before, 12), NULL) AS other,
	iif(done AND before > day || '~', substr(before, 1, 10), NULL) AS other_on
FROM (
	SELECT g.*, CASE step WHEN 'CBBQ' THEN add_months(days ->> 'CGD', rule(least, day)) WHEN 'CBCN' THEN due_on END AS earliest,
		iif(unit = 'month', add_months(since_on, rule(most, since_on)), working_day_after(since_on, rule(most, since_on))) AS due,
		iif(votes_for IS NULL, NULL, (SELECT count(DISTINCT v.member) FROM voter v
			WHERE v.cell = g.cell AND g.day BETWEEN v.from_on AND v.last_on)) AS voters,
		(SELECT max(e.value || ' ' || e.key) FROM json_each(g.days) e JOIN way_step k ON k.step = e.key
			WHERE k.rank < g.rank) AS before
	FROM (
		SELECT d.*, CASE step WHEN 'CBBQ' THEN coalesce(min(days ->> 'DXVD', days ->> 'LLTT'), days ->> 'DXVD', days ->> 'LLTT')
			WHEN 'GHS' THEN days ->> 'CBBQ' WHEN 'LKN' THEN days ->> 'QDKN'
			WHEN 'CBCN' THEN due_on END AS since_on,
			coalesce(own_member, (SELECT max(member) FROM admitted_as WHERE candidate = d.who)) AS member,
			coalesce(own_cell, (SELECT cell FROM counted WHERE member = d.own_member
				AND from_on <= coalesce(d.considered_on, asked('day')) ORDER BY from_on DESC LIMIT 1)) AS cell
		FROM (
			SELECT place, rank, step, way, paper, least, most, unit, who, uid, full_name, sort_key, folded, own_cell, own_member, considered_on,
				helper, helper_2, due_on, ended_on, record, proof, votes_for, day, done,
				max(iif(done OR said, place, 0)) OVER person AS come,
				json_group_object(step, day) FILTER (WHERE done) OVER person AS days
			FROM on_way
			WINDOW person AS (PARTITION BY uid, ended_on)
		) d
	) g
) w
