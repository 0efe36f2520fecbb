/*
 * Follows the records of docs/guest-marks.md only so far as to know when a milestone passes,
 * for the memory samples at those moments. What the marks say is for the reader to judge.
 */
#ifndef KRUNLAB_MARK_SCAN_H
#define KRUNLAB_MARK_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MARK_RECORD = 15 };

enum milestone { MILESTONE_NONE = 0, MILESTONE_T5 = 5, MILESTONE_T6 = 6, MILESTONE_T8 = 8 };

struct mark_scan {
    uint8_t record[MARK_RECORD];
    size_t have;
    uint64_t began; /* when the record's first byte was read */
    bool told;
};

typedef void mark_seen(enum milestone milestone, uint64_t time);

/*
 * Takes bytes that were read at a time. Tells seen of each record of T5 or T6 as soon as its
 * second byte is there, with the time of its first one: a guest that is to be held at its mark
 * writes the rest of it when it is let go.
 */
void mark_scan_feed(struct mark_scan *scan, uint64_t time, const uint8_t *bytes, size_t length,
                    mark_seen *seen);

#endif
