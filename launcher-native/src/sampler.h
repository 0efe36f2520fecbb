/* The thread that samples the VMM's memory while it runs, and the sample at its end. */
#ifndef KRUNLAB_SAMPLER_H
#define KRUNLAB_SAMPLER_H

#include <stdint.h>
#include <sys/types.h>

/* interval_us 0: no thread, and sampler_now does nothing. */
void sampler_start(pid_t pid, uint32_t ram_mib, uint64_t interval_us);

/* Asks for a sample now, besides the regular ones. */
void sampler_now(void);

/* Waits for the thread, if any, to stop. */
void sampler_stop(void);

/* Takes the last sample; the process must be held. */
void sampler_last(pid_t pid, uint32_t ram_mib);

#endif
