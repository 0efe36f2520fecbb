/*
 * Reads the launcher's stream on standard input and writes it as text, one line for each frame,
 * or with --console, --marks or --errors only the bytes of that channel, or with --times the
 * stamp of each console byte as u64. Exits with 1 at the first thing the protocol does not allow.
 */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_PAYLOAD = 1 << 20 };

static const char *want = "";
static uint64_t last_time[4];

static _Noreturn void broken(const char *what)
{
    fprintf(stderr, "stream_text: %s\n", what);
    exit(1);
}

static uint32_t u32(const uint8_t *at)
{
    return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

static uint64_t u64(const uint8_t *at)
{
    return u32(at) | (uint64_t)u32(at + 4) << 32;
}

static int wanted_channel(void)
{
    if (strcmp(want, "--console") == 0)
        return 1;
    if (strcmp(want, "--marks") == 0)
        return 2;
    return strcmp(want, "--errors") == 0 ? 3 : 0;
}

static void times(uint64_t time, uint32_t length)
{
    for (uint32_t i = 0; i < length; i++)
        fwrite(&time, sizeof time, 1, stdout);
}

static void chunks(uint8_t channel, const uint8_t *payload, uint32_t length)
{
    if (length < 16 || channel < 1 || channel > 3)
        broken("a CHUNKS frame without a head or channel");
    uint32_t count = u32(payload);
    uint64_t time = u64(payload + 8), bytes = 0;

    if (16 + 8ull * count > length)
        broken("a CHUNKS frame with more entries than it has room for");
    for (uint32_t i = 0; i < count; i++) {
        time += u32(payload + 16 + 8 * i);
        uint32_t size = u32(payload + 20 + 8 * i);
        if (time < last_time[channel])
            broken("a chunk stamped before the one ahead of it");
        last_time[channel] = time;
        bytes += size;
        if (channel == 1 && strcmp(want, "--times") == 0)
            times(time, size);
    }
    if (16 + 8ull * count + bytes != length)
        broken("a CHUNKS frame whose lengths do not add up");
    if (channel == wanted_channel())
        fwrite(payload + 16 + 8 * count, 1, bytes, stdout);
    if (!*want)
        printf("CHUNKS %u %" PRIu32 " %" PRIu64 "\n", channel, count, bytes);
}

static void frame(uint8_t type, uint8_t channel, const uint8_t *payload, uint32_t length)
{
    static const char *const names[] = {"", "INFO", "", "", "", "END", "NOTICE"};

    if (type == 3) {
        chunks(channel, payload, length);
    } else if (*want) {
        return;
    } else if (type == 2 && length == 16) {
        printf("STAMP %" PRIu32 " %" PRIu64 "\n", u32(payload), u64(payload + 8));
    } else if (type == 4 && (length == 56 || length == 72)) {
        printf("SAMPLE");
        for (uint32_t at = 0; at < length; at += 8)
            printf(" %" PRIu64, u64(payload + at));
        printf("\n");
    } else if (type == 1 || type == 5 || type == 6) {
        printf("%s %.*s\n", names[type], (int)length, (const char *)payload);
    } else {
        broken("an unknown frame or one of the wrong size");
    }
}

int main(int argc, char **argv)
{
    static uint8_t payload[MOST_PAYLOAD];
    uint8_t header[8];
    uint8_t last = 0;
    size_t got;

    if (argc > 1)
        want = argv[1];
    if (fread(header, 1, 8, stdin) != 8 || memcmp(header, "KRUNLAB\1", 8) != 0)
        broken("no stream of version 1");
    while ((got = fread(header, 1, 8, stdin)) == 8) {
        uint32_t length = u32(header + 4);
        if (last == 5)
            broken("a frame after END");
        if (length > MOST_PAYLOAD || fread(payload, 1, length, stdin) != length)
            broken("a frame that is cut off or too long");
        last = header[0];
        frame(last, header[1], payload, length);
    }
    if (got != 0)
        broken("cut off within a header");
    if (last != 5)
        broken("no END");
    return 0;
}
