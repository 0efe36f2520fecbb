/* One look at a process's memory, from /proc. */
#ifndef KRUNLAB_SAMPLE_H
#define KRUNLAB_SAMPLE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#define SAMPLE_UNKNOWN UINT64_MAX

struct sample {
    uint64_t time;      /* CLOCK_MONOTONIC ns, before the first file was read */
    uint64_t rss;       /* this and the rest in bytes */
    uint64_t pss;
    uint64_t private;   /* clean and dirty */
    uint64_t peak;      /* VmHWM */
    uint64_t guest_rss; /* SAMPLE_UNKNOWN where guest RAM could not be told apart */
    uint64_t guest_ram; /* size of the mapping; SAMPLE_UNKNOWN likewise */
};

/* False where the process has no memory (any more). ram_mib 0: guest RAM is not looked for. */
bool sample_take(struct sample *sample, pid_t pid, uint32_t ram_mib);

#endif
