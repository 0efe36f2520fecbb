/* SPDX-License-Identifier: Apache-2.0 */
/* What can only be answered: files are read-only, and there are no sockets and no signals. */
#include "call.h"
#include "functions.h"

#include "descriptors.h"

static uint32_t of_open(wasi_call call, uint32_t answer)
{
	return krunlab_wasi_is_open(wasi_u32(call, 0)) ? answer : WASI_BADF;
}

#define ANSWER(name, answer)                                                                       \
	uint32_t krunlab_wasi_##name(wasi_call call)                                               \
	{                                                                                          \
		return of_open(call, answer);                                                      \
	}

/* Nothing is cached that could be written back, and advice may be ignored. */
ANSWER(fd_advise, WASI_SUCCESS)
ANSWER(fd_sync, WASI_SUCCESS)
ANSWER(fd_datasync, WASI_SUCCESS)
/* No flag changes how a stream that never blocks works. */
ANSWER(fd_fdstat_set_flags, WASI_SUCCESS)
ANSWER(fd_fdstat_set_rights, WASI_SUCCESS)

ANSWER(fd_allocate, WASI_ROFS)
ANSWER(fd_filestat_set_size, WASI_ROFS)
ANSWER(fd_filestat_set_times, WASI_ROFS)
ANSWER(path_create_directory, WASI_ROFS)
ANSWER(path_filestat_set_times, WASI_ROFS)
ANSWER(path_link, WASI_ROFS)
ANSWER(path_remove_directory, WASI_ROFS)
ANSWER(path_rename, WASI_ROFS)
ANSWER(path_unlink_file, WASI_ROFS)

ANSWER(sock_accept, WASI_NOTSOCK)
ANSWER(sock_recv, WASI_NOTSOCK)
ANSWER(sock_send, WASI_NOTSOCK)
ANSWER(sock_shutdown, WASI_NOTSOCK)

/* Its first argument is the old path, not a descriptor. */
uint32_t krunlab_wasi_path_symlink(wasi_call call)
{
	return krunlab_wasi_is_open(wasi_u32(call, 2)) ? WASI_ROFS : WASI_BADF;
}

uint32_t krunlab_wasi_proc_raise(wasi_call call)
{
	(void)call;
	return WASI_NOSYS;
}

/* There is nobody else to run. */
uint32_t krunlab_wasi_sched_yield(wasi_call call)
{
	(void)call;
	return WASI_SUCCESS;
}
