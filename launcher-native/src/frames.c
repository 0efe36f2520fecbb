#include "frames.h"

#include <stdbool.h>

const uint8_t stream_header[STREAM_HEADER] = {'K', 'R', 'U', 'N', 'L', 'A', 'B', PROTOCOL_VERSION};

void frame_put32(uint8_t *out, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        out[i] = (uint8_t)(value >> (8 * i));
}

void frame_put64(uint8_t *out, uint64_t value)
{
    frame_put32(out, (uint32_t)value);
    frame_put32(out + 4, (uint32_t)(value >> 32));
}

void frame_header(uint8_t *out, enum frame_type type, enum channel channel, size_t length)
{
    frame_put32(out, (uint32_t)type | (uint32_t)channel << 8);
    frame_put32(out + 4, (uint32_t)length);
}

size_t frame_chunks(uint8_t *out, enum channel channel, struct chunk_ring *ring)
{
    size_t first = chunk_ring_first(ring);
    size_t cursor = first, end = first;
    size_t bytes = 0;
    uint32_t count = 0;
    uint64_t before = 0;
    struct chunk chunk;
    uint8_t *entry = out + FRAME_HEADER + 16;

    while (count < CHUNKS_MOST_ENTRIES && chunk_ring_next(ring, &cursor, &chunk)) {
        uint64_t delta = count == 0 ? 0 : chunk.time - before;
        if (bytes + chunk.length > CHUNKS_MOST_BYTES || delta > UINT32_MAX)
            break;
        if (count == 0)
            frame_put64(out + FRAME_HEADER + 8, chunk.time);
        frame_put32(entry, (uint32_t)delta);
        frame_put32(entry + 4, chunk.length);
        entry += 8;
        before = chunk.time;
        bytes += chunk.length;
        count++;
        end = cursor;
    }
    if (count == 0)
        return 0;
    for (cursor = first; cursor != end; entry += chunk.length) {
        chunk_ring_next(ring, &cursor, &chunk);
        chunk_ring_copy(ring, chunk.at, entry, chunk.length);
    }
    chunk_ring_release(ring, end);
    frame_put32(out + FRAME_HEADER, count);
    frame_put32(out + FRAME_HEADER + 4, 0);
    frame_header(out, FRAME_CHUNKS, channel, (size_t)(entry - out) - FRAME_HEADER);
    return (size_t)(entry - out);
}
