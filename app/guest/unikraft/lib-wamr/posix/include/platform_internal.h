/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The platform as WAMR's core wants it described: types, headers and inline functions that differ
 * from one operating system to another. WAMR includes it by this name.
 */
#ifndef PLATFORM_INTERNAL_H
#define PLATFORM_INTERNAL_H

#include <assert.h>
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define BH_APPLET_PRESERVED_STACK_SIZE (32 * 1024)
#define BH_THREAD_DEFAULT_PRIORITY 0

typedef pthread_t korp_tid;
typedef pthread_t korp_thread;
typedef pthread_mutex_t korp_mutex;
typedef pthread_cond_t korp_cond;
typedef pthread_rwlock_t korp_rwlock;
typedef sem_t korp_sem;

#define OS_THREAD_MUTEX_INITIALIZER PTHREAD_MUTEX_INITIALIZER
#define os_thread_local_attribute __thread
#define os_getpagesize getpagesize
#define bh_socket_t int

typedef int os_file_handle;
typedef int os_raw_file_handle;
typedef DIR *os_dir_stream;

/* Accesses beyond a module's memory fault, see faults.c. */
#if WASM_DISABLE_HW_BOUND_CHECK == 0
#define OS_ENABLE_HW_BOUND_CHECK

typedef jmp_buf korp_jmpbuf;
#define os_setjmp setjmp
#define os_longjmp longjmp

typedef void (*os_signal_handler)(void *address);

int os_thread_signal_init(os_signal_handler handler);
void os_thread_signal_destroy(void);
bool os_thread_signal_inited(void);
void os_signal_unmask(void);
void os_sigreturn(void);
#endif

static inline os_file_handle os_get_invalid_handle(void)
{
	return -1;
}

#endif /* PLATFORM_INTERNAL_H */
