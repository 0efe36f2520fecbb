#include "prompt.h"

#include <sched.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

/* struct sched_attr of linux/sched/types.h in its first version, which libc does not declare. */
struct attributes {
    uint32_t size;
    uint32_t policy;
    uint64_t flags;
    int32_t nice;
    uint32_t priority;
    uint64_t runtime; /* of SCHED_OTHER: the slice, in ns */
    uint64_t deadline;
    uint64_t period;
};

enum { SHORTEST_SLICE_NS = 100000 };

void prompt_session(void)
{
    /* Fails only for a group leader, as a shell's job is: then it has a session already. */
    setsid();
}

enum promptness prompt_thread(void)
{
    /* The lowest real-time priority: above all that computes, below all that is real-time too. */
    const struct sched_param lowest = {.sched_priority = sched_get_priority_min(SCHED_FIFO)};
    struct attributes attributes = {0};

    if (sched_setscheduler(0, SCHED_FIFO, &lowest) == 0)
        return PROMPT_REAL_TIME;
    if (syscall(SYS_sched_getattr, 0, &attributes, sizeof attributes, 0) != 0 ||
        attributes.policy != SCHED_OTHER)
        return PROMPT_NOT;
    attributes.runtime = SHORTEST_SLICE_NS;
    /* A kernel that does not know slices takes the request and says nothing. */
    return syscall(SYS_sched_setattr, 0, &attributes, 0) == 0 ? PROMPT_SHORT_SLICE : PROMPT_NOT;
}
