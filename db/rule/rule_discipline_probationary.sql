-- Who is on probation is reprimanded or warned, never removed from a post nor expelled (he is struck off). Where
-- his official date is missing, only within the months of probation that is sure.
SELECT 'kind', 'error', m.full_name || ' còn dự bị ngày ' || strftime('%d/%m/%Y', :on)
	|| ': đảng viên dự bị chỉ bị khiển trách, cảnh cáo. Chọn lại hình thức hoặc ngày.'
FROM member m JOIN on_probation p ON p.member = m.id
WHERE m.uid = :member AND :kind IN ('CCH', 'KTR')
	AND :on BETWEEN p.from_on AND p.last_on AND (NOT p.assumed OR :on < p.due_on)
