/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sleeping for WASI's poll_oneoff. Makefile.uk gives clock_nanosleep this name in the one source
 * file that calls it: the kernel's own returns at once for all but a relative time of the real-time
 * clock.
 */
#include <errno.h>
#include <time.h>

#define NANOSECONDS 1000000000L

/* Makes *span the time from now to then, and tells whether there is any. */
static int until(clockid_t clock, const struct timespec *then, struct timespec *span)
{
	struct timespec now;

	if (clock_gettime(clock, &now) != 0)
		return 0;
	span->tv_sec = then->tv_sec - now.tv_sec;
	span->tv_nsec = then->tv_nsec - now.tv_nsec;
	if (span->tv_nsec < 0) {
		span->tv_sec--;
		span->tv_nsec += NANOSECONDS;
	}
	return span->tv_sec >= 0;
}

int krunlab_clock_nanosleep(clockid_t clock, int flags, const struct timespec *request,
			    struct timespec *remain)
{
	struct timespec span = *request;

	if ((flags & TIMER_ABSTIME) && !until(clock, request, &span))
		return 0;
	return nanosleep(&span, remain) == 0 ? 0 : errno;
}
