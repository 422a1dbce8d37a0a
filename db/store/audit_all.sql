SELECT seq, at, operator, action, type, uid, before, after, why, salt, payload_hash, hash
FROM audit ORDER BY seq
