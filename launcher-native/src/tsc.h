/* How fast this machine's time stamp counter counts. */
#ifndef KRUNLAB_TSC_H
#define KRUNLAB_TSC_H

#include <stdbool.h>
#include <stdint.h>

#include "options.h"

struct tsc_rate {
    uint64_t hz;
    double error_ppm; /* what reading two clocks one after the other leaves open, at most */
};

/*
 * Measures it against CLOCK_MONOTONIC_RAW, which no time server steers, over so many
 * milliseconds.
 */
struct tsc_rate tsc_measure(uint64_t span_ms);

/* What KVM tells a guest's counter to be, in kHz; -1 where it cannot be asked. */
int64_t tsc_kvm_khz(void);

/* Whether the counter counts at one rate in all states of the processor (CPUID 80000007H). */
bool tsc_invariant(void);

/* All of it as JSON on standard output. Returns 0. */
int tsc_report(const struct options *options);

#endif
