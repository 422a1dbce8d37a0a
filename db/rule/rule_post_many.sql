-- More in chi ủy than there may be, on the day on which this one begins.
WITH chi_uy(n) AS (
	SELECT count(DISTINCT ifnull(p.member, -p.post)) + 1
	FROM org o JOIN in_office p ON p.org = o.id
	WHERE o.uid = :org AND o.kind = 'CB' AND :title IN ('BT', 'PBT', 'CUV') AND p.title IN ('BT', 'PBT', 'CUV')
		AND p.post IS NOT (SELECT id FROM post WHERE uid = :uid)
		AND ifnull(p.member <> (SELECT id FROM member WHERE uid = :member), 1)
		AND :from_on BETWEEN p.from_on AND p.last_on
)
SELECT 'title', 'warning', 'Chi ủy có ' || n || ' người, nhiều nhất ' || rule('cell_committee.most', :from_on)
	|| '. Ghi ngày thôi của người thôi giữ.'
FROM chi_uy WHERE n > CAST(rule('cell_committee.most', :from_on) AS INTEGER)
