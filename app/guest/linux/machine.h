/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_LINUX_MACHINE_H
#define KRUNLAB_LINUX_MACHINE_H

#include <stdbool.h>

/* Whether the program is a kernel's first one and has the whole machine. */
bool machine_is_ours(void);

/*
 * Makes the machine what the application expects: the ports of console and marks, and the module's
 * files, which lie in /module, in RAM as the root of all paths. Returns NULL, or what failed, with
 * errno set.
 */
const char *machine_arrange(void);

/* Resets the machine, which ends it. */
_Noreturn void machine_end(void);

#endif /* KRUNLAB_LINUX_MACHINE_H */
