/* The stream of docs/launcher-protocol.md: frame types, channels, and how frames are laid out. */
#ifndef KRUNLAB_FRAMES_H
#define KRUNLAB_FRAMES_H

#include <stddef.h>
#include <stdint.h>

#include "chunk_ring.h"

enum { PROTOCOL_VERSION = 1, FRAME_HEADER = 8, STREAM_HEADER = 8 };

enum frame_type {
    FRAME_INFO = 1,
    FRAME_STAMP = 2,
    FRAME_CHUNKS = 3,
    FRAME_SAMPLE = 4,
    FRAME_END = 5,
    FRAME_NOTICE = 6,
};

enum channel { CHANNEL_NONE = 0, CHANNEL_CONSOLE = 1, CHANNEL_MARKS = 2, CHANNEL_ERRORS = 3 };

extern const uint8_t stream_header[STREAM_HEADER];

void frame_put32(uint8_t *out, uint32_t value);
void frame_put64(uint8_t *out, uint64_t value);
void frame_header(uint8_t *out, enum frame_type type, enum channel channel, size_t length);

enum {
    CHUNKS_MOST_ENTRIES = 8192,
    CHUNKS_MOST_BYTES = 1 << 16,
    CHUNKS_FRAME_MOST = FRAME_HEADER + 16 + 8 * CHUNKS_MOST_ENTRIES + CHUNKS_MOST_BYTES,
};

/*
 * Lays out one CHUNKS frame of what the ring holds, as much as fits, and releases it there.
 * out has CHUNKS_FRAME_MOST bytes. Returns the frame's size, 0 where the ring is empty.
 */
size_t frame_chunks(uint8_t *out, enum channel channel, struct chunk_ring *ring);

#endif
