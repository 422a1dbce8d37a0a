-- A field was keyed a second time and both keyings agree.
INSERT INTO second_keying (type, uid, field, salt, digest, at, operator)
VALUES (:type, :uid, :field, :salt, keyed_digest(:salt, :value), :at, :operator)
ON CONFLICT (type, uid, field) DO UPDATE
SET salt = excluded.salt, digest = excluded.digest, at = excluded.at, operator = excluded.operator
