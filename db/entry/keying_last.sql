-- When a field of a record was last keyed a second time, and by whom.
SELECT at, operator FROM second_keying WHERE type = :type AND uid = :uid ORDER BY at DESC, id DESC LIMIT 1
