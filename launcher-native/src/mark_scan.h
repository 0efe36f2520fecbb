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

struct mark_scan {
    uint8_t record[MARK_RECORD];
    size_t have;
};

/* True where these bytes complete a record of T5 or T6. */
bool mark_scan_feed(struct mark_scan *scan, const uint8_t *bytes, size_t length);

#endif
