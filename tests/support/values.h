/*
 * values.h - records of tests, written as "field=value|field=value".
 */
#ifndef VALUES_H
#define VALUES_H

#include "registry.h"

/* A new record with these values (an empty one empties the field). The caller frees. */
struct record *record_with(const char *type, const char *values);
void record_put(struct record *record, const char *values);

/* The settings that the program ships, as far as checks of records ask for them. */
struct rules rules_of_tests(struct settings *settings);

#endif
