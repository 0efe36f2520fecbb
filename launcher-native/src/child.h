/* The VMM child: what the supervisor forks. */
#ifndef KRUNLAB_CHILD_H
#define KRUNLAB_CHILD_H

#include <sys/types.h>

#include "options.h"
#include "report.h"

/* The descriptors of the child, the same for every engine. */
enum child_fd {
    CHILD_CONSOLE = 3, /* writes COM1 */
    CHILD_MARKS = 4,   /* writes COM2 */
    CHILD_REPORT = 5,  /* writes struct report; closed on exec */
    CHILD_HELD = 6,    /* ends when the supervisor holds on to the child; closed on exec */
    CHILD_FDS,
};

struct child_plan {
    const struct options *options;
    int supervisor;
    /* What becomes 0 to 6 in the child: null device, errors, errors, console, marks, ... */
    int fds[CHILD_FDS];
};

/* Waits until the supervisor is ready, stamps T2. */
void child_ready(void);

/* The child's whole life. */
_Noreturn void child_main(const struct child_plan *plan);

#endif
