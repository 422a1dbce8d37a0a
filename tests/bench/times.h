/*
 * times.h - times measured by the bench.
 */
#ifndef TIMES_H
#define TIMES_H

double now_ms(void);
void times_sort(double *times, int count);           /* the shortest first */
double times_median(const double *times, int count); /* they stay in their order */

#endif
