#include "sampler.h"

#include <pthread.h>
#include <time.h>

#include "clock.h"
#include "fatal.h"
#include "frames.h"
#include "sample.h"
#include "standstill.h"
#include "writer.h"

enum { MARKS_MOST = 8 };

struct mark {
    enum milestone milestone;
    uint64_t time; /* of its first byte */
};

static pthread_t thread;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed;
static bool running, stopping;
static struct sampler_plan plan;
static struct mark marks[MARKS_MOST]; /* those whose samples are due */
static int marks_due;

/* held_after: ns from the mark's first byte until the process stood still. */
static void post(const struct sample *sample, enum milestone milestone, uint64_t held_after)
{
    const uint64_t values[] = {sample->time,      sample->rss,       sample->pss,
                               sample->private,   sample->peak,      sample->guest_rss,
                               sample->guest_ram, (uint64_t)milestone, held_after};
    uint8_t payload[sizeof values];
    size_t count = sizeof values / sizeof values[0] - (milestone == MILESTONE_NONE ? 2 : 0);
    for (size_t i = 0; i < count; i++)
        frame_put64(payload + 8 * i, values[i]);
    writer_post(FRAME_SAMPLE, payload, 8 * count);
}

void sampler_last(pid_t pid, uint32_t ram_mib)
{
    struct sample sample;
    if (sample_take(&sample, pid, ram_mib))
        post(&sample, MILESTONE_T8, 0);
}

static void sample_now(void)
{
    struct sample sample;
    if (sample_take(&sample, plan.pid, plan.ram_mib))
        post(&sample, MILESTONE_NONE, 0);
}

/*
 * Of a process that was told to stand still, and is told again: a mark whose beginning was on its way
 * while the one before had its sample was let go with that.
 */
static void sample_held(const struct mark *due, int count)
{
    struct sample sample;
    uint64_t since;

    standstill_begin(plan.pid);
    if (!standstill_await(plan.pid, &since))
        writer_notice("The machine could not be held at its marks for its memory to be read.");
    else if (sample_take(&sample, plan.pid, plan.ram_mib))
        for (int i = 0; i < count; i++)
            post(&sample, due[i].milestone, since - due[i].time);
    standstill_end(plan.pid);
}

static void wait_for_turn(uint64_t until)
{
    const struct timespec deadline = {(time_t)(until / NS_PER_S), (long)(until % NS_PER_S)};
    pthread_mutex_lock(&lock);
    while (!stopping && !marks_due && clock_now() < until)
        pthread_cond_timedwait(&changed, &lock, &deadline);
    pthread_mutex_unlock(&lock);
}

/* Returns false where the thread is to end. */
static bool take_due(struct mark *due, int *count)
{
    pthread_mutex_lock(&lock);
    *count = marks_due;
    for (int i = 0; i < marks_due; i++)
        due[i] = marks[i];
    marks_due = 0;
    bool goes_on = !stopping;
    pthread_mutex_unlock(&lock);
    return goes_on || *count > 0;
}

/* A thousandth of the run's age where that is longer, so that a long run has not too many. */
static uint64_t next_turn(uint64_t began)
{
    uint64_t now = clock_now(), interval = plan.interval_us * 1000;

    if (interval == 0)
        return UINT64_MAX;
    return now + (interval > (now - began) / 1000 ? interval : (now - began) / 1000);
}

static void *sampler_main(void *unused)
{
    struct mark due[MARKS_MOST];
    uint64_t began = clock_now();
    int count;
    (void)unused;

    while (take_due(due, &count)) {
        uint64_t next = next_turn(began);
        if (count > 0 && plan.hold_at_marks)
            sample_held(due, count);
        else if (count > 0 || plan.interval_us)
            sample_now();
        wait_for_turn(next);
    }
    return NULL;
}

void sampler_start(const struct sampler_plan *what)
{
    pthread_condattr_t monotonic;

    plan = *what;
    if (plan.interval_us == 0 && !plan.hold_at_marks)
        return;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&changed, &monotonic);
    if (pthread_create(&thread, NULL, sampler_main, NULL) != 0)
        fatal("starting the memory sampler");
    running = true;
}

void sampler_mark(enum milestone milestone, uint64_t time)
{
    if (plan.interval_us == 0 && !plan.hold_at_marks)
        return;
    /* Before anything else: what the machine does meanwhile is in the sample. */
    if (plan.hold_at_marks)
        standstill_begin(plan.pid);
    pthread_mutex_lock(&lock);
    if (marks_due < MARKS_MOST)
        marks[marks_due++] = (struct mark){milestone, time};
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
}

void sampler_stop(void)
{
    if (!running)
        return;
    pthread_mutex_lock(&lock);
    stopping = true;
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
    pthread_join(thread, NULL);
    running = false;
}
