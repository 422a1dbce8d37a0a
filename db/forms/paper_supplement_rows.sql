-- What of the member :uid was written otherwise in the year :from to :to (the log: before its first change, after its last), and
-- the posts, awards, punishments and courses that have begun in it. K: nothing.
WITH logged AS MATERIALIZED (SELECT seq, before, after FROM audit WHERE uid = :uid AND type = 'member' AND substr(at, 1, 10) BETWEEN :from AND :to
	AND before IS NOT NULL AND after IS NOT NULL),
year AS (SELECT (SELECT before FROM logged ORDER BY seq LIMIT 1) AS was, (SELECT after FROM logged ORDER BY seq DESC LIMIT 1) AS became),
item(place, label, field) AS (VALUES (1, 'Nơi thường trú', 'residence'), (2, 'Nghề nghiệp', 'occupation'), (3, 'Đơn vị công tác', 'workplace'),
	(5, 'Giáo dục phổ thông', 'schooling'), (6, 'Chuyên môn', 'profession_level'), (7, 'Học vị', 'degree'), (8, 'Học hàm', 'academic_title'),
	(9, 'Lý luận chính trị', 'theory_level'), (10, 'Ngoại ngữ', 'language_level'), (11, 'Tin học', 'it_level')),
line AS (
	SELECT place, label, CASE WHEN y.became ->> field IS NOT y.was ->> field
		THEN coalesce(shown('member', field, y.became ->> field), 'không còn') END AS text
	FROM year y CROSS JOIN item
	UNION ALL SELECT 4, 'Chức vụ', (SELECT group_concat(shown('post', 'title', p.title) || ' từ ' || shown('post', 'from_on', p.from_on), '; ')
		FROM in_office p WHERE p.member = :id AND p.title <> 'DV' AND p.from_on BETWEEN :from AND :to)
	UNION ALL SELECT 12, 'Lớp bồi dưỡng', (SELECT group_concat(shown('training', 'course', t.course), '; ')
		FROM training t WHERE t.member = :id AND t.deleted_at IS NULL AND t.from_on BETWEEN :from AND :to)
	UNION ALL SELECT 13, 'Khen thưởng', (SELECT group_concat(coalesce(a.title, shown('award', 'kind', a.kind)) || ' ngày ' || shown('award', 'on', a."on"), '; ')
		FROM award a WHERE a.member = :id AND a.deleted_at IS NULL AND a."on" BETWEEN :from AND :to)
	UNION ALL SELECT 14, 'Kỷ luật', (SELECT group_concat(shown('discipline', 'kind', d.kind) || ' ngày ' || shown('discipline', 'on', d."on"), '; ')
		FROM discipline d WHERE d.member = :id AND d.deleted_at IS NULL AND d."on" BETWEEN :from AND :to)
)
SELECT label, coalesce(text, 'K') FROM line ORDER BY place
