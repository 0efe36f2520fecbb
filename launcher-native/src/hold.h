/*
 * Holds the VMM child at its exit with ptrace, so that its memory can still be read when it has
 * done its work. Nothing else of ptrace is used: the child is not stopped while it runs.
 */
#ifndef KRUNLAB_HOLD_H
#define KRUNLAB_HOLD_H

#include <stdbool.h>
#include <sys/types.h>

/* False where this host does not allow it; the child then ends unheld. */
bool hold_begin(pid_t child);

enum hold_event {
    HOLD_PASSED, /* a stop that means nothing to us; the child goes on */
    HOLD_AT_EXIT /* the child is about to end, and waits for hold_release */
};

/* To be called for each wait status with WIFSTOPPED. */
enum hold_event hold_stopped(pid_t child, int status);
void hold_release(pid_t child);

#endif
