/*
 * faults.h - disks that fill up and break, and memory that ends, for everything that goes through SQLite.
 *
 * Stands between SQLite and the system calls it makes.
 */
#ifndef FAULTS_H
#define FAULTS_H

enum fault_call {
	FAULT_WRITE = 1,
	FAULT_SYNC = 2,
	FAULT_UNLINK = 4,
	FAULT_OPEN = 8,
	FAULT_READ = 16,
	FAULT_MEMORY = 32, /* of SQLite, not the program's own */
};

/* Before SQLite is used at all, in a program that wants FAULT_MEMORY. */
void faults_stand_before_memory(void);

/* From now on the nth of these calls (several, joined by |) fails, and for ever all behind it. */
void faults_begin(int calls, long nth, int for_ever, int error_number);

/* Back to a good disk. How many of the calls there were. */
long faults_end(void);

#endif
