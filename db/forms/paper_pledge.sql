-- What the pledge of the member :id says of the year of the span: who he is and what he holds on the day asked, what was written
-- of each kind, and how it ended where all of them ended so.
WITH held AS MATERIALIZED (
--from db/forms/paper_posts.sql
), p AS MATERIALIZED (
	SELECT kind, summary, year_end_result, year_end_note FROM pledge
	WHERE member = :id AND year = CAST(substr(asked('to'), 1, 4) AS INTEGER) AND deleted_at IS NULL ORDER BY id
)
SELECT m.full_name AS "họ và tên", shown('member', 'born_on', m.born_on) AS "ngày sinh",
	ifnull((SELECT group_concat(title, ', ') FROM held WHERE of_party), 'Đảng viên') AS "chức vụ Đảng",
	(SELECT group_concat(title, ', ') FROM held WHERE NOT of_party) AS "chức vụ chính quyền, đoàn thể",
	(SELECT name FROM org WHERE id = :org) AS "chi bộ", substr(asked('to'), 1, 4) AS "năm",
	(SELECT summary FROM p WHERE kind = 'TDRL') AS "tu dưỡng, rèn luyện", (SELECT summary FROM p WHERE kind = 'NCST') AS "ngăn chặn suy thoái",
	(SELECT summary FROM p WHERE kind = 'CT0') AS "Chỉ thị 05", (SELECT summary FROM p WHERE kind = 'NG') AS "nêu gương",
	(SELECT shown('pledge', 'year_end_result', min(year_end_result)) FROM p
		HAVING count(*) = count(year_end_result) AND min(year_end_result) = max(year_end_result)) AS "kết quả cuối năm",
	(SELECT group_concat(year_end_note, char(10)) FROM (SELECT DISTINCT year_end_note FROM p WHERE year_end_note IS NOT NULL))
		AS "nhận xét cuối năm"
FROM member m
WHERE m.id = :id
