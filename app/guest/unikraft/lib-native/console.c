/* SPDX-License-Identifier: Apache-2.0 */
#include <krunlab/console.h>
#include <krunlab/firmware.h>
#include <krunlab/port.h>

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define COM1_DATA 0x3f8
#define COM1_LINE_STATUS 0x3fd
#define TRANSMITTER_EMPTY 0x20

#define LONGEST 512
/* Bytes handed on together. */
#define GATHERED 256

static uint8_t port_read(uint16_t port)
{
	uint8_t value;

	__asm__ __volatile__("inb %1, %0" : "=a"(value) : "d"(port));
	return value;
}

/* A VMM that may lag behind has a byte waited for. */
static void write_slowly(const uint8_t *byte, size_t len)
{
	for (; len > 0; byte++, len--) {
		while (!(port_read(COM1_LINE_STATUS) & TRANSMITTER_EMPTY))
			;
		krunlab_port_write(COM1_DATA, byte, 1);
	}
}

void krunlab_console_write(const void *bytes, size_t len)
{
	if (krunlab_firmware_ran)
		write_slowly(bytes, len);
	else
		krunlab_port_write(COM1_DATA, bytes, len);
}

void krunlab_console_write_text(const void *bytes, size_t len)
{
	const uint8_t *from = bytes;
	uint8_t text[GATHERED];
	size_t used = 0;

	for (size_t i = 0; i < len; i++) {
		/* Room for one byte and the CR before it. */
		if (used > GATHERED - 2) {
			krunlab_console_write(text, used);
			used = 0;
		}
		if (from[i] == '\n')
			text[used++] = '\r';
		text[used++] = from[i];
	}
	krunlab_console_write(text, used);
}

void krunlab_console_print(const char *format, va_list ap)
{
	char text[LONGEST];

	vsnprintf(text, sizeof(text), format, ap);
	krunlab_console_write_text(text, strlen(text));
}
