#include "drain.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "fatal.h"
#include "mark_scan.h"
#include "prompt.h"
#include "sampler.h"
#include "writer.h"

enum { CHANNELS_END = CHANNEL_ERRORS + 1, JOIN_SECONDS = 5 };

static struct drain_plan plan;
static pthread_t threads[CHANNELS_END];
static _Atomic uint64_t kept_total, dropped;
static _Atomic uint64_t kept[CHANNELS_END];
static int limit_fd;

/* How many of n bytes may still be kept. */
static size_t allowance(size_t n)
{
    uint64_t before = atomic_fetch_add(&kept_total, n);
    uint64_t room = before < plan.output_limit ? plan.output_limit - before : 0;
    return n < room ? n : (size_t)room;
}

static void limit_reached(size_t lost)
{
    uint64_t one = 1;
    atomic_fetch_add(&dropped, lost);
    if (write(limit_fd, &one, sizeof one) < 0)
        fatal("telling that the output limit is reached");
}

static void push(enum channel channel, uint64_t time, const uint8_t *bytes, size_t length)
{
    /* A frame's worth of time for the writer, which is far faster than any pipe. */
    const struct timespec pause = {0, 200000};
    enum chunk_push result;

    while ((result = chunk_ring_push(writer_ring(channel), time, bytes, (uint32_t)length,
                                     WRITER_FLUSH_BYTES)) == PUSH_FULL) {
        writer_wake(false);
        nanosleep(&pause, NULL);
    }
    if (channel == CHANNEL_MARKS)
        writer_wake(true);
    else if (result == PUSH_WAKE)
        writer_wake(false);
}

static void *drain_main(void *argument)
{
    enum channel channel = (enum channel)(intptr_t)argument;
    struct mark_scan scan = {.have = 0};
    uint8_t bytes[CHUNK_MOST];

    prompt_thread();
    for (;;) {
        ssize_t n = read(plan.fds[channel], bytes, sizeof bytes);
        uint64_t time = clock_now();
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return NULL;
        size_t keep = allowance((size_t)n);
        if (keep > 0) {
            atomic_fetch_add(&kept[channel], keep);
            push(channel, time, bytes, keep);
        }
        if (keep < (size_t)n)
            limit_reached((size_t)n - keep);
        if (channel == CHANNEL_MARKS)
            mark_scan_feed(&scan, time, bytes, keep, sampler_mark);
    }
}

static void pin(pthread_t thread, int cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    if (pthread_setaffinity_np(thread, sizeof set, &set) != 0)
        writer_notice("--drain-cpu could not be honoured");
}

void drain_start(const struct drain_plan *what)
{
    plan = *what;
    limit_fd = eventfd(0, EFD_CLOEXEC);
    if (limit_fd < 0)
        fatal("making an event descriptor");
    for (intptr_t channel = CHANNEL_CONSOLE; channel < CHANNELS_END; channel++) {
        if (pthread_create(&threads[channel], NULL, drain_main, (void *)channel) != 0)
            fatal("starting a thread that reads output");
        if (plan.cpu >= 0)
            pin(threads[channel], plan.cpu);
    }
}

int drain_limit_fd(void)
{
    return limit_fd;
}

bool drain_join(struct drain_count *count)
{
    bool all = true;
    struct timespec deadline;

    clock_gettime(CLOCK_REALTIME, &deadline);
    deadline.tv_sec += JOIN_SECONDS;
    for (int channel = CHANNEL_CONSOLE; channel < CHANNELS_END; channel++) {
        if (pthread_timedjoin_np(threads[channel], NULL, &deadline) != 0)
            all = false;
        count->kept[channel] = atomic_load(&kept[channel]);
    }
    count->dropped = atomic_load(&dropped);
    return all;
}
