INSERT INTO draft (type, uid, base_version, field, text, at, operator)
VALUES (:type, :uid, :base_version, :field, :text, :at, :operator)
