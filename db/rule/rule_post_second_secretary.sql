-- An organisation has one secretary; who only acts for him stands beside.
SELECT 'title', 'warning', 'Từ ' || strftime('%d/%m/%Y', p.from_on) || ifnull(' đến ' || strftime('%d/%m/%Y', p.to_on), '')
	|| ' đã có bí thư: ' || coalesce(m.full_name, p.holder_name, '') || '. Ghi ngày thôi của người ấy trước.'
FROM post p LEFT JOIN member m ON m.id = p.member
WHERE :title IN ('BT', 'BTDU') AND p.title = :title AND p.org = (SELECT id FROM org WHERE uid = :org)
	AND p.uid <> :uid AND p.deleted_at IS NULL AND ifnull(p.acting, 0) = 0 AND ifnull(:acting, 0) = 0
	AND (:from_on BETWEEN p.from_on AND ifnull(p.to_on, '9999') OR p.from_on BETWEEN :from_on AND ifnull(:to_on, '9999'))
LIMIT 1
