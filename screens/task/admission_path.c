#include "admission_path.h"

#include "admission.h"
#include "codes.h"
#include "event_form.h"
#include "front.h"
#include "path.h"
#include "registry.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct admission_path {
	struct path path;
	char uid[UID_SIZE];
	struct admission admission;
	struct stop *
		stops; /* of the path: the form of the candidate or the probation, then each step */
};

static const struct admission *admission_of(const struct path *path)
{
	return &((const struct admission_path *)path)->admission;
}

/* NULL: the form. */
static const struct admission_stop *step_of(const struct path *path, int stop)
{
	return stop > 0 ? &admission_of(path)->stops[stop - 1] : NULL;
}

/* ---- how far it is ---- */

static enum stop_state state_of(const struct path *path, int stop)
{
	const struct admission_stop *step = step_of(path, stop);

	if (!step)
		return STOP_FREE;
	if (step->noted)
		return STOP_MISSING;
	if (step->done)
		return STOP_DONE;
	return stop == 1 || step_of(path, stop - 1)->done ? STOP_MISSING : STOP_NOT_YET;
}

static void describe_of(const struct path *path, int stop, struct strbuf *out)
{
	const struct admission_stop *step = step_of(path, stop);

	if (step)
		admission_describe(step, store_today(path->screen.session->store), out);
	else
		strbuf_add(out, admission_of(path)->name);
}

/* What is done and can no longer be done better holds nobody up. */
static void name_stops(struct admission_path *at)
{
	const struct codelist *steps = codes_find("admission_step.step");

	free(at->stops);
	at->stops = xcalloc(at->admission.count + 2, sizeof *at->stops);
	at->stops[0].name = *at->admission.candidate ? "Phiếu nguồn" : "Phiếu chuyển chính thức";
	at->stops[0].place = *at->admission.candidate ? "candidate" : "probation";
	for (size_t i = 0; i < at->admission.count; i++)
		at->stops[i + 1] = (struct stop) { .name = codes_label(
							   steps, at->admission.stops[i].step),
			.place = "admission_step",
			.passed_by = at->admission.stops[i].done };
	at->path.stops = at->stops;
}

static bool load(struct path *path, struct err *err)
{
	struct admission_path *at = (struct admission_path *)path;
	struct admission fresh;

	if (!admission_load(path->screen.session->store, at->uid, &fresh, err)) {
		admission_release(&fresh);
		return false;
	}
	admission_release(&at->admission);
	at->admission = fresh;
	name_stops(at);
	rows_count(&path->screen.rows, (int)fresh.count + 1);
	return true;
}

/* ---- doing a step ---- */

/* The steps of which the form of the candidate or of the probation knows the day itself. */
static const struct {
	const char *step, *field;
} told[] = {
	{ "HNT", "class_on" },
	{ "DGT", "referred_on" },
	{ "HDVM", "class_on" },
	{ "CBCN", "considered_on" },
};

static struct screen *open_whose(struct path *path, char way, const char *field, struct err *err)
{
	const struct admission *admission = admission_of(path);

	return form_open(path->screen.session,
		rectype_named(way == 'K' ? "candidate" : "probation"),
		way == 'K' ? admission->candidate : admission->probation, field, err);
}

static struct screen *new_step(struct path *path, const struct admission_stop *step)
{
	const struct admission *admission = admission_of(path);
	bool candidate = *step->way == 'K';
	struct preset presets[] = { { candidate ? "candidate" : "probation",
					    candidate ? admission->candidate
						      : admission->probation },
		{ "step", step->step }, { NULL, NULL } };
	struct screen *form = form_open_new(
		path->screen.session, rectype_named("admission_step"), presets);

	form_single(form);
	return form;
}

/* The paper of a step that is done, as one that his file has. */
static struct screen *new_paper(struct path *path, const struct admission_stop *step)
{
	struct preset presets[] = { { "member", admission_of(path)->member },
		{ "form", step->paper }, { "present", "1" }, { NULL, NULL } };
	struct screen *form = form_open_new(
		path->screen.session, rectype_named("file_item"), presets);

	form_single(form);
	return form;
}

static const char *day_of(const struct admission *admission, const char *step)
{
	for (size_t i = 0; i < admission->count; i++)
		if (strcmp(admission->stops[i].step, step) == 0 && *admission->stops[i].day)
			return admission->stops[i].day;
	return NULL;
}

/* The two doors by which people are written: somebody is admitted, and recognised. */
static struct screen *open_admit(struct path *path)
{
	const struct admission *admission = admission_of(path);
	struct preset presets[] = { { "candidate", admission->candidate },
		{ "admission_decided_on", day_of(admission, "QDKN") }, { NULL, NULL } };

	return event_form_new(path->screen.session, event_find("admit"), presets);
}

/* What the cell said stands in the probation already. */
static struct screen *open_recognise(struct path *path, struct err *err)
{
	const struct admission *admission = admission_of(path);
	enum { SAID = 3 };
	static const char *const said[SAID] = { "considered_on", "vote_for", "vote_total" };
	struct preset presets[SAID + 2] = { { "member", admission->member } };
	struct record *probation = store_load(
		path->screen.session->store, rectype_named("probation"), admission->probation, err);
	struct screen *form = NULL;
	int count = 1;

	for (int i = 0; probation && i < SAID; i++)
		if (record_get(probation, said[i]))
			presets[count++] = (struct preset) { said[i],
				record_get(probation, said[i]) };
	if (probation)
		form = event_form_new(path->screen.session, event_find("recognise"), presets);
	record_free(probation);
	return form;
}

static struct screen *open_of(struct path *path, int stop, struct err *err)
{
	const struct admission *admission = admission_of(path);
	const struct admission_stop *step = step_of(path, stop);

	if (!step)
		return open_whose(path, *admission->candidate ? 'K' : 'D', NULL, err);
	if (strcmp(step->step, "CGD") == 0 && step->done && !admission->helped)
		return open_whose(path, 'K', "helper_1", err);
	if (*step->paper && *step->day)
		return new_paper(path, step);
	if (*step->record)
		return form_open(path->screen.session, rectype_named("admission_step"),
			step->record, "on", err);
	if (strcmp(step->step, "LKN") == 0 && !step->done)
		return open_admit(path);
	if (strcmp(step->step, "QDCN") == 0 && !step->done)
		return open_recognise(path, err);
	if (strcmp(step->step, "LKN") == 0 && *admission->member)
		return form_open(path->screen.session, rectype_named("member"), admission->member,
			"admitted_on", err);
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		if (strcmp(told[i].step, step->step) == 0)
			return open_whose(path, *step->way, told[i].field, err);
	return new_step(path, step);
}

/* ---- the screen ---- */

static void title(const struct screen *screen, struct strbuf *out)
{
	strbuf_addf(out, "Kết nạp › %s", admission_of((const struct path *)screen)->name);
}

static void free_path(struct screen *screen)
{
	struct admission_path *at = (struct admission_path *)screen;

	admission_release(&at->admission);
	free(at->stops);
	free(at);
}

struct screen *admission_path_open(struct session *session, const char *uid, struct err *err)
{
	struct admission_path *at = screen_new(sizeof *at, &admission_path_ops, session);

	at->path.state_of = state_of;
	at->path.describe_of = describe_of;
	at->path.open_of = open_of;
	at->path.hint = "Enter làm bước đang sáng";
	at->path.load = load;
	at->path.empty = "Không đọc được đường kết nạp của người này.";
	snprintf(at->uid, sizeof at->uid, "%s", uid);
	name_stops(at);
	path_begin(&at->path, err);
	if (at->path.loaded)
		return &at->path.screen;
	free_path(&at->path.screen);
	return NULL;
}

static void front(const struct screen *screen, struct front *front)
{
	const struct admission *admission = &((const struct admission_path *)screen)->admission;

	if (*admission->member)
		front_set(front, rectype_named("member"), admission->member);
	else
		front_set(front, rectype_named("candidate"), admission->candidate);
}

const struct screen_ops admission_path_ops = {
	.front = front,
	.words = &admission_path_words,
	.shows_saved = true,
	.title = title,
	.draw = path_draw,
	.key = path_key,
	.free = free_path,
	.status = path_status,
	.place = path_place,
	.resume = path_resume,
	.resized = path_resized,
};
