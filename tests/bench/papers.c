/*
 * papers DB FOLDER - how long papers take, from the book to the files, and with how much memory.
 *
 * The month 2026-10 of all cells, a file each: the five papers that every month has, then the whole set. Then the review
 * forms of everybody with filled heads, whichever of the three is his, in one file.
 */
#include "internal.h"
#include "print_run.h"
#include "print_set.h"
#include "times.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static struct store *store;

static void give_up(const struct err *err)
{
	fprintf(stderr, "papers: %s\n", err->text);
	exit(1);
}

static double processor_ms(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void say(const char *what, long papers, double processor, double wall)
{
	struct rusage used;

	getrusage(RUSAGE_SELF, &used);
	printf("%s: %ld papers, %.2f s of the processor, %.2f s in all, %.0f MB\n", what, papers,
		processor / 1e3, wall / 1e3, (double)used.ru_maxrss / 1024);
}

static void write_month(const char *what, const struct print_form *const *forms, const char *folder,
	const char *sub)
{
	double processor = processor_ms(), wall = now_ms();
	struct print_done done = PRINT_DONE_INIT;
	struct err err = ERR_INIT;
	char path[4000];

	snprintf(path, sizeof path, "%s/%s", folder, sub);
	for (; *forms; forms++) {
		struct print_asked asked = { .period = "2026-10" };
		if (!print_files(store, *forms, &asked, path, &done, &err))
			give_up(&err);
	}
	say(what, done.papers, processor_ms() - processor, now_ms() - wall);
	print_done_release(&done);
}

static long reviews;

static bool add_review(void *context, const struct print_subject *about, struct err *err)
{
	struct doc *doc = ((void **)context)[0];
	const struct print_form *form = ((void **)context)[1];
	struct strbuf gaps = STRBUF_INIT;
	bool ok = print_form_write(store, form, about, doc, &gaps, err);

	reviews++;
	strbuf_release(&gaps);
	return ok;
}

static bool write_reviews(void *context, struct doc *doc, struct err *err)
{
	static const char *const forms[] = { "IN-19", "IN-20", "IN-21" };

	(void)context;
	for (int i = 0; i < 3; i++) {
		const struct print_form *form = print_form_named(forms[i]);
		struct print_asked asked = { .period = "2026" };
		if (!print_each(
			    store, form, &asked, add_review, (void *[]) { doc, (void *)form }, err))
			return false;
	}
	return true;
}

int main(int argc, char **argv)
{
	struct store_options options = { .today = "2026-11-20", .operator_ = "bench" };
	const struct print_form *const every_month[] = { print_form_named("IN-01"),
		print_form_named("IN-03"), print_form_named("IN-05"), print_form_named("IN-06"),
		print_form_named("IN-10"), NULL };
	struct err err = ERR_INIT;
	char path[4000];

	if (argc != 3 || !store_open(argv[1], &options, &store, &err))
		give_up(&err);
	store_ask(store, NULL, NULL, NULL);
	write_month("five papers of a month of 20 cells", every_month, argv[2], "five");
	write_month("all papers of a month of 20 cells", print_set_named("thang")->forms, argv[2],
		"all");
	snprintf(path, sizeof path, "%s/kiem-diem.docx", argv[2]);
	double processor = processor_ms(), wall = now_ms();
	if (!print_document(path, write_reviews, NULL, &err))
		give_up(&err);
	say("review forms of 400 members in one file", reviews, processor_ms() - processor,
		now_ms() - wall);
	store_close(store);
	return 0;
}
