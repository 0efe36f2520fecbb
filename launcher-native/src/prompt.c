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

static int scheduling_of(struct attributes *attributes)
{
    return syscall(SYS_sched_getattr, 0, attributes, sizeof *attributes, 0) == 0;
}

/* Kernels that do not know slices take the request and say nothing, so it is read back. */
static int shorten_slice(void)
{
    struct attributes attributes = {0};

    if (!scheduling_of(&attributes) || attributes.policy != SCHED_OTHER)
        return 0;
    attributes.runtime = SHORTEST_SLICE_NS;
    return syscall(SYS_sched_setattr, 0, &attributes, 0) == 0 && scheduling_of(&attributes) &&
           attributes.runtime == SHORTEST_SLICE_NS;
}

enum promptness prompt_thread(void)
{
    /* The lowest real-time priority: above all that computes, below all that is real-time too. */
    const struct sched_param lowest = {.sched_priority = sched_get_priority_min(SCHED_FIFO)};

    /* The slice comes first: it lets the scheduler wake the reader where the writer runs, while a
     * real-time thread is sent to an idle CPU, which a virtual machine takes long to wake. */
    if (shorten_slice())
        return PROMPT_SHORT_SLICE;
    return sched_setscheduler(0, SCHED_FIFO, &lowest) == 0 ? PROMPT_REAL_TIME : PROMPT_NOT;
}
