/*
 * faults.h - disks that fill up and break, for everything that is written through SQLite.
 *
 * Stands between SQLite and the system calls it makes.
 */
#ifndef FAULTS_H
#define FAULTS_H

enum fault_call { FAULT_WRITE = 1, FAULT_SYNC = 2, FAULT_UNLINK = 4, FAULT_OPEN = 8 };

/* From now on the nth of these calls (several, joined by |) fails, and for ever all behind it. */
void faults_begin(int calls, long nth, int for_ever, int error_number);

/* Back to a good disk. How many of the calls there were. */
long faults_end(void);

#endif
