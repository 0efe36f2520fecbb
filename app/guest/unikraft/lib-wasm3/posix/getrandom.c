/* SPDX-License-Identifier: Apache-2.0 */
/*
 * getrandom(2) over the kernel's generator: the port of musl leaves it out, and the kernel's own
 * system call is not reached by that name.
 */
#include <errno.h>
#include <sys/random.h>

#include <uk/config.h>
#if CONFIG_LIBUKRANDOM
#include <uk/random.h>
#endif

ssize_t getrandom(void *buf, size_t len, unsigned int flags)
{
	(void)flags;
#if CONFIG_LIBUKRANDOM
	uk_random_fill_buffer(buf, len);
	return len;
#else
	(void)buf;
	(void)len;
	errno = ENOSYS;
	return -1;
#endif
}
