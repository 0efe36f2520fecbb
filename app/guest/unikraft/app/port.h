/* SPDX-License-Identifier: Apache-2.0 */
/* What the application needs of the system below: port_posix.c or port_native.c, by the configuration. */
#ifndef KRUNLAB_PORT_H
#define KRUNLAB_PORT_H

#include <stddef.h>

struct bytes {
	char *data;
	size_t len;
};

/*
 * The content of a file of the initrd, writable, which the module then no longer finds there.
 * Returns 0 or a negative errno value.
 */
int krunlab_port_take_file(const char *path, struct bytes *out);

/*
 * Makes the file standard input, or an empty one where there is none: reading the serial console
 * instead would wait for ever. Returns 0 or a negative errno value.
 */
int krunlab_port_redirect_stdin(const char *path);

/* Writes to standard error at once. */
void krunlab_port_say(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif /* KRUNLAB_PORT_H */
