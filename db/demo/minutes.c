/* Minutes, agenda, conclusion and resolution of a meeting, written from its roll call and tasks. */
#include "meeting.h"

#include <string.h>

static const char *const result_names[][2] = { { "HT", "hoàn thành" }, { "CHT", "chưa hoàn thành" },
	{ "DL", "đang làm" }, { "T", "thôi" } };

static const char *state_name(const char *state)
{
	for (size_t i = 0; i < sizeof result_names / sizeof *result_names; i++)
		if (strcmp(result_names[i][0], state) == 0)
			return result_names[i][1];
	return state;
}

/* Of a recorded reason only what the minutes of a cell say aloud. */
static const char *reason_name(const char *reason)
{
	static const char *const names[][2] = { { "CT", "đi công tác" }, { "GD", "việc gia đình" },
		{ "XA", "đi làm ăn xa" }, { "HT", "đi học tập trung" } };

	for (size_t i = 0; reason && i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i][0], reason) == 0)
			return names[i][1];
	return "có báo cáo";
}

static const char *task_holder(const struct cell *cell, const struct task *task)
{
	return task->who >= 0 ? cell->people[task->who].name : "tập thể chi bộ";
}

static const char *meeting_title(const struct meeting *meeting)
{
	if (strcmp(meeting->kind, "CU") == 0)
		return "Họp chi ủy";
	if (strcmp(meeting->kind, "KD") == 0)
		return "Hội nghị kiểm điểm, xếp loại";
	if (strcmp(meeting->kind, "DH") == 0)
		return "Đại hội chi bộ";
	return strcmp(meeting->kind, "TKCD") == 0 ? "Sinh hoạt thường kỳ kết hợp chuyên đề"
						  : "Sinh hoạt chi bộ thường kỳ";
}

/* ---- head: rules.md, "Minutes head" ---- */

static void add_absent(
	const struct cell *cell, const struct meeting *meeting, char status, struct strbuf *out)
{
	const char *comma = " (";

	for (int i = 0; i < meeting->call_count; i++) {
		const struct call *call = &meeting->calls[i];
		if (call->status != status)
			continue;
		strbuf_addf(out, "%s%s", comma, cell->people[call->who].name);
		if (status == 'P')
			strbuf_addf(out, ": %s", reason_name(call->reason));
		else if (status == 'N')
			strbuf_add(out, ": làm nhiệm vụ");
		comma = "; ";
	}
	strbuf_add(out, comma[0] == ';' ? ")" : "");
}

static void add_head(const struct cell *cell, const struct meeting *meeting, struct strbuf *out)
{
	struct tally tally = roll_tally(cell, meeting);
	char day[DATE_SIZE];

	date_show(meeting->held_on, day);
	strbuf_addf(out, "BIÊN BẢN\n%s tháng %02d/%d\n\n", meeting_title(meeting),
		meeting->wording.month, meeting->wording.year);
	strbuf_addf(out, "Thời gian: %.2s giờ %.2s, ngày %s. Địa điểm: %s.\n", meeting->starts_at,
		meeting->starts_at + 3, day, cell->venue);
	strbuf_addf(out,
		"Tổng số: %d đồng chí (chính thức %d, dự bị %d, sinh hoạt tạm thời 0). Miễn công tác và sinh hoạt: "
		"%d. Sinh hoạt tạm thời nơi khác: 0.\n",
		tally.official + tally.probation, tally.official, tally.probation, tally.exempt);
	strbuf_addf(out, "Có mặt: %d (chính thức %d, dự bị %d).",
		tally.official_there + tally.probation_there, tally.official_there,
		tally.probation_there);
	if (tally.online > 0)
		strbuf_addf(out, " Dự trực tuyến: %d.", tally.online);
	strbuf_addf(out, "\nVắng có lý do: %d", tally.with_reason);
	add_absent(cell, meeting, 'P', out);
	add_absent(cell, meeting, 'N', out);
	strbuf_addf(out, ". Vắng không lý do: %d", tally.without_reason);
	add_absent(cell, meeting, 'K', out);
	strbuf_add(out, ".\n");
	if (meeting->guest)
		strbuf_addf(out, "Cấp trên dự: đồng chí %s, %s.\n", meeting->guest->name,
			meeting->guest->level);
	strbuf_addf(out, "Chủ trì: đồng chí %s. Thư ký: đồng chí %s.\n\n",
		cell->people[meeting->chair].name, cell->people[meeting->secretary].name);
}

/* ---- body ---- */

static void add_last_tasks(const struct cell *cell, struct strbuf *out)
{
	if (cell->task_count == 0)
		return;
	strbuf_add(out, "2. Kết quả việc giao kỳ trước\n");
	for (int i = 0; i < cell->task_count; i++) {
		const struct task *task = &cell->tasks[i];
		strbuf_addf(out, "- %s (%s): %s.", task->content, task_holder(cell, task),
			state_name(task->state));
		if (task->result)
			strbuf_addf(out, " %s", task->result);
		strbuf_add(out, "\n");
	}
}

static void add_opinions(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	const char *const *table, struct strbuf *out)
{
	int count = rng_between(&demo->rng, 2, 5), last = -1;

	strbuf_add(out, "Thảo luận:\n");
	for (int i = 0; i < count; i++) {
		int who = roll_present(demo, meeting);
		const char *opinion = rng_word(&demo->rng, table);
		if (who == last)
			continue;
		strbuf_addf(out, "- Đồng chí %s: %s.\n", cell->people[who].name, opinion);
		last = who;
	}
}

static void add_new_tasks(
	const struct cell *cell, const struct meeting *meeting, struct strbuf *out)
{
	char day[DATE_SIZE];

	strbuf_add(out, "Phân công:\n");
	for (int i = 0; i < meeting->task_count; i++) {
		const struct task *task = &meeting->tasks[i];
		date_show(task->due_on, day);
		strbuf_addf(out, "- %s: %s phụ trách, xong trước ngày %s.\n", task->content,
			task_holder(cell, task), day);
	}
}

static void add_votes(const struct cell *cell, const struct meeting *meeting, struct strbuf *out)
{
	int votes = roll_tally(cell, meeting).official_there;

	strbuf_addf(out,
		"Biểu quyết thông qua nghị quyết: %d/%d đảng viên chính thức có mặt tán thành (100 %%).\n",
		votes, votes);
}

static void add_regular(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	struct strbuf *out)
{
	const struct wording *wording = &meeting->wording;
	int ground = cell->setting->ground;

	strbuf_add(out, "1. Đánh giá tình hình tháng qua\n");
	words_list(out, words_party_work, rng_between(&demo->rng, 2, 4), wording);
	strbuf_add(out, "\n");
	words_list(out, words_results[ground], rng_between(&demo->rng, 3, 5), wording);
	strbuf_add(out, "\n");
	add_last_tasks(cell, out);
	if (meeting->topic)
		strbuf_addf(out,
			"3. Sinh hoạt chuyên đề: %s\nĐồng chí %s trình bày; chi bộ thảo luận, liên hệ và đăng ký việc làm "
			"theo.\n",
			meeting->topic, meeting->speaker);
	strbuf_addf(out, "%d. Phương hướng, nhiệm vụ tháng tới\n", meeting->topic ? 4 : 3);
	words_list(out, words_plans[ground], rng_between(&demo->rng, 2, 3), wording);
	strbuf_add(out, "\n");
	add_new_tasks(cell, meeting, out);
	add_opinions(demo, cell, meeting, words_opinions, out);
	add_votes(cell, meeting, out);
}

static void add_committee(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	struct strbuf *out)
{
	words_list(out, words_preparing, rng_between(&demo->rng, 3, 5), &meeting->wording);
	strbuf_add(out, "\n");
	add_opinions(demo, cell, meeting, words_opinions, out);
}

static void add_review(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	struct strbuf *out)
{
	int votes = roll_tally(cell, meeting).official_there;

	strbuf_add(out,
		"1. Tập thể chi bộ, chi ủy kiểm điểm trước; sau đó từng đảng viên trình bày bản tự kiểm điểm, bí thư "
		"kiểm điểm trước.\n2. Chi bộ góp ý đối với từng bản kiểm điểm; các ý kiến được thư ký ghi đầy đủ, "
		"người được góp ý tiếp thu, giải trình.\n");
	strbuf_addf(out,
		"3. Bỏ phiếu đề nghị xếp loại chất lượng đảng viên năm %d: phát ra %d phiếu, thu về %d phiếu, hợp lệ "
		"%d phiếu.\n4. Chi bộ thông qua kế hoạch khắc phục hạn chế, khuyết điểm, giao chi ủy theo dõi hằng "
		"quý.\n",
		meeting->wording.year, votes, votes, votes);
	add_opinions(demo, cell, meeting, words_review_opinions, out);
}

static void add_congress(const struct cell *cell, const struct meeting *meeting, struct strbuf *out)
{
	int votes = roll_tally(cell, meeting).official_there;
	int secretary = post_holder(cell, "BT", 0, meeting->held_on);

	strbuf_addf(out,
		"1. Đại hội thông qua báo cáo nhiệm kỳ qua và phương hướng nhiệm kỳ %d - %d; các ý kiến thảo luận nhất "
		"trí với báo cáo.\n2. Bầu cấp ủy và chức danh bí thư, phó bí thư theo đúng quy chế; phát ra %d phiếu, "
		"thu về %d phiếu, hợp lệ %d phiếu.\n",
		meeting->wording.year, meeting->wording.year + 5, votes, votes, votes);
	if (secretary >= 0)
		strbuf_addf(out, "Đồng chí %s được bầu giữ chức bí thư chi bộ.\n",
			cell->people[secretary].name);
	strbuf_addf(out, "3. Nghị quyết đại hội được %d/%d đảng viên chính thức tán thành.\n",
		votes, votes);
}

void minutes_add(struct demo *demo, const struct cell *cell, const struct meeting *meeting,
	struct strbuf *out)
{
	char day[DATE_SIZE];

	add_head(cell, meeting, out);
	strbuf_add(out, "NỘI DUNG\n");
	if (strcmp(meeting->kind, "CU") == 0)
		add_committee(demo, cell, meeting, out);
	else if (strcmp(meeting->kind, "KD") == 0)
		add_review(demo, cell, meeting, out);
	else if (strcmp(meeting->kind, "DH") == 0)
		add_congress(cell, meeting, out);
	else
		add_regular(demo, cell, meeting, out);
	date_show(meeting->held_on, day);
	strbuf_addf(out,
		"Buổi họp kết thúc hồi %.2s giờ %.2s ngày %s. Biên bản đã đọc lại, các đồng chí dự họp nhất trí.",
		meeting->ends_at, meeting->ends_at + 3, day);
}

void agenda_add(const struct meeting *meeting, struct strbuf *out)
{
	if (strcmp(meeting->kind, "CU") == 0)
		words_fill(out,
			"1. Đánh giá việc thực hiện nghị quyết tháng trước\n2. Chuẩn bị nội dung sinh hoạt chi bộ tháng "
			"{month}\n3. Dự kiến phân công",
			&meeting->wording);
	else if (strcmp(meeting->kind, "KD") == 0)
		words_fill(out,
			"1. Kiểm điểm tập thể\n2. Kiểm điểm cá nhân\n3. Bỏ phiếu đề nghị xếp loại năm {year}\n4. Kế hoạch "
			"khắc phục",
			&meeting->wording);
	else if (strcmp(meeting->kind, "DH") == 0)
		strbuf_add(
			out, "1. Báo cáo nhiệm kỳ\n2. Thảo luận\n3. Bầu cử\n4. Nghị quyết đại hội");
	else
		strbuf_add(out,
			"1. Thông tin thời sự, văn bản mới\n2. Kết quả thực hiện nhiệm vụ tháng trước\n3. Nhiệm vụ "
			"tháng tới, phân công\n4. Thảo luận, biểu quyết nghị quyết");
	if (meeting->topic)
		strbuf_addf(out, "\n5. Chuyên đề: %s", meeting->topic);
}

void conclusion_add(const struct meeting *meeting, struct strbuf *out)
{
	words_some(out, words_conclusions, rng_between(meeting->wording.rng, 2, 3), " ",
		&meeting->wording);
}

void resolution_add(const struct cell *cell, const struct meeting *meeting, struct strbuf *out)
{
	char day[DATE_SIZE];

	date_show(meeting->held_on, day);
	strbuf_addf(out, "%s họp ngày %s, sau khi thảo luận, quyết nghị:\n", cell->name, day);
	strbuf_addf(out,
		"1. Thống nhất đánh giá tình hình thực hiện nhiệm vụ trước tháng %02d/%d.\n",
		meeting->wording.month, meeting->wording.year);
	strbuf_add(out, "2. Nhiệm vụ thời gian tới:\n");
	words_list(out, words_plans[cell->setting->ground], 2, &meeting->wording);
	for (int i = 0; i < meeting->task_count; i++) {
		const struct task *task = &meeting->tasks[i];
		date_show(task->due_on, day);
		strbuf_addf(out, "\n- %s: %s phụ trách, xong trước ngày %s.", task->content,
			task_holder(cell, task), day);
	}
	strbuf_add(out,
		"\n3. Chi ủy, từng đảng viên thực hiện nghị quyết này, báo cáo tại kỳ sinh hoạt sau.");
}
