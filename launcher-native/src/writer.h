/*
 * The thread that turns chunks and facts into frames and hands them to the caller, at the
 * caller's pace.
 */
#ifndef KRUNLAB_WRITER_H
#define KRUNLAB_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "frames.h"

/* Makes what the drain threads need of the writer; then starts it on standard output. */
void writer_create(void);
void writer_start(void);

/* The ring into which the drain thread of a channel puts its chunks. */
struct chunk_ring *writer_ring(enum channel channel);

enum { WRITER_FLUSH_BYTES = 64 << 10 };

/* Tells the writer that there is something; at_once where it may not wait for more. */
void writer_wake(bool at_once);

/* Sends one frame; may be called from any thread. */
void writer_post(enum frame_type type, const void *payload, size_t length);
void writer_stamp(uint32_t mark, uint64_t time);
void writer_notice(const char *text);

/*
 * For the end, in this order: writer_settle says that no more chunks come and waits until all
 * frames are laid out; writer_end sends the last frame. After it writer_done_fd() becomes
 * readable as soon as the reader has everything.
 */
struct writer_loss {
    uint64_t dropped; /* bytes of chunks lost because spool and memory were full */
    uint64_t spilled; /* bytes that went through the spool file */
};
struct writer_loss writer_settle(void);
void writer_end(const char *json, size_t length);
int writer_done_fd(void);

/* Readable as soon as the reader has gone away. */
int writer_broken_fd(void);

#endif
