#include "mark_scan.h"

#include <stdbool.h>
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
    scan->told = false;
}

static void tell(struct mark_scan *scan, mark_seen *seen)
{
    uint8_t kind = scan->record[1];

    if (!scan->told && (kind == KIND_T5 || kind == KIND_T6))
        seen(kind == KIND_T5 ? MILESTONE_T5 : MILESTONE_T6, scan->began);
    scan->told = true;
}

void mark_scan_feed(struct mark_scan *scan, uint64_t time, const uint8_t *bytes, size_t length,
                    mark_seen *seen)
{
    for (size_t i = 0; i < length; i++) {
        if (scan->have == 0)
            scan->began = time;
        scan->record[scan->have++] = bytes[i];
        if (scan->record[0] != SYNC)
            scan->have = 0;
        if (scan->have >= 2)
            tell(scan, seen);
        if (scan->have == MARK_RECORD) {
            if (whole(scan->record)) {
                scan->have = 0;
                scan->told = false;
            } else {
                skip_one(scan);
            }
        }
    }
}
