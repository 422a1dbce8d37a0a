/*
 * hash.h - a number for bytes, to find them again by: FNV-1a of 64 bits. Not against those who want two to be alike.
 */
#ifndef HASH_H
#define HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_BEGIN UINT64_C(0xCBF29CE484222325)

/* The number of what was there before, HASH_BEGIN for nothing, and of these bytes behind it. */
uint64_t hash_add(uint64_t hash, const void *bytes, size_t length);

#endif
