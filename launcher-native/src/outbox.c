#include "outbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fatal.h"

enum {
    MEMORY_SIZE = 4 << 20,
    RESERVE_SIZE = 64 << 10,
    /*
     * A pipe that polls as writable takes this much without blocking, which spares the launcher
     * to change the mode of a descriptor it shares with its caller.
     */
    PIECE = 4096,
};

void outbox_create(struct outbox *outbox)
{
    *outbox = (struct outbox){.spool = -1};
    outbox->memory = malloc(MEMORY_SIZE);
    outbox->reserve = malloc(RESERVE_SIZE);
    if (!outbox->memory || !outbox->reserve)
        fatal("making a buffer for frames");
}

bool outbox_empty(const struct outbox *outbox)
{
    return outbox->used == 0 && outbox->spool_read == outbox->spool_written &&
           outbox->reserve_read == outbox->reserve_written;
}

static bool memory_put(struct outbox *outbox, const uint8_t *bytes, size_t length)
{
    size_t at = (outbox->first + outbox->used) % MEMORY_SIZE;
    size_t room = MEMORY_SIZE - at;
    size_t head = length < room ? length : room;

    if (outbox->used + length > MEMORY_SIZE)
        return false;
    memcpy(outbox->memory + at, bytes, head);
    memcpy(outbox->memory, bytes + head, length - head);
    outbox->used += length;
    return true;
}

/* A file with no name: it is gone with the launcher, however that ends. */
static int unnamed_file(const char *folder)
{
    char name[4096];
    int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

    if (fd >= 0)
        return fd;
    /* Not every file system can do that. */
    snprintf(name, sizeof name, "%s/krunlab-spool-XXXXXX", folder);
    fd = mkostemp(name, O_CLOEXEC);
    if (fd >= 0)
        unlink(name);
    return fd;
}

/* /var/tmp comes before /tmp because the latter is often memory, which the spool is to spare. */
static int spool_open(void)
{
    const char *folders[] = {getenv("TMPDIR"), "/var/tmp", "/tmp"};
    int fd = -1;

    for (size_t i = 0; i < sizeof folders / sizeof folders[0] && fd < 0; i++) {
        if (folders[i] && *folders[i])
            fd = unnamed_file(folders[i]);
    }
    return fd;
}

static bool spool_put(struct outbox *outbox, const uint8_t *bytes, size_t length)
{
    size_t done = 0;

    if (outbox->spool < 0)
        outbox->spool = spool_open();
    while (outbox->spool >= 0 && done < length) {
        ssize_t n = pwrite(outbox->spool, bytes + done, length - done,
                           (off_t)(outbox->spool_written + done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += (size_t)n;
    }
    if (done < length) {
        outbox->spool_failed = true;
        return false;
    }
    outbox->spool_written += length;
    outbox->spilled += length;
    return true;
}

static bool reserve_put(struct outbox *outbox, const uint8_t *bytes, size_t length)
{
    if (outbox->reserve_written + length > RESERVE_SIZE)
        return false;
    memcpy(outbox->reserve + outbox->reserve_written, bytes, length);
    outbox->reserve_written += length;
    return true;
}

bool outbox_put(struct outbox *outbox, const void *frame, size_t length, bool must_keep)
{
    bool memory_only = outbox->spool_read == outbox->spool_written &&
                       outbox->reserve_read == outbox->reserve_written;

    if (memory_only && memory_put(outbox, frame, length))
        return true;
    if (!outbox->spool_failed && spool_put(outbox, frame, length))
        return true;
    return must_keep && reserve_put(outbox, frame, length);
}

/* The next bytes to go, in the order in which they were put; the spool's come through piece. */
static size_t next_piece(struct outbox *outbox, uint8_t *piece, const uint8_t **bytes)
{
    size_t length = PIECE;

    if (outbox->used) {
        size_t room = MEMORY_SIZE - outbox->first;
        length = length < room ? length : room;
        *bytes = outbox->memory + outbox->first;
        return length < outbox->used ? length : outbox->used;
    }
    if (outbox->spool_read < outbox->spool_written) {
        uint64_t left = outbox->spool_written - outbox->spool_read;
        ssize_t n = pread(outbox->spool, piece, left < length ? (size_t)left : length,
                          (off_t)outbox->spool_read);
        if (n <= 0)
            fatal("reading the spool file back");
        *bytes = piece;
        return (size_t)n;
    }
    *bytes = outbox->reserve + outbox->reserve_read;
    length = outbox->reserve_written - outbox->reserve_read;
    return length < PIECE ? length : PIECE;
}

static void advance(struct outbox *outbox, size_t length)
{
    if (outbox->used) {
        outbox->first = (outbox->first + length) % MEMORY_SIZE;
        outbox->used -= length;
    } else if (outbox->spool_read < outbox->spool_written) {
        outbox->spool_read += length;
        if (outbox->spool_read == outbox->spool_written) {
            outbox->spool_read = outbox->spool_written = 0;
            /* Gives the disk back; where that fails it is only kept longer. */
            if (ftruncate(outbox->spool, 0) != 0)
                outbox->spool_failed = true;
        }
    } else {
        outbox->reserve_read += length;
        if (outbox->reserve_read == outbox->reserve_written)
            outbox->reserve_read = outbox->reserve_written = 0;
    }
    if (outbox_empty(outbox))
        outbox->spool_failed = false;
}

bool outbox_pump(struct outbox *outbox, int fd)
{
    uint8_t piece[PIECE];

    while (!outbox_empty(outbox)) {
        struct pollfd ready = {.fd = fd, .events = POLLOUT};
        if (poll(&ready, 1, 0) <= 0)
            return true;
        const uint8_t *bytes;
        size_t length = next_piece(outbox, piece, &bytes);
        ssize_t n = write(fd, bytes, length);
        if (n < 0 && (errno == EINTR || errno == EAGAIN))
            return true;
        if (n < 0)
            return false;
        advance(outbox, (size_t)n);
    }
    return true;
}
