#include "mark_scan.h"

#include <string.h>

enum { SYNC = 0x4b, KIND_T5 = 2, KIND_T6 = 3 };

static bool whole(const uint8_t *record)
{
    uint8_t sum = 0;
    for (int i = 0; i < MARK_RECORD - 1; i++)
        sum = (uint8_t)(sum + record[i]);
    return sum == record[MARK_RECORD - 1];
}

static void skip_one(struct mark_scan *scan)
{
    do {
        memmove(scan->record, scan->record + 1, --scan->have);
    } while (scan->have && scan->record[0] != SYNC);
}

bool mark_scan_feed(struct mark_scan *scan, const uint8_t *bytes, size_t length)
{
    bool milestone = false;

    for (size_t i = 0; i < length; i++) {
        scan->record[scan->have++] = bytes[i];
        if (scan->record[0] != SYNC) {
            scan->have = 0;
        } else if (scan->have == MARK_RECORD) {
            if (whole(scan->record)) {
                milestone |= scan->record[1] == KIND_T5 || scan->record[1] == KIND_T6;
                scan->have = 0;
            } else {
                skip_one(scan);
            }
        }
    }
    return milestone;
}
