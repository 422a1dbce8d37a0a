-- More votes than the cell has official members: those of the day of the cell :org, or of the cell where the
-- member :member was on that day. Nothing is said when it is not known which cell that is, or when it is not
-- a cell. Spells entered when the book was begun (LS) count for earlier days too, as in a roll call.
WITH given(votes, day) AS MATERIALIZED (
	SELECT ifnull(:votes_1, 0) + ifnull(:votes_2, 0) + ifnull(:votes_3, 0) + ifnull(:votes_4, 0),
		coalesce(:on, :today)
),
voters(n) AS (
	SELECT count(DISTINCT m.id)
	FROM given CROSS JOIN org o CROSS JOIN spell s CROSS JOIN member m
	WHERE votes > 0 AND s.cell = o.id AND m.id = s.member AND o.kind = 'CB'
		AND o.id = coalesce((SELECT id FROM org WHERE uid = :org),
			(SELECT b.cell FROM spell b WHERE b.member = (SELECT id FROM member WHERE uid = :member)
				AND b.form IS NOT 'TTD' AND b.last_on >= day AND (b.from_on <= day OR b.joined_by = 'LS')
				ORDER BY b.from_on DESC LIMIT 1))
		AND s.form IS NOT 'TTD' AND s.last_on >= day AND (s.from_on <= day OR s.joined_by = 'LS')
		AND (s.to_on IS NOT NULL OR ifnull(m.listed_status, '') NOT IN ('TTR', 'RK')) AND m.deleted_at IS NULL
		AND ifnull(m.official_on <= day, ifnull(m.admitted_on, '') <= date(day, '-24 months'))
	HAVING count(*) > 0
)
SELECT 'votes_1', 'warning',
	printf('%d phiếu mà chi bộ chỉ có %d đảng viên chính thức. Xem lại số phiếu.', votes, n)
FROM given, voters WHERE votes > n
