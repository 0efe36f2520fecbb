/*
 * What one drain thread hands to the writer: stamped chunks, in a ring with one producer and one
 * consumer and no lock, so that a writer that lost its processor never delays the next stamp.
 */
#ifndef KRUNLAB_CHUNK_RING_H
#define KRUNLAB_CHUNK_RING_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CHUNK_RING_SIZE = 1 << 20, /* bytes; a power of two */
    CHUNK_MOST = 1 << 16,      /* bytes that one chunk may have */
};

struct chunk_ring {
    uint8_t *data;
    _Atomic size_t head; /* both count bytes since the start and never wrap */
    _Atomic size_t tail;
};

void chunk_ring_create(struct chunk_ring *ring);

enum chunk_push { PUSH_FULL, PUSH_QUIET, PUSH_WAKE };

/*
 * Producer. PUSH_WAKE where the consumer may be asleep for want of this chunk: the ring was
 * empty, or has just passed wake_above bytes.
 */
enum chunk_push chunk_ring_push(struct chunk_ring *ring, uint64_t time, const void *bytes,
                                uint32_t length, size_t wake_above);

/* Consumer: bytes waiting, with 12 for each chunk. */
size_t chunk_ring_used(struct chunk_ring *ring);

struct chunk {
    uint64_t time;
    uint32_t length;
    size_t at; /* where its bytes are, for chunk_ring_copy */
};

/* Consumer: the chunk at *cursor, which is moved past it. False where there is none. */
bool chunk_ring_next(struct chunk_ring *ring, size_t *cursor, struct chunk *chunk);
void chunk_ring_copy(const struct chunk_ring *ring, size_t at, void *out, size_t length);
size_t chunk_ring_first(struct chunk_ring *ring);
void chunk_ring_release(struct chunk_ring *ring, size_t cursor);

#endif
