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

#define KRUNLAB_T7_TRAPPED (-1)
#define KRUNLAB_T7_CANNOT_LOAD (-2)
#define KRUNLAB_T7_NO_RUN (-3)

#ifndef __ASSEMBLY__
#include <stdint.h>

static inline void krunlab_mark_byte(uint8_t byte, uint8_t *sum)
{
	__asm__ __volatile__("outb %0, %1" : : "a"(byte), "d"((uint16_t)KRUNLAB_MARK_PORT));
	*sum += byte;
}

/*
 * Sends one record of 15 bytes. The transmitter's state is not polled: the port belongs to a VMM
 * that takes each byte at once, and every access costs an exit that would count as boot time.
 */
static inline void krunlab_mark(uint8_t kind, int32_t value)
{
	uint32_t low, high;
	uint32_t bits = (uint32_t)value;
	uint8_t sum = 0;

	__asm__ __volatile__("rdtsc" : "=a"(low), "=d"(high));
	krunlab_mark_byte(KRUNLAB_MARK_SYNC, &sum);
	krunlab_mark_byte(kind, &sum);
	for (int i = 0; i < 4; i++, low >>= 8)
		krunlab_mark_byte(low, &sum);
	for (int i = 0; i < 4; i++, high >>= 8)
		krunlab_mark_byte(high, &sum);
	for (int i = 0; i < 4; i++, bits >>= 8)
		krunlab_mark_byte(bits, &sum);
	krunlab_mark_byte(sum, &sum);
}

#endif /* !__ASSEMBLY__ */
#endif /* KRUNLAB_MARK_H */
