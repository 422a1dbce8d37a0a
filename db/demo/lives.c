/* What people in a commune live on, and which of them are found in which kind of cell. */
#include "maker.h"

/* ---- schooling ---- */

static const struct weighted untrained[] = { { "Chưa qua đào tạo", 60 }, { "Sơ cấp", 20 },
	{ "Trung cấp", 15 }, { "Cao đẳng", 5 }, { NULL, 0 } };
static const struct weighted skilled[] = { { "Công nhân kỹ thuật", 35 }, { "Trung cấp", 30 },
	{ "Cao đẳng", 20 }, { "Đại học", 15 }, { NULL, 0 } };
static const struct weighted academic[] = { { "Đại học", 80 }, { "Cao đẳng", 8 }, { "Thạc sĩ", 12 },
	{ NULL, 0 } };
static const struct weighted medical[] = { { "Trung cấp", 30 }, { "Cao đẳng", 35 },
	{ "Đại học", 35 }, { NULL, 0 } };
static const struct weighted mixed[] = { { "Chưa qua đào tạo", 20 }, { "Trung cấp", 35 },
	{ "Cao đẳng", 15 }, { "Đại học", 30 }, { NULL, 0 } };

static const struct weighted theory_little[] = { { "Chưa qua đào tạo", 55 }, { "SC", 40 },
	{ "TC", 5 }, { NULL, 0 } };
static const struct weighted theory_some[] = { { "SC", 70 }, { "TC", 28 }, { "CC", 2 },
	{ NULL, 0 } };
static const struct weighted theory_much[] = { { "SC", 12 }, { "TC", 68 }, { "CC", 18 },
	{ "CN", 2 }, { NULL, 0 } };

/* ---- lives ---- */

static const struct life farmer = { "ND", "Nông dân", NULL, false, 26, 72, 30, untrained,
	theory_little, DUTY_FARM };
static const struct life veteran = { "CCB", "Nông dân", NULL, false, 54, 84, 4, untrained,
	theory_little, DUTY_RETIRED };
static const struct life pensioner = { "HT", "Hưu trí", NULL, false, 58, 88, 30, mixed, theory_some,
	DUTY_RETIRED };
static const struct life worker = { "CN", "Công nhân", "Công ty May Quỳnh Phú", true, 22, 50, 50,
	skilled, theory_little, DUTY_WORK };
static const struct life trader = { "K", "Kinh doanh, dịch vụ", NULL, false, 25, 60, 40, untrained,
	theory_little, DUTY_WORK };
static const struct life owner = { "CDN", "Chủ doanh nghiệp", "Công ty TNHH Xây dựng Quỳnh Phú",
	true, 32, 60, 20, mixed, theory_little, DUTY_WORK };
static const struct life student = { "HSSV", "Sinh viên", NULL, false, 19, 23, 50, untrained,
	theory_little, DUTY_STUDY };
static const struct life teacher = { "VC", "Viên chức", "", true, 24, 60, 76, academic, theory_some,
	DUTY_TEACH };
static const struct life medic = { "VC", "Viên chức", "", true, 24, 59, 60, medical, theory_some,
	DUTY_HEALTH };
static const struct life policeman = { "CSL", "Công an", "", true, 23, 55, 10, academic,
	theory_much, DUTY_FORCE };
static const struct life soldier = { "CSL", "Bộ đội", "", true, 23, 52, 4, mixed, theory_some,
	DUTY_FORCE };
static const struct life coop_hand = { "K", "Nhân viên văn phòng", "", true, 26, 60, 40, mixed,
	theory_some, DUTY_WORK };

const struct life life_official = { "CB", "Công chức", "Đảng ủy, Ủy ban nhân dân xã Quỳnh Phú",
	true, 32, 59, 28, academic, theory_much, DUTY_OFFICE };
const struct life life_clerk = { "CC", "Công chức", "Ủy ban nhân dân xã Quỳnh Phú", true, 26, 58,
	40, academic, theory_much, DUTY_OFFICE };

static const struct life_share in_village[] = { { &farmer, 30 }, { &veteran, 20 },
	{ &pensioner, 30 }, { &worker, 8 }, { &trader, 6 }, { &owner, 2 }, { &student, 4 },
	{ NULL, 0 } };
static const struct life_share in_quarter[] = { { &farmer, 6 }, { &veteran, 20 },
	{ &pensioner, 46 }, { &worker, 8 }, { &trader, 13 }, { &owner, 3 }, { &student, 4 },
	{ NULL, 0 } };
static const struct life_share in_hamlet[] = { { &farmer, 70 }, { &veteran, 10 }, { &pensioner, 8 },
	{ &worker, 8 }, { &student, 4 }, { NULL, 0 } };
static const struct life_share in_school[] = { { &teacher, 1 }, { NULL, 0 } };
static const struct life_share in_office[] = { { &life_official, 45 }, { &life_clerk, 55 },
	{ NULL, 0 } };
static const struct life_share in_health[] = { { &medic, 1 }, { NULL, 0 } };
static const struct life_share in_military[] = { { &soldier, 1 }, { NULL, 0 } };
static const struct life_share in_police[] = { { &policeman, 1 }, { NULL, 0 } };
static const struct life_share in_coop[] = { { &coop_hand, 60 }, { &farmer, 40 }, { NULL, 0 } };

/* ---- settings ---- */

const struct cell_setting setting_village = { "THON", GROUND_VILLAGE, "T", "Nhà văn hóa ", "19:30",
	"21:15", "21:40", in_village, "TTHON" };
const struct cell_setting setting_hamlet = { "BAN", GROUND_VILLAGE, "B", "Nhà sinh hoạt cộng đồng ",
	"19:30", "21:05", "21:35", in_hamlet, "TBAN" };
const struct cell_setting setting_quarter = { "TDP", GROUND_VILLAGE, "TDP", "Nhà văn hóa ", "19:30",
	"21:10", "21:40", in_quarter, "TTDP" };
const struct cell_setting setting_school = { "TH", GROUND_SCHOOL, NULL, "Phòng hội đồng nhà trường",
	"16:30", "18:10", "18:40", in_school, "TTDV" };
const struct cell_setting setting_office = { "CQX", GROUND_OFFICE, NULL,
	"Phòng họp số 2, trụ sở Đảng ủy xã", "14:00", "15:45", "16:15", in_office, "TTDV" };
const struct cell_setting setting_health = { "YT", GROUND_HEALTH, NULL,
	"Phòng giao ban Trạm Y tế xã", "15:30", "17:05", "17:35", in_health, "TTDV" };
const struct cell_setting setting_military = { "QS", GROUND_FORCE, NULL,
	"Phòng họp Ban Chỉ huy Quân sự xã", "07:30", "09:10", "09:40", in_military, "CHTQS" };
const struct cell_setting setting_police = { "CA", GROUND_FORCE, NULL, "Phòng họp Công an xã",
	"08:00", "09:40", "10:10", in_police, "TCA" };
const struct cell_setting setting_coop = { "HTX", GROUND_VILLAGE, NULL, "Trụ sở Hợp tác xã",
	"07:30", "09:10", "09:40", in_coop, "TTDV" };
