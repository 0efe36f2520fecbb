#include "writer.h"

#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "clock.h"
#include "fatal.h"
#include "json.h"
#include "outbox.h"

enum { CHANNELS = 3, FLUSH_NS = 5 * NS_PER_MS };

static struct chunk_ring rings[CHANNELS];
static struct outbox outbox;
static uint8_t frame[CHUNKS_FRAME_MOST];
static int wake_fd, done_fd, broken_fd;
static uint64_t dropped;
static struct writer_loss loss;
static atomic_bool at_once_wanted;

/* Frames that other threads have posted, laid out. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t settled_changed = PTHREAD_COND_INITIALIZER;
static uint8_t *posted;
static size_t posted_length;
static enum { RUNNING, SETTLING, SETTLED, ENDING } state;

static void signal_fd(int fd)
{
    uint64_t one = 1;
    /* Fails only where the counter is full, and then it is readable anyway. */
    if (write(fd, &one, sizeof one) < 0)
        return;
}

void writer_wake(bool at_once)
{
    if (at_once)
        atomic_store(&at_once_wanted, true);
    signal_fd(wake_fd);
}

struct chunk_ring *writer_ring(enum channel channel)
{
    return &rings[channel - 1];
}

void writer_post(enum frame_type type, const void *payload, size_t length)
{
    pthread_mutex_lock(&lock);
    posted = realloc(posted, posted_length + FRAME_HEADER + length);
    if (!posted)
        fatal("keeping a frame");
    frame_header(posted + posted_length, type, CHANNEL_NONE, length);
    memcpy(posted + posted_length + FRAME_HEADER, payload, length);
    posted_length += FRAME_HEADER + length;
    pthread_mutex_unlock(&lock);
    writer_wake(true);
}

void writer_stamp(uint32_t mark, uint64_t time)
{
    uint8_t payload[16] = {0};
    frame_put32(payload, mark);
    frame_put64(payload + 8, time);
    writer_post(FRAME_STAMP, payload, sizeof payload);
}

void writer_notice(const char *text)
{
    struct json json;
    json_begin(&json);
    json_text(&json, "level", "warn");
    json_text(&json, "text", text);
    json_end(&json);
    writer_post(FRAME_NOTICE, json.data, json.length);
    json_free(&json);
}

static void take_posted(void)
{
    pthread_mutex_lock(&lock);
    uint8_t *frames = posted;
    size_t length = posted_length;
    posted = NULL;
    posted_length = 0;
    pthread_mutex_unlock(&lock);
    /* One put, however many frames: they are kept or lost together, and need no parsing here. */
    if (frames && !outbox_put(&outbox, frames, length, true))
        dropped += length;
    free(frames);
}

static void take_chunks(enum channel channel)
{
    size_t length;
    while ((length = frame_chunks(frame, channel, writer_ring(channel))) > 0) {
        if (!outbox_put(&outbox, frame, length, false))
            dropped += length;
    }
}

/*
 * Lays out what is due: everything where it is asked for at once or the last is awaited, else
 * what has waited long enough or is a full frame's worth. Returns how long the rest may wait, or
 * -1 where there is none.
 */
static int64_t take_due(bool everything, uint64_t *waiting_since)
{
    uint64_t now = clock_now();
    int64_t wait = -1;

    for (enum channel channel = CHANNEL_CONSOLE; channel <= CHANNEL_ERRORS; channel++) {
        uint64_t *since = &waiting_since[channel - 1];
        size_t used = chunk_ring_used(writer_ring(channel));
        if (used == 0)
            continue;
        if (*since == 0)
            *since = now;
        if (everything || used >= WRITER_FLUSH_BYTES || now - *since >= FLUSH_NS) {
            take_chunks(channel);
            *since = 0;
        } else {
            int64_t left = (int64_t)(*since + FLUSH_NS - now);
            wait = wait < 0 || left < wait ? left : wait;
        }
    }
    return wait;
}

static void sleep_until_needed(int64_t wait_ns, bool reader_waited)
{
    struct pollfd fds[2] = {
        {.fd = wake_fd, .events = POLLIN},
        {.fd = reader_waited ? STDOUT_FILENO : -1, .events = POLLOUT},
    };
    struct timespec timeout = {wait_ns / (int64_t)NS_PER_S, wait_ns % (int64_t)NS_PER_S};

    for (int i = 0; i < CHANNELS; i++) {
        if (wait_ns < 0 && chunk_ring_used(&rings[i]) > 0)
            return;
    }
    if (ppoll(fds, 2, wait_ns < 0 ? NULL : &timeout, NULL) > 0 && fds[0].revents) {
        uint64_t count;
        if (read(wake_fd, &count, sizeof count) < 0)
            fatal("reading the writer's own event");
    }
}

/* Moves on from SETTLING and ENDING. Returns true where the writer's work is done. */
static bool state_advance(void)
{
    bool done = false;
    pthread_mutex_lock(&lock);
    if (state == SETTLING) {
        state = SETTLED;
        loss = (struct writer_loss){dropped, outbox.spilled};
        pthread_cond_signal(&settled_changed);
    } else if (state == ENDING && posted_length == 0) {
        done = outbox_empty(&outbox);
    }
    pthread_mutex_unlock(&lock);
    return done;
}

static void *writer_main(void *unused)
{
    uint64_t waiting_since[CHANNELS] = {0};
    bool broken = false;
    (void)unused;

    for (;;) {
        pthread_mutex_lock(&lock);
        bool everything = state != RUNNING;
        pthread_mutex_unlock(&lock);
        bool at_once = atomic_exchange(&at_once_wanted, false);
        int64_t wait = take_due(everything || at_once, waiting_since);
        take_posted();
        if (!broken && !outbox_pump(&outbox, STDOUT_FILENO)) {
            broken = true;
            signal_fd(broken_fd);
        }
        if (everything && (state_advance() || broken))
            break;
        sleep_until_needed(wait, !broken && !outbox_empty(&outbox));
    }
    signal_fd(done_fd);
    return NULL;
}

static int event(void)
{
    int fd = eventfd(0, EFD_CLOEXEC);
    if (fd < 0)
        fatal("making an event descriptor");
    return fd;
}

void writer_create(void)
{
    wake_fd = event();
    done_fd = event();
    broken_fd = event();
    outbox_create(&outbox);
    outbox_put(&outbox, stream_header, sizeof stream_header, true);
    for (int i = 0; i < CHANNELS; i++)
        chunk_ring_create(&rings[i]);
}

void writer_start(void)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, writer_main, NULL) != 0)
        fatal("starting the writer");
    pthread_detach(thread);
}

struct writer_loss writer_settle(void)
{
    pthread_mutex_lock(&lock);
    state = SETTLING;
    pthread_mutex_unlock(&lock);
    writer_wake(true);
    pthread_mutex_lock(&lock);
    while (state != SETTLED)
        pthread_cond_wait(&settled_changed, &lock);
    pthread_mutex_unlock(&lock);
    return loss;
}

void writer_end(const char *json, size_t length)
{
    writer_post(FRAME_END, json, length);
    pthread_mutex_lock(&lock);
    state = ENDING;
    pthread_mutex_unlock(&lock);
    writer_wake(true);
}

int writer_done_fd(void)
{
    return done_fd;
}

int writer_broken_fd(void)
{
    return broken_fd;
}
