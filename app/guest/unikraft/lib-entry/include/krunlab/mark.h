/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Marks: the guest's milestones, told out of band on COM2 (docs/guest-marks.md).
 *
 * Header only, since the entry code sends its mark where only general registers may be used and
 * no library can be called.
 */
#ifndef KRUNLAB_MARK_H
#define KRUNLAB_MARK_H

#define KRUNLAB_MARK_PORT 0x2f8
#define KRUNLAB_MARK_SYNC 0x4b

/* The kinds of a mark. */
#define KRUNLAB_MARK_ENTRY 1    /* T3 */
#define KRUNLAB_MARK_MAIN 2     /* T5 */
#define KRUNLAB_MARK_OUTPUT 3   /* T6; value: the file descriptor */
#define KRUNLAB_MARK_RETURNED 4 /* T7; value: the exit code or one of KRUNLAB_T7_* */
#define KRUNLAB_MARK_BUFFERED 7 /* value: bytes of the frame that follows on COM1 */

#define KRUNLAB_T7_TRAPPED (-1)
#define KRUNLAB_T7_CANNOT_LOAD (-2)
#define KRUNLAB_T7_NO_RUN (-3)

#ifndef __ASSEMBLY__
#include <stdint.h>

#define KRUNLAB_MARK_SIZE 15

/* Makes one record of the moment. */
static inline void krunlab_mark_record(uint8_t record[KRUNLAB_MARK_SIZE], uint8_t kind, int32_t value)
{
	uint32_t low, high;
	uint32_t bits = (uint32_t)value;
	uint8_t sum = 0;

	__asm__ __volatile__("rdtsc" : "=a"(low), "=d"(high));
	record[0] = KRUNLAB_MARK_SYNC;
	record[1] = kind;
	for (int i = 0; i < 4; i++) {
		record[2 + i] = low >> 8 * i;
		record[6 + i] = high >> 8 * i;
		record[10 + i] = bits >> 8 * i;
	}
	for (int i = 0; i < KRUNLAB_MARK_SIZE - 1; i++)
		sum += record[i];
	record[KRUNLAB_MARK_SIZE - 1] = sum;
}

#endif /* !__ASSEMBLY__ */
#endif /* KRUNLAB_MARK_H */
