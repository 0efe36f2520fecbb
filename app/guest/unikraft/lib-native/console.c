/* SPDX-License-Identifier: Apache-2.0 */
#include <krunlab/com1.h>
#include <krunlab/console.h>

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#if CONFIG_LIBKRUNLAB_BUFFERED
#include <krunlab/buffer.h>
#endif

#define LONGEST 512
/* Bytes handed on together. */
#define GATHERED 256

void krunlab_console_write(const void *bytes, size_t len)
{
#if CONFIG_LIBKRUNLAB_BUFFERED
	if (krunlab_buffer_take(bytes, len))
		return;
#endif
	krunlab_com1_write(bytes, len);
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
