/*
 * The system calls that libkrun still makes once its library is loaded, as a seccomp filter.
 *
 * The list was measured with strace (a run, a panic, a refused image), and widened by the calls
 * with which other releases of libc do the same things. What starts programs or looks into
 * others ends the process at once; everything else is refused with EPERM, since a VMM that asks
 * for more on some other host should go on if it can.
 */
#include "confine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifdef __x86_64__

enum { PROGRAM_MOST = 512, X32_CALLS = 0x40000000, KVM_IOCTL_TYPE = 0xae };

static const uint32_t allowed[] = {
    /* input and output, events */
    SYS_write, SYS_read, SYS_readv, SYS_writev, SYS_pread64, SYS_lseek, SYS_close, SYS_dup,
    SYS_fcntl, SYS_poll, SYS_ppoll, SYS_epoll_create1, SYS_epoll_ctl, SYS_epoll_wait,
    SYS_epoll_pwait, SYS_eventfd2, SYS_timerfd_create, SYS_timerfd_settime, SYS_fstat,
    SYS_newfstatat, SYS_statx, SYS_getrandom,
    /* memory */
    SYS_munmap, SYS_mremap, SYS_madvise, SYS_brk,
    /* threads and time */
    SYS_futex, SYS_exit, SYS_exit_group, SYS_set_robust_list, SYS_rseq, SYS_sched_yield,
    SYS_sched_getaffinity, SYS_gettid, SYS_getpid, SYS_nanosleep, SYS_clock_nanosleep,
    SYS_clock_gettime, SYS_restart_syscall,
    /* signals: kicking a vCPU, and a panic's way out */
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack,
};

/*
 * What libkrun's read-only file server asks besides: finding, describing and reading files, and
 * who it is. Its other calls change files.
 */
static const uint32_t allowed_to_serve[] = {
    SYS_getdents64, SYS_readlinkat, SYS_fstatfs, SYS_statfs, SYS_preadv, SYS_preadv2, SYS_umask,
    SYS_fgetxattr, SYS_lgetxattr, SYS_getxattr, SYS_flistxattr, SYS_llistxattr, SYS_listxattr,
    SYS_getuid, SYS_getgid, SYS_capget, SYS_faccessat, SYS_faccessat2,
};

static const uint32_t fatal_calls[] = {
    SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev,
    SYS_bpf, SYS_mount, SYS_init_module, SYS_finit_module, SYS_kexec_load,
};

struct program {
    struct sock_filter code[PROGRAM_MOST];
    unsigned short length;
};

static void emit(struct program *program, uint16_t code, uint32_t k, uint8_t when, uint8_t unless)
{
    if (program->length < PROGRAM_MOST)
        program->code[program->length++] = (struct sock_filter){code, when, unless, k};
}

static void answer(struct program *program, uint32_t action)
{
    emit(program, BPF_RET | BPF_K, action, 0, 0);
}

static void load(struct program *program, size_t offset)
{
    emit(program, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

static void call_gets(struct program *program, uint32_t call, uint32_t action)
{
    emit(program, BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1);
    answer(program, action);
}

/* Allows a call only where (argument & mask) is one of two values; the low half is looked at. */
static void call_if(struct program *program, uint32_t call, int argument, uint32_t mask,
                    uint32_t value, uint32_t other)
{
    emit(program, BPF_JMP | BPF_JEQ | BPF_K, call, 0, 6);
    load(program, offsetof(struct seccomp_data, args) + 8 * (size_t)argument);
    emit(program, BPF_ALU | BPF_AND | BPF_K, mask, 0, 0);
    emit(program, BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0);
    emit(program, BPF_JMP | BPF_JEQ | BPF_K, other, 0, 1);
    answer(program, SECCOMP_RET_ALLOW);
    answer(program, SECCOMP_RET_ERRNO | EPERM);
}

static void guarded_calls(struct program *program)
{
    const uint32_t opened_for_more = O_WRONLY | O_CREAT | O_TRUNC | O_APPEND;
    uint32_t self = (uint32_t)getpid();

    /* KVM_RUN comes first since the guest pays for each test before it at every exit. */
    call_if(program, SYS_ioctl, 1, 0xff00, KVM_IOCTL_TYPE << 8, KVM_IOCTL_TYPE << 8);
    call_if(program, SYS_openat, 2, opened_for_more, 0, 0);
    call_if(program, SYS_mmap, 2, PROT_EXEC, 0, 0);
    call_if(program, SYS_mprotect, 2, PROT_EXEC, 0, 0);
    call_if(program, SYS_clone, 0, CLONE_THREAD, CLONE_THREAD, CLONE_THREAD);
    call_if(program, SYS_tgkill, 0, UINT32_MAX, self, self);
    call_if(program, SYS_prctl, 0, UINT32_MAX, PR_SET_NAME, 0x53564d41 /* PR_SET_VMA */);
    /* Its flags lie in memory, where a filter cannot look; libc then uses clone. */
    call_gets(program, SYS_clone3, SECCOMP_RET_ERRNO | ENOSYS);
}

static void build(struct program *program, bool serves_files)
{
    load(program, offsetof(struct seccomp_data, arch));
    emit(program, BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0);
    answer(program, SECCOMP_RET_KILL_PROCESS);
    load(program, offsetof(struct seccomp_data, nr));
    emit(program, BPF_JMP | BPF_JGE | BPF_K, X32_CALLS, 0, 1);
    answer(program, SECCOMP_RET_KILL_PROCESS);
    guarded_calls(program);
    for (size_t i = 0; i < sizeof allowed / sizeof allowed[0]; i++)
        call_gets(program, allowed[i], SECCOMP_RET_ALLOW);
    for (size_t i = 0; serves_files && i < sizeof allowed_to_serve / sizeof allowed_to_serve[0]; i++)
        call_gets(program, allowed_to_serve[i], SECCOMP_RET_ALLOW);
    for (size_t i = 0; i < sizeof fatal_calls / sizeof fatal_calls[0]; i++)
        call_gets(program, fatal_calls[i], SECCOMP_RET_KILL_PROCESS);
    answer(program, SECCOMP_RET_ERRNO | EPERM);
}

void confine_calls(struct confinement *done, bool serves_files)
{
    static struct program program;
    struct sock_fprog filter = {.filter = program.code};

    build(&program, serves_files);
    filter.len = program.length;
    done->seccomp = prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

#else

void confine_calls(struct confinement *done, bool serves_files)
{
    (void)serves_files;
    done->seccomp = false;
}

#endif
