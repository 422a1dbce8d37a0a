/* Standing assignments and yearly pledges, in words. All of it is invented. */
#include "words.h"

static const struct assignment_words village_assignments[] = {
	{ "PTHGD", "Phụ trách {households} hộ gia đình tại {place}",
		"Nắm chắc nhóm hộ, vận động tham gia đủ các phong trào." },
	{ "PTHGD", "Giúp đỡ, vận động {households} hộ trên tuyến đường tự quản",
		"Tuyến đường sạch, các hộ tham gia đều." },
	{ "PTDT", "Phụ trách Chi hội Cựu chiến binh",
		"Chi hội sinh hoạt đều, hoàn thành nhiệm vụ năm." },
	{ "PTDT", "Phụ trách Chi hội Nông dân",
		"Chi hội giữ vững số hội viên, tín chấp vốn đúng quy định." },
	{ "PTDT", "Phụ trách Chi hội Phụ nữ", "Chi hội đạt danh hiệu vững mạnh." },
	{ "PTDT", "Phụ trách Chi đoàn Thanh niên",
		"Chi đoàn duy trì sinh hoạt, đảm nhận công trình thanh niên." },
	{ "PTDT", "Phụ trách Chi hội Người cao tuổi",
		"Chi hội tổ chức mừng thọ, thể dục dưỡng sinh đều." },
	{ "PTDB", "Phụ trách địa bàn xóm đầu làng, nắm tình hình thực hiện quy ước",
		"Địa bàn ổn định, quy ước được giữ." },
	{ "PTDB", "Phụ trách tuyến đường hoa và khu vui chơi trẻ em",
		"Đường hoa được chăm sóc, khu vui chơi sạch." },
	{ "GDQC", "Giúp đỡ {few} quần chúng ưu tú phấn đấu vào Đảng",
		"Đã nhận xét định kỳ, giới thiệu học lớp nhận thức về Đảng." },
	{ "CTCB", "Tổ hòa giải của {place}", "Hòa giải thành các việc được giao." },
	{ "CTCB", "Tổ công nghệ số cộng đồng",
		"Hướng dẫn nhiều lượt người dùng dịch vụ công trực tuyến." },
	{ "CTCB", "Ban giám sát đầu tư của cộng đồng", "Giám sát đủ các công trình trong năm." },
	{ "CTCB", "Theo dõi, thu nộp đảng phí", "Thu, nộp đúng hạn, sổ sách rõ ràng." },
	{ "CTCB", "Phụ trách tủ sách và loa truyền thanh",
		"Loa phát đúng giờ, tủ sách được dùng thường xuyên." },
	{ "CTCB", "Tổ an ninh, trật tự cơ sở", "Tuần tra đủ lịch được phân công." },
	{ NULL, NULL, NULL },
};
static const struct assignment_words school_assignments[] = {
	{ "CM", "Tổ trưởng chuyên môn, phụ trách bồi dưỡng giáo viên mới",
		"Giáo viên mới đạt yêu cầu qua dự giờ." },
	{ "CM", "Giảng dạy và chủ nhiệm lớp",
		"Lớp chủ nhiệm giữ nền nếp, chất lượng đạt kế hoạch." },
	{ "CM", "Bồi dưỡng đội tuyển học sinh giỏi", "Đội tuyển có học sinh đạt giải." },
	{ "PTDT", "Phụ trách Công đoàn nhà trường", "Công đoàn chăm lo đời sống đoàn viên." },
	{ "PTDT", "Phụ trách Đội Thiếu niên", "Liên đội đạt danh hiệu vững mạnh." },
	{ "CTCB", "Phụ trách thư viện, phong trào đọc sách",
		"Thư viện mở cửa đều, lượt mượn sách tăng." },
	{ "CTCB", "Theo dõi, thu nộp đảng phí", "Thu, nộp đúng hạn." },
	{ "GDQC", "Giúp đỡ {few} quần chúng ưu tú là giáo viên trẻ",
		"Đã giới thiệu học lớp nhận thức về Đảng." },
	{ NULL, NULL, NULL },
};
static const struct assignment_words office_assignments[] = {
	{ "CM", "Thực hiện nhiệm vụ chuyên môn theo vị trí việc làm",
		"Hoàn thành nhiệm vụ, hồ sơ đúng hạn." },
	{ "PTDB", "Theo dõi, dự sinh hoạt với chi bộ thôn theo phân công",
		"Dự đủ các kỳ, có nhận xét gửi Đảng ủy." },
	{ "CM", "Tiếp nhận và trả kết quả tại Trung tâm Phục vụ hành chính công",
		"Tỷ lệ trả đúng hạn đạt kế hoạch." },
	{ "PTDT", "Phụ trách Công đoàn cơ quan", "Công đoàn tổ chức đủ hoạt động năm." },
	{ "CTCB", "Theo dõi hồ sơ đảng viên và cơ sở dữ liệu", "Cập nhật trong thời hạn." },
	{ "CTCB", "Chuẩn bị tài liệu, ghi biên bản sinh hoạt", "Biên bản gửi đúng hạn." },
	{ "GDQC", "Giúp đỡ {few} quần chúng ưu tú trong cơ quan", "Đã nhận xét định kỳ." },
	{ NULL, NULL, NULL },
};
static const struct assignment_words health_assignments[] = {
	{ "CM", "Phụ trách công tác khám, chữa bệnh", "Không có sai sót chuyên môn." },
	{ "CM", "Phụ trách tiêm chủng mở rộng", "Đạt chỉ tiêu, an toàn." },
	{ "CM", "Phụ trách dược, vật tư", "Sổ sách khớp, bảo quản đúng." },
	{ "PTDB", "Theo dõi công tác y tế ở {few} thôn", "Nắm chắc địa bàn, báo cáo kịp thời." },
	{ "CTCB", "Theo dõi, thu nộp đảng phí", "Thu, nộp đúng hạn." },
	{ NULL, NULL, NULL },
};
static const struct assignment_words force_assignments[] = {
	{ "CM", "Thực hiện nhiệm vụ trực, sẵn sàng theo lịch", "Trực đủ ca, không có sai sót." },
	{ "PTDB", "Phụ trách địa bàn {few} thôn", "Địa bàn ổn định." },
	{ "CM", "Phụ trách huấn luyện", "Hoàn thành chương trình huấn luyện." },
	{ "CM", "Tiếp công dân, giải quyết thủ tục", "Giải quyết đúng hạn." },
	{ "PTDT", "Phối hợp với Đoàn Thanh niên xã", "Tổ chức đủ hoạt động phối hợp." },
	{ "CTCB", "Theo dõi, thu nộp đảng phí", "Thu, nộp đúng hạn." },
	{ NULL, NULL, NULL },
};
const struct assignment_words *const words_assignments[GROUND_COUNT] = { village_assignments,
	school_assignments, office_assignments, health_assignments, force_assignments };

const char *const words_progress[] = {
	"Đang thực hiện đúng kế hoạch",
	"Đạt khoảng {rate} % kế hoạch năm",
	"Đã làm xong phần chính, còn hoàn thiện sổ sách",
	"Thực hiện thường xuyên, báo cáo hằng quý",
	NULL,
};
const char *const words_assignment_findings[] = {
	"Hoàn thành tốt, tiếp tục giao trong năm mới",
	"Hoàn thành, cần báo cáo kết quả đều hơn",
	"Phù hợp khả năng, giữ nguyên",
	"Thực hiện đúng phân công, giữ nguyên",
	"Khối lượng ít, bổ sung thêm việc trong năm",
	NULL,
};

const char *const words_pledges[] = {
	"Chấp hành nghiêm Điều lệ Đảng, nghị quyết của cấp trên và của {cell}; dự đủ các kỳ sinh hoạt, phát biểu xây dựng chi bộ.",
	"Giữ gìn đạo đức, lối sống trong sạch, giản dị; đoàn kết, giúp đỡ đồng chí, bà con; gia đình gương mẫu ở nơi cư trú.",
	"Hoàn thành nhiệm vụ được {cell} phân công trong năm {year}, mỗi quý báo cáo kết quả một lần.",
	"Học tập, cập nhật kiến thức; tham dự đủ các đợt học nghị quyết do cấp trên tổ chức.",
	"Đăng ký một việc làm theo trong năm {year}: tham gia giữ gìn vệ sinh tuyến đường tự quản vào chiều thứ bảy.",
	"Đăng ký một việc làm theo trong năm {year}: hướng dẫn {few} người cao tuổi dùng dịch vụ công trực tuyến.",
	"Thực hành tiết kiệm, không tổ chức việc cưới, việc tang rình rang; vận động người thân cùng thực hiện.",
	"Nói đi đôi với làm; việc khó làm trước, việc được giao làm đến nơi đến chốn.",
	"Nộp đảng phí đúng hạn; giữ mối liên hệ với chi bộ nơi cư trú theo quy định.",
	NULL,
};
const char *const words_pledge_notes[] = {
	"Thực hiện đủ các nội dung đã cam kết",
	"Đã thực hiện; việc làm theo đăng ký đầu năm có kết quả cụ thể",
	"Thực hiện được phần lớn, còn một kỳ báo cáo chậm",
	NULL,
};
