-- What the document :id says beside its text. Who a petition goes to is the first of those who get it.
SELECT iif(d.number IS NULL, NULL, printf('%02d', d.number)) AS "số", d.kind AS "ký hiệu", d."on" AS "ngày ban hành",
	shown('document', 'kind', d.kind) AS "loại văn bản", d.subject AS "trích yếu", d.recipients AS "nơi nhận",
	trim(substr(d.recipients, 1, instr(d.recipients || ';', ';') - 1)) AS "kính trình", iif(d.kind = 'CV', 'CV', NULL) AS "công văn",
	d.signer AS "người ký", d.signer_role AS "chức vụ ký",
	(SELECT shown('directive', 'kind', v.kind) || coalesce(' số ' || v.number, '') || coalesce(' ngày ' || strftime('%d/%m/%Y', v."on"), '')
		|| coalesce(' của ' || v.by, '') || coalesce(' về ' || v.subject, '') FROM directive v WHERE v.id = d.directive AND v.deleted_at IS NULL)
		AS "căn cứ"
FROM document d
WHERE d.id = :id
