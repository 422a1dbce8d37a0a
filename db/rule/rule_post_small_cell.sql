-- Chi ủy exists from so many official members; a secretary alone is none.
WITH cell(id, n) AS (
	SELECT o.id, (SELECT count(DISTINCT s.member) FROM counted s JOIN official f ON f.member = s.member
		WHERE s.cell = o.id AND :from_on BETWEEN f.from_on AND f.last_on AND :from_on BETWEEN s.called_from AND s.last_on)
	FROM org o WHERE o.uid = :org AND o.kind = 'CB' AND :title = 'CUV'
)
SELECT 'title', 'warning', 'Chi bộ có ' || n || ' đảng viên chính thức; chi ủy lập từ '
	|| rule('cell_committee.official', :from_on) || ' người. Xem lại chức vụ.'
FROM cell WHERE n < CAST(rule('cell_committee.official', :from_on) AS INTEGER)
