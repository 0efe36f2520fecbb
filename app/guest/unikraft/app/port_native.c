/* SPDX-License-Identifier: Apache-2.0 */
#include "port.h"

#include <errno.h>
#include <stdarg.h>

#include <krunlab/console.h>
#include <krunlab/initrd.h>

/* Used where the VMM put it; lib-wasi keeps it from the module. */
int krunlab_port_take_file(const char *path, struct bytes *out)
{
	struct krunlab_file file;

	if (!krunlab_initrd_find(path + 1, &file))
		return -ENOENT;
	out->data = (char *)file.data;
	out->len = file.len;
	return 0;
}

/* lib-wasi opens it as descriptor 0. */
int krunlab_port_redirect_stdin(const char *path)
{
	(void)path;
	return 0;
}

void krunlab_port_say(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	krunlab_console_print(format, ap);
	va_end(ap);
}
