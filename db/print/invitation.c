#include "invitation.h"

#include "date.h"
#include "internal.h"
#include "issuer.h"
#include "text.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

/* The columns of invitation.sql. */
enum {
	CELL,
	CELL_NAME,
	KIND,
	PERIOD,
	DAY,
	STARTS,
	PLACE,
	TOPIC,
	SPEAKER,
	PAPERS,
	CHAIR,
	SENT,
	MUST
};

static const struct doc_para item = { .align = DOC_BOTH };

static const char *or_dots(const char *text)
{
	return text && *text ? text : DOC_DOTS;
}

/* "Đồng chí Phạm Bá Sơn, Đảng ủy viên": with the post he holds there that day, else as he was written down. */
static bool put_guest(struct store *store, const char *meeting, struct query *row, struct doc *doc,
	struct err *err)
{
	const char *member = query_column(row, 0), *level = query_column(row, 2);
	struct strbuf line = STRBUF_INIT;
	struct query query;

	strbuf_addf(&line, "- Đồng chí %s", query_column(row, 1));
	query_open_named(&query, store, "say_post", err);
	query_text(&query, ":meeting", meeting);
	query_text(&query, ":member", member);
	if (member && query_step(&query)) {
		strbuf_add(&line, ", ");
		store_show(store, rectype_field(rectype_named("post"), "title"),
			query_column(&query, 0), &line);
	} else if (level) {
		strbuf_addf(&line, ", %s", level);
	}
	doc_line(doc, item, line.text, DOC_PLAIN);
	strbuf_release(&line);
	return query_close(&query);
}

static bool put_invited(struct store *store, const char *meeting, struct query *about,
	struct doc *doc, struct err *err)
{
	bool committee = strcmp(query_column(about, KIND), "CU") == 0;
	struct strbuf line = STRBUF_INIT;
	struct query query;
	bool ok = true;

	doc_line(doc, (struct doc_para) { .keeps_next = true }, "Kính mời:", DOC_BOLD);
	strbuf_addf(&line, "- Các đồng chí %s %s (%s đồng chí)",
		committee ? "trong chi ủy" : "đảng viên", query_column(about, CELL_NAME),
		query_column(about, MUST));
	doc_line(doc, item, line.text, DOC_PLAIN);
	strbuf_release(&line);
	query_open_named(&query, store, "invited", err);
	query_text(&query, ":meeting", meeting);
	while (ok && query_step(&query))
		ok = put_guest(store, meeting, &query, doc, err);
	return query_close(&query) && ok;
}

static void put_when(struct query *about, struct doc *doc)
{
	const char *day = query_column(about, DAY), *starts = query_column(about, STARTS);
	struct strbuf when = STRBUF_INIT;

	if (starts)
		wording_add_time(starts, &when);
	else
		strbuf_add(&when, DOC_DOTS);
	if (day)
		strbuf_addf(&when, ", %s ngày %.2s tháng %.2s năm %.4s", date_weekday(day), day + 8,
			day + 5, day);
	else
		strbuf_add(&when, ", ngày " DOC_DOTS);
	doc_said(doc, "Thời gian:", when.text);
	doc_said(doc, "Địa điểm:", or_dots(query_column(about, PLACE)));
	doc_said(doc, "Chủ trì:", or_dots(query_column(about, CHAIR)));
	strbuf_release(&when);
}

/* The agenda as it is written, else what the book would begin it with. */
static bool put_agenda(struct store *store, const char *meeting, struct doc *doc, struct err *err)
{
	const struct rectype *type = rectype_named("meeting");
	struct record *record = store_load(store, type, meeting, err);
	const char *agenda = record ? record_get(record, "agenda") : NULL;
	struct strbuf draft = STRBUF_INIT;
	bool ok = record &&
		(agenda ||
			wording_write(store, record, rectype_field(type, "agenda"), &draft, err));

	if (ok) {
		doc_line(doc, (struct doc_para) { .keeps_next = true }, "Nội dung:", DOC_BOLD);
		doc_text(doc, agenda ? agenda : draft.text);
	}
	strbuf_release(&draft);
	record_free(record);
	return ok;
}

static void put_theme(struct query *about, struct doc *doc)
{
	if (query_column(about, TOPIC))
		doc_said(doc, "Chuyên đề:", query_column(about, TOPIC));
	if (query_column(about, SPEAKER))
		doc_said(doc, "Người chuẩn bị, trình bày:", query_column(about, SPEAKER));
	if (query_column(about, PAPERS))
		doc_said(doc, "Tài liệu kèm theo:", query_column(about, PAPERS));
}

static void put_title(struct query *about, struct doc *doc)
{
	static const char *const kinds[][2] = { { "TK", "Sinh hoạt chi bộ" },
		{ "TKCD", "Sinh hoạt chuyên đề" }, { "CU", "Họp chi ủy" } };
	const char *subject = "Họp", *period = query_column(about, PERIOD);
	struct strbuf line = STRBUF_INIT;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i][0], query_column(about, KIND)) == 0)
			subject = kinds[i][1];
	strbuf_add(&line, subject);
	if (period)
		strbuf_addf(&line, " tháng %.2s năm %.4s", period + 5, period);
	doc_title(doc, "GIẤY MỜI", line.text);
	strbuf_release(&line);
}

bool invitation_form(struct store *store, const char *meeting, struct doc *doc, struct err *err)
{
	struct issuer issuer = { 0 };
	struct query about;
	bool ok = true;

	query_open_named(&about, store, "invitation", err);
	query_text(&about, ":meeting", meeting);
	if (query_step(&about)) {
		ok = issuer_load(store, query_column(&about, CELL), &issuer, err);
		if (ok) {
			doc_page(doc, DOC_PORTRAIT);
			issuer_letter_head(&issuer,
				query_column(&about, SENT) ? query_column(&about, SENT)
							   : store_today(store),
				doc);
			put_title(&about, doc);
			ok = put_invited(store, meeting, &about, doc, err);
			put_when(&about, doc);
			put_theme(&about, doc);
			ok = ok && put_agenda(store, meeting, doc, err);
			doc_text(doc, "Kính mong các đồng chí dự đúng giờ.");
			issuer_letter_foot(&issuer, doc);
		}
		issuer_release(&issuer);
	}
	return query_close(&about) && ok;
}
