/*
 * Makes a process stand still, every thread of it, so that its memory can be read as it is at one
 * moment. Any thread may call these; ptrace would tie them to the one that holds the process.
 */
#ifndef KRUNLAB_STANDSTILL_H
#define KRUNLAB_STANDSTILL_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

void standstill_begin(pid_t pid);

/*
 * Waits until no thread runs, 100 ms at most. False where it does not come to that; else *since is
 * the moment (CLOCK_MONOTONIC ns) from which on certainly none did.
 */
bool standstill_await(pid_t pid, uint64_t *since);

void standstill_end(pid_t pid);

#endif
