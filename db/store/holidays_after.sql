-- The holidays of the book behind :day, in their order.
SELECT "on" FROM holiday WHERE "on" > :day AND deleted_at IS NULL ORDER BY "on"
