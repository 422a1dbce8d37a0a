-- Dues are waived for so many months at most, then it is decided anew.
SELECT 'to_on', 'warning', 'Miễn, giảm đảng phí mỗi lần nhiều nhất ' || rule('dues.waiver_months', :from_on)
	|| ' tháng. Ghi ngày kết thúc không quá '
	|| strftime('%d/%m/%Y', add_months(:from_on, rule('dues.waiver_months', :from_on)), '-1 day') || '.'
WHERE :kind IN ('G', 'M')
	AND ifnull(:to_on, '9999-12-31') >= add_months(:from_on, rule('dues.waiver_months', :from_on))
