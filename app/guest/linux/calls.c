/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The list of system calls is what WASI preview 1 of both runtimes and the C library make of it;
 * none of them starts a program, opens a socket or looks at another process.
 */
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include "seclusion.h"

#define X32_CALLS 0x40000000

static const unsigned int allowed[] = {
	/* what a running module does most comes first: each call is looked up from the top */
	SYS_write, SYS_writev, SYS_read, SYS_readv, SYS_clock_gettime, SYS_lseek,
	SYS_mmap, SYS_munmap, SYS_mremap, SYS_mprotect, SYS_madvise, SYS_brk,
	SYS_pread64, SYS_pwrite64, SYS_preadv, SYS_pwritev, SYS_open, SYS_openat, SYS_close,
	SYS_dup, SYS_dup2, SYS_dup3, SYS_fcntl, SYS_ioctl, SYS_fstat, SYS_lstat, SYS_stat,
	SYS_newfstatat, SYS_statx, SYS_access, SYS_faccessat, SYS_getdents64, SYS_readlink,
	SYS_readlinkat, SYS_mkdir, SYS_mkdirat, SYS_rmdir, SYS_unlink, SYS_unlinkat, SYS_rename,
	SYS_renameat, SYS_renameat2, SYS_link, SYS_linkat, SYS_symlink, SYS_symlinkat,
	SYS_truncate, SYS_ftruncate, SYS_fallocate, SYS_fadvise64, SYS_utimensat, SYS_fsync,
	SYS_fdatasync, SYS_getcwd, SYS_clock_getres, SYS_clock_nanosleep, SYS_nanosleep, SYS_poll,
	SYS_ppoll, SYS_sched_yield, SYS_getrandom, SYS_futex, SYS_rt_sigaction,
	SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_getpid, SYS_gettid, SYS_tgkill, SYS_prlimit64,
	SYS_sched_getaffinity, SYS_restart_syscall, SYS_exit, SYS_exit_group,
};

enum { CALLS = sizeof(allowed) / sizeof(allowed[0]), FRAME = 8 };

const char *seclude_calls(void)
{
	static struct sock_filter code[FRAME + 2 * CALLS];
	unsigned short n = 0;

	code[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
						 offsetof(struct seccomp_data, arch));
	code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0);
	code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
	code[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
						 offsetof(struct seccomp_data, nr));
	code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, X32_CALLS, 0, 1);
	code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
	for (int i = 0; i < CALLS; i++) {
		code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, allowed[i], 0, 1);
		code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	}
	code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);

	struct sock_fprog program = { .len = n, .filter = code };

	if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
		return "filtering system calls";
	return NULL;
}
