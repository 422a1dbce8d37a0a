SELECT seq, at, operator, action, type, uid, payload_hash, (SELECT hash FROM audit b WHERE b.seq = a.seq - 1)
FROM audit a
ORDER BY seq DESC
LIMIT 1
