-- The ratings of the year of the members of the organisation :org and of the cells under it, as the register has them; what the
-- chi ủy and the mass organisations propose nobody enters: to be written by hand. What was decided
-- otherwise above is noted.
SELECT full_name, shown('rating_summary', 'posts', posts), claimed, elsewhere, '', '', proposed, votes,
	CASE WHEN decided IS NOT NULL AND decided IS NOT proposed THEN 'cấp trên quyết định ' || decided
	WHEN proposed IS NULL THEN 'chưa xếp loại: ' || CASE why WHEN 'M' THEN 'miễn' WHEN 'CDTG' THEN 'chưa đủ thời gian'
		WHEN 'DC' THEN 'đình chỉ' WHEN 'CD' THEN 'chuyển đi' WHEN 'K' THEN 'lý do khác' END END
FROM (
--from db/register/rating_summary.sql
) r
WHERE r.cell IN (SELECT u.cell FROM asked CROSS JOIN under u WHERE u.org = :org AND asked.day BETWEEN u.from_on AND u.last_on)
ORDER BY (SELECT code FROM org WHERE id = r.cell), sort_key, id
