/* What else the machine was doing when a run began, and what it lets its processors do. */
#ifndef KRUNLAB_CONDITIONS_H
#define KRUNLAB_CONDITIONS_H

#include <stdint.h>

struct conditions {
    int64_t cpu_pressure; /* hundredths of a per cent of the last 10 s; -1 where it is not told */
    int64_t load;         /* hundredths, over the last minute; -1 where it is not told */
    char governor[24];    /* of the first processor; empty where there is none */
    int turbo;            /* 1 where processors may go beyond their base, 0 where not, -1 unknown */
};

/* Takes some tens of microseconds, and is called before T0. */
void conditions_read(struct conditions *conditions);

/*
 * Time that the host of this virtual machine took from its processors since it began, of all
 * processors together, in ms (in steps of 10); -1 where it is not told.
 */
int64_t conditions_stolen_ms(void);

#endif
