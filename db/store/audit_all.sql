SELECT seq, at, operator, action, type, uid, before, after, why, salt, payload_hash, hash, book
FROM audit
WHERE seq > :last
ORDER BY seq
