-- Whether :day is a holiday of the book already.
SELECT count(*) FROM holiday WHERE "on" = :day AND deleted_at IS NULL
