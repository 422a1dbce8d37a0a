-- A stay elsewhere is of so many months at least and less than so many, for study more. Who came back sooner is a fact;
-- of two spells of one stay (TTDI at home, TTD at the host) one says it.
WITH span(first, behind) AS (SELECT strftime('%d/%m/%Y', :from_on), date(:to_on, '+1 day'))
SELECT 'to_on', 'warning', CASE
	WHEN behind < add_months(:from_on, rule('stay.least_months', :from_on)) THEN 'Tạm thời từ ' || first || ' là chưa đủ '
		|| rule('stay.least_months', :from_on) || ' tháng. Xem lại ngày kết thúc.'
	WHEN behind > add_months(:from_on, rule('stay.study_months', :from_on)) THEN 'Tạm thời từ ' || first || ' là quá '
		|| rule('stay.study_months', :from_on) || ' tháng, kể cả đi học. Xem lại ngày kết thúc, hoặc ghi chuyển đi hẳn.'
	ELSE 'Tạm thời từ ' || first || ' là từ ' || rule('stay.most_months', :from_on) || ' tháng trở lên: chỉ đi học mới đến '
		|| rule('stay.study_months', :from_on) || ' tháng. Xem lại ngày kết thúc.' END
FROM span
WHERE :form IN ('TTD', 'TTDI')
	AND (behind >= add_months(:from_on, rule('stay.most_months', :from_on))
		OR :to_on > :today AND behind < add_months(:from_on, rule('stay.least_months', :from_on)))
	AND NOT (:form = 'TTD' AND EXISTS (SELECT 1 FROM membership b WHERE b.member = (SELECT id FROM member WHERE uid = :member)
		AND b.form = 'TTDI' AND b.from_on = :from_on AND b.deleted_at IS NULL))
