-- Whose the sheet is.
SELECT full_name AS "họ và tên", :day AS "ngày ban hành" FROM member WHERE id = :id
