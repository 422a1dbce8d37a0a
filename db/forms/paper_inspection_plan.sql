-- What the plan of inspections :id says beside its rows. Of "05-KH/CB" the number is 05.
SELECT p.year AS "năm", substr(p.number, 1, instr(p.number || '-', '-') - 1) AS "số", 'KH' AS "ký hiệu", p."on" AS "ngày ban hành"
FROM inspection_plan p
WHERE p.id = :id
