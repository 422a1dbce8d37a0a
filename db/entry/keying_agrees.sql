-- Whether a field has the value that was keyed twice.
SELECT 1 FROM second_keying
WHERE type = :type AND uid = :uid AND field = :field AND digest = keyed_digest(salt, :value)
