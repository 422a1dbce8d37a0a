-- One official membership at a time: whoever is temporarily elsewhere (TTDI) stays in the count of his own
-- cell, so he cannot be official in another. Two spells of one form are refused already.
SELECT 'from_on', 'error', 'Đang tính đảng số ở ' || o.name || ' từ ' || strftime('%d/%m/%Y', s.from_on)
	|| ifnull(' đến ' || strftime('%d/%m/%Y', s.to_on), '')
	|| ': một người chỉ tính ở một chi bộ. Ở nơi đến tạm thời thì chọn hình thức Tạm thời đến.'
FROM spell s JOIN org o ON o.id = s.cell
WHERE s.member = (SELECT id FROM member WHERE uid = :member)
	AND s.id IS NOT (SELECT id FROM membership WHERE uid = :uid)
	AND o.uid <> :cell AND ifnull(:form, 'CT') <> 'TTD' AND ifnull(s.form, 'CT') <> 'TTD'
	AND ifnull(s.form, 'CT') <> ifnull(:form, 'CT')
	AND (:from_on BETWEEN s.from_on AND s.last_on OR s.from_on BETWEEN :from_on AND ifnull(:to_on, '9999'))
LIMIT 1
