-- The abbreviations of an office, and those most offices begin with. See product.md, "Gõ tắt"; never edited after release.

CREATE TABLE "phrase" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"short" TEXT NOT NULL CHECK (length("short") BETWEEN 1 AND 10),
	"full" TEXT NOT NULL CHECK (length("full") BETWEEN 1 AND 200),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT,
	sort_key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX phrase_short ON "phrase"("short", origin) WHERE deleted_at IS NULL;
CREATE INDEX phrase_order ON "phrase"("sort_key", id, folded) WHERE deleted_at IS NULL;


INSERT INTO "phrase" (uid, origin, version, created_at, created_by, changed_at, changed_by, "short", "full", folded, sort_key)
SELECT '01KAJ5VR0000GTAT0000000P' || printf('%02d', number), 1, 1, '2026-11-21T00:00:00+07:00', 'chibo',
	'2026-11-21T00:00:00+07:00', 'chibo', short, "full", folded, sort_key
FROM (
	SELECT 1 AS number, 'đc' AS "short", 'đồng chí' AS "full", 'dc dong chi' AS folded, 'GE!1' AS sort_key UNION ALL
	SELECT 2, 'đv', 'đảng viên', 'dv dang vien', 'G]!1' UNION ALL
	SELECT 3, 'đb', 'đảng bộ', 'db dang bo', 'GD!1' UNION ALL
	SELECT 4, 'cb', 'chi bộ', 'cb chi bo', 'ED!1' UNION ALL
	SELECT 5, 'bt', 'bí thư', 'bt bi thu', 'DZ!1' UNION ALL
	SELECT 6, 'pbt', 'phó bí thư', 'pbt pho bi thu', 'VDZ!1' UNION ALL
	SELECT 7, 'bch', 'Ban Chấp hành', 'bch ban chap hanh', 'DEL!1' UNION ALL
	SELECT 8, 'btv', 'Ban Thường vụ', 'btv ban thuong vu', 'DZ]!1' UNION ALL
	SELECT 9, 'bct', 'Bộ Chính trị', 'bct bo chinh tri', 'DEZ!1' UNION ALL
	SELECT 10, 'bbt', 'Ban Bí thư', 'bbt ban bi thu', 'DDZ!1' UNION ALL
	SELECT 11, 'tw', 'Trung ương', 'tw trung uong', 'Z^!1' UNION ALL
	SELECT 12, 'ub', 'ủy ban', 'ub uy ban', '[D!1' UNION ALL
	SELECT 13, 'ubnd', 'Ủy ban nhân dân', 'ubnd uy ban nhan dan', '[DRF!1' UNION ALL
	SELECT 14, 'hđnd', 'Hội đồng nhân dân', 'hdnd hoi dong nhan dan', 'LGRF!1' UNION ALL
	SELECT 15, 'ubkt', 'Ủy ban Kiểm tra', 'ubkt uy ban kiem tra', '[DOZ!1' UNION ALL
	SELECT 16, 'mttq', 'Mặt trận Tổ quốc', 'mttq mat tran to quoc', 'QZZW!1' UNION ALL
	SELECT 17, 'nq', 'nghị quyết', 'nq nghi quyet', 'RW!1' UNION ALL
	SELECT 18, 'qđ', 'quyết định', 'qd quyet dinh', 'WG!1' UNION ALL
	SELECT 19, 'hd', 'hướng dẫn', 'hd huong dan', 'LF!1' UNION ALL
	SELECT 20, 'kh', 'kế hoạch', 'kh ke hoach', 'OL!1' UNION ALL
	SELECT 21, 'nv', 'nhiệm vụ', 'nv nhiem vu', 'R]!1' UNION ALL
	SELECT 22, 'sh', 'sinh hoạt', 'sh sinh hoat', 'YL!1' UNION ALL
	SELECT 23, 'ktgs', 'kiểm tra, giám sát', 'ktgs kiem tra, giam sat', 'OZKY!1' UNION ALL
	SELECT 24, 'tpb', 'tự phê bình', 'tpb tu phe binh', 'ZVD!1');
