#include "rule_case.h"

#include "internal.h"
#include "strbuf.h"
#include "test.h"
#include "values.h"

#include <stdlib.h>
#include <string.h>

struct scene {
	struct store *store;
	struct office office;
	struct uid steps[STEPS];
};

static const char *uid_of(const struct scene *scene, const char *name, size_t length)
{
	const struct {
		const char *name;
		const struct uid *uid;
	} people[] = { { "thoa", &scene->office.thoa }, { "hai", &scene->office.hai },
		{ "duom", &scene->office.duom }, { "cell", &scene->office.cell },
		{ "other", &scene->office.other_cell }, { "committee", &scene->office.committee },
		{ "area", &scene->office.area } };

	for (size_t i = 0; i < COUNT(people); i++)
		if (strlen(people[i].name) == length && strncmp(people[i].name, name, length) == 0)
			return people[i].uid->text;
	expect(*name >= '0' && *name <= '9', name);
	return scene->steps[atoi(name)].text;
}

/* The values with uids in place of {names}. */
static struct strbuf filled(const struct scene *scene, const char *values)
{
	struct strbuf out = STRBUF_INIT;

	for (const char *at = values; *at; at++) {
		if (*at != '{') {
			strbuf_add_char(&out, *at);
			continue;
		}
		size_t length = strcspn(at + 1, "}");
		strbuf_add(&out, uid_of(scene, at + 1, length));
		at += length + 1;
	}
	return out;
}

/* The record that "type values" or "type@uid values" means; the caller frees. */
static struct record *meant(const struct scene *scene, const char *text)
{
	struct strbuf all = filled(scene, text);
	char *values = strchr(all.text, ' '), *uid = strchr(all.text, '@');
	struct record *record;

	*values++ = '\0';
	if (uid)
		*uid++ = '\0';
	if (uid)
		record = store_load(scene->store, rectype_named(all.text), uid, NULL);
	else
		record = record_with(all.text, "");
	expect(record != NULL, text);
	record_put(record, values);
	record_complete(record);
	strbuf_release(&all);
	return record;
}

void rule_judge(const struct told *row, enum severity severity)
{
	struct scene scene = { 0 };
	struct findings findings = FINDINGS_INIT;
	struct rules rules;
	struct err err = ERR_INIT;
	bool told = false;

	scene.store = book_with_office(&scene.office);
	rules = store_rules(scene.store);
	for (int i = 0; i < STEPS && row->before[i]; i++) {
		if (*row->before[i] == '=') {
			struct strbuf sql = filled(&scene, row->before[i] + 1);
			book_exec(scene.store, sql.text);
			strbuf_release(&sql);
			continue;
		}
		struct record *record = meant(&scene, row->before[i]);
		expect(store_save(scene.store, record, NULL, &err), err.text);
		memcpy(scene.steps[i].text, record->uid, UID_SIZE);
		record_free(record);
	}
	expect(settings_load(scene.store, &err), err.text);
	struct record *record = meant(&scene, row->record);
	record_check(record, &rules, &findings);
	expect(store_check(scene.store, record, &findings, &err), err.text);
	for (size_t i = 0; i < findings.count; i++)
		told = told ||
			(findings.items[i].severity == severity &&
				strstr(findings.items[i].text, row->part));
	if (told != row->told)
		fail_msg("%s: \"%s\" should %sbe told", row->record, row->part,
			row->told ? "" : "not ");
	if (severity == FINDING_ERROR) /* and the store is the last door */
		expect(store_save(scene.store, record, NULL, &err) != row->told, row->record);
	findings_release(&findings);
	record_free(record);
	store_close(scene.store);
}
