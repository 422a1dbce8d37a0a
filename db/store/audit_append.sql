INSERT INTO audit (seq, at, operator, action, type, uid, before, after, why, salt, payload_hash, hash)
VALUES (:seq, :at, :operator, :action, :type, :uid, :before, :after, :why, :salt, :payload_hash, :hash)
