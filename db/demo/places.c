/* Cells and the places they are in: twenty with their own names, as many more as are asked for. */
#include "maker.h"

#include <stdio.h>
#include <string.h>

struct place {
	const struct cell_setting *setting;
	const char *name;
	int weight; /* members, when the book is as big as it is by default */
};

static const struct place places[] = {
	{ &setting_village, "thôn Đông Hạ", 30 },
	{ &setting_village, "thôn Đông Thượng", 60 },
	{ &setting_hamlet, "bản Nà Phượng", 14 },
	{ &setting_school, "Trường Tiểu học Quỳnh Phú", 24 },
	{ &setting_office, "cơ quan xã Quỳnh Phú", 38 },
	{ &setting_village, "thôn Phú Lương", 36 },
	{ &setting_quarter, "tổ dân phố số 1", 52 },
	{ &setting_village, "thôn La Vân", 28 },
	{ &setting_health, "Trạm Y tế xã Quỳnh Phú", 9 },
	{ &setting_village, "thôn Bồ Trang", 33 },
	{ &setting_military, "Quân sự xã Quỳnh Phú", 10 },
	{ &setting_police, "Công an xã Quỳnh Phú", 16 },
	{ &setting_hamlet, "bản Huổi Sản", 8 },
	{ &setting_school, "Trường Trung học cơ sở Quỳnh Phú", 21 },
	{ &setting_village, "thôn Quỳnh Lang", 33 },
	{ &setting_coop, "Hợp tác xã Dịch vụ nông nghiệp Quỳnh Phú", 11 },
	{ &setting_quarter, "tổ dân phố số 2", 27 },
	{ &setting_village, "thôn An Bài", 20 },
	{ &setting_village, "thôn Hải An", 18 },
	{ &setting_village, "thôn Tân Mỹ", 12 },
};

enum { PLACES = sizeof places / sizeof *places };

static const char *const firsts[] = { "Bình", "Cao", "Dân", "Đại", "Đồng", "Gia", "Hòa", "Hưng",
	"Khánh", "Kim", "Lương", "Mai", "Minh", "Ngọc", "Nhân", "Phúc", "Quang", "Sơn", "Thanh",
	"Thái", "Thọ", "Thượng", "Tiên", "Tràng", "Vạn", "Vĩnh", "Xuân", "Yên" };
static const char *const seconds[] = { "Bảo", "Chí", "Cư", "Dương", "Đạo", "Đình", "Giang", "Hà",
	"Hải", "Hiệp", "Hội", "Khê", "Lâm", "Lạc", "Long", "Lộc", "Mỹ", "Nghĩa", "Ninh", "Phong",
	"Quý", "Tây", "Thành", "Thắng", "Thịnh", "Tiến", "Trì", "Xá" };
static const char *const hamlet_firsts[] = { "Nà", "Huổi", "Pá", "Co", "Hua", "Bó" };
static const char *const hamlet_seconds[] = { "Lốc", "Khoang", "Mạt", "Tông", "Hốc", "Nghịu",
	"Luông", "Sàng", "Cáy", "Pục" };

enum {
	FIRSTS = sizeof firsts / sizeof *firsts,
	SECONDS = sizeof seconds / sizeof *seconds,
	HAMLET_FIRSTS = sizeof hamlet_firsts / sizeof *hamlet_firsts,
	HAMLET_SECONDS = sizeof hamlet_seconds / sizeof *hamlet_seconds
};

const struct cell_setting *place_setting(int index)
{
	return places[index % PLACES].setting;
}

int place_weight(int index)
{
	return places[index % PLACES].weight;
}

int64_t places_weight(int count)
{
	int64_t round = 0, rest = 0;

	for (int i = 0; i < PLACES; i++) {
		round += places[i].weight;
		rest += i < count % PLACES ? places[i].weight : 0;
	}
	return count / PLACES * round + rest;
}

/* Further villages: two words, and a number when those run out. */
static void further_village(const char *kind, int number, char name[PLACE_SIZE])
{
	int round = number / (FIRSTS * SECONDS);

	snprintf(name, PLACE_SIZE, "%s %s %s", kind, firsts[number % FIRSTS],
		seconds[number / FIRSTS % SECONDS]);
	if (round > 0)
		snprintf(name + strlen(name), PLACE_SIZE - strlen(name), " %d", round + 1);
}

static void further_hamlet(int number, char name[PLACE_SIZE])
{
	int round = number / (HAMLET_FIRSTS * HAMLET_SECONDS);

	snprintf(name, PLACE_SIZE, "bản %s %s", hamlet_firsts[number % HAMLET_FIRSTS],
		hamlet_seconds[number / HAMLET_FIRSTS % HAMLET_SECONDS]);
	if (round > 0)
		snprintf(name + strlen(name), PLACE_SIZE - strlen(name), " %d", round + 1);
}

void place_name(int index, char name[PLACE_SIZE])
{
	const struct place *place = &places[index % PLACES];
	int round = index / PLACES;

	if (round == 0)
		snprintf(name, PLACE_SIZE, "%s", place->name);
	else if (place->setting == &setting_village)
		further_village("thôn", index, name);
	else if (place->setting == &setting_hamlet)
		further_hamlet(round * 2 + (index % PLACES > 2), name);
	else if (place->setting == &setting_quarter)
		snprintf(
			name, PLACE_SIZE, "tổ dân phố số %d", round * 2 + (index % PLACES > 6) + 1);
	else
		snprintf(name, PLACE_SIZE, "%s %d", place->name, round + 1);
}

const char *place_bare_name(const char *name)
{
	static const char *const kinds[] = { "thôn ", "bản ", "tổ dân phố ", NULL };

	for (const char *const *kind = kinds; *kind; kind++)
		if (strncmp(name, *kind, strlen(*kind)) == 0)
			return name + strlen(*kind);
	return name;
}

/* The commune lies in the new province of Hưng Yên: ids of its people begin with 033 or 034. */
static const struct province provinces[] = {
	{ "034", "xã Quỳnh Phú, tỉnh Hưng Yên", 620 },
	{ "033", "xã Quỳnh Phú, tỉnh Hưng Yên", 150 },
	{ "034", "xã Vũ Thư, tỉnh Hưng Yên", 40 },
	{ "034", "xã Thái Thụy, tỉnh Hưng Yên", 40 },
	{ "033", "xã Tiên Lữ, tỉnh Hưng Yên", 30 },
	{ "036", "xã Giao Thủy, tỉnh Ninh Bình", 25 },
	{ "035", "xã Lý Nhân, tỉnh Ninh Bình", 15 },
	{ "031", "xã Vĩnh Bảo, thành phố Hải Phòng", 25 },
	{ "030", "xã Thanh Miện, thành phố Hải Phòng", 15 },
	{ "038", "xã Nông Cống, tỉnh Thanh Hóa", 15 },
	{ "040", "xã Yên Thành, tỉnh Nghệ An", 10 },
	{ "001", "xã Ứng Hòa, thành phố Hà Nội", 15 },
};

const struct province *place_province(struct rng *rng)
{
	int total = 0;

	for (size_t i = 0; i < sizeof provinces / sizeof *provinces; i++)
		total += provinces[i].weight;
	int left = rng_below(rng, total);
	const struct province *province = provinces;
	while (left >= province->weight)
		left -= (province++)->weight;
	return province;
}

const struct province *place_local_province(void)
{
	return &provinces[0];
}
