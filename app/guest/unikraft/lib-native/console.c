/* SPDX-License-Identifier: Apache-2.0 */
#include <krunlab/console.h>
#include <krunlab/firmware.h>

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define COM1_DATA 0x3f8
#define COM1_LINE_STATUS 0x3fd
#define TRANSMITTER_EMPTY 0x20

#define LONGEST 512

static uint8_t port_read(uint16_t port)
{
	uint8_t value;

	__asm__ __volatile__("inb %1, %0" : "=a"(value) : "d"(port));
	return value;
}

void krunlab_console_write(const void *bytes, size_t len)
{
	const uint8_t *byte = bytes;

	for (size_t i = 0; i < len; i++) {
		if (krunlab_firmware_ran)
			while (!(port_read(COM1_LINE_STATUS) & TRANSMITTER_EMPTY))
				;
		__asm__ __volatile__("outb %0, %1" : : "a"(byte[i]), "d"((uint16_t)COM1_DATA));
	}
}

void krunlab_console_print(const char *format, va_list ap)
{
	char text[LONGEST];

	vsnprintf(text, sizeof(text), format, ap);
	krunlab_console_write(text, strlen(text));
}
