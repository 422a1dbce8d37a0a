-- Sentences and paragraphs of an office, and some to begin with. See product.md, "Gõ tắt"; never edited after release.

CREATE TABLE "sentence" (
	id INTEGER PRIMARY KEY,
	uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 26),
	origin INTEGER NOT NULL REFERENCES origin(id),
	version INTEGER NOT NULL CHECK (version >= 1),
	created_at TEXT NOT NULL, created_by TEXT NOT NULL,
	changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
	deleted_at TEXT, delete_reason TEXT,
	"name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 60),
	"place" TEXT CHECK (length("place") BETWEEN 1 AND 60),
	"text" TEXT NOT NULL CHECK (length("text") BETWEEN 1 AND 4000),
	"note" TEXT CHECK (length("note") BETWEEN 1 AND 4000),
	folded TEXT,
	sort_key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX sentence_name ON "sentence"("name", origin) WHERE deleted_at IS NULL;
CREATE INDEX sentence_order ON "sentence"("sort_key", id, folded) WHERE deleted_at IS NULL;


INSERT INTO "sentence" (uid, origin, version, created_at, created_by, changed_at, changed_by, "name", "place", "text", folded, sort_key)
SELECT '01KAJ5VR0000GTAT0000000S' || printf('%02d', number), 1, 1, '2026-11-21T00:00:00+07:00', 'chibo',
	'2026-11-21T00:00:00+07:00', 'chibo', name, place, text, folded, sort_key
FROM (
	SELECT 1 AS number, 'Khai mạc' AS "name", 'Cuộc họp' AS "place", 'Đồng chí … tuyên bố lý do, nêu nội dung và chương trình buổi sinh hoạt: ….' AS "text", 'khai mac cuoc hop dong chi … tuyen bo ly do, neu noi dung va chuong trinh buoi sinh hoat: ….' AS folded, 'OLAM!1 QAE!6' AS sort_key UNION ALL
	SELECT 2, 'Thông báo thời sự, văn bản mới', 'Cuộc họp', 'Đồng chí … thông báo tình hình thời sự trong tháng và phổ biến văn bản của cấp trên: ….', 'thong bao thoi su, van ban moi cuoc hop dong chi … thong bao tinh hinh thoi su trong thang va pho bien van ban cua cap tren: ….', 'ZLTRK!1 DAS!5 ZLUM!2 Y\,!6 ]BR!1 DAR!3 QUM!5' UNION ALL
	SELECT 3, 'Kết quả tháng qua', 'Cuộc họp', 'Đồng chí … báo cáo kết quả thực hiện nhiệm vụ tháng …:
- Kết quả: ….
- Hạn chế: ….
- Nguyên nhân: ….', 'ket qua thang qua cuoc hop dong chi … bao cao ket qua thuc hien nhiem vu thang …: - ket qua: …. - han che: …. - nguyen nhan: ….', 'OIZ!5 W[A!3 ZLARK!5 W[A!1' UNION ALL
	SELECT 4, 'Rà soát việc được giao', 'Cuộc họp', 'Chi bộ rà soát việc giao kỳ trước: đã xong … việc; đang làm … việc; quá hạn … việc.
- Việc …: đồng chí … báo cáo đã làm …; còn lại …; hạn mới ….', 'ra soat viec duoc giao cuoc hop chi bo ra soat viec giao ky truoc: da xong … viec; dang lam … viec; qua han … viec. - viec …: dong chi … bao cao da lam …; con lai …; han moi ….', 'XA!2 YSAZ!5 ]MIE!6 G\UE!6 KMAS!1' UNION ALL
	SELECT 5, 'Nhiệm vụ tháng tới', 'Cuộc họp', 'Nhiệm vụ tháng …:
1. …; người phụ trách: đồng chí …; hạn ….
2. …; người phụ trách: đồng chí …; hạn ….', 'nhiem vu thang toi cuoc hop nhiem vu thang …: 1. …; nguoi phu trach: dong chi …; han …. 2. …; nguoi phu trach: dong chi …; han ….', 'RLMIQ!6 ][!6 ZLARK!5 ZUM!5' UNION ALL
	SELECT 6, 'Ý kiến thảo luận', 'Cuộc họp', '- Đồng chí …: ….', 'y kien thao luan cuoc hop - dong chi …: ….', '`!5 OMIR!5 ZLAS!3 P[CR!6' UNION ALL
	SELECT 7, 'Tiếp thu, giải trình', 'Cuộc họp', 'Đồng chí … tiếp thu, giải trình các ý kiến: ….', 'tiep thu, giai trinh cuoc hop dong chi … tiep thu, giai trinh cac y kien: ….', 'ZMIV!5 ZL[,!1 KMAM!3 ZXMRL!2' UNION ALL
	SELECT 8, 'Biểu quyết', 'Cuộc họp', 'Chi bộ biểu quyết về …: tán thành … trên … đảng viên chính thức có mặt, đạt … %; không tán thành …; ý kiến khác ….', 'bieu quyet cuoc hop chi bo bieu quyet ve …: tan thanh … tren … dang vien chinh thuc co mat, dat … %; khong tan thanh …; y kien khac ….', 'DMI[!3 W[`IZ!5' UNION ALL
	SELECT 9, 'Kết luận của chủ trì', 'Cuộc họp', 'Đồng chí … kết luận: ….
Giao đồng chí … thực hiện …, báo cáo chi bộ trước ngày ….', 'ket luan cua chu tri cuoc hop dong chi … ket luan: …. giao dong chi … thuc hien …, bao cao chi bo truoc ngay ….', 'OIZ!5 P[CR!6 E[A!3 EL[!3 ZXM!2' UNION ALL
	SELECT 10, 'Bế mạc', 'Cuộc họp', 'Biên bản được đọc lại trước chi bộ; ý kiến bổ sung: ….
Buổi sinh hoạt kết thúc lúc … cùng ngày.', 'be mac cuoc hop bien ban duoc doc lai truoc chi bo; y kien bo sung: …. buoi sinh hoat ket thuc luc … cung ngay.', 'DI!5 QAE!6' UNION ALL
	SELECT 11, 'Tiến độ việc được giao', 'Việc được giao', 'Đến ngày …: đã làm …; còn lại …; vướng mắc …; đề nghị ….', 'tien do viec duoc giao viec duoc giao den ngay …: da lam …; con lai …; vuong mac …; de nghi ….', 'ZMIR!5 GT!6 ]MIE!6 G\UE!6 KMAS!1' UNION ALL
	SELECT 12, 'Ưu điểm', 'Kiểm điểm', 'Về chính trị tư tưởng, đạo đức, lối sống, ý thức tổ chức kỷ luật: ….
Về thực hiện chức trách, nhiệm vụ được giao: ….
Về thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm: ….', 'uu diem kiem diem ve chinh tri tu tuong, dao duc, loi song, y thuc to chuc ky luat: …. ve thuc hien chuc trach, nhiem vu duoc giao: …. ve thuc hien cam ket tu duong, ren luyen, phan dau hang nam: ….', '\[!1 GMIQ!3' UNION ALL
	SELECT 13, 'Hạn chế, khuyết điểm', 'Kiểm điểm', 'Còn hạn chế trong …, biểu hiện cụ thể: ….', 'han che, khuyet diem kiem diem con han che trong …, bieu hien cu the: ….', 'LAR!6 ELI,!5 OL[`IZ!5 GMIQ!3' UNION ALL
	SELECT 14, 'Nguyên nhân', 'Kiểm điểm', 'Nguyên nhân khách quan: ….
Nguyên nhân chủ quan: ….', 'nguyen nhan kiem diem nguyen nhan khach quan: …. nguyen nhan chu quan: ….', 'RK[`IR!1 RLCR!1' UNION ALL
	SELECT 15, 'Khắc phục kỳ trước', 'Kiểm điểm', 'Hạn chế, khuyết điểm đã chỉ ra ở kỳ trước: ….
Đã khắc phục: ….
Đang khắc phục: …; lý do: ….
Chưa khắc phục: …; lý do: ….', 'khac phuc ky truoc kiem diem han che, khuyet diem da chi ra o ky truoc: …. da khac phuc: …. dang khac phuc: …; ly do: …. chua khac phuc: …; ly do: ….', 'OLBE!5 VL[E!6 O`!2 ZX\UE!5' UNION ALL
	SELECT 16, 'Biện pháp khắc phục', 'Kiểm điểm', 'Khắc phục … bằng cách …, xong trước ngày ….', 'bien phap khac phuc kiem diem khac phuc … bang cach …, xong truoc ngay ….', 'DMIR!6 VLAV!5 OLBE!5 VL[E!6');
