/* The thread that samples the VMM's memory while it runs, and the sample at its end. */
#ifndef KRUNLAB_SAMPLER_H
#define KRUNLAB_SAMPLER_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "mark_scan.h"

struct sampler_plan {
    pid_t pid;
    uint32_t ram_mib;     /* 0: guest RAM is not told apart */
    uint64_t interval_us; /* 0: no regular samples */
    bool hold_at_marks;   /* the process is made to stand still for samples at T5 and T6 */
};

/* Without interval and holding there is no thread, and sampler_mark does nothing. */
void sampler_start(const struct sampler_plan *plan);

/* Asks for a sample at a mark whose first byte was read at this time. */
void sampler_mark(enum milestone milestone, uint64_t time);

/* Waits for the thread, if any, to stop. */
void sampler_stop(void);

/* Takes the last sample; the process must be held. */
void sampler_last(pid_t pid, uint32_t ram_mib);

#endif
