/*
 * Names of people who do not exist, put together by generation: family names as often as they
 * are in the Red River delta, middle and given names in fashion when somebody was born.
 */
#include "maker.h"

#include <stdio.h>
#include <string.h>

/* ---- Kinh ---- */

static const struct weighted families[] = {
	{ "Nguyễn", 330 },
	{ "Trần", 112 },
	{ "Phạm", 98 },
	{ "Lê", 76 },
	{ "Vũ", 72 },
	{ "Hoàng", 44 },
	{ "Đỗ", 38 },
	{ "Bùi", 36 },
	{ "Đặng", 30 },
	{ "Đinh", 18 },
	{ "Ngô", 18 },
	{ "Đào", 16 },
	{ "Phan", 15 },
	{ "Dương", 13 },
	{ "Đoàn", 13 },
	{ "Hà", 11 },
	{ "Lương", 10 },
	{ "Trịnh", 9 },
	{ "Tạ", 8 },
	{ "Mai", 8 },
	{ "Lưu", 7 },
	{ "Cao", 7 },
	{ "Hồ", 6 },
	{ "Tô", 6 },
	{ "Quách", 4 },
	{ "Lý", 4 },
	{ "Nghiêm", 4 },
	{ "Khúc", 3 },
	{ "Doãn", 3 },
	{ "Phí", 3 },
	{ "Kiều", 2 },
	{ "Vương", 2 },
	{ "Tống", 2 },
	{ "Thái", 2 },
	{ NULL, 0 },
};

static const struct weighted men_middle[][24] = {
	[GENERATION_OLD] = { { "Văn", 420 }, { "Đình", 70 }, { "Xuân", 60 }, { "Đức", 60 },
		{ "Hữu", 60 }, { "Quang", 50 }, { "Ngọc", 50 }, { "Bá", 40 }, { "Trọng", 40 },
		{ "Công", 30 }, { "Minh", 20 }, { "Huy", 20 }, { "Thế", 30 }, { "Khắc", 15 },
		{ NULL, 0 } },
	[GENERATION_MIDDLE] = { { "Văn", 300 }, { "Đức", 70 }, { "Quang", 60 }, { "Xuân", 50 },
		{ "Ngọc", 60 }, { "Đình", 50 }, { "Hữu", 50 }, { "Minh", 50 }, { "Mạnh", 45 },
		{ "Công", 35 }, { "Trọng", 30 }, { "Thanh", 30 }, { "Duy", 30 }, { "Quốc", 30 },
		{ "Hồng", 20 }, { "Tiến", 30 }, { "Bá", 20 }, { "Thế", 25 }, { "Việt", 15 },
		{ NULL, 0 } },
	[GENERATION_YOUNG] = { { "Văn", 130 }, { "Đức", 90 }, { "Minh", 90 }, { "Quang", 70 },
		{ "Ngọc", 50 }, { "Mạnh", 60 }, { "Tuấn", 60 }, { "Duy", 60 }, { "Hoàng", 60 },
		{ "Thanh", 40 }, { "Quốc", 40 }, { "Việt", 35 }, { "Anh", 30 }, { "Tiến", 40 },
		{ "Thành", 30 }, { "Trung", 30 }, { "Xuân", 25 }, { "Hải", 20 }, { "Gia", 20 },
		{ NULL, 0 } },
};

static const struct weighted women_middle[][24] = {
	[GENERATION_OLD] = { { "Thị", 860 }, { "Thị Kim", 30 }, { "Thị Thanh", 25 },
		{ "Thị Minh", 20 }, { "Thị Xuân", 15 }, { "Thị Hồng", 15 }, { NULL, 0 } },
	[GENERATION_MIDDLE] = { { "Thị", 560 }, { "Thị Thu", 50 }, { "Thị Thanh", 50 },
		{ "Thị Kim", 40 }, { "Thị Hồng", 40 }, { "Thị Minh", 30 }, { "Thị Ngọc", 35 },
		{ "Thị Bích", 25 }, { "Thị Phương", 20 }, { "Thị Mai", 20 }, { "Thanh", 20 },
		{ "Thu", 15 }, { "Bích", 10 }, { "Kim", 10 }, { NULL, 0 } },
	[GENERATION_YOUNG] = { { "Thị", 250 }, { "Thị Thu", 60 }, { "Thị Ngọc", 60 },
		{ "Thị Phương", 50 }, { "Thị Thùy", 45 }, { "Thị Hồng", 35 }, { "Thị Minh", 35 },
		{ "Thu", 50 }, { "Ngọc", 60 }, { "Phương", 50 }, { "Thùy", 40 }, { "Khánh", 30 },
		{ "Minh", 40 }, { "Hà", 20 }, { "Mai", 30 }, { "Hoài", 20 }, { "Diệu", 20 },
		{ "Thanh", 30 }, { NULL, 0 } },
};

static const char *const men_old[] = { "Bình", "Cường", "Chiến", "Đạt", "Hùng", "Hòa", "Khải",
	"Kiên", "Lợi", "Lộc", "Mão", "Nhượng", "Ninh", "Phú", "Quý", "Sửu", "Thìn", "Thắng", "Thọ",
	"Tích", "Toàn", "Trực", "Tuất", "Tỵ", "Vinh", "Vượng", "Xuyên", "An", "Bảo", "Chức", "Dần",
	"Đoan", "Hiển", "Hoạch", "Khang", "Luận", "Nghị", "Oanh", "Phấn", "Roan", "Sang", "Sơn",
	"Thuận", "Tiến", "Ước", "Viết", "Yên", "Mùi", "Ngọ", "Hợi", NULL };

static const char *const men_middle_age[] = { "Hùng", "Dũng", "Tuấn", "Cường", "Thắng", "Sơn",
	"Hải", "Hà", "Bình", "Minh", "Quân", "Hiếu", "Thành", "Trung", "Kiên", "Long", "Khánh",
	"Đông", "Nam", "Việt", "Toàn", "Thịnh", "Phong", "Quyết", "Chiến", "Tiến", "Đức", "Vinh",
	"Hoàn", "Lâm", "Tùng", "Thuyên", "Chung", "Duy", "Điệp", "Giang", "Hưng", "Khoa", "Luân",
	"Mạnh", "Ngọc", "Phương", "Quang", "Tài", "Thái", "Thuấn", "Trường", "Tú", "Thoại", "Văn",
	NULL };

static const char *const men_young[] = { "Anh", "Tuấn", "Đạt", "Huy", "Hoàng", "Long", "Nam",
	"Phong", "Quân", "Sơn", "Thành", "Tùng", "Việt", "Hiếu", "Khánh", "Khoa", "Kiên", "Minh",
	"Nghĩa", "Phúc", "Thắng", "Trung", "Trường", "Vũ", "Bách", "Công", "Cường", "Duy", "Dương",
	"Đức", "Giang", "Hải", "Hưng", "Lâm", "Linh", "Lộc", "Mạnh", "Ninh", "Quang", "Quyết",
	"Tài", "Thái", "Thịnh", "Toàn", "Tú", "Vinh", NULL };

static const char *const women_old[] = { "Lan", "Hoa", "Hồng", "Liên", "Mùi", "Nga", "Thắm", "Tý",
	"Hợi", "Bình", "Chanh", "Dậu", "Gái", "Hiền", "Hoạt", "Kim", "Lịch", "Loan", "Mận", "Nhài",
	"Nhâm", "Oanh", "Phượng", "Quy", "Soi", "Sen", "Thành", "Thanh", "Thảo", "Thìn", "Thơm",
	"Tuyết", "Vân", "Xuyến", "Yến", "Bưởi", "Cúc", "Đào", "Huệ", "Hường", "Minh", "Nguyệt",
	"Tâm", "Thoa", "Toan", "Vui", NULL };

static const char *const women_middle_age[] = { "Hương", "Hạnh", "Hà", "Hằng", "Hiền", "Hoa", "Hòa",
	"Huyền", "Lan", "Liên", "Loan", "Mai", "Minh", "Nga", "Nhung", "Oanh", "Phương", "Phượng",
	"Thảo", "Thu", "Thủy", "Thúy", "Thơm", "Trang", "Tuyết", "Vân", "Yến", "Xuân", "Dung",
	"Bích", "Chung", "Cúc", "Dịu", "Duyên", "Đào", "Hậu", "Hợp", "Huệ", "Hường", "Lệ", "Luyến",
	"Lý", "Mến", "Miền", "Nguyệt", "Quyên", "Thắm", "Thoa", "Tươi", "Vinh", NULL };

static const char *const women_young[] = { "Anh", "Linh", "Trang", "Hương", "Hà", "Thảo", "Huyền",
	"Ngọc", "Phương", "Ly", "Mai", "Hằng", "Nhung", "Thu", "Quỳnh", "Yến", "Vân", "Thúy", "Ánh",
	"Chi", "Dung", "Duyên", "Giang", "Hạnh", "Hiền", "Hoa", "Hoài", "Lan", "Loan", "Minh", "My",
	"Nga", "Ngân", "Nhi", "Oanh", "Phượng", "Thơ", "Thùy", "Tuyết", "Uyên", "Vy", "Xuân",
	"Châu", "Diệp", "Khánh", "Tâm", NULL };

static const char *const *const men[] = { men_old, men_middle_age, men_young };
static const char *const *const women[] = { women_old, women_middle_age, women_young };

/* ---- other peoples ---- */

static const char *const thai_families[] = { "Lò", "Lò", "Quàng", "Cà", "Lường", "Tòng", "Vì",
	"Hoàng", "Bạc", "Cầm", "Lèo", "Hà", NULL };
static const char *const tay_families[] = { "Nông", "Nông", "Hoàng", "Lục", "Ma", "Triệu", "Hà",
	"Lương", "Đàm", "Bế", "La", NULL };
static const char *const hmong_families[] = { "Giàng", "Vàng", "Sùng", "Thào", "Lầu", "Mùa", "Hờ",
	"Lý", "Cứ", "Hạng", NULL };
static const char *const ede_clans[] = { "Niê", "Ayun", "Êban", "Mlô", "Kbuôr", "Byă", "Kpă",
	"Hđơk", NULL };
static const char *const middle_van[] = { "Văn", "Văn", "Văn", "Minh", "Đức", NULL };
static const char *const middle_thi[] = { "Thị", "Thị", "Thị", "Thu", NULL };
static const char *const middle_a[] = { "A", "A", "Seo", "Văn", NULL };
static const char *const middle_hmong_women[] = { "Thị", "Thị", "Seo", NULL };
static const char *const thai_men[] = { "Pánh", "Inh", "Un", "Thoong", "Hặc", "Pâng", "Tướng",
	"Dưỡng", "Chung", "Hùng", "Thiết", "Dọn", "Phong", "Bun", "Xuân", "Định", "Khặt", "Mai",
	NULL };
static const char *const thai_women[] = { "Ánh", "Biên", "Bun", "Chiên", "Dương", "Hiêng", "Hặc",
	"Inh", "Kiêm", "Lả", "Ngoan", "Pản", "Phương", "Tâm", "Thiên", "Yến", NULL };
static const char *const tay_men[] = { "Cương", "Thành", "Hiếu", "Viết", "Đại", "Khánh", "Lập",
	"Huấn", "Thiệp", "Tuyên", "Dũng", "Chấn", "Hợp", "Bằng", NULL };
static const char *const tay_women[] = { "Thêm", "Nhình", "Hảo", "Bích", "Nhâm", "Liễu", "Hiệp",
	"Chuyên", "Lệ", "Vui", "Slam", "Duyên", NULL };
static const char *const hmong_men[] = { "Páo", "Sử", "Chứ", "Dế", "Lử", "Pó", "Sính", "Tủa", "Vừ",
	"Lồng", "Nhà", "Sùng", "Trư", "Dơ", NULL };
static const char *const hmong_women[] = { "Mỷ", "Dợ", "Máy", "Pà", "Súa", "Chư", "Xua", "Sông",
	"Dính", "Mai", "Chúa", NULL };
static const char *const ede_men[] = { "Thuột", "Bhiao", "Wel", "Krông", "Lâm", "Phin", "Toan",
	NULL };
static const char *const ede_women[] = { "Bia", "Nga", "Lan", "Yar", "Hương", "Nguyệt", "Mai",
	NULL };

static const struct province son_la = { "014", "xã Mường La, tỉnh Sơn La", 0 };
static const struct province cao_bang = { "004", "xã Trùng Khánh, tỉnh Cao Bằng", 0 };
static const struct province lang_son = { "020", "xã Văn Lãng, tỉnh Lạng Sơn", 0 };
static const struct province lao_cai = { "010", "xã Bắc Hà, tỉnh Lào Cai", 0 };
static const struct province dak_lak = { "066", "xã Cư M'gar, tỉnh Đắk Lắk", 0 };

static const struct people kinh = { .ethnicity = "Kinh" };
static const struct people thai = { "Thái", thai_families, middle_van, middle_thi, thai_men,
	thai_women, &son_la };
static const struct people tay = { "Tày", tay_families, middle_van, middle_thi, tay_men, tay_women,
	&cao_bang };
static const struct people nung = { "Nùng", tay_families, middle_van, middle_thi, tay_men,
	tay_women, &lang_son };
static const struct people hmong = { "Hmông", hmong_families, middle_a, middle_hmong_women,
	hmong_men, hmong_women, &lao_cai };
static const struct people ede = { "Ê-đê", ede_clans, NULL, NULL, ede_men, ede_women, &dak_lak };

const struct people *people_kinh(void)
{
	return &kinh;
}

const struct people *people_of_hamlet(int nth)
{
	static const struct people *const kinds[] = { &thai, &hmong, &tay, &nung, &ede };

	return kinds[nth % (int)(sizeof kinds / sizeof *kinds)];
}

/* Put into one name: "H' Bia Niê" is "H'" for a woman ("Y" for a man), her name, her clan. */
static void draw_other(
	struct rng *rng, const struct people *people, bool female, char name[NAME_SIZE])
{
	const char *family = rng_word(rng, people->families);
	const char *given = rng_word(rng, female ? people->women : people->men);

	if (!people->men_middle) {
		snprintf(name, NAME_SIZE, "%s %s %s", female ? "H'" : "Y", given, family);
		return;
	}
	const char *middle = rng_word(rng, female ? people->women_middle : people->men_middle);
	snprintf(name, NAME_SIZE, "%s %s %s", family, middle, given);
}

static enum generation generation_of(int born_year, int this_year)
{
	int age = this_year - born_year;

	return age >= 62 ? GENERATION_OLD : age >= 40 ? GENERATION_MIDDLE : GENERATION_YOUNG;
}

void name_draw(struct rng *rng, const struct people *people, bool female, int born_year,
	int this_year, char name[NAME_SIZE])
{
	enum generation generation = generation_of(born_year, this_year);

	if (people->families) {
		draw_other(rng, people, female, name);
		return;
	}
	const char *family = rng_weighted(rng, families);
	const char *middle, *given;
	do { /* never "Hoàng Văn Văn" */
		middle = rng_weighted(
			rng, female ? women_middle[generation] : men_middle[generation]);
		given = rng_word(rng, female ? women[generation] : men[generation]);
	} while (
		strstr(middle, given) || strcmp(family, given) == 0 || strcmp(family, middle) == 0);
	snprintf(name, NAME_SIZE, "%s %s %s", family, middle, given);
}
