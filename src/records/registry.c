#include "registry.h"

#include "err.h"

#include <string.h>

const struct rectype *rectype_find(const char *name)
{
	for (const struct rectype *const *type = rectypes; *type; type++)
		if (strcmp((*type)->name, name) == 0)
			return *type;
	for (const struct rectype *const *type = registers; *type; type++)
		if (strcmp((*type)->name, name) == 0)
			return *type;
	return NULL;
}

const struct rectype *rectype_named(const char *name)
{
	const struct rectype *type = rectype_find(name);

	if (!type)
		bug("không có loại phiếu \"%s\"", name);
	return type;
}

const struct rectype *rectype_of_rows(const struct rectype *type)
{
	return type->opens ? rectype_named(type->opens) : type;
}

const struct rectype *rectype_orgs(void)
{
	const struct rectype *const *type = rectypes;

	while (*type && !((*type)->flags & RECTYPE_OWNS))
		type++;
	if (!*type)
		bug("không có loại phiếu nào là tổ chức");
	return *type;
}

bool rectype_has_owner(const struct rectype *type)
{
	return (type->flags & RECTYPE_OWNS) || type->first_spell || type->owner;
}

const char *section_title(enum rectype_section section)
{
	static const char *const titles[SECTIONS] = {
		[SECTION_ORG] = "Tổ chức",
		[SECTION_MEMBER] = "Đảng viên",
		[SECTION_MEETING] = "Sinh hoạt",
		[SECTION_WORK] = "Phân công, cam kết",
		[SECTION_REVIEW] = "Kiểm điểm, xếp loại",
		[SECTION_GROWTH] = "Phát triển đảng",
		[SECTION_LEAVING] = "Chuyển, miễn, ra khỏi Đảng",
		[SECTION_HONOURS] = "Khen thưởng, kỷ luật",
		[SECTION_DUES] = "Đảng phí",
		[SECTION_INSPECTION] = "Kiểm tra – giám sát",
		[SECTION_PAPERS] = "Văn bản – kế hoạch",
		[SECTION_SYSTEM] = "Hệ thống",
	};

	return titles[section];
}
