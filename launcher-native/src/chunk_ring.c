#include "chunk_ring.h"

#include <stdlib.h>
#include <string.h>

#include "fatal.h"

struct __attribute__((packed)) entry {
    uint64_t time;
    uint32_t length;
};

void chunk_ring_create(struct chunk_ring *ring)
{
    ring->data = malloc(CHUNK_RING_SIZE);
    if (!ring->data)
        fatal("making a buffer for output");
    atomic_init(&ring->head, 0);
    atomic_init(&ring->tail, 0);
}

static size_t until_wrap(size_t at, size_t length)
{
    size_t room = CHUNK_RING_SIZE - at % CHUNK_RING_SIZE;
    return length < room ? length : room;
}

static void put(struct chunk_ring *ring, size_t at, const void *bytes, size_t length)
{
    size_t first = until_wrap(at, length);
    memcpy(ring->data + at % CHUNK_RING_SIZE, bytes, first);
    memcpy(ring->data, (const uint8_t *)bytes + first, length - first);
}

void chunk_ring_copy(const struct chunk_ring *ring, size_t at, void *out, size_t length)
{
    size_t first = until_wrap(at, length);
    memcpy(out, ring->data + at % CHUNK_RING_SIZE, first);
    memcpy((uint8_t *)out + first, ring->data, length - first);
}

enum chunk_push chunk_ring_push(struct chunk_ring *ring, uint64_t time, const void *bytes,
                                uint32_t length, size_t wake_above)
{
    struct entry entry = {time, length};
    size_t tail = atomic_load_explicit(&ring->tail, memory_order_relaxed);
    size_t size = sizeof entry + length;
    size_t used = tail - atomic_load(&ring->head);

    if (used + size > CHUNK_RING_SIZE)
        return PUSH_FULL;
    put(ring, tail, &entry, sizeof entry);
    put(ring, tail + sizeof entry, bytes, length);
    atomic_store(&ring->tail, tail + size);
    /*
     * Read again after the store: either the consumer sees the new tail before it sleeps, or this
     * sees that it has taken everything else.
     */
    used = tail - atomic_load(&ring->head);
    return used == 0 || (used < wake_above && used + size >= wake_above) ? PUSH_WAKE : PUSH_QUIET;
}

size_t chunk_ring_used(struct chunk_ring *ring)
{
    return atomic_load(&ring->tail) - atomic_load(&ring->head);
}

size_t chunk_ring_first(struct chunk_ring *ring)
{
    return atomic_load(&ring->head);
}

bool chunk_ring_next(struct chunk_ring *ring, size_t *cursor, struct chunk *chunk)
{
    struct entry entry;
    if (*cursor == atomic_load(&ring->tail))
        return false;
    chunk_ring_copy(ring, *cursor, &entry, sizeof entry);
    *chunk = (struct chunk){entry.time, entry.length, *cursor + sizeof entry};
    *cursor += sizeof entry + entry.length;
    return true;
}

void chunk_ring_release(struct chunk_ring *ring, size_t cursor)
{
    atomic_store(&ring->head, cursor);
}
