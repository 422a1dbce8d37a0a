-- Everybody on the way into the Party, step by step, with what is to be looked at, never a verdict. `due`: by when the
-- step is to be done, `earliest`: not sooner. `missing`: the step, its day or its paper is not in the book; a candidate
-- has no file of papers before he is a member. `odd`: what does not fit the rules. `other`, `other_on`: a step that comes
-- before this one and is dated after it.
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
	|| iif(done AND votes_for * 3 < voters * 2, '; ' || votes_for || ' tán thành, chưa đủ 2/3 của ' || voters
		|| ' đảng viên chính thức', '')
	|| ifnull((SELECT '; ' || group_concat(m.full_name, ', ') || ' chưa chính thức' FROM member m
		WHERE w.step IN ('CGD', 'NXGD') AND m.id IN (w.helper, w.helper_2) AND NOT EXISTS (SELECT 1 FROM official f
			WHERE f.member = m.id AND coalesce(w.day, asked('day')) BETWEEN f.from_on AND f.last_on)), ''), 3), '') AS odd,
	iif(done AND before > day || '~', substr(before, 12), NULL) AS other,
	iif(done AND before > day || '~', substr(before, 1, 10), NULL) AS other_on
FROM (
	SELECT g.*, CASE step WHEN 'CBBQ' THEN add_months(helped_on, rule(least, day)) WHEN 'CBCN' THEN due_on END AS earliest,
		iif(unit = 'month', add_months(since_on, rule(most, since_on)), working_day_after(since_on, rule(most, since_on))) AS due,
		iif(votes_for IS NULL, NULL, (SELECT count(DISTINCT v.member) FROM voter v
			WHERE v.cell = g.cell AND g.day BETWEEN v.from_on AND v.last_on)) AS voters
	FROM (
		SELECT d.*, CASE step WHEN 'CBBQ' THEN file_on WHEN 'GHS' THEN voted_on WHEN 'LKN' THEN decided_on
			WHEN 'CBCN' THEN due_on END AS since_on,
			coalesce(own_member, (SELECT max(member) FROM admitted_as WHERE candidate = d.who)) AS member,
			coalesce(own_cell, (SELECT cell FROM counted WHERE member = d.own_member
				AND from_on <= coalesce(d.considered_on, asked('day')) ORDER BY from_on DESC LIMIT 1)) AS cell
		FROM (
			SELECT *, max(iif(done OR said, place, 0)) OVER person AS come,
				max(iif(done AND step = 'CGD', day, NULL)) OVER person AS helped_on,
				min(iif(done AND step IN ('DXVD', 'LLTT'), day, NULL)) OVER person AS file_on,
				max(iif(done AND step = 'CBBQ', day, NULL)) OVER person AS voted_on,
				max(iif(done AND step = 'QDKN', day, NULL)) OVER person AS decided_on,
				max(iif(done, day || ' ' || step, NULL)) OVER earlier AS before
			FROM on_way
			WINDOW person AS (PARTITION BY uid, ended_on),
				earlier AS (PARTITION BY uid, ended_on ORDER BY rank GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
		) d
	) g
) w
