-- Lines about a vote at the meeting :meeting: of whom the number is that it is reckoned on, and how many it needs of them.
WITH base(n, words) AS (
	SELECT sum(iif(:threshold = '2/3', in_thirds, in_half)), max(iif(:threshold = '2/3', thirds_words, half_words))
	FROM vote_base
	WHERE meeting = (SELECT id FROM meeting WHERE uid = :meeting)
	HAVING count(mark) > 0
), voters(n) AS (SELECT coalesce(CAST(:eligible AS INTEGER), (SELECT nullif(n, 0) FROM base)))
SELECT 'Tính trên ' || n || ' ' || words FROM base
UNION ALL
SELECT 'Cần ít nhất ' || need || '/' || n || ' tán thành' || CASE WHEN CAST(:for_count AS INTEGER) >= need THEN ': thông qua'
	WHEN :for_count IS NOT NULL THEN ': không đạt !' ELSE '' END
FROM (SELECT n, iif(:threshold = '2/3', (2 * n + 2) / 3, n / 2 + 1) AS need FROM voters)
