-- What the report of the cell :id on the month :period says beside its text. Which document is it: one of kind BC whose
-- subject names the month, of a meeting of the month or of that month or the next; "phiếu" where it has a text. Of two, the later.
WITH d AS MATERIALIZED (
	SELECT d.* FROM document d LEFT JOIN meeting g ON g.id = d.meeting AND g.deleted_at IS NULL
	WHERE d.org = :id AND d.kind = 'BC' AND d.deleted_at IS NULL
		AND (d.subject || ' ' GLOB '*[tT]háng ' || CAST(substr(:period, 6) AS INTEGER) || '[^0-9]*'
			OR d.subject || ' ' GLOB '*[tT]háng ' || substr(:period, 6) || '[^0-9]*')
		AND CASE WHEN g.period IS NOT NULL THEN g.period = :period ELSE d."on" BETWEEN :from AND date(:from, '+2 months', '-1 day') END
	ORDER BY d."on" DESC, d.id DESC LIMIT 1
)
SELECT iif(d.number IS NULL, NULL, printf('%02d', d.number)) AS "số", 'BC' AS "ký hiệu", d."on" AS "ngày ban hành",
	coalesce(d.subject, 'Tình hình chi bộ tháng ' || substr(:period, 6) || ' năm ' || substr(:period, 1, 4)) AS "trích yếu",
	d.recipients AS "nơi nhận", d.signer AS "người ký", d.signer_role AS "chức vụ ký", iif(d.text IS NULL, NULL, d.uid) AS "phiếu"
FROM (SELECT 1) LEFT JOIN d ON 1
