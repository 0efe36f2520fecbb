/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The functions of wasi_snapshot_preview1.witx that this image has, by the options of Config.uk, one
 * X(name, signature) on each line. Whoever includes this file says what X and F are, so there is no
 * guard against a second time. F marks what answers in another way without files: every libc asks
 * for preopened directories at its start, and is to be told that there are none.
 *
 * Signatures are those by which WAMR's compiler calls them:
 * "i(i*~I)i" tells result, parameters, and the result again where there is one; 'v' is none, 'i'
 * i32, 'I' i64, '*' the address of something, '~' the length of what the parameter before points
 * to. The last two are i32 to the module.
 */
#include <uk/config.h>

#if CONFIG_LIBKRUNLAB_WASI_ARGS
X(args_get, "i(**)i")
X(args_sizes_get, "i(**)i")
#endif

#if CONFIG_LIBKRUNLAB_WASI_ENVIRON
X(environ_get, "i(**)i")
X(environ_sizes_get, "i(**)i")
#endif

#if CONFIG_LIBKRUNLAB_WASI_CLOCK
X(clock_res_get, "i(i*)i")
X(clock_time_get, "i(iI*)i")
#endif

#if CONFIG_LIBKRUNLAB_WASI_RANDOM
X(random_get, "i(*~)i")
#endif

#if CONFIG_LIBKRUNLAB_WASI_EXIT
X(proc_exit, "v(i)")
#endif

#if CONFIG_LIBKRUNLAB_WASI_STREAMS
X(fd_close, "i(i)i")
X(fd_fdstat_get, "i(i*)i")
X(fd_filestat_get, "i(i*)i")
F(fd_prestat_dir_name, "i(i*~)i")
F(fd_prestat_get, "i(i*)i")
X(fd_pwrite, "i(i*iI*)i")
X(fd_renumber, "i(ii)i")
X(fd_seek, "i(iIi*)i")
X(fd_tell, "i(i*)i")
X(fd_write, "i(i*i*)i")
#endif

#if CONFIG_LIBKRUNLAB_WASI_INPUT
X(fd_pread, "i(i*iI*)i")
X(fd_read, "i(i*i*)i")
#endif

#if CONFIG_LIBKRUNLAB_WASI_POLL
X(poll_oneoff, "i(**i*)i")
#endif

#if CONFIG_LIBKRUNLAB_WASI_FILES
X(fd_readdir, "i(i*~I*)i")
X(path_filestat_get, "i(ii*~*)i")
X(path_open, "i(ii*~iIIi*)i")
X(path_readlink, "i(i*~*~*)i")
#endif

#if CONFIG_LIBKRUNLAB_WASI_ANSWERS
X(fd_advise, "i(iIIi)i")
X(fd_allocate, "i(iII)i")
X(fd_datasync, "i(i)i")
X(fd_fdstat_set_flags, "i(ii)i")
X(fd_fdstat_set_rights, "i(iII)i")
X(fd_filestat_set_size, "i(iI)i")
X(fd_filestat_set_times, "i(iIIi)i")
X(fd_sync, "i(i)i")
X(path_create_directory, "i(i*~)i")
X(path_filestat_set_times, "i(ii*~IIi)i")
X(path_link, "i(ii*~i*~)i")
X(path_remove_directory, "i(i*~)i")
X(path_rename, "i(i*~i*~)i")
X(path_symlink, "i(*~i*~)i")
X(path_unlink_file, "i(i*~)i")
X(proc_raise, "i(i)i")
X(sched_yield, "i()i")
X(sock_accept, "i(ii*)i")
X(sock_recv, "i(i*ii**)i")
X(sock_send, "i(i*ii*)i")
X(sock_shutdown, "i(ii)i")
#endif

#undef X
#undef F
