-- The steps into the Party, of a candidate (K) and of somebody on probation (D), in their order; two of one rank may
-- come in either order. `stage`: the candidate who is said to be there (or the probation with that outcome) has done it.
-- `paper`: the form that proves it (mau_bieu). `least`: not sooner than so many months after the helpers were named,
-- `most`: not later than so many working days or months after what it goes by (view_way_seen), both settings.
CREATE TEMP VIEW IF NOT EXISTS way_step AS
SELECT column1 AS way, column2 AS place, column3 AS rank, column4 AS step, column5 AS stage, column6 AS paper,
	column7 AS least, column8 AS most, column9 AS unit
FROM (VALUES
	('K', 1, 1, 'CGD', 'DCGD', NULL, NULL, NULL, NULL),
	('K', 2, 2, 'HNT', 'DHNT', NULL, NULL, NULL, NULL),
	('K', 3, 3, 'DGT', NULL, '4-KNĐ', NULL, NULL, NULL),
	('K', 4, 4, 'DXVD', 'DLHS', '1-KNĐ', NULL, NULL, NULL),
	('K', 5, 5, 'LLTT', NULL, '2-KNĐ', NULL, NULL, NULL),
	('K', 6, 6, 'YKDT', NULL, '5-KNĐ', NULL, NULL, NULL),
	('K', 7, 6, 'YKCT', NULL, '5-KNĐ', NULL, NULL, NULL),
	('K', 8, 7, 'CBBQ', 'CBDN', '6-KNĐ', 'admission.helped_months', 'admission.file_months', 'month'),
	('K', 9, 8, 'GHS', NULL, NULL, NULL, 'admission.send_days', 'day'),
	('K', 10, 9, 'DUXX', NULL, '8-KNĐ', NULL, NULL, NULL),
	('K', 11, 10, 'QDKN', 'CTQD', '9-KNĐ', NULL, NULL, NULL),
	('K', 12, 11, 'LKN', 'DKN', NULL, NULL, 'admission.ceremony_days', 'day'),
	('D', 13, 12, 'HDVM', NULL, NULL, NULL, NULL, NULL),
	('D', 14, 13, 'TKD', NULL, '10-KNĐ', NULL, NULL, NULL),
	('D', 15, 14, 'NXGD', NULL, '11-KNĐ', NULL, NULL, NULL),
	('D', 16, 14, 'YKCN', NULL, '12-KNĐ', NULL, NULL, NULL),
	('D', 17, 15, 'CBCN', NULL, '13-KNĐ', NULL, 'probation.consider_days', 'day'),
	('D', 18, 16, 'DUCN', NULL, '15-KNĐ', NULL, NULL, NULL),
	('D', 19, 17, 'QDCN', 'CN', '16-KNĐ', NULL, NULL, NULL),
	('D', 20, 18, 'CBQD', NULL, NULL, NULL, NULL, NULL))
