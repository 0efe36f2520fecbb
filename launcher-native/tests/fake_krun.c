/*
 * A libkrun that starts no machine: its krun_start_enter does what the command line says, so
 * that tests see what the launcher's confinement lets through, and how ends are reported that a
 * real libkrun comes to rarely.
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

static char command[256];
static int console = -1;

int32_t krun_init_log(int fd, uint32_t level, uint32_t style, uint32_t options)
{
    (void)fd, (void)level, (void)style, (void)options;
    return 0;
}

int32_t krun_create_ctx(void)
{
    return 0;
}

int32_t krun_set_vm_config(uint32_t ctx, uint8_t vcpus, uint32_t ram_mib)
{
    (void)ctx, (void)vcpus, (void)ram_mib;
    return strcmp(command, "") == 0 ? 0 : -EINVAL;
}

int32_t krun_set_kernel(uint32_t ctx, const char *path, uint32_t format, const char *initramfs,
                        const char *cmdline)
{
    (void)ctx, (void)path, (void)format, (void)initramfs;
    snprintf(command, sizeof command, "%s", cmdline);
    return strcmp(command, "refuse-kernel") == 0 ? -ENOEXEC : 0;
}

int32_t krun_disable_implicit_console(uint32_t ctx)
{
    (void)ctx;
    return 0;
}

int32_t krun_disable_implicit_vsock(uint32_t ctx)
{
    (void)ctx;
    return 0;
}

int32_t krun_add_serial_console_default(uint32_t ctx, int input, int output)
{
    (void)ctx, (void)input;
    if (console < 0)
        console = output;
    return 0;
}

static void say(const char *what, int error)
{
    dprintf(console, "%s: %s\n", what, error ? strerror(error) : "allowed");
}

static void *nothing(void *argument)
{
    return argument;
}

static void try_everything(void)
{
    pthread_t thread;
    int fds[2];

    errno = 0;
    int fd = open("/etc/passwd", O_RDONLY);
    say("read a file", fd < 0 ? errno : 0);
    fd = open("/tmp/krunlab-must-not-be", O_WRONLY | O_CREAT, 0600);
    say("write a file", fd < 0 ? errno : 0);
    fd = socket(AF_INET, SOCK_STREAM, 0);
    say("socket", fd < 0 ? errno : 0);
    say("fork", fork() < 0 ? errno : 0);
    void *code = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    say("executable memory", code == MAP_FAILED ? errno : 0);
    say("pipe", pipe(fds) < 0 ? errno : 0);
    say("thread", pthread_create(&thread, NULL, nothing, NULL));
    pthread_join(thread, NULL);
    fd = open("/dev/kvm", O_RDWR);
    say("kvm", fd < 0 ? errno : 0);
}

int32_t krun_start_enter(uint32_t ctx)
{
    char *arguments[] = {"true", NULL};
    (void)ctx;

    if (strcmp(command, "abort") == 0)
        abort();
    if (strcmp(command, "exec") == 0)
        execv("/bin/true", arguments);
    if (strcmp(command, "refuse") == 0)
        return -EINVAL;
    if (strcmp(command, "try") == 0)
        try_everything();
    _exit(0);
}
