/*
 * What the launcher adds to a machine's start, beside a bare program that starts libkrun with the
 * same image:
 *
 *   launcher_cost LAUNCHER LIBKRUN KERNEL [INITRD CMDLINE]
 *   launcher_cost --bare LIBKRUN KERNEL [INITRD CMDLINE]
 *
 * The second form is that program: both serial ports go to its standard output. Rounds of both
 * alternate in random order. Each is timed by this program's clock from before the fork until the
 * guest's first byte (of the mark T3) can be read, and until the whole process has ended and its
 * output with it; of the launcher there is also what it tells itself, T0 to T3, which is what stands
 * in every figure. Prints the quartiles of each and the difference of the medians; exit 1 where T0 to
 * T3 is more than 0.3 ms above the bare program's way to the first byte.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 100, RAM_MIB = 64, KERNEL_ELF = 1, NO_INPUT = -1, FRAME_HEADER = 8 };

/* docs/launcher-protocol.md: types of frames, the channel of the marks, where a time stands. */
enum { TYPE_STAMP = 2, TYPE_CHUNKS = 3, CHANNEL_MARKS = 2, TIME_AT = 8 };

static const double most_added_ms = 0.3;

struct times {
    double first_byte;
    double whole;
    double told; /* T0 to T3 by the launcher's own stamps */
};

static _Noreturn void fail(const char *what)
{
    fprintf(stderr, "launcher_cost: %s: %s\n", what, strerror(errno));
    exit(2);
}

static double now_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void *function(void *library, const char *name)
{
    void *address = dlsym(library, name);
    if (!address) {
        fprintf(stderr, "launcher_cost: %s\n", dlerror());
        exit(2);
    }
    return address;
}

#define CALL(name, type, ...) ((type)function(library, name))(__VA_ARGS__)

static int bare(char **arguments, int count)
{
    void *library = dlopen(arguments[0], RTLD_NOW);
    const char *initrd = count > 2 ? arguments[2] : NULL;
    const char *cmdline = count > 3 ? arguments[3] : "";

    if (!library) {
        fprintf(stderr, "launcher_cost: %s\n", dlerror());
        return 2;
    }
    int ctx = CALL("krun_create_ctx", int32_t (*)(void));
    CALL("krun_set_vm_config", int32_t (*)(uint32_t, uint8_t, uint32_t), (uint32_t)ctx, 1, RAM_MIB);
    CALL("krun_set_kernel",
         int32_t (*)(uint32_t, const char *, uint32_t, const char *, const char *), (uint32_t)ctx,
         arguments[1], KERNEL_ELF, initrd, cmdline);
    CALL("krun_disable_implicit_console", int32_t (*)(uint32_t), (uint32_t)ctx);
    CALL("krun_disable_implicit_vsock", int32_t (*)(uint32_t), (uint32_t)ctx);
    for (int port = 0; port < 2; port++)
        CALL("krun_add_serial_console_default", int32_t (*)(uint32_t, int, int), (uint32_t)ctx,
             NO_INPUT, STDOUT_FILENO);
    CALL("krun_start_enter", int32_t (*)(uint32_t), (uint32_t)ctx);
    return 2;
}

/*
 * T0 to T3 in a stream as far as it has come in; 0 while no byte of the guest's marks has. A frame
 * of chunks tells the time of its first one.
 */
static double told(const uint8_t *stream, size_t length)
{
    size_t at = FRAME_HEADER; /* the stream's own header is as long */
    uint64_t first = 0;

    while (at + FRAME_HEADER + 2 * TIME_AT <= length) {
        uint32_t payload, mark;
        uint64_t time;

        memcpy(&payload, stream + at + 4, sizeof payload);
        memcpy(&mark, stream + at + FRAME_HEADER, sizeof mark);
        memcpy(&time, stream + at + FRAME_HEADER + TIME_AT, sizeof time);
        if (stream[at] == TYPE_STAMP && mark == 0)
            first = time;
        if (stream[at] == TYPE_CHUNKS && stream[at + 1] == CHANNEL_MARKS)
            return (double)(time - first) / 1e6;
        at += FRAME_HEADER + payload;
    }
    return 0;
}

static struct times run(char *const *command, int framed)
{
    static uint8_t stream[1 << 20];
    size_t length = 0;
    int in[2], out[2], status;
    struct times times = {0, 0, 0};

    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0)
        fail("pipe");
    double start = now_ms();
    pid_t child = fork();
    if (child == 0) {
        dup2(in[0], STDIN_FILENO); /* the launcher ends when its input does */
        dup2(out[1], STDOUT_FILENO);
        execv(command[0], command);
        _exit(127);
    }
    close(in[0]);
    close(out[1]);
    for (ssize_t n; (n = read(out[0], stream + length, sizeof stream - length)) != 0;) {
        if (n < 0)
            fail("read");
        length += (size_t)n;
        double at = now_ms() - start;
        if (times.first_byte == 0 && framed)
            times.told = told(stream, length);
        if (times.first_byte == 0 && (!framed || times.told > 0))
            times.first_byte = at;
    }
    waitpid(child, &status, 0);
    times.whole = now_ms() - start;
    close(in[1]);
    close(out[0]);
    if (times.first_byte == 0) {
        fprintf(stderr, "launcher_cost: %s brought no byte of the guest\n", command[0]);
        exit(2);
    }
    return times;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double quartile(double *values, int which)
{
    qsort(values, ROUNDS, sizeof *values, ascending);
    return values[which * (ROUNDS - 1) / 4];
}

static double show(const char *what, double *launcher, double *program)
{
    double added = quartile(launcher, 2) - quartile(program, 2);

    printf("%-12s launcher %.3f [%.3f, %.3f] ms, bare %.3f [%.3f, %.3f] ms: %+.3f ms at p50\n",
           what, quartile(launcher, 2), quartile(launcher, 1), quartile(launcher, 3),
           quartile(program, 2), quartile(program, 1), quartile(program, 3), added);
    return added;
}

int main(int count, char **arguments)
{
    static double first[2][ROUNDS], whole[2][ROUNDS], own[ROUNDS];

    if (count >= 4 && strcmp(arguments[1], "--bare") == 0)
        return bare(arguments + 2, count - 2);
    if (count != 4 && count != 6) {
        fprintf(stderr, "launcher_cost LAUNCHER LIBKRUN KERNEL [INITRD CMDLINE]\n");
        return 2;
    }
    char *launcher[] = {arguments[1], "run",       "--lib",     arguments[2], "--kernel",
                        arguments[3], "--ram-mib", "64",        "--cmdline",
                        count == 6 ? arguments[5] : "",
                        "--initrd",   arguments[4], NULL};
    if (count == 4)
        launcher[10] = NULL;
    char *program[] = {"/proc/self/exe", "--bare",     arguments[2], arguments[3],
                       arguments[4],     count == 6 ? arguments[5] : NULL, NULL};
    srandom((unsigned)time(NULL));
    for (int round = -2; round < ROUNDS; round++) {
        int order = (int)(random() & 1);
        for (int turn = 0; turn < 2; turn++) {
            int which = order ^ turn;
            struct times times = run(which == 0 ? launcher : program, which == 0);
            if (round >= 0) {
                first[which][round] = times.first_byte;
                whole[which][round] = times.whole;
                if (which == 0)
                    own[round] = times.told;
            }
        }
    }
    double added = show("T0 to T3", own, first[1]);
    show("first byte", first[0], first[1]);
    show("whole", whole[0], whole[1]);
    return added > most_added_ms;
}
