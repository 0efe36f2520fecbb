/* Tests of the launcher's parts that need no process: rings, the outbox, marks, JSON. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "../src/frames.h"
#include "../src/json.h"
#include "../src/mark_scan.h"
#include "../src/outbox.h"

static int failures;

static void check(bool good, const char *what)
{
    printf("%s - %s\n", good ? "ok" : "not ok", what);
    failures += !good;
}

static void ring_keeps_chunks_across_its_end(void)
{
    struct chunk_ring ring;
    static uint8_t bytes[CHUNK_MOST], back[CHUNK_MOST];
    bool same = true;

    chunk_ring_create(&ring);
    srand(1);
    for (uint64_t turn = 0; turn < 2000; turn++) {
        uint32_t length = 1 + (uint32_t)rand() % CHUNK_MOST;
        struct chunk chunk;
        memset(bytes, (int)turn, length);
        same &= chunk_ring_push(&ring, turn, bytes, length, 1 << 16) == PUSH_WAKE;
        size_t cursor = chunk_ring_first(&ring);
        same &= chunk_ring_next(&ring, &cursor, &chunk) && chunk.time == turn;
        same &= chunk.length == length;
        chunk_ring_copy(&ring, chunk.at, back, length);
        same &= memcmp(bytes, back, length) == 0;
        same &= !chunk_ring_next(&ring, &cursor, &chunk);
        chunk_ring_release(&ring, cursor);
    }
    check(same, "a ring gives back what was put in, also across its end");
    free(ring.data);
}

static void ring_wakes_its_reader_when_needed(void)
{
    struct chunk_ring ring;
    static uint8_t bytes[60000];

    chunk_ring_create(&ring);
    check(chunk_ring_push(&ring, 1, bytes, 1, 1 << 16) == PUSH_WAKE, "an empty ring wakes");
    check(chunk_ring_push(&ring, 2, bytes, 1, 1 << 16) == PUSH_QUIET, "a ring in use does not");
    check(chunk_ring_push(&ring, 3, bytes, 60000, 1 << 16) == PUSH_QUIET, "nor below its mark");
    check(chunk_ring_push(&ring, 4, bytes, 60000, 1 << 16) == PUSH_WAKE, "but above it");
    while (chunk_ring_push(&ring, 5, bytes, 60000, 1 << 16) != PUSH_FULL)
        continue;
    check(chunk_ring_used(&ring) <= CHUNK_RING_SIZE, "a full ring takes no more");
    free(ring.data);
}

static void frames_split_where_a_delta_is_too_long(void)
{
    struct chunk_ring ring;
    static uint8_t out[CHUNKS_FRAME_MOST];

    chunk_ring_create(&ring);
    chunk_ring_push(&ring, 1, "a", 1, 1 << 16);
    chunk_ring_push(&ring, 1 + (1ull << 32), "b", 1, 1 << 16);
    check(frame_chunks(out, CHANNEL_CONSOLE, &ring) == FRAME_HEADER + 16 + 8 + 1,
          "a chunk more than 2^32 ns later begins a frame");
    check(out[sizeof(uint64_t) + 8] == 1, "whose base is the chunk's time");
    check(frame_chunks(out, CHANNEL_CONSOLE, &ring) == FRAME_HEADER + 16 + 8 + 1 &&
              frame_chunks(out, CHANNEL_CONSOLE, &ring) == 0,
          "and nothing is lost");
    free(ring.data);
}

/* Drains an outbox through a pipe and counts how many bytes came in the order they were put. */
static size_t drained_in_order(struct outbox *outbox)
{
    int ends[2];
    uint8_t back[65536];
    size_t total = 0;
    uint8_t next = 0;
    bool in_order = true;

    if (pipe2(ends, O_NONBLOCK) != 0)
        exit(1);
    while (!outbox_empty(outbox)) {
        outbox_pump(outbox, ends[1]);
        for (ssize_t n; (n = read(ends[0], back, sizeof back)) > 0; total += (size_t)n) {
            for (ssize_t i = 0; i < n; i++)
                in_order &= back[i] == next++;
        }
    }
    close(ends[0]);
    close(ends[1]);
    return in_order ? total : 0;
}

static void outbox_spills_in_order(void)
{
    enum { FRAMES = 40, SIZE = 1 << 18 };
    struct outbox outbox;
    static uint8_t frame[SIZE];

    for (size_t i = 0; i < SIZE; i++)
        frame[i] = (uint8_t)i;
    outbox_create(&outbox);
    for (int i = 0; i < FRAMES; i++)
        outbox_put(&outbox, frame, SIZE, false);
    check(outbox.spilled == (uint64_t)(FRAMES - 16) * SIZE, "what exceeds 4 MiB goes to the spool");
    check(drained_in_order(&outbox) == (size_t)FRAMES * SIZE, "and comes back in order");
    outbox_put(&outbox, frame, SIZE, false);
    check(outbox.used == SIZE, "after which memory is used again");
}

static void outbox_keeps_facts_where_the_spool_fails(void)
{
    const struct rlimit no_file = {0, 0};
    struct outbox outbox;
    static uint8_t chunk[3 << 20], fact[256];

    for (size_t i = 0; i < sizeof chunk; i++)
        chunk[i] = (uint8_t)i;
    for (size_t i = 0; i < sizeof fact; i++)
        fact[i] = (uint8_t)i;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &no_file);
    outbox_create(&outbox);
    check(outbox_put(&outbox, chunk, sizeof chunk, false), "memory takes the first");
    check(!outbox_put(&outbox, chunk, sizeof chunk, false), "a full disk loses a chunk, and says so");
    check(outbox_put(&outbox, fact, sizeof fact, true), "but keeps a fact");
    check(drained_in_order(&outbox) == sizeof chunk + sizeof fact, "and both arrive");
}

static enum milestone seen[8];
static uint64_t seen_times[8];
static int seen_count;

static void see(enum milestone milestone, uint64_t time)
{
    seen[seen_count] = milestone;
    seen_times[seen_count++] = time;
}

static void marks_are_found_among_damage(void)
{
    uint8_t t5[15] = {0x4b, 2, [14] = 0x4d}, t3[15] = {0x4b, 1, [14] = 0x4c};
    uint8_t t6[15] = {0x4b, 3, [14] = 0x4e}, damaged[15] = {0x4b, 1, 0x4b, [14] = 0};
    struct mark_scan scan = {.have = 0};

    mark_scan_feed(&scan, 1, t3, 15, see);
    check(seen_count == 0, "T3 is no milestone for samples");
    mark_scan_feed(&scan, 2, t5, 15, see);
    check(seen_count == 1 && seen[0] == MILESTONE_T5 && seen_times[0] == 2, "T5 is");
    mark_scan_feed(&scan, 3, t6, 1, see);
    check(seen_count == 1, "a first byte alone is none yet");
    mark_scan_feed(&scan, 4, t6 + 1, 1, see);
    check(seen_count == 2 && seen[1] == MILESTONE_T6 && seen_times[1] == 3,
          "with its second byte T6 is, at the time of its first");
    for (int i = 2; i < 15; i++)
        mark_scan_feed(&scan, 5, t6 + i, 1, see);
    check(seen_count == 2, "and not once more with the rest");
    mark_scan_feed(&scan, 6, damaged, 15, see);
    mark_scan_feed(&scan, 7, t5, 15, see);
    check(seen_count == 3 && seen[2] == MILESTONE_T5, "the record after a damaged one is found");
}

static void json_is_always_utf8(void)
{
    struct json json;
    json_begin(&json);
    json_text(&json, "a\"\n", "\xc3\xa9 \xff \xed\xa0\x80 \\");
    json_array(&json, "b");
    json_number(&json, NULL, -1);
    json_bool(&json, NULL, true);
    json_array_end(&json);
    json_text(&json, "c", NULL);
    json_end(&json);
    check(strcmp(json.data, "{\"a\\\"\\u000a\":\"\xc3\xa9 \xef\xbf\xbd \xef\xbf\xbd\xef\xbf\xbd"
                            "\xef\xbf\xbd \\\\\",\"b\":[-1,true],\"c\":null}") == 0,
          "JSON escapes and replaces what is not UTF-8");
    json_free(&json);
}

int main(void)
{
    ring_keeps_chunks_across_its_end();
    ring_wakes_its_reader_when_needed();
    frames_split_where_a_delta_is_too_long();
    outbox_spills_in_order();
    marks_are_found_among_damage();
    json_is_always_utf8();
    outbox_keeps_facts_where_the_spool_fails(); /* last: it takes the right to write files */
    return failures != 0;
}
