/*
 * One thread for each channel: a blocking read, the clock right after it, the chunk into the
 * channel's ring. Nothing else happens between two reads, so that the next stamp is not late.
 */
#ifndef KRUNLAB_DRAIN_H
#define KRUNLAB_DRAIN_H

#include <stdbool.h>
#include <stdint.h>

#include "frames.h"

struct drain_plan {
    int fds[4];            /* by channel: what to read */
    uint64_t output_limit; /* bytes to keep, of all channels together */
    int cpu;               /* -1: not pinned */
};

/* Starts the threads; they end when the last writer has closed its side. */
void drain_start(const struct drain_plan *plan);

/* Readable as soon as the output limit is reached. */
int drain_limit_fd(void);

struct drain_count {
    uint64_t kept[4]; /* by channel */
    uint64_t dropped; /* read past the limit and thrown away */
};

/* Waits up to five seconds for the end of every channel; false where one is still open. */
bool drain_join(struct drain_count *count);

#endif
