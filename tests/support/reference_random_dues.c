#include "reference_dues.h"

#include "date.h"

#include <stdio.h>
#include <string.h>

static bool one_in(struct dice *dice, uint32_t sides)
{
	return dice_roll(dice, sides) == 0;
}

static const char *pick(struct dice *dice, const char *const *words, uint32_t count)
{
	return words[dice_roll(dice, count)];
}

#define PICK(dice, words) pick(dice, words, COUNT(words))
#define SET(text, word) snprintf(text, sizeof(text), "%s", word)

static const char *const starts[] = { "2025-12-31", "2026-01-01", "2026-01-02", "2026-03-01",
	"2026-05-31", "2026-06-01", "2026-10-01", "2026-10-31" };

enum { STATES = 2, WAIVERS = 2, BOOKED = 12 };

static const char *const booked_months[BOOKED] = { "2025-12", "2026-01", "2026-02", "2026-03",
	"2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11" };

/* Two, of which the second begins the day after the first; or one, that goes on; or none. */
static void make_states(struct dice *dice, struct ref_state states[REF_STATES])
{
	static const char *const groups[] = { "", "HSSV", "HT", "CB", "VC", "CN", "ND" };
	static const char *const regions[] = { "", "I", "II", "III", "IV" };
	int count = (int)dice_roll(dice, STATES + 1);

	for (int i = 0; i < count; i++) {
		struct ref_state *state = &states[i];
		SET(state->group, PICK(dice, groups));
		SET(state->region, PICK(dice, regions));
		state->working = (int)dice_roll(dice, 3) - 1;
		state->in_bin = one_in(dice, 8);
		if (i == 0)
			SET(state->from, one_in(dice, 2) ? "2020-01-01" : PICK(dice, starts));
		else
			date_add_days(states[i - 1].to, 1, state->from);
		if (i + 1 < count) {
			SET(state->to, PICK(dice, starts));
			if (strcmp(state->to, state->from) < 0)
				SET(state->to, state->from);
		}
	}
}

static void make_waivers(struct dice *dice, struct ref_member *member)
{
	static const char *const kinds[] = { "G", "G", "M", "CD", "DT", "TN" };
	static const int percents[] = { 30, 50, 70, 100, -1 };

	for (int i = 0; i < WAIVERS; i++) {
		struct ref_waiver *waiver = &member->waivers[i];
		if (!one_in(dice, 4))
			continue;
		SET(waiver->from, PICK(dice, starts));
		if (one_in(dice, 2))
			date_add_days(waiver->from, (int)dice_roll(dice, 62), waiver->to);
		SET(waiver->kind, PICK(dice, kinds));
		waiver->percent = percents[dice_roll(dice, COUNT(percents))];
		waiver->in_bin = one_in(dice, 8);
	}
}

static int one_of(struct dice *dice, const int *numbers, uint32_t count)
{
	return numbers[dice_roll(dice, count)];
}

static void make_booked(struct dice *dice, struct ref_member *member)
{
	static const char *const kinds[] = { "", "", "BHXH", "OMTS", "HUU", "KBH1", "KBH2",
		"HSSV" };
	static const int bases[] = { -1, -1, 0, 5000000, 7654321, 12345678 };
	static const int dues[] = { -1, -1, -1, 0, 15930, 50000 };
	static const int sums[] = { -1, 0, 5000, 15930, 50000, 200000 };
	bool pays = !one_in(dice, 4);

	for (int i = 0; i < BOOKED; i++) {
		struct ref_booked *row = &member->booked[i];
		SET(row->month, booked_months[i]);
		row->there = pays && !one_in(dice, 3);
		row->in_bin = one_in(dice, 10);
		SET(row->kind, PICK(dice, kinds));
		row->base = one_of(dice, bases, COUNT(bases));
		row->due = one_of(dice, dues, COUNT(dues));
		row->paid = one_of(dice, sums, COUNT(sums));
		row->arrears = one_in(dice, 4) ? one_of(dice, sums, COUNT(sums)) : -1;
		if (one_in(dice, 2))
			snprintf(row->paid_on, sizeof row->paid_on, "%s-%02d",
				booked_months[(i + (int)dice_roll(dice, 3)) % BOOKED],
				1 + (int)dice_roll(dice, 28));
	}
}

static void make_person(struct dice *dice, struct ref_member *member)
{
	/* Edges of the retiring age: 738 months of men, 684 of women, a day before and after. */
	static const char *const born[] = { "", "1950", "1964", "1964-07-01", "1964-07-02",
		"1965-04-30", "1969-01-01", "1969-01-02", "1969-05-31", "1990-02-28", "2004" };
	static const char *const decided[] = { "", "", "", "1976-02-01", "1976-02-02", "1976-09-30",
		"1976-10-01", "2001-05-19" };
	static const char *const months[] = { "", "2025-12", "2026-02", "2026-09" };
	static const char *const moved[] = { "2020-06-01", "2025-12-31", "2026-03-15",
		"2026-10-01" };

	SET(member->sex, one_in(dice, 2) ? "Nam" : "Nữ");
	SET(member->born, PICK(dice, born));
	SET(member->decided, PICK(dice, decided));
	SET(member->moves[0].direction, one_in(dice, 8) ? one_in(dice, 3) ? "D" : "DE" : "");
	SET(member->moves[0].paid_to, PICK(dice, months));
	SET(member->moves[0].day, one_in(dice, 2) ? "" : PICK(dice, moved));
	member->moves[0].in_bin = one_in(dice, 6);
	struct ref_state today[REF_STATES] = { { .working = -1 } };
	make_states(dice, today);
	member->today = today[0];
	make_states(dice, member->states);
	make_waivers(dice, member);
	make_booked(dice, member);
}

void ref_random_dues(struct dice *dice, struct ref_book *book)
{
	for (int m = 0; m < book->member_count; m++)
		make_person(dice, &book->members[m]);
	for (int c = 0; c < book->orgs; c++) {
		make_states(dice, book->states[c]);
		for (int i = 0; i < STATES; i++)
			book->states[c][i].parent = c == 0 || c > book->cells || one_in(dice, 2)
				? -1
				: one_in(dice, 2) ? 0
						  : book->cells + 1;
	}
}

/* ---- the same in the file ---- */

static void say_number(int number, char text[16])
{
	if (number < 0)
		snprintf(text, 16, "NULL");
	else
		snprintf(text, 16, "%d", number);
}

static void add_states(const struct ref_book *book, int m, struct strbuf *sql)
{
	const struct ref_member *member = &book->members[m];
	char values[300], working[16];

	for (int i = 0; i < STATES; i++) {
		const struct ref_state *state = &member->states[i];
		say_number(state->working, working);
		snprintf(values, sizeof values, "%d, '%s', nullif('%s', ''), nullif('%s', ''), %s",
			m + 1, state->from, state->to, state->group, working);
		if (*state->from)
			ref_add(sql, "member_status", STATES * m + i + 1, state->in_bin,
				"member, from_on, to_on, work_group, working", values);
	}
	say_number(member->today.working, working);
	strbuf_addf(sql,
		"UPDATE member SET sex = '%s', born_on = nullif('%s', ''), admission_decided_on = nullif('%s', ''), "
		"work_group = nullif('%s', ''), working = %s WHERE id = %d;",
		member->sex, member->born, member->decided, member->today.group, working, m + 1);
}

static void add_booked(const struct ref_member *member, int m, struct strbuf *sql)
{
	char values[300], base[16], due[16], paid[16], arrears[16];

	for (int i = 0; i < BOOKED; i++) {
		const struct ref_booked *row = &member->booked[i];
		say_number(row->base, base);
		say_number(row->due, due);
		say_number(row->paid, paid);
		say_number(row->arrears, arrears);
		snprintf(values, sizeof values,
			"%d, '%s', nullif('%s', ''), %s, %s, %s, %s, nullif('%s', '')", m + 1,
			row->month, row->kind, base, due, paid, arrears, row->paid_on);
		if (row->there)
			ref_add(sql, "dues", BOOKED * m + i + 1, row->in_bin,
				"member, month, kind, base, due, paid, arrears, paid_on", values);
	}
}

void ref_add_dues(const struct ref_book *book, struct strbuf *sql)
{
	char values[300], percent[16];

	for (int m = 0; m < book->member_count; m++) {
		const struct ref_member *member = &book->members[m];
		add_states(book, m, sql);
		add_booked(member, m, sql);
		for (int i = 0; i < WAIVERS; i++) {
			const struct ref_waiver *waiver = &member->waivers[i];
			say_number(waiver->percent, percent);
			snprintf(values, sizeof values, "%d, '%s', nullif('%s', ''), '%s', %s",
				m + 1, waiver->from, waiver->to, waiver->kind, percent);
			if (*waiver->from)
				ref_add(sql, "dues_waiver", WAIVERS * m + i + 1, waiver->in_bin,
					"member, from_on, to_on, kind, percent", values);
		}
		snprintf(values, sizeof values, "%d, '%s', nullif('%s', ''), nullif('%s', '')",
			m + 1, member->moves[0].direction, member->moves[0].paid_to,
			member->moves[0].day);
		if (*member->moves[0].direction)
			ref_add(sql, "transfer", m + 1, member->moves[0].in_bin,
				"member, direction, dues_paid_to, accepted_on", values);
	}
	for (int c = 0; c < book->orgs; c++)
		for (int i = 0; i < STATES; i++) {
			const struct ref_state *state = &book->states[c][i];
			char parent[16];
			say_number(state->parent < 0 ? -1 : state->parent + 1, parent);
			snprintf(values, sizeof values,
				"%d, '%s', nullif('%s', ''), nullif('%s', ''), %s", c + 1,
				state->from, state->to, state->region, parent);
			if (*state->from)
				ref_add(sql, "org_status", STATES * c + i + 1, state->in_bin,
					"org, from_on, to_on, wage_region, parent", values);
		}
}
