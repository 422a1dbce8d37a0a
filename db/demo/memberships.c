/* Where people belong and from when to when: memberships, exemptions, moves between cells. */
#include "maker.h"

#include <stdio.h>
#include <string.h>

/* ---- the records ---- */

static const char *const far_places[] = { "Chi bộ khu phố 4, phường Hải An, thành phố Hải Phòng",
	"Chi bộ tổ dân phố số 7, phường Yên Hòa, thành phố Hà Nội",
	"Chi bộ thôn Trung, xã Giao Thủy, tỉnh Ninh Bình",
	"Chi bộ ấp 3, xã Long Thành, tỉnh Đồng Nai", NULL };
static const char *const near_places[] = { "Chi bộ thôn Đoài, xã Thái Thụy, tỉnh Hưng Yên",
	"Chi bộ tổ dân phố số 5, phường Thái Bình, tỉnh Hưng Yên",
	"Chi bộ thôn Cầu, xã Tiên Lữ, tỉnh Hưng Yên",
	"Chi bộ cơ quan Ủy ban nhân dân xã Vũ Thư, tỉnh Hưng Yên", NULL };

static void set_leaving(struct demo *demo, const struct person *person, struct record *row)
{
	char text[PLACE_SIZE + 16];

	record_set(row, "to_on", person->to_on);
	record_set(row, "left_by", person->left_by);
	if (strcmp(person->left_by, "CNB") == 0) {
		place_name(demo->moving_to, text);
		memmove(text + strlen("Chi bộ "), text, strlen(text) + 1);
		memcpy(text, "Chi bộ ", strlen("Chi bộ "));
		record_set(row, "left_to", text);
	} else if (strcmp(person->left_by, "TTR") != 0) {
		record_set(row, "left_to",
			rng_word(&demo->rng,
				strcmp(person->left_by, "CDN") == 0 ? far_places : near_places));
	} else {
		return;
	}
	snprintf(text, sizeof text, "%03d-GTSH", rng_between(&demo->rng, 1, 180));
	record_set(row, "decision_no", text);
}

static void put_membership(struct demo *demo, const struct cell *cell, const struct person *person)
{
	struct record *row = row_new("membership");
	char text[40];

	record_set(row, "member", person->uid);
	record_set(row, "cell", cell->uid);
	record_set(row, "from_on", person->from_on);
	record_set(row, "residency", person->posted ? "CD" : "TC");
	record_set(row, "joined_by", person->joined_by);
	if (person->posted) {
		snprintf(text, sizeof text, "%d-QĐ/ĐU", 20 + cell->index % 60);
		record_set(row, "posting_doc", text);
	}
	if (person->left_by)
		set_leaving(demo, person, row);
	row_put(demo, row, NULL);
}

static void put_exemption(struct demo *demo, const struct person *person)
{
	struct record *row;
	char day[DATE_SIZE], text[40];

	if (!person->exempt_reason || demo->options->years == 0)
		return;
	row = row_new("exemption");
	record_set(row, "member", person->uid);
	record_set(row, "kind", *person->exempt_to ? "TM" : "M");
	record_set(row, "reason", person->exempt_reason);
	date_add_days(person->exempt_from, -rng_between(&demo->rng, 12, 30), day);
	record_set(row, "requested_on", day);
	snprintf(text, sizeof text, "%02d-NQ/CB", rng_between(&demo->rng, 1, 40));
	record_set(row, "resolution_no", text);
	snprintf(text, sizeof text, "%d-QĐ/ĐU", rng_between(&demo->rng, 10, 160));
	record_set(row, "decision_no", text);
	record_set(row, "from_on", person->exempt_from);
	record_set(row, "to_on", person->exempt_to);
	row_put(demo, row, NULL);
}

/* ---- moving from one cell to the next ---- */

/* The next cell of a village: somebody who moves house goes there. */
static int next_village(const struct demo *demo, int index)
{
	for (int next = index + 1; next < demo->options->cells; next++)
		if (place_setting(next)->area_kind)
			return next;
	return -1;
}

/* In one village of six somebody has moved to the next one, in the last year and a half. */
static struct person *choose_mover(struct demo *demo, struct cell *cell)
{
	char from[DATE_SIZE], to[DATE_SIZE], earliest[DATE_SIZE];
	int next = next_village(demo, cell->index);

	date_add_days(demo->start_on, 70, earliest);
	date_add_days(demo->today, -300, from);
	date_add_days(demo->today, -50, to);
	if (strcmp(from, earliest) < 0)
		memcpy(from, earliest, DATE_SIZE);
	if (strcmp(from, to) > 0 || demo->options->years == 0 || cell->index % 6 != 1 ||
		!cell->setting->area_kind || next < 0 || demo->is_moving)
		return NULL;
	for (int i = cell->count - 1; i > cell->count / 2; i--) {
		struct person *person = &cell->people[i];
		if (*person->to_on || person->exempt_reason || person->posted ||
			person->arrival != ARRIVAL_BEFORE || !*person->official_on)
			continue;
		demo->moving_to = next;
		rng_day(&demo->rng, from, to, person->to_on);
		person->left_by = "CNB";
		return person;
	}
	return NULL;
}

static void send_on(struct demo *demo, const struct person *person)
{
	demo->moving = *person;
	demo->is_moving = true;
	date_add_days(person->to_on, 1, demo->moving.from_on);
	demo->moving.to_on[0] = '\0';
	demo->moving.left_by = NULL;
	demo->moving.joined_by = "CNB";
	demo->moving.arrival = ARRIVAL_MOVED;
}

void people_write(struct demo *demo, struct cell *cell)
{
	struct person *mover = choose_mover(demo, cell);

	for (int i = 0; i < cell->count && !demo->failed; i++) {
		struct person *person = &cell->people[i];
		bool known = person->uid[0] != '\0'; /* came from the cell before */
		if (!known)
			member_put(demo, cell, person, i + 1);
		put_membership(demo, cell, person);
		if (!known)
			put_exemption(demo, person);
	}
	if (mover)
		send_on(demo, mover);
}

void official_note(
	struct demo *demo, const struct cell *cell, const struct person *person, const char *level)
{
	struct official *official;

	if (demo->official_count == OFFICIAL_MOST)
		return;
	official = &demo->officials[demo->official_count++];
	*official = (struct official) { .level = level, .cell = cell->index };
	memcpy(official->uid, person->uid, UID_SIZE);
	memcpy(official->name, person->name, NAME_SIZE);
}
