/* member - party members. records.md, "Members"; identifiers and ages: rules.md. */
#include "common.h"
#include "date.h"
#include "formats.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

static const struct field fields[] = {
	{ .name = "full_name",
		.label = "Họ và tên",
		.section = "HỒ SƠ",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_NAME | FIELD_IDENTITY |
			FIELD_SPREAD,
		.width = 21,
		.max_chars = 80,
		.hint = "Như trong thẻ đảng viên hoặc lý lịch",
		.help = "Họ, chữ đệm và tên như trong lý lịch đảng viên. Giữ nguyên chữ hoa, chữ thường như đã gõ.",
		.example = "Trần Thị Thoa",
		.paper =
			"Cột 3 của danh sách 31 cột; cột 2 của danh sách 9 cột; cột 2 của sổ danh sách đảng viên." },
	{ .name = "sex",
		.label = "Giới tính",
		.kind = FIELD_CHOICE,
		.codes = "gioi_tinh",
		.flags = FIELD_REQUIRED | FIELD_BY_LABEL,
		.hint = "Gõ na (Nam) hay nu (Nữ)",
		.help = "Nam hoặc Nữ, như trong lý lịch. Gõ na hoặc nu là đủ.",
		.paper = "Cột 5 của danh sách 31 cột; cột 3 của sổ danh sách đảng viên." },
	{ .name = "born_on",
		.label = "Ngày sinh",
		.aliases = "Sinh ngày",
		.kind = FIELD_PARTIAL,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_PAST | FIELD_IDENTITY,
		.width = 10,
		.hint = "Gõ 020995 hoặc 2/9/95; chỉ nhớ năm thì gõ 1960",
		.help = "Ngày, tháng, năm sinh trong lý lịch. Không rõ ngày tháng thì gõ năm, hoặc tháng và năm.",
		.example = "020995",
		.paper =
			"Cột 6 của danh sách 31 cột; cột 5 của danh sách 9 cột; cột 2 của sổ danh sách đảng viên." },
	{ .name = "ethnicity",
		.label = "Dân tộc",
		.kind = FIELD_CHOICE,
		.codes = "dan_toc_2008",
		.flags = FIELD_BY_LABEL,
		.hint = "Gõ tên, không gõ số; F4 chọn",
		.help = "Tên dân tộc. Không nhận số vì hai bảng mã của nhà nước đánh số khác nhau.",
		.example = "Kinh",
		.paper = "Cột 7 của danh sách 31 cột; cột 3 của sổ danh sách đảng viên." },
	{ .name = "personal_id",
		.label = "Số định danh",
		.aliases = "Số CCCD|Số định danh cá nhân|CCCD|Căn cước",
		.kind = FIELD_TEXT,
		.flags = FIELD_UNIQUE | FIELD_SENSITIVE | FIELD_DIGITS,
		.min_chars = 12,
		.max_chars = 12,
		.clean = format_id_digits,
		.hint = "12 chữ số trên căn cước; có thể để trống",
		.help = "Số định danh cá nhân, số căn cước 12 chữ số. Số này được che, bấm F12 để xem.",
		.example = "038095001234",
		.paper = "Cột 9 của danh sách 31 cột; cột 4 của danh sách 9 cột; thẻ căn cước." },
	{ .name = "card_no",
		.label = "Số thẻ đảng viên",
		.aliases = "Số thẻ Đảng|Thẻ đảng viên",
		.kind = FIELD_TEXT,
		.flags = FIELD_UNIQUE | FIELD_SENSITIVE | FIELD_DIGITS,
		.min_chars = 12,
		.max_chars = 12,
		.clean = format_id_digits,
		.hint = "12 chữ số, thường trùng số định danh; chưa có thẻ thì để trống",
		.help = "Số thẻ đảng viên mẫu mới, 12 chữ số. Thẻ cũ 8 số ghi ở ô Số thẻ cũ.",
		.example = "038095001234",
		.paper =
			"Cột 10 của danh sách 31 cột; cột 3 của danh sách 9 cột; cột 8 của sổ danh sách đảng "
			"viên; thẻ đảng viên." },
	{ .name = "residence",
		.label = "Thường trú",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.max_chars = 160,
		.help = "Nơi đăng ký thường trú: thôn, xã, tỉnh.",
		.example = "thôn Đông Hạ, xã Quỳnh Phú, tỉnh Hưng Yên",
		.paper = "Cột 21 đến 23 của danh sách 31 cột; thẻ căn cước." },
	{ .name = "stay_place",
		.label = "Nơi ở hiện nay",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.max_chars = 160,
		.help = "Nơi đang ở, nếu khác nơi thường trú.",
		.example = "thôn Trung, xã Quỳnh Phú, tỉnh Hưng Yên",
		.paper =
			"Không có cột trong các danh sách; hỏi đảng viên, hoặc xem phiếu bổ sung hồ sơ." },
	{ .name = "phone",
		.label = "Điện thoại",
		.kind = FIELD_TEXT,
		.flags = FIELD_SENSITIVE | FIELD_LATER,
		.max_chars = 12,
		.clean = format_phone,
		.help = "Số điện thoại để mời họp. Số này được che, bấm F12 để xem.",
		.example = "0912345678",
		.paper = "Danh bạ của chi bộ; hỏi đảng viên." },

	{ .name = "admitted_on",
		.label = "Ngày vào Đảng",
		.heading = "Vào Đảng",
		.section = "VÀO ĐẢNG",
		.aliases = "Ngày kết nạp|Ngày vào Đảng",
		.kind = FIELD_DATE,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_PAST,
		.width = 10,
		.hint = "Ngày lễ kết nạp, gõ như 261125",
		.help = "Ngày tổ chức lễ kết nạp. Dự bị tính 12 tháng từ ngày này.",
		.example = "261125",
		.paper =
			"Cột 24 của danh sách 31 cột; cột 6 của danh sách 9 cột; cột 7 của sổ danh sách đảng "
			"viên; thẻ đảng viên." },
	{ .name = "admission_decided_on",
		.label = "Ngày QĐ kết nạp",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST | FIELD_LATER,
		.help = "Ngày ký quyết định kết nạp. Tuổi đảng tính từ ngày này.",
		.example = "101125",
		.paper = "Quyết định kết nạp, trong hồ sơ kết nạp." },
	{ .name = "admission_no",
		.label = "Số QĐ kết nạp",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.max_chars = 40,
		.help = "Số, ký hiệu quyết định kết nạp.",
		.example = "123-QĐ/ĐU",
		.paper = "Quyết định kết nạp, trong hồ sơ kết nạp." },
	{ .name = "official_on",
		.label = "Ngày chính thức",
		.aliases = "Ngày vào Đảng chính thức",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST,
		.hint = "Để trống khi còn dự bị",
		.help = "Ngày được công nhận chính thức: tròn 12 tháng sau ngày vào Đảng, dù họp xét muộn hơn.",
		.example = "261126",
		.paper =
			"Cột 25 của danh sách 31 cột; cột 7 của sổ danh sách đảng viên; quyết định công nhận "
			"chính thức, thẻ đảng viên." },
	{ .name = "official_shown",
		.label = "Chính thức",
		.kind = FIELD_TEXT,
		.flags = FIELD_DERIVED | FIELD_LIST,
		.width = 10,
		.help = "Ngày chính thức, hoặc chữ \"dự bị\"." },
	{ .name = "introducer_1",
		.label = "Người giới thiệu 1",
		.kind = FIELD_TEXT,
		.flags = FIELD_NAME | FIELD_LATER,
		.max_chars = 80,
		.help = "Họ tên đảng viên giới thiệu thứ nhất.",
		.example = "Lê Thị Kim Thoa",
		.paper = "Giấy giới thiệu người vào Đảng, lý lịch đảng viên." },
	{ .name = "introducer_2",
		.label = "Người giới thiệu 2",
		.kind = FIELD_TEXT,
		.flags = FIELD_NAME | FIELD_LATER,
		.max_chars = 80,
		.help = "Họ tên đảng viên giới thiệu thứ hai, hoặc để trống.",
		.paper = "Giấy giới thiệu người vào Đảng, lý lịch đảng viên." },
	{ .name = "youth_union_on",
		.label = "Ngày vào Đoàn",
		.kind = FIELD_PARTIAL,
		.flags = FIELD_PAST | FIELD_LATER,
		.help = "Ngày vào Đoàn TNCS Hồ Chí Minh; chỉ nhớ năm cũng được.",
		.example = "260390",
		.paper = "Lý lịch đảng viên, sổ đoàn viên." },
	{ .name = "was_youth_member",
		.label = "Là đoàn viên khi vào",
		.kind = FIELD_FLAG,
		.flags = FIELD_LATER,
		.help = "Khi kết nạp đang là đoàn viên. Dùng cho chỉ tiêu kết nạp từ đoàn viên.",
		.paper = "Hồ sơ kết nạp: nghị quyết giới thiệu của Đoàn thanh niên." },
	{ .name = "admission_source",
		.label = "Nguồn khi kết nạp",
		.kind = FIELD_CHOICE,
		.codes = "member.admission_source",
		.flags = FIELD_SEVERAL | FIELD_LATER,
		.help = "Đoàn thể, tổ chức giới thiệu. Nhiều nguồn thì cách nhau bằng dấu chấm phẩy.",
		.paper = "Hồ sơ kết nạp: nghị quyết giới thiệu của đoàn thể." },
	{ .name = "admission_unit_kind",
		.label = "Loại đơn vị kết nạp",
		.kind = FIELD_CHOICE,
		.flags = FIELD_LATER,
		.codes = "org.setting",
		.help = "Loại hình chi bộ nơi kết nạp, dùng khi đếm kết nạp theo loại hình.",
		.paper = "Quyết định kết nạp, trong hồ sơ kết nạp." },
	{ .name = "was_business_owner",
		.label = "Chủ DN khi vào",
		.kind = FIELD_FLAG,
		.flags = FIELD_LATER,
		.help = "Khi kết nạp là chủ doanh nghiệp tư nhân.",
		.paper = "Hồ sơ kết nạp, lý lịch đảng viên." },

	{ .name = "current_cell",
		.label = "Chi bộ",
		.section = "SINH HOẠT",
		.kind = FIELD_TEXT,
		.flags = FIELD_DERIVED | FIELD_LIST | FIELD_WIDE,
		.width = 16,
		.help = "Chi bộ đang sinh hoạt, theo quá trình sinh hoạt." },
	{ .name = "current_residency",
		.label = "Diện",
		.kind = FIELD_TEXT,
		.codes = "member.current_residency",
		.flags = FIELD_DERIVED | FIELD_LIST,
		.width = 7,
		.help = "Tại chỗ hoặc cử đến, theo quá trình sinh hoạt." },
	{ .name = "current_posts",
		.label = "Chức vụ",
		.kind = FIELD_CHOICE,
		.codes = "post.title",
		.flags = FIELD_DERIVED | FIELD_LIST | FIELD_SEVERAL,
		.width = 8,
		.help = "Các chức vụ đang giữ." },
	{ .name = "standing",
		.label = "Trạng thái",
		.kind = FIELD_TEXT,
		.codes = "member.standing",
		.flags = FIELD_DERIVED | FIELD_LIST,
		.width = 14,
		.help = "Đang sinh hoạt, miễn, đã chuyển đi, ... suy ra từ các bản ghi có ngày." },
	{ .name = "listed_status",
		.label = "Trạng thái trên giấy",
		.aliases = "Trạng thái|Trạng thái hoạt động|status",
		.kind = FIELD_CHOICE,
		.codes = "trang_thai_dang_vien",
		.flags = FIELD_SKIP,
		.hint = "Chỉ có khi danh sách giấy ghi trạng thái mà không có ngày",
		.help = "Trạng thái mà danh sách nhập vào ghi nhưng không có ngày. Người này được kê ở \"thiếu dữ "
			"liệu\" cho đến khi bản ghi miễn, đình chỉ hoặc ra khỏi Đảng có ngày được nhập.",
		.paper = "Cột 27 của danh sách 31 cột; cột 9 của danh sách 9 cột." },

	{ .name = "work_group",
		.label = "Nhóm",
		.section = "CÔNG TÁC",
		.kind = FIELD_CHOICE,
		.codes = "member.work_group",
		.flags = FIELD_OF_TODAY | FIELD_LATER,
		.help = "Nhóm đối tượng khi làm thống kê. Giá trị của hôm nay; thay đổi được ghi thành diễn biến có ngày.",
		.paper =
			"Cột 6 (nghề nghiệp) và cột 9 (bộ đội, công an, hưu trí) của sổ danh sách đảng viên; "
			"hỏi đảng viên." },
	{ .name = "working",
		.label = "Đang công tác",
		.kind = FIELD_FLAG,
		.flags = FIELD_OF_TODAY | FIELD_LATER,
		.help = "Đang công tác tại cơ quan, đơn vị, chưa nghỉ hưu.",
		.paper = "Lý lịch đảng viên, phiếu bổ sung hồ sơ hằng năm." },
	{ .name = "workplace",
		.label = "Nơi công tác",
		.kind = FIELD_TEXT,
		.flags = FIELD_OF_TODAY | FIELD_LATER,
		.max_chars = 120,
		.help = "Cơ quan, đơn vị đang công tác.",
		.example = "Trường Tiểu học Quỳnh Phú",
		.paper = "Lý lịch đảng viên, phiếu bổ sung hồ sơ hằng năm." },
	{ .name = "occupation",
		.label = "Nghề nghiệp",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.codes = "nghe_nghiep",
		.max_chars = 80,
		.help = "Nghề nghiệp hiện nay.",
		.example = "Nông dân",
		.paper = "Cột 6 của sổ danh sách đảng viên; lý lịch đảng viên." },
	{ .name = "theory_level",
		.label = "Lý luận chính trị",
		.kind = FIELD_CHOICE,
		.codes = "ly_luan_chinh_tri",
		.flags = FIELD_OF_TODAY | FIELD_LATER,
		.help = "Trình độ lý luận chính trị cao nhất.",
		.paper = "Cột 5 của sổ danh sách đảng viên; bằng, giấy chứng nhận." },
	{ .name = "schooling",
		.label = "Giáo dục phổ thông",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.codes = "giao_duc_pho_thong",
		.max_chars = 30,
		.clean = format_schooling,
		.help = "Trình độ giáo dục phổ thông như trên giấy: lớp đã học trên số lớp của hệ, ví dụ "
			"7/10 hoặc 12/12.",
		.example = "12/12",
		.paper = "Cột 5 của sổ danh sách đảng viên; lý lịch đảng viên." },
	{ .name = "profession_level",
		.label = "Chuyên môn",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.codes = "chuyen_mon",
		.max_chars = 80,
		.help = "Trình độ chuyên môn, nghiệp vụ cao nhất.",
		.example = "Đại học",
		.paper = "Cột 5 của sổ danh sách đảng viên; bằng tốt nghiệp." },
	{ .name = "degree",
		.label = "Học vị",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.codes = "hoc_vi",
		.max_chars = 60,
		.help = "Học vị cao nhất, như cử nhân, kỹ sư, thạc sĩ. Không có thì để trống.",
		.paper = "Bằng tốt nghiệp, lý lịch đảng viên." },
	{ .name = "academic_title",
		.label = "Học hàm",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.codes = "hoc_ham",
		.max_chars = 40,
		.help = "Giáo sư hoặc phó giáo sư. Không có thì để trống.",
		.paper = "Lý lịch đảng viên." },
	{ .name = "language_level",
		.label = "Ngoại ngữ",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.codes = "ngoai_ngu_trinh_do",
		.max_chars = 60,
		.help = "Ngoại ngữ và trình độ.",
		.example = "Anh B1",
		.paper = "Chứng chỉ, lý lịch đảng viên." },
	{ .name = "it_level",
		.label = "Tin học",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.codes = "tin_hoc",
		.max_chars = 60,
		.help = "Trình độ tin học theo chứng chỉ cao nhất.",
		.paper = "Chứng chỉ, lý lịch đảng viên." },
	{ .name = "residence_duty",
		.label = "Diện 213",
		.kind = FIELD_CHOICE,
		.codes = "member.residence_duty",
		.flags = FIELD_OF_TODAY | FIELD_LATER,
		.help = "Có phải giới thiệu giữ mối liên hệ nơi cư trú (213) hay không.",
		.paper =
			"Phiếu giới thiệu về giữ mối liên hệ nơi cư trú; hỏi đảng viên đang công tác." },
	{ .name = "residence_reason",
		.label = "Lý do diện 213",
		.kind = FIELD_TEXT,
		.flags = FIELD_OF_TODAY | FIELD_LATER,
		.max_chars = 120,
		.help = "Vì sao thuộc hoặc không thuộc diện 213.",
		.example = "đang công tác ở Trường Tiểu học",
		.paper = "Phiếu giới thiệu về giữ mối liên hệ nơi cư trú." },
	{ .name = "away",
		.label = "Đi làm ăn xa",
		.kind = FIELD_FLAG,
		.flags = FIELD_OF_TODAY | FIELD_LATER,
		.help = "Có khi đảng viên đang đi làm ăn xa nơi cư trú.",
		.paper = "Đơn hoặc báo cáo của đảng viên đi làm ăn xa; hỏi chi ủy." },
	{ .name = "abroad",
		.label = "Ở nước ngoài",
		.kind = FIELD_FLAG,
		.flags = FIELD_OF_TODAY | FIELD_LATER,
		.help = "Có khi đảng viên đang học tập, lao động hoặc sống ở nước ngoài.",
		.paper = "Đơn hoặc báo cáo của đảng viên; hỏi chi ủy." },

	{ .name = "list_no",
		.label = "Số SĐV",
		.section = "SỔ SÁCH, GIẤY TỜ",
		.kind = FIELD_INT,
		.flags = FIELD_LATER,
		.high = 99999,
		.help = "Số thứ tự trong sổ danh sách đảng viên.",
		.example = "17",
		.paper = "Cột 1 của sổ danh sách đảng viên." },
	{ .name = "file_no",
		.label = "Số lý lịch",
		.kind = FIELD_TEXT,
		.flags = FIELD_UNIQUE | FIELD_LATER,
		.max_chars = 9,
		.clean = format_file_no,
		.help = "Số lý lịch đảng viên: 6 chữ số và 2 đến 3 chữ cái.",
		.example = "012345AB",
		.paper = "Cột 8 của sổ danh sách đảng viên; bìa lý lịch đảng viên." },
	{ .name = "card_on",
		.label = "Ngày cấp thẻ",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST | FIELD_LATER,
		.help = "Ngày ghi trên thẻ đảng viên.",
		.example = "190520",
		.paper = "Cột 12 của danh sách 31 cột; thẻ đảng viên." },
	{ .name = "card_by",
		.label = "Nơi cấp thẻ",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.max_chars = 80,
		.help = "Tên cấp ủy đã cấp thẻ, ghi trên thẻ đảng viên.",
		.example = "Tỉnh ủy Hưng Yên",
		.paper = "Cột 11 của danh sách 31 cột; thẻ đảng viên." },
	{ .name = "old_card_no",
		.label = "Số thẻ cũ",
		.aliases = "Số thẻ theo QĐ 85",
		.kind = FIELD_TEXT,
		.flags = FIELD_SENSITIVE | FIELD_DIGITS | FIELD_LATER,
		.min_chars = 8,
		.max_chars = 8,
		.clean = format_id_digits,
		.help = "Số thẻ đảng viên mẫu cũ, 8 chữ số.",
		.example = "12345678",
		.paper = "Cột 13 của danh sách 31 cột; thẻ đảng viên cũ." },
	{ .name = "old_id",
		.label = "Số CMND cũ",
		.kind = FIELD_TEXT,
		.flags = FIELD_SENSITIVE | FIELD_DIGITS | FIELD_LATER,
		.min_chars = 9,
		.max_chars = 9,
		.clean = format_id_digits,
		.help = "Số chứng minh nhân dân cũ, 9 chữ số.",
		.example = "151234567",
		.paper = "Cột 26 của danh sách 31 cột." },
	{ .name = "birth_name",
		.label = "Tên khai sinh",
		.kind = FIELD_TEXT,
		.flags = FIELD_NAME | FIELD_LATER,
		.max_chars = 80,
		.help = "Họ và tên trong giấy khai sinh, nếu khác họ và tên đang dùng.",
		.paper = "Giấy khai sinh, lý lịch đảng viên." },
	{ .name = "other_name",
		.label = "Tên gọi khác",
		.kind = FIELD_TEXT,
		.flags = FIELD_SEARCH | FIELD_LATER,
		.max_chars = 80,
		.help = "Bí danh, tên thường gọi. Tìm người bằng tên này cũng được.",
		.paper = "Cột 4 của danh sách 31 cột." },
	{ .name = "home_place",
		.label = "Quê quán",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.max_chars = 160,
		.help = "Quê quán như trong lý lịch: thôn, xã, tỉnh, từ nhỏ đến lớn.",
		.example = "thôn Đông Hạ, xã Quỳnh Phú, tỉnh Hưng Yên",
		.paper = "Cột 18 đến 20 của danh sách 31 cột; cột 4 của sổ danh sách đảng viên." },
	{ .name = "birth_place",
		.label = "Nơi khai sinh",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.max_chars = 160,
		.help = "Nơi đăng ký khai sinh: xã, tỉnh; ở nước ngoài thì ghi tên nước.",
		.example = "xã Quỳnh Phú, tỉnh Hưng Yên",
		.paper = "Cột 15 đến 17 của danh sách 31 cột." },
	NOTE_ROW,
	END_ROW,
};

/* "nguyễn thị liên" was typed in haste: names of people begin with capitals, word by word. */
static void check_full_name(const struct record *member, struct findings *findings)
{
	const char *name = record_get(member, "full_name");
	bool begins = true;

	for (const char *at = name; at && *at;) {
		uint32_t code = text_next(&at);
		if (begins && text_upper(code) != code) {
			findings_add(findings, FINDING_WARNING, "full_name",
				"Họ và tên \"%s\" có chữ không viết hoa ở đầu. Xem lại.", name);
			return;
		}
		begins = code == ' ';
	}
}

/* Years are counted by calendar year, as the lists do: born 2001 and admitted 2019 is 18. */
static void check_age(
	const struct record *member, const struct rules *rules, struct findings *findings)
{
	const char *born = record_get(member, "born_on"),
		   *admitted = record_get(member, "admitted_on");

	if (!born || !admitted)
		return;
	int least = rules_int(rules, "admission.min_age", admitted, 0);
	if (strcmp(admitted, born) < 0)
		findings_add(
			findings, FINDING_ERROR, "admitted_on", "Ngày vào Đảng ở trước ngày sinh.");
	else if (date_year(admitted) - date_year(born) < least)
		findings_add(findings, FINDING_ERROR, "admitted_on",
			"Vào Đảng năm %d khi sinh năm %d là chưa đủ %d tuổi. Xem lại hai ngày.",
			date_year(admitted), date_year(born), least);
	else if (strlen(born) == 10 && date_years_between(born, admitted) < least)
		findings_add(findings, FINDING_WARNING, "admitted_on",
			"Ngày vào Đảng chưa tròn %d tuổi tính đến ngày.", least);
}

static void check_admission(const struct record *member, struct findings *findings)
{
	const char *decided = record_get(member, "admission_decided_on");
	const char *admitted = record_get(member, "admitted_on"),
		   *official = record_get(member, "official_on");
	char due[DATE_SIZE];

	if (decided && admitted && strcmp(admitted, decided) < 0)
		findings_add(findings, FINDING_WARNING, "admitted_on",
			"Lễ kết nạp ở trước ngày ký quyết định.");
	if (!admitted || !official)
		return;
	date_add_months(admitted, 12, due);
	if (strcmp(official, admitted) < 0)
		findings_add(findings, FINDING_ERROR, "official_on",
			"Ngày chính thức ở trước ngày vào Đảng.");
	else if (strcmp(official, due) < 0)
		findings_add(findings, FINDING_WARNING, "official_on",
			"Ngày chính thức chưa đủ 12 tháng dự bị.");
}

/* The 4th digit of a personal id tells century and sex, the next two the year of birth. */
static void check_personal_id(const struct record *member, struct findings *findings)
{
	const char *id = record_get(member, "personal_id"), *born = record_get(member, "born_on");
	const char *sex = record_get(member, "sex"), *card = record_get(member, "card_no");

	if (card && id && strcmp(card, id) != 0)
		findings_add(findings, FINDING_WARNING, "card_no",
			"Số thẻ khác số định danh; thẻ mới dùng cùng một số.");
	if (!id || strlen(id) != 12)
		return;
	int century = 1900 + (id[3] - '0') / 2 * 100,
	    year = century + (id[4] - '0') * 10 + (id[5] - '0');
	if (born && date_year(born) != year)
		findings_add(findings, FINDING_WARNING, "personal_id",
			"Số định danh ghi năm sinh %d, phiếu ghi %d.", year, date_year(born));
	if (sex && strcmp(sex, (id[3] - '0') % 2 ? "Nữ" : "Nam") != 0)
		findings_add(findings, FINDING_WARNING, "personal_id",
			"Số định danh là của %s, phiếu ghi %s.", (id[3] - '0') % 2 ? "nữ" : "nam",
			sex);
}

static void check(const struct record *member, const struct rules *rules, struct findings *findings)
{
	check_full_name(member, findings);
	check_age(member, rules, findings);
	check_admission(member, findings);
	check_personal_id(member, findings);
}

const struct rectype member_type = {
	.name = "member",
	.title = "Đảng viên",
	.help = "Hồ sơ đảng viên. Sinh hoạt ở đâu, miễn, chức vụ là những bản ghi riêng có ngày, nên số liệu của "
		"một ngày đã qua luôn tính lại được.",
	.paper = "Lý lịch đảng viên, sổ danh sách đảng viên, danh sách 31 cột và 9 cột.",
	.fields = fields,
	.label = "full_name",
	.order = "sort_key",
	.sort = SORT_PERSON,
	.history = "member_status",
	.first_spell = "membership",
	.first_fields = "cell residency joined_by from_on",
	.check = check,
};
