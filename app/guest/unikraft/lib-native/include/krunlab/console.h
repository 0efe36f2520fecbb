/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_CONSOLE_H
#define KRUNLAB_CONSOLE_H

#include <stdarg.h>
#include <stddef.h>

/*
 * Writes to COM1 as it is, with no translation of line ends. The kernel's own driver needs two
 * port accesses for each byte, every one of them an exit to the VMM; this one needs one, or two
 * where the VMM may lag behind.
 */
void krunlab_console_write(const void *bytes, size_t len);

/* The same for text: each line end becomes CR LF, as a terminal wants it and the POSIX port does. */
void krunlab_console_write_text(const void *bytes, size_t len);

/* Formats and writes as text at most 511 bytes. */
void krunlab_console_print(const char *format, va_list ap);

#endif /* KRUNLAB_CONSOLE_H */
