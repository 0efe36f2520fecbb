/* SPDX-License-Identifier: Apache-2.0 */
/*
 * In a machine, standard output and standard error are the first serial port, written to byte by
 * byte as a unikernel does: libkrunfw's kernel has no driver for it, and a driver's buffer would
 * let a run end before its output. The linker puts these in the place of the C library's.
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/uio.h>
#include <unistd.h>

#include "ports.h"

/* The longest message of the application; a longer one is cut. */
#define MESSAGE 4096

ssize_t __real_write(int fd, const void *bytes, size_t len);
ssize_t __real_writev(int fd, const struct iovec *parts, int count);
int __real_vdprintf(int fd, const char *format, va_list arguments);

static bool is_console(int fd)
{
	return ports_claimed() && (fd == STDOUT_FILENO || fd == STDERR_FILENO);
}

ssize_t __wrap_write(int fd, const void *bytes, size_t len)
{
	if (!is_console(fd))
		return __real_write(fd, bytes, len);
	ports_write(PORT_COM1, bytes, len);
	return len;
}

ssize_t __wrap_writev(int fd, const struct iovec *parts, int count)
{
	ssize_t all = 0;

	if (!is_console(fd))
		return __real_writev(fd, parts, count);
	for (int i = 0; i < count; i++) {
		ports_write(PORT_COM1, parts[i].iov_base, parts[i].iov_len);
		all += parts[i].iov_len;
	}
	return all;
}

int __wrap_vdprintf(int fd, const char *format, va_list arguments)
{
	char text[MESSAGE];
	int len;

	if (!is_console(fd))
		return __real_vdprintf(fd, format, arguments);
	len = vsnprintf(text, sizeof(text), format, arguments);
	if (len > 0)
		ports_write(PORT_COM1, (const uint8_t *)text,
			    len < MESSAGE ? (size_t)len : MESSAGE - 1);
	return len;
}
