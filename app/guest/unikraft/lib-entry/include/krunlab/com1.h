/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_COM1_H
#define KRUNLAB_COM1_H

#include <stddef.h>
#include <stdint.h>

#include <krunlab/firmware.h>
#include <krunlab/port.h>

#define KRUNLAB_COM1_DATA 0x3f8
#define KRUNLAB_COM1_LINE_STATUS 0x3fd
#define KRUNLAB_COM1_TRANSMITTER_EMPTY 0x20

static inline uint8_t krunlab_com1_line_status(void)
{
	uint8_t value;

	__asm__ __volatile__("inb %1, %0"
			     : "=a"(value)
			     : "d"((uint16_t)KRUNLAB_COM1_LINE_STATUS));
	return value;
}

/* Writes bytes as they are. A VMM that may lag behind, as QEMU does, has each one waited for. */
static inline void krunlab_com1_write(const uint8_t *bytes, size_t len)
{
	if (!krunlab_firmware_ran) {
		krunlab_port_write(KRUNLAB_COM1_DATA, bytes, len);
		return;
	}
	for (; len > 0; bytes++, len--) {
		while (!(krunlab_com1_line_status() & KRUNLAB_COM1_TRANSMITTER_EMPTY))
			;
		krunlab_port_write(KRUNLAB_COM1_DATA, bytes, 1);
	}
}

#endif /* KRUNLAB_COM1_H */
