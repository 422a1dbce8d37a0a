#include "print_frame.h"

#include "date.h"
#include "strbuf.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_RECIPIENTS = 12, SIGNING_LINES = 4 };

static const char party[] = "ĐẢNG CỘNG SẢN VIỆT NAM";

static const char *or_dots(const char *text)
{
	return text && *text ? text : DOC_DOTS;
}

/* ---- heads ---- */

static void add_day(const struct print_frame *frame, struct strbuf *out)
{
	char said[DATE_SAID_SIZE];

	strbuf_addf(out, "%s, ngày ", frame->place || frame->day ? or_dots(frame->place) : "…………");
	if (frame->day) {
		date_say(frame->day, said);
		strbuf_add(out, said);
	} else {
		strbuf_add(out, "…… tháng …… năm ……");
	}
}

/* The superior, the issuer, `*` and a number on the left; the party and place and day on the right. */
static void put_head(const struct print_frame *frame, bool numbered, bool dated, struct doc *doc)
{
	char *superior = text_capitals(frame->issuer->superior),
	     *issuer = text_capitals(frame->issuer->name);
	struct strbuf number = STRBUF_INIT, day = STRBUF_INIT;

	strbuf_addf(&number, "Số %s-%s/%s", or_dots(frame->number), or_dots(frame->mark),
		frame->issuer->cell ? "CB" : "ĐU");
	add_day(frame, &day);
	struct doc_run left[] = { { superior, DOC_PLAIN }, { issuer, DOC_BOLD }, { "*", DOC_PLAIN },
		{ numbered ? number.text : NULL, DOC_PLAIN }, { NULL, 0 } };
	struct doc_run right[] = { { party, DOC_BOLD | DOC_UNDERLINED }, { "", DOC_PLAIN },
		{ day.text, DOC_ITALIC }, { NULL, 0 } };
	if (!dated)
		right[1].text = NULL;
	doc_head(doc, &(struct doc_side) { *superior ? left : left + 1, 45 },
		&(struct doc_side) { right, 55 });
	strbuf_release(&number);
	strbuf_release(&day);
	free(superior);
	free(issuer);
}

void print_head_numbered(const struct print_frame *frame, struct doc *doc)
{
	put_head(frame, true, true, doc);
}

void print_head_minutes(const struct print_frame *frame, struct doc *doc)
{
	put_head(frame, false, false, doc);
}

void print_head_letter(const struct print_frame *frame, struct doc *doc)
{
	put_head(frame, false, true, doc);
}

void print_head_cover(const struct print_frame *frame, const char *title, const char *span,
	enum doc_paper page, struct doc *doc)
{
	struct doc_para middle = { .align = DOC_CENTER, .flush = true };
	char *capitals = text_capitals(title), *superior = text_capitals(frame->issuer->superior),
	     *issuer = text_capitals(frame->issuer->name);

	doc_line(doc, middle, party, DOC_BOLD | DOC_UNDERLINED);
	for (int i = 0; i < 6; i++)
		doc_line(doc, middle, "", DOC_PLAIN);
	doc_line(doc, middle, capitals, DOC_BOLD);
	doc_line(doc, middle, "", DOC_PLAIN);
	if (*superior)
		doc_line(doc, middle, superior, DOC_PLAIN);
	doc_line(doc, middle, issuer, DOC_BOLD);
	doc_line(doc, middle, "", DOC_PLAIN);
	doc_line(doc, middle, span, DOC_PLAIN);
	doc_turn(doc, page);
	free(capitals);
	free(superior);
	free(issuer);
}

/* ---- feet ---- */

/* A line or two in capitals, room to sign, the name. */
static void fill_signature(
	struct doc_run *lines, const char *first, const char *second, const char *name)
{
	int count = 0;

	lines[count++] = (struct doc_run) { first, DOC_BOLD };
	if (second)
		lines[count++] = (struct doc_run) { second, DOC_BOLD };
	for (int i = 0; i < SIGNING_LINES; i++)
		lines[count++] = (struct doc_run) { "", DOC_PLAIN };
	lines[count++] = (struct doc_run) { or_dots(name), DOC_BOLD };
	lines[count] = (struct doc_run) { NULL, 0 };
}

enum { SIGNATURE = SIGNING_LINES + 4 };

static void put_foot(const struct doc_run *left, const struct doc_run *right, struct doc *doc)
{
	static const struct doc_run nothing[] = { { NULL, 0 } };

	doc_foot(doc, &(struct doc_side) { left ? left : nothing, 50 },
		&(struct doc_side) { right, 50 });
}

/* On the right who signs for the organisation: "T/M CHI BỘ", "BÍ THƯ", his name. */
static void put_signed(const struct print_frame *frame, const struct doc_run *left, struct doc *doc)
{
	char *post = text_capitals(frame->post ? frame->post : "Bí thư");
	struct strbuf behalf = STRBUF_INIT;
	struct doc_run right[SIGNATURE];

	strbuf_addf(&behalf, "T/M %s",
		frame->behalf                 ? frame->behalf
			: frame->issuer->cell ? "CHI BỘ"
					      : "ĐẢNG ỦY");
	fill_signature(
		right, behalf.text, post, frame->signer ? frame->signer : frame->issuer->signer);
	put_foot(left, right, doc);
	strbuf_release(&behalf);
	free(post);
}

/* "đảng viên trong chi bộ" of several: "- đảng viên trong chi bộ;". What is kept here is said behind them all. */
static void add_recipient(const char *name, size_t length, struct strbuf *out)
{
	static const char kept[] = "lưu", also_kept[] = "Lưu";
	size_t lead = strspn(name, "- \t");

	name += lead < length ? lead : length;
	length -= lead < length ? lead : length;
	while (length > 0 && strchr(" \t.,", name[length - 1]))
		length--;
	if (length > 0 && strncmp(name, kept, sizeof kept - 1) != 0 &&
		strncmp(name, also_kept, sizeof also_kept - 1) != 0)
		strbuf_addf(out, "- %.*s;\n", (int)length, name);
}

static void add_recipients(const char *recipients, struct strbuf *out)
{
	const char *at = recipients;

	while (at && *at) {
		size_t length = strcspn(at, ";\n");
		add_recipient(at, length, out);
		at += length + (at[length] != '\0');
	}
	if (out->length == 0)
		strbuf_add(out, DOC_DOTS "\n");
}

void print_foot_recipients(const struct print_frame *frame, struct doc *doc)
{
	struct doc_run left[MOST_RECIPIENTS + 3] = { { "Nơi nhận:",
		DOC_BOLD | DOC_ITALIC | DOC_TO_LEFT } };
	struct strbuf lines = STRBUF_INIT;
	int count = 1;

	add_recipients(frame->recipients, &lines);
	for (char *at = lines.text; *at && count <= MOST_RECIPIENTS;) {
		char *end = strchr(at, '\n');
		*end = '\0';
		left[count++] = (struct doc_run) { at, DOC_TO_LEFT | DOC_SMALL };
		at = end + 1;
	}
	left[count++] = (struct doc_run) { frame->issuer->cell ? "- Lưu Chi bộ."
							       : "- Lưu Văn phòng Đảng ủy.",
		DOC_TO_LEFT | DOC_SMALL };
	left[count] = (struct doc_run) { NULL, 0 };
	put_signed(frame, left, doc);
	strbuf_release(&lines);
}

void print_foot_minutes(const struct print_frame *frame, struct doc *doc)
{
	struct doc_run left[SIGNATURE], right[SIGNATURE];

	fill_signature(left, "NGƯỜI GHI BIÊN BẢN", NULL, frame->left);
	fill_signature(right, "CHỦ TRÌ HỘI NGHỊ", NULL, frame->right);
	put_foot(left, right, doc);
}

void print_foot_self(const struct print_frame *frame, struct doc *doc)
{
	struct doc_run right[SIGNATURE];

	fill_signature(right, "NGƯỜI TỰ KIỂM ĐIỂM", NULL, frame->left);
	put_foot(NULL, right, doc);
}

void print_foot_list(const struct print_frame *frame, struct doc *doc)
{
	struct doc_run left[SIGNATURE];

	fill_signature(left, "NGƯỜI LẬP", "", frame->left);
	put_signed(frame, left, doc);
}

void print_foot_secretary(const struct print_frame *frame, struct doc *doc)
{
	put_signed(frame, NULL, doc);
}

void print_foot_superior(const struct print_frame *frame, struct doc *doc)
{
	struct doc_run right[SIGNATURE];

	(void)frame;
	fill_signature(right, "T/M ĐẢNG ỦY", "BÍ THƯ", NULL);
	put_foot(NULL, right, doc);
}

void print_foot_receiver(const struct print_frame *frame, struct doc *doc)
{
	struct doc_run right[SIGNATURE];

	(void)frame;
	fill_signature(right, "T/M CẤP ỦY", NULL, NULL);
	put_foot(NULL, right, doc);
}

void print_foot_handover(const struct print_frame *frame, struct doc *doc)
{
	struct doc_run left[SIGNATURE], right[SIGNATURE];

	(void)frame;
	fill_signature(left, "NGƯỜI GIAO", NULL, NULL);
	fill_signature(right, "NGƯỜI NHẬN", NULL, NULL);
	put_foot(left, right, doc);
}

void print_foot_pledge(const struct print_frame *frame, struct doc *doc)
{
	struct doc_run left[SIGNATURE], right[SIGNATURE];

	fill_signature(left, "NGƯỜI CAM KẾT", "", frame->left);
	fill_signature(right, "XÁC NHẬN CỦA CHI BỘ", "T/M CHI BỘ",
		frame->signer ? frame->signer : frame->issuer->signer);
	put_foot(left, right, doc);
}
