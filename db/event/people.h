/*
 * people.h - people named in a text, one in a line or parted by semicolons, with or without their marks: who of
 * those that come into question is meant.
 */
#ifndef PEOPLE_H
#define PEOPLE_H

#include "event.h"

struct person {
	char uid[UID_SIZE], member[UID_SIZE];
	char *name;
	bool chosen;
};

struct people {
	struct person *items;
	size_t count;
};

#define PEOPLE_INIT           \
	{                     \
		.items = NULL \
	}

void people_release(struct people *people);
void people_add(struct people *people, const char *uid, const char *member, const char *name);

/* Marks those who are named. False with the sentence where one is nobody, or several. */
bool people_choose(struct people *people, const char *text, struct err *err);

#endif
