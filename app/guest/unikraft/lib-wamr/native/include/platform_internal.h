/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The platform as WAMR's core wants it described: types, headers and inline functions that differ
 * from one operating system to another. WAMR includes it by this name. There are no threads here,
 * so that a lock is nothing at all.
 */
#ifndef PLATFORM_INTERNAL_H
#define PLATFORM_INTERNAL_H

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <uk/arch/limits.h>

#define BH_APPLET_PRESERVED_STACK_SIZE (32 * 1024)
#define BH_THREAD_DEFAULT_PRIORITY 0

typedef int korp_tid;
typedef int korp_thread;
typedef int korp_mutex;
typedef int korp_cond;
typedef int korp_rwlock;
typedef int korp_sem;

#define OS_THREAD_MUTEX_INITIALIZER 0
#define os_thread_local_attribute
#define bh_socket_t int

typedef int os_file_handle;
typedef int os_raw_file_handle;
typedef int os_dir_stream;

typedef struct {
	int fd;
	short events;
	short revents;
} os_poll_file_handle;
typedef unsigned int os_nfds_t;
typedef struct timespec os_timespec;

static inline os_file_handle os_get_invalid_handle(void)
{
	return -1;
}

static inline int os_getpagesize(void)
{
	return __PAGE_SIZE;
}

/* nolibc lacks these; for bsearch see lib-native. */
#ifndef UINTPTR_MAX
#define UINTPTR_MAX UINT64_MAX
#endif

void *bsearch(const void *key, const void *base, size_t count, size_t size,
	      int (*compare)(const void *, const void *));

#endif /* PLATFORM_INTERNAL_H */
