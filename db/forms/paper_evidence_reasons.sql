-- What the book has that excuses the member :id in the time asked: exempt, suspended.
SELECT '- ' || what || coalesce(' từ ' || strftime('%d/%m/%Y', nullif(from_on, '')), '')
	|| iif(last_on < '9999', ' đến ' || strftime('%d/%m/%Y', last_on), '')
FROM (
	SELECT coalesce(shown('exemption', 'kind', e.kind), 'Miễn, chưa rõ từ ngày nào') AS what, e.from_on, e.last_on
	FROM exempt e WHERE e.member = :id
	UNION ALL
	SELECT 'Đình chỉ sinh hoạt', from_on, last_on FROM suspended WHERE member = :id
)
WHERE max(from_on, :from) <= min(last_on, :to)
ORDER BY from_on, what
