/*
 * Stands in for a virtual machine where a test needs one that does exactly this and that.
 * Its arguments are carried out one after the other:
 *
 *   console:TEXT  error:TEXT     writes TEXT to descriptor 3, 2
 *   flood:BYTES                  writes so much to descriptor 3, in pieces of 64 KiB
 *   stamped:N:GAP_US:FILE        writes N single bytes to descriptor 3, about GAP_US apart, and
 *                                to FILE the CLOCK_MONOTONIC ns right before each, as u64
 *   mark:KIND:VALUE              sends a record of docs/guest-marks.md on descriptor 4
 *   touch:MIB  untouch           takes and touches memory, gives it back
 *   child                        starts a process that hides in a session of its own for ever,
 *                                and says its process id on the console
 *   ignore-term                  ignores SIGTERM from here on
 *   sleep:MS  spin               does nothing, at no cost or at all cost
 *   exit:CODE  signal:NUMBER     ends
 */
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { CONSOLE = 3, MARKS = 4 };

static void *memory;
static size_t memory_size;

static void fail(const char *what)
{
    perror(what);
    exit(120);
}

static void write_all(int fd, const void *bytes, size_t length)
{
    for (size_t done = 0; done < length;) {
        ssize_t n = write(fd, (const char *)bytes + done, length - done);
        if (n < 0)
            fail("standin: write");
        done += (size_t)n;
    }
}

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000ull + (uint64_t)time.tv_nsec;
}

static void flood(size_t bytes)
{
    static char piece[65536];
    for (size_t i = 0; i < sizeof piece; i++)
        piece[i] = i % 64 == 63 ? '\n' : (char)('0' + i % 64);
    for (size_t length; bytes > 0; bytes -= length) {
        length = bytes < sizeof piece ? bytes : sizeof piece;
        write_all(CONSOLE, piece, length);
    }
}

static void sleep_ns(uint64_t ns)
{
    struct timespec time = {(time_t)(ns / 1000000000), (long)(ns % 1000000000)};
    nanosleep(&time, NULL);
}

static void stamped(const char *arguments)
{
    unsigned long count, gap_us;
    char file[4096];
    uint64_t *times;

    if (sscanf(arguments, "%lu:%lu:%4095s", &count, &gap_us, file) != 3)
        fail("standin: stamped:N:GAP_US:FILE");
    times = calloc(count, sizeof *times);
    if (!times)
        fail("standin: memory");
    for (unsigned long i = 0; i < count; i++) {
        sleep_ns(gap_us * 1000);
        times[i] = now();
        write_all(CONSOLE, ".", 1);
    }
    FILE *log = fopen(file, "w");
    if (!log || fwrite(times, sizeof *times, count, log) != count || fclose(log) != 0)
        fail(file);
    free(times);
}

static void mark(const char *arguments)
{
    uint8_t record[15] = {0x4b};
    int kind = 0, value = 0;

    if (sscanf(arguments, "%d:%d", &kind, &value) != 2)
        fail("standin: mark:KIND:VALUE");
    record[1] = (uint8_t)kind;
    for (int i = 0; i < 4; i++)
        record[10 + i] = (uint8_t)((uint32_t)value >> (8 * i));
    for (int i = 0; i < 14; i++)
        record[14] = (uint8_t)(record[14] + record[i]);
    write_all(MARKS, record, sizeof record);
}

static void touch(size_t mib)
{
    memory_size = mib << 20;
    memory = mmap(NULL, memory_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        fail("standin: mmap");
    memset(memory, 1, memory_size);
}

static void child(void)
{
    char text[32];
    pid_t pid = fork();
    if (pid < 0)
        fail("standin: fork");
    if (pid == 0) {
        setsid();
        signal(SIGTERM, SIG_IGN);
        for (;;)
            pause();
    }
    write_all(CONSOLE, text, (size_t)snprintf(text, sizeof text, "child %d\n", (int)pid));
}

static const char *after(const char *text, const char *prefix)
{
    size_t length = strlen(prefix);
    return strncmp(text, prefix, length) == 0 ? text + length : NULL;
}

static void act(const char *action)
{
    const char *rest;

    if ((rest = after(action, "console:")))
        write_all(CONSOLE, rest, strlen(rest));
    else if ((rest = after(action, "error:")))
        write_all(STDERR_FILENO, rest, strlen(rest));
    else if ((rest = after(action, "flood:")))
        flood(strtoul(rest, NULL, 10));
    else if ((rest = after(action, "stamped:")))
        stamped(rest);
    else if ((rest = after(action, "mark:")))
        mark(rest);
    else if ((rest = after(action, "touch:")))
        touch(strtoul(rest, NULL, 10));
    else if (strcmp(action, "untouch") == 0)
        munmap(memory, memory_size);
    else if (strcmp(action, "child") == 0)
        child();
    else if (strcmp(action, "ignore-term") == 0)
        signal(SIGTERM, SIG_IGN);
    else if ((rest = after(action, "sleep:")))
        sleep_ns(strtoul(rest, NULL, 10) * 1000000);
    else if (strcmp(action, "spin") == 0)
        for (;;)
            continue;
    else if ((rest = after(action, "exit:")))
        exit(atoi(rest));
    else if ((rest = after(action, "signal:")))
        raise(atoi(rest));
    else
        fail(action);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        act(argv[i]);
    return 0;
}
