/* The rules that count many records: how many are in a committee, how many are rated best. */
#include "book.h"
#include "strbuf.h"
#include "test.h"
#include "values.h"

#include <string.h>

enum { PEOPLE = 10 };

/* Members who were always there, official. */
static void people_add(struct store *store, const struct office *office, struct uid people[PEOPLE])
{
	struct strbuf values = STRBUF_INIT;

	for (int i = 0; i < PEOPLE; i++) {
		strbuf_clear(&values);
		strbuf_addf(&values,
			"full_name=Lê Văn %c|admitted_on=2000-01-01|official_on=2001-01-01",
			'A' + i);
		people[i] = book_add(store, "member", values.text);
		strbuf_clear(&values);
		strbuf_addf(&values, "member=%s|cell=%s|from_on=2000-01-01", people[i].text,
			office->cell.text);
		book_add(store, "membership", values.text);
	}
	strbuf_release(&values);
}

/* The warning about a new record that has the part in it, "" when there is none. */
static bool warned(struct store *store, const char *type, const char *values, const char *part)
{
	struct record *record = record_with(type, values);
	struct findings findings = FINDINGS_INIT;
	struct err err = ERR_INIT;
	bool found = false;

	expect(store_check(store, record, &findings, &err), err.text);
	for (size_t i = 0; i < findings.count; i++)
		found = found || strstr(findings.items[i].text, part);
	findings_release(&findings);
	record_free(record);
	return found;
}

static void a_cell_of_nine_has_a_committee_of_seven_at_most(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct uid people[PEOPLE];
	struct strbuf values = STRBUF_INIT;

	(void)state;
	people_add(store, &office, people);
	for (int i = 0; i < PEOPLE - 2; i++) {
		strbuf_clear(&values);
		strbuf_addf(&values, "member=%s|title=CUV|org=%s|from_on=2025-01-01",
			people[i].text, office.cell.text);
		expect(!warned(store, "post", values.text, "chi ủy lập từ"), "12 official members");
		expect(warned(store, "post", values.text, "Chi ủy có 8 người, nhiều nhất 7") ==
				(i == 7),
			people[i].text);
		if (i < 7)
			book_add(store, "post", values.text);
	}
	strbuf_clear(&values);
	strbuf_addf(&values, "member=%s|title=BT|org=%s|from_on=2025-01-01", people[0].text,
		office.cell.text);
	expect(!warned(store, "post", values.text, "Chi ủy có"), "one of the seven");
	strbuf_release(&values);
	store_close(store);
}

/* Rates the first `best` of the people xuất sắc and the others up to `rated` tốt. */
static void rate(
	struct store *store, const struct uid *people, int best, int rated, const char *rest)
{
	struct strbuf values = STRBUF_INIT;

	for (int i = 0; i < rated; i++) {
		strbuf_clear(&values);
		strbuf_addf(&values, "member=%s|year=2025|level=%s|%s", people[i].text,
			i < best ? "HTXSNV" : "HTTNV", rest);
		book_add(store, "rating", values.text);
	}
	strbuf_release(&values);
}

static void more_than_a_fifth_of_the_good_are_not_excellent(void **state)
{
	static const struct {
		int best, rated; /* already */
		const char *of, *rest, *one;
		const char *said; /* NULL: nothing */
	} rows[] = {
		{ 0, 4, "stage=CB", "stage=CB", "HTXSNV", NULL }, /* 1 of 5 */
		{ 0, 3, "stage=CB", "stage=CB", "HTXSNV",
			"1 hoàn thành xuất sắc trên 4, nhiều nhất 0" },
		{ 1, 8, "stage=CB", "stage=CB", "HTXSNV",
			"2 hoàn thành xuất sắc trên 9, nhiều nhất 1" },
		{ 1, 9, "stage=CB", "stage=CB", "HTXSNV", NULL }, /* 2 of 10 */
		{ 1, 3, "stage=CB", "stage=CB", "HTTNV",
			NULL }, /* nothing is said of who is good */
		{ 0, 4, "stage=QD", "stage=QD", "HTXSNV", NULL },
		{ 1, 8, "stage=QD", "stage=QD", "HTXSNV",
			"2 hoàn thành xuất sắc trên 9, nhiều nhất 1" },
		/* proposals are not decisions */
		{ 0, 4, "stage=CB", "stage=QD", "HTXSNV",
			"1 hoàn thành xuất sắc trên 1, nhiều nhất 0" },
		{ 0, 4, "stage=TD", "stage=QD", "HTXSNV", NULL },
		{ 1, 5, "stage=TN", "stage=TN", "HTXSNV", NULL }, /* what they say themselves */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct store *store = book_new();
		struct office office = office_add(store);
		struct uid people[PEOPLE];
		struct strbuf values = STRBUF_INIT;
		people_add(store, &office, people);
		rate(store, people, rows[i].best, rows[i].rated, rows[i].of);
		strbuf_addf(&values, "member=%s|year=2025|level=%s|%s", people[PEOPLE - 1].text,
			rows[i].one, rows[i].rest);
		if (warned(store, "rating", values.text,
			    rows[i].said ? rows[i].said : "hoàn thành xuất sắc trên") !=
			(rows[i].said != NULL))
			fail_msg("row %zu", i);
		strbuf_release(&values);
		store_close(store);
	}
}

/* Of cells under their committee; not the one itself, nor those of another year or another committee. */
static void cells_are_counted_under_their_committee(void **state)
{
	static const char *const stages[] = { "CB", "QD" };

	(void)state;
	for (size_t i = 0; i < COUNT(stages); i++) {
		struct store *store = book_new();
		struct office office = office_add(store);
		struct strbuf values = STRBUF_INIT;
		struct uid other = book_add(store, "org", "name=Đảng bộ khác|kind=DBCS");
		strbuf_addf(&values, "name=Chi bộ xa|kind=CB|parent=%s", other.text);
		struct uid far = book_add(store, "org", values.text);
		const struct {
			struct uid org;
			int year;
		} rated[] = { { office.other_cell, 2025 }, { office.other_cell, 2024 },
			{ far, 2025 } };
		for (size_t j = 0; j < COUNT(rated); j++) {
			strbuf_clear(&values);
			strbuf_addf(&values, "org=%s|year=%d|level=HTTNV|stage=%s",
				rated[j].org.text, rated[j].year, stages[i]);
			book_add(store, "rating", values.text);
		}
		strbuf_clear(&values);
		strbuf_addf(&values, "org=%s|year=2025|level=HTXSNV|stage=%s", office.cell.text,
			stages[i]);
		expect(warned(store, "rating", values.text,
			       "năm 2025: 1 hoàn thành xuất sắc trên 2, nhiều nhất 0"),
			stages[i]);
		strbuf_release(&values);
		store_close(store);
	}
}

/* Who was in the cell at the end of the year: not who left before, came after, or is a guest. */
static void members_are_counted_where_they_were_at_the_end_of_the_year(void **state)
{
	static const char *const elsewhere[] = { "to_on=2025-12-30|left_by=CDT",
		"from_on=2026-01-01", "form=TTD" };

	(void)state;
	for (size_t i = 0; i < COUNT(elsewhere); i++) {
		struct store *store = book_new();
		struct office office = office_add(store);
		struct uid people[PEOPLE];
		struct strbuf values = STRBUF_INIT;
		people_add(store, &office, people);
		rate(store, people, 0, 3, "stage=CB");
		struct uid other = book_add(store, "member",
			"full_name=Lê Văn Xa|admitted_on=2000-01-01|official_on=2001-01-01");
		strbuf_addf(&values, "member=%s|cell=%s|from_on=2000-01-01|%s", other.text,
			office.cell.text, elsewhere[i]);
		book_add(store, "membership", values.text);
		strbuf_clear(&values);
		strbuf_addf(&values, "member=%s|year=2025|level=HTTNV|stage=CB", other.text);
		book_add(store, "rating", values.text);
		strbuf_clear(&values);
		strbuf_addf(&values, "member=%s|year=2025|level=HTXSNV|stage=CB", people[9].text);
		expect(warned(store, "rating", values.text,
			       "Chi bộ thôn Đông Hạ năm 2025: 1 hoàn thành xuất sắc trên 4"),
			elsewhere[i]);
		strbuf_release(&values);
		store_close(store);
	}
}

/* In an import the rows in between tip nothing: they are counted behind the last one. */
static void a_batch_is_counted_when_all_of_it_is_there(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct uid people[PEOPLE];
	struct strbuf values = STRBUF_INIT;

	(void)state;
	people_add(store, &office, people);
	expect(store_begin(store, NULL), "a batch");
	store_batch_begin(store, "import", "x.csv");
	strbuf_addf(&values, "member=%s|year=2025|level=HTXSNV|stage=CB", people[0].text);
	expect(!warned(store, "rating", values.text, "xuất sắc"),
		"1 of 1, but there are more to come");
	store_batch_drop(store);
	store_rollback(store);
	expect(warned(store, "rating", values.text,
		       "Chi bộ thôn Đông Hạ năm 2025: 1 hoàn thành xuất sắc trên 1, nhiều nhất 0 (20%)"),
		"alone it is");
	strbuf_release(&values);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cell_of_nine_has_a_committee_of_seven_at_most),
		cmocka_unit_test(more_than_a_fifth_of_the_good_are_not_excellent),
		cmocka_unit_test(cells_are_counted_under_their_committee),
		cmocka_unit_test(members_are_counted_where_they_were_at_the_end_of_the_year),
		cmocka_unit_test(a_batch_is_counted_when_all_of_it_is_there),
	};

	return run_group(tests);
}
