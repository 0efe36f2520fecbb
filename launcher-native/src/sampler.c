#include "sampler.h"

#include <pthread.h>
#include <stdbool.h>
#include <time.h>

#include "clock.h"
#include "fatal.h"
#include "frames.h"
#include "sample.h"
#include "writer.h"

static pthread_t thread;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed;
static bool running, stopping, wanted;
static pid_t pid_sampled;
static uint32_t ram_mib_sampled;
static uint64_t interval_ns;

static void post(const struct sample *sample)
{
    const uint64_t values[] = {sample->time, sample->rss,       sample->pss,      sample->private,
                               sample->peak, sample->guest_rss, sample->guest_ram};
    uint8_t payload[sizeof values];
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
        frame_put64(payload + 8 * i, values[i]);
    writer_post(FRAME_SAMPLE, payload, sizeof payload);
}

void sampler_last(pid_t pid, uint32_t ram_mib)
{
    struct sample sample;
    if (sample_take(&sample, pid, ram_mib))
        post(&sample);
}

static void wait_for_turn(uint64_t until)
{
    const struct timespec deadline = {(time_t)(until / NS_PER_S), (long)(until % NS_PER_S)};
    pthread_mutex_lock(&lock);
    while (!stopping && !wanted && clock_now() < until)
        pthread_cond_timedwait(&changed, &lock, &deadline);
    wanted = false;
    pthread_mutex_unlock(&lock);
}

static bool stopped(void)
{
    pthread_mutex_lock(&lock);
    bool result = stopping;
    pthread_mutex_unlock(&lock);
    return result;
}

static void *sampler_main(void *unused)
{
    (void)unused;
    while (!stopped()) {
        uint64_t next = clock_now() + interval_ns;
        sampler_last(pid_sampled, ram_mib_sampled);
        wait_for_turn(next);
    }
    return NULL;
}

void sampler_start(pid_t pid, uint32_t ram_mib, uint64_t interval_us)
{
    pthread_condattr_t monotonic;

    if (interval_us == 0)
        return;
    pid_sampled = pid;
    ram_mib_sampled = ram_mib;
    interval_ns = interval_us * 1000;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&changed, &monotonic);
    if (pthread_create(&thread, NULL, sampler_main, NULL) != 0)
        fatal("starting the memory sampler");
    running = true;
}

void sampler_now(void)
{
    if (interval_ns == 0)
        return;
    pthread_mutex_lock(&lock);
    wanted = true;
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
