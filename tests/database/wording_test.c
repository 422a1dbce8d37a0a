/* Drafts written from the records: what stands in them, what is dots, what never does. */
#include "book.h"
#include "internal.h"
#include "test.h"
#include "wording.h"

#include <stdio.h>
#include <string.h>

/* A record that refers to another: "field=" of it, then the rest. */
static struct uid add(
	struct store *store, const char *type, const char *field, struct uid of, const char *rest)
{
	char values[400];

	snprintf(values, sizeof values, "%s=%s|%s", field, of.text, rest);
	return book_add(store, type, values);
}

/* The draft of a field of a record; the caller releases it. */
static struct strbuf draft_of(
	struct store *store, const char *type, struct uid uid, const char *field)
{
	struct record *record = store_load(store, rectype_named(type), uid.text, NULL);
	struct strbuf text = STRBUF_INIT;
	struct err err = ERR_INIT;

	assert_true(wording_knows(record, rectype_field(record->type, field)));
	expect(wording_write(store, record, rectype_field(record->type, field), &text, &err),
		err.text);
	record_free(record);
	return text;
}

static void expect_draft(struct store *store, const char *type, struct uid uid, const char *field,
	const char *wanted)
{
	struct strbuf text = draft_of(store, type, uid, field);

	expect_text(text.text, wanted, type);
	strbuf_release(&text);
}

/* October's meeting of the cell, with a task to Thoa, and November's. */
static struct uid add_meetings(struct store *store, const struct office *office)
{
	struct uid before = add(store, "meeting", "org", office->cell,
		"kind=TK|period=2026-10|state=DH|held_on=2026-10-05");
	char task[200];

	snprintf(task, sizeof task, "meeting=%s|member=%s|content=Sửa mương|due_on=2026-11-30",
		before.text, office->thoa.text);
	book_add(store, "task", task);
	return add(store, "meeting", "org", office->cell,
		"kind=TK|period=2026-11|state=DH|held_on=2026-11-05|place=Nhà văn hóa|starts_at=19:30");
}

static void minutes_begin_with_who_was_there_and_dots_stand_for_what_nobody_wrote(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct uid meeting = add_meetings(store, &office);
	char values[200];

	(void)state;
	snprintf(values, sizeof values, "meeting=%s|member=%s|status=P|reason=CT", meeting.text,
		office.thoa.text);
	book_add(store, "attendance", values);
	expect_draft(store, "meeting", meeting, "minutes",
		"Thời gian: 19 giờ 30 phút, ngày 05 tháng 11 năm 2026.\n"
		"Địa điểm: Nhà văn hóa.\n"
		"Tổng số: 2 (chính thức 2, dự bị 0).\n"
		"Không phải dự: miễn 0.\n"
		"Phải dự: 2 (chính thức 2, dự bị 0).\n"
		"Có mặt: 0 (chính thức 0, dự bị 0).\n"
		"Chưa điểm danh: 1.\n"
		"Vắng có lý do: Trần Thị Thoa (đi công tác).\n"
		"Chủ trì: …………\n"
		"Thư ký: …………\n"
		"\n"
		"1. Tư tưởng, thời sự: …………\n"
		"2. Kết quả việc kỳ trước:\n"
		"- Sửa mương (Trần Thị Thoa), hạn 30/11/2026: đang làm; …………\n"
		"3. Phương hướng, nhiệm vụ tháng tới: …………\n"
		"Giao việc: …………\n"
		"4. Thảo luận: …………\n"
		"5. Biểu quyết: …………\n"
		"6. Tự chấm điểm: …………\n"
		"7. Đảng phí: …………\n"
		"Kết luận: …………\n"
		"Kết thúc lúc …………\n");
	store_close(store);
}

static void expect_line(
	struct store *store, const char *type, struct uid uid, const char *field, const char *line)
{
	struct strbuf text = draft_of(store, type, uid, field);

	if (!strstr(text.text, line))
		expect_text(text.text, line, type);
	strbuf_release(&text);
}

static void a_roll_call_that_is_not_whole_is_told_as_such(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct uid meeting = add_meetings(store, &office);
	struct uid resolution = add(
		store, "resolution", "meeting", meeting, "kind=NQ|number=1|on=2026-11-05");
	char values[200];

	(void)state;
	expect_line(store, "meeting", meeting, "minutes",
		"Phải dự: 2 (chính thức 2, dự bị 0).\nCó mặt: …………\nChủ trì");
	snprintf(values, sizeof values, "meeting=%s|member=%s|status=C", meeting.text,
		office.thoa.text);
	book_add(store, "attendance", values);
	expect_line(store, "meeting", meeting, "minutes",
		"Có mặt: 1 (chính thức 1, dự bị 0).\nChưa điểm danh: 1.\nChủ trì");
	expect_line(store, "resolution", resolution, "text",
		"phải dự 2, có mặt 1 · 50,0 %, vắng có lý do 0, không lý do 0, chưa điểm danh 1.\n");
	snprintf(values, sizeof values, "meeting=%s|member=%s|status=C", meeting.text,
		office.hai.text);
	book_add(store, "attendance", values);
	expect_line(store, "meeting", meeting, "minutes",
		"Có mặt: 2 (chính thức 2, dự bị 0).\nChủ trì");
	expect_line(store, "resolution", resolution, "text", "không lý do 0.\n");
	store_close(store);
}

static void an_agenda_is_written_before_the_meeting_is_in_the_book(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct record *record = record_new(rectype_named("meeting"));
	struct strbuf text = STRBUF_INIT;
	struct err err = ERR_INIT;

	(void)state;
	add_meetings(store, &office);
	add(store, "topic_plan", "cell", office.cell, "year=2026|quarter=4|topic=Giữ gìn đoàn kết");
	record_set(record, "org", office.cell.text);
	record_set(record, "period", "2026-11");
	record_set(record, "planned_on", "2026-11-28");
	expect(wording_write(store, record, rectype_field(record->type, "agenda"), &text, &err),
		err.text);
	expect_text(text.text,
		"1. Kết quả việc kỳ trước:\n"
		"- Sửa mương (Trần Thị Thoa), hạn 30/11/2026\n"
		"2. Chuyên đề: quý 4: Giữ gìn đoàn kết\n"
		"3. Việc đến hạn:\n"
		"- 2 đảng viên chưa nộp bản tự kiểm điểm, hạn 30/11/2026\n"
		"4. Phương hướng, nhiệm vụ tháng tới: …………\n"
		"5. Nội dung khác: …………\n",
		"the agenda");
	strbuf_release(&text);
	record_free(record);
	store_close(store);
}

static void a_resolution_takes_its_figures_from_its_meeting(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct uid meeting = add_meetings(store, &office);
	struct uid resolution = add(store, "resolution", "meeting", meeting,
		"kind=NQ|number=1|on=2026-11-06|vote_for=2|vote_total=2");

	(void)state;
	expect_draft(store, "resolution", resolution, "text",
		"Ngày 05 tháng 11 năm 2026, Chi bộ thôn Đông Hạ họp: phải dự …………, có mặt …………\n"
		"Chủ trì: …………\n"
		"Thư ký: …………\n"
		"Đảng phí: …………\n"
		"\n"
		"I. Đánh giá tháng\n"
		"1. Tư tưởng: …………\n"
		"2. Nhiệm vụ chính trị: …………\n"
		"3. Kết quả việc kỳ trước:\n"
		"- Sửa mương (Trần Thị Thoa), hạn 30/11/2026: đang làm; …………\n"
		"4. Biểu dương, nhắc nhở: …………\n"
		"5. Hạn chế: …………\n"
		"\n"
		"II. Phương hướng: …………\n"
		"\n"
		"III. Phân công: …………\n"
		"\n"
		"IV. Tự đánh giá: …………\n"
		"Biểu quyết: tán thành 2/2\n");
	store_close(store);
}

static void a_report_is_of_its_month_as_it_was_on_its_day(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct uid report;

	(void)state;
	add_meetings(store, &office);
	struct list_spec spells = {
		.type = rectype_named("membership"), .field = "member", .value = office.hai.text
	};
	struct uid spell; /* he went in November */
	assert_true(store_first_uid(store, &spells, spell.text, NULL));
	book_change(store, "membership", spell, "to_on=2026-11-10|left_by=CDT");
	report = add(store, "document", "org", office.cell,
		"kind=BC|number=1|on=2026-10-31|subject=Báo cáo tháng 10");
	expect_draft(store, "document", report, "text",
		"1. Đảng viên: Tổng số 2 (chính thức 2, dự bị 0), miễn 0.\n"
		"Buổi sinh hoạt: phải dự …………, có mặt …………\n"
		"2. Nhiệm vụ chính trị: …………\n"
		"3. Xây dựng Đảng:\n"
		"- 05/10/2026\n"
		"4. Kiểm tra, giám sát: …………\n"
		"5. Đảng phí: …………\n"
		"6. Phương hướng: …………\n"
		"Kiến nghị: …………\n");
	store_close(store);
}

static void other_papers_and_fields_have_none(void **state)
{
	struct record *paper = record_new(rectype_named("document"));
	const struct field *text = rectype_field(paper->type, "text");

	(void)state;
	assert_false(wording_knows(paper, text));
	record_set(paper, "kind", "KH");
	assert_false(wording_knows(paper, text));
	record_set(paper, "kind", "BC");
	assert_true(wording_knows(paper, text));
	assert_false(wording_knows(paper, rectype_field(paper->type, "subject")));
	record_free(paper);
}

/* Nothing of what a member wrote of himself, or others said of him, comes into any draft. */
static void texts_of_self_criticism_and_criticism_stand_in_no_draft(void **state)
{
	struct office office;
	struct store *store = book_with_office(&office);
	struct uid meeting = add_meetings(store, &office), uids[4] = { meeting, meeting };
	static const char *const drafts[][2] = { { "meeting", "minutes" }, { "meeting", "agenda" },
		{ "resolution", "text" }, { "document", "text" } };
	struct uid review = add(store, "review", "member", office.thoa,
		"year=2026|kind=HN|scope=CN|shortcomings=KÍN|causes=KÍN|remedies=KÍN");

	(void)state;
	add(store, "criticism", "review", review, "text=KÍN|reply=KÍN");
	add(store, "remedy", "review", review, "shortcoming=KÍN|measure=KÍN|due_on=2026-11-10");
	uids[2] = add(store, "resolution", "meeting", meeting, "kind=NQ|number=1|on=2026-11-06");
	uids[3] = add(store, "document", "org", office.cell,
		"kind=BC|number=1|on=2026-11-20|subject=Tháng 11");
	for (size_t i = 0; i < COUNT(drafts); i++) {
		struct strbuf text = draft_of(store, drafts[i][0], uids[i], drafts[i][1]);
		assert_null(strstr(text.text, "KÍN"));
		strbuf_release(&text);
	}
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			minutes_begin_with_who_was_there_and_dots_stand_for_what_nobody_wrote),
		cmocka_unit_test(a_roll_call_that_is_not_whole_is_told_as_such),
		cmocka_unit_test(an_agenda_is_written_before_the_meeting_is_in_the_book),
		cmocka_unit_test(a_resolution_takes_its_figures_from_its_meeting),
		cmocka_unit_test(a_report_is_of_its_month_as_it_was_on_its_day),
		cmocka_unit_test(other_papers_and_fields_have_none),
		cmocka_unit_test(texts_of_self_criticism_and_criticism_stand_in_no_draft),
	};

	return run_group(tests);
}
