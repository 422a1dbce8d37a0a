-- How many months a record is kept after its day (erase.h): empty, for ever, until the office says so with its document.
INSERT INTO setting (name, value, from_on, to_on, doc) VALUES
	('retention.candidate', '12', NULL, NULL, '[P] người đã dừng bồi dưỡng'),
	('retention.review', '', NULL, NULL, '[P] theo quy định của đảng ủy'),
	('retention.residence_comment', '', NULL, NULL, '[P] theo quy định của đảng ủy'),
	('retention.transfer', '', NULL, NULL, '[P] theo quy định của đảng ủy'),
	('retention.file_move', '', NULL, NULL, '[P] theo quy định của đảng ủy');
