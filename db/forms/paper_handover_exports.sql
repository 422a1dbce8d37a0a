-- What was exported last, each kind once: day, type, who.
SELECT shown('member', 'admitted_on', substr(max(at), 1, 10)), shown('erased', 'type', type), operator
FROM audit WHERE action = 'export' GROUP BY type ORDER BY max(seq) DESC LIMIT 8
