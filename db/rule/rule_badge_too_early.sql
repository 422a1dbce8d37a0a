-- A badge of so many years before the member has them, on the day of the round or of the decision. A round in the
-- first months is decided in the year before. Party age counts from the decision on admission. Or before he has waited
-- as who was disciplined has to.
WITH given(day, since, name, member) AS (
	SELECT CASE WHEN :round IS NULL THEN coalesce(:on, :today)
		WHEN substr(coalesce(:on, :today), 1, 4) || '-' || at < date(coalesce(:on, :today), '-60 days')
		THEN (substr(coalesce(:on, :today), 1, 4) + 1) || '-' || at
		ELSE substr(coalesce(:on, :today), 1, 4) || '-' || at END,
		coalesce(m.admission_decided_on, m.admitted_on), m.full_name, m.id
	FROM (SELECT iif(:round = '03-02', '02-03', :round) AS at), member m WHERE m.uid = :member
)
SELECT 'years', 'warning', name || ' vào Đảng từ ' || strftime('%d/%m/%Y', since) || ', đến '
	|| strftime('%d/%m/%Y', day) || ' chưa đủ ' || :years || ' năm tuổi đảng. Xem lại mốc, đợt.'
FROM given WHERE add_months(since, 12 * :years) > day
UNION ALL
SELECT 'years', 'warning', name || ' bị kỷ luật ngày ' || strftime('%d/%m/%Y', w."on") || ', chờ đến '
	|| strftime('%d/%m/%Y', w.waits_to) || ' mới được xét tặng Huy hiệu. Xem lại đợt.'
FROM given JOIN badge_wait w ON w.member = given.member
WHERE w."on" <= day AND w.waits_to > day
