/* member_check - what must agree between the fields of a member. rules.md, identifiers and ages. */
#include "member_check.h"

#include "common.h"
#include "date.h"
#include "text.h"

#include <string.h>

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
		findings_backwards(findings, FINDING_ERROR, "admitted_on", "Ngày vào Đảng",
			admitted, "ngày sinh", born);
	else if (date_year(admitted) - date_year(born) < least)
		findings_add(findings, FINDING_ERROR, "admitted_on",
			"Vào Đảng năm %d khi sinh năm %d là chưa đủ %d tuổi. Xem lại hai ngày.",
			date_year(admitted), date_year(born), least);
	else if (strlen(born) == 10 && date_years_between(born, admitted) < least)
		findings_add(findings, FINDING_WARNING, "admitted_on",
			"Ngày vào Đảng chưa tròn %d tuổi tính đến ngày.", least);
}

static void check_admission(
	const struct record *member, const struct rules *rules, struct findings *findings)
{
	const char *decided = record_get(member, "admission_decided_on");
	const char *admitted = record_get(member, "admitted_on"),
		   *official = record_get(member, "official_on");
	char due[DATE_SIZE], shown[DATE_SIZE];

	if (decided && admitted && strcmp(admitted, decided) < 0)
		findings_backwards(findings, FINDING_WARNING, "admitted_on", "Lễ kết nạp", admitted,
			"ngày ký quyết định", decided);
	if (!admitted || !official)
		return;
	int months = rules_int(rules, "probation.months", admitted, 0);
	date_add_months(admitted, months, due);
	date_show(due, shown);
	if (strcmp(official, admitted) < 0)
		findings_backwards(findings, FINDING_ERROR, "official_on", "Ngày chính thức",
			official, "ngày vào Đảng", admitted);
	else if (strcmp(official, due) < 0)
		findings_add(findings, FINDING_WARNING, "official_on",
			"Ngày chính thức chưa đủ %d tháng dự bị.", months);
	else if (months > 0 && strcmp(official, due) > 0)
		findings_add(findings, FINDING_WARNING, "official_on",
			"Ngày chính thức tính từ ngày hết dự bị, %s, dù xét công nhận muộn. Xem lại.",
			shown);
}

/* The 4th digit of a personal id tells century and sex, the next two the year of birth. */
static const char *sex_of_id(const char *id)
{
	return (id[3] - '0') % 2 ? "Nữ" : "Nam";
}

static int year_of_id(const char *id)
{
	return 1900 + (id[3] - '0') / 2 * 100 + (id[4] - '0') * 10 + (id[5] - '0');
}

/* A number whose year is not that of the birth is doubtful altogether: the check says so. */
void member_complete(struct record *member)
{
	const char *id = record_get(member, "personal_id"), *born = record_get(member, "born_on");

	if (id && strlen(id) == 12 && !record_get(member, "sex") &&
		(!born || date_year(born) == year_of_id(id)))
		record_set(member, "sex", sex_of_id(id));
}

static void check_personal_id(
	const struct record *member, const struct rules *rules, struct findings *findings)
{
	const char *id = record_get(member, "personal_id"), *born = record_get(member, "born_on");
	const char *sex = record_get(member, "sex"), *card = record_get(member, "card_no");

	if (card && id && strcmp(card, id) != 0)
		findings_add(findings, FINDING_WARNING, "card_no",
			"Số thẻ khác số định danh; thẻ mới dùng cùng một số.");
	if (!id || strlen(id) != 12)
		return;
	if (year_of_id(id) > date_year(rules->today))
		findings_add(findings, FINDING_ERROR, "personal_id",
			"Số định danh ghi năm sinh %d, sau hôm nay. Xem lại căn cước.",
			year_of_id(id));
	else if (born && date_year(born) != year_of_id(id)) {
		findings_add(findings, FINDING_WARNING, "personal_id",
			"Số định danh ghi năm sinh %d, phiếu ghi %d.", year_of_id(id),
			date_year(born));
		findings_contradict(findings);
	}
	if (sex && strcmp(sex, sex_of_id(id)) != 0) {
		findings_add(findings, FINDING_WARNING, "personal_id",
			"Số định danh là của %s, phiếu ghi %s.",
			strcmp(sex_of_id(id), "Nữ") == 0 ? "nữ" : "nam", sex);
		findings_contradict(findings);
	}
}

void member_check(const struct record *member, const struct rules *rules, struct findings *findings)
{
	check_full_name(member, findings);
	check_age(member, rules, findings);
	check_admission(member, rules, findings);
	check_personal_id(member, rules, findings);
}
