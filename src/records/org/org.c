/* org - party organisations: the committee, its cells, their groups. records.md, "Organisation". */
#include "common.h"
#include "formats.h"

#include <string.h>

static const struct field fields[] = {
	{ .name = "name",
		.label = "Tên",
		.section = "TỔ CHỨC ĐẢNG",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 30,
		.max_chars = 120,
		.hint = "Như trong quyết định thành lập",
		.help = "Tên đầy đủ của tổ chức đảng, như trong quyết định thành lập.",
		.example = "Chi bộ thôn Đông Hạ" },
	{ .name = "code",
		.label = "Mã tổ chức",
		.kind = FIELD_TEXT,
		.flags = FIELD_UNIQUE | FIELD_LIST | FIELD_SEARCH,
		.width = 18,
		.max_chars = 18,
		.clean = format_org_code,
		.hint = "14 chữ số, có hay không có dấu chấm",
		.help = "Mã tổ chức đảng do cấp trên cấp: 14 chữ số, in thành nhóm 2.3.3.3.3.",
		.example = "38168053000001",
		.paper = "Danh mục mã tổ chức đảng do cấp trên gửi." },
	{ .name = "kind",
		.label = "Cấp",
		.kind = FIELD_CHOICE,
		.codes = "org.kind",
		.flags = FIELD_REQUIRED | FIELD_LIST,
		.width = 14,
		.initial = "CB",
		.help = "Đảng bộ cơ sở, đảng bộ bộ phận, chi bộ hay tổ đảng. Đảng viên sinh hoạt ở "
			"chi bộ." },
	{ .name = "setting",
		.label = "Loại hình",
		.kind = FIELD_CHOICE,
		.codes = "org.setting",
		.flags = FIELD_LIST | FIELD_OF_TODAY,
		.width = 22,
		.help = "Chi bộ thôn, bản, trường học, quân sự, ... Đang là loại này; khi đổi, sổ ghi ngày đổi." },
	{ .name = "parent",
		.label = "Trực thuộc",
		.kind = FIELD_REF,
		.target = "org",
		.flags = FIELD_OF_TODAY,
		.help = "Tổ chức đảng cấp trên trực tiếp trong tệp này. Chi bộ trực thuộc đảng bộ, tổ đảng trực "
			"thuộc chi bộ." },
	{ .name = "founded_on",
		.label = "Ngày thành lập",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST | FIELD_LATER,
		.help = "Ngày ghi trong quyết định thành lập.",
		.example = "010195" },
	{ .name = "dissolved_on",
		.label = "Ngày giải thể",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST | FIELD_LATER,
		.hint = "Để trống khi đang hoạt động",
		.help = "Ngày thôi hoạt động, ghi trong quyết định giải thể hoặc sáp nhập. Để trống khi đang hoạt động.",
		.example = "010725" },
	{ .name = "decision_no",
		.label = "Số quyết định",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.max_chars = 40,
		.help = "Số, ký hiệu của quyết định thành lập hoặc giải thể.",
		.example = "15-QĐ/ĐU" },
	{ .name = "merged_into",
		.label = "Sáp nhập vào",
		.kind = FIELD_REF,
		.flags = FIELD_LATER,
		.target = "org",
		.help = "Tổ chức nhận đảng viên khi tổ chức này sáp nhập.",
		.paper = "Quyết định sáp nhập." },
	{ .name = "group_pilot",
		.label = "Thí điểm tổ đảng",
		.kind = FIELD_FLAG,
		.flags = FIELD_LATER,
		.help = "Chi bộ đông đảng viên được thí điểm sinh hoạt theo tổ đảng.",
		.paper = "Văn bản của cấp trên cho thí điểm." },
	{ .name = "online_pilot",
		.label = "Thí điểm trực tuyến",
		.kind = FIELD_FLAG,
		.flags = FIELD_LATER,
		.help = "Chi bộ được thí điểm sinh hoạt trực tuyến.",
		.paper = "Văn bản của cấp trên cho thí điểm." },
	{ .name = "pilot_doc",
		.label = "Văn bản thí điểm",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.asked_when = "group_pilot 1",
		.max_chars = 80,
		.help = "Số, ký hiệu văn bản cho thí điểm.",
		.example = "35-CV/ĐU",
		.paper = "Văn bản của cấp trên cho thí điểm." },
	{ .name = "term_from",
		.label = "Nhiệm kỳ từ",
		.kind = FIELD_DATE,
		.flags = FIELD_LATER,
		.from_spell = "org_term from_on",
		.help = "Ngày đại hội mở đầu nhiệm kỳ. Số văn bản đánh lại từ 01 theo nhiệm kỳ.",
		.example = "150325",
		.paper = "Biên bản, nghị quyết đại hội." },
	{ .name = "term_to",
		.label = "Nhiệm kỳ đến",
		.kind = FIELD_DATE,
		.flags = FIELD_LATER,
		.from_spell = "org_term to_on",
		.help = "Ngày hết nhiệm kỳ theo dự kiến.",
		.example = "150330",
		.paper = "Biên bản, nghị quyết đại hội." },
	NOTE_ROW,
	END_ROW,
};

static void check(const struct record *org, const struct rules *rules, struct findings *findings)
{
	const char *founded = record_get(org, "founded_on"),
		   *dissolved = record_get(org, "dissolved_on");
	const char *from = record_get(org, "term_from"), *to = record_get(org, "term_to");
	const char *parent = record_get(org, "parent");

	(void)rules;
	if (founded && dissolved && strcmp(dissolved, founded) < 0)
		findings_add(findings, FINDING_ERROR, "dissolved_on",
			"Ngày giải thể ở trước ngày thành lập.");
	if (from && to && strcmp(to, from) < 0)
		findings_add(
			findings, FINDING_ERROR, "term_to", "Nhiệm kỳ kết thúc trước khi bắt đầu.");
	if (parent && strcmp(parent, org->uid) == 0)
		findings_add(findings, FINDING_ERROR, "parent",
			"Tổ chức không thể trực thuộc chính mình.");
	if (record_flag(org, "group_pilot") && !record_get(org, "pilot_doc"))
		findings_add(findings, FINDING_WARNING, "pilot_doc",
			"Thí điểm tổ đảng mà chưa ghi văn bản cho phép.");
}

const struct rectype org_type = {
	.name = "org",
	.title = "Tổ chức đảng",
	.section = SECTION_ORG,
	.help = "Đảng bộ, các chi bộ và tổ đảng mà văn phòng giữ sổ.",
	.paper = "Quyết định thành lập, sắp xếp, giải thể tổ chức đảng.",
	.travels = TRAVELS_STATE,
	.fields = fields,
	.flags = RECTYPE_OWNS,
	.label = "name",
	.order = "sort_key",
	.sort = SORT_TEXT,
	.kept_while_used = "Ghi ngày giải thể thay cho xóa, hoặc chuyển các phiếu ấy trước.",
	.history = "org_status",
	.check = check,
};
