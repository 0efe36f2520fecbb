/* Forks the VMM child, with the pipes through which it is heard. */
#ifndef KRUNLAB_LAUNCH_H
#define KRUNLAB_LAUNCH_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "options.h"

struct launch {
    pid_t child;
    uint64_t t0;       /* CLOCK_MONOTONIC ns, right before the fork */
    bool held_at_exit; /* see hold.h */
    int console, marks, errors, reports; /* ends to read from */
    int pipe_bytes;    /* what the console's pipe holds */
};

/*
 * To be called before there is any other thread, and before libkrun is loaded anywhere: a copy of
 * the library in the supervisor would halve the child's PSS.
 */
struct launch launch(const struct options *options);

#endif
