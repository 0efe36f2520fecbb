/*
 * Frames on their way to a reader that may be slow: a bounded queue in memory, then an unlinked
 * spool file. Used by the writer thread alone.
 */
#ifndef KRUNLAB_OUTBOX_H
#define KRUNLAB_OUTBOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct outbox {
    uint8_t *memory; /* a ring */
    size_t first, used;
    int spool;       /* -1 until it is needed */
    uint64_t spool_read, spool_written;
    bool spool_failed; /* until the outbox is empty again */
    uint8_t *reserve;  /* frames that must not be lost while the spool fails */
    size_t reserve_read, reserve_written;
    uint64_t spilled; /* bytes that went through the spool */
};

void outbox_create(struct outbox *outbox);

/* Takes one whole frame. False where there was no room, and the frame is lost. */
bool outbox_put(struct outbox *outbox, const void *frame, size_t length, bool must_keep);

bool outbox_empty(const struct outbox *outbox);

/*
 * Hands as much to descriptor fd as it takes without blocking. Returns false where the reader is
 * gone; errno tells how.
 */
bool outbox_pump(struct outbox *outbox, int fd);

#endif
