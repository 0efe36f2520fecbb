/*
 * How far the launcher's stamps are from the truth, beside a bare reader's:
 *
 *   stamp_error LAUNCHER STANDIN STREAM_TEXT ALLOCATOR.java
 *
 * The stand-in writes single bytes and logs CLOCK_MONOTONIC right before each; the error is the
 * stamp minus that. Rounds of both readers alternate in random order, with a JVM allocating
 * beside them (JAVA, else 'java'). Prints p50 and p99 of each and their quotients; exit 1 where a
 * quotient is above 1.5.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 200, SAMPLES_A_ROUND = 50, SAMPLES = ROUNDS * SAMPLES_A_ROUND, GAP_US = 300 };

static const double most_quotient = 1.5;
static const char *launcher, *standin, *stream_text;
static char folder[] = "/tmp/krunlab-bench-XXXXXX";
static pid_t jvm;

static _Noreturn void fail(const char *what)
{
    fprintf(stderr, "stamp_error: %s: %s\n", what, strerror(errno));
    if (jvm > 0)
        kill(jvm, SIGKILL);
    exit(1);
}

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000ull + (uint64_t)time.tv_nsec;
}

static char *path(const char *name)
{
    static char text[128];
    snprintf(text, sizeof text, "%s/%s", folder, name);
    return text;
}

static char *request(void)
{
    static char text[256];
    snprintf(text, sizeof text, "stamped:%d:%d:%s/written", SAMPLES_A_ROUND, GAP_US, folder);
    return text;
}

static void read_times(FILE *file, uint64_t *times)
{
    if (!file || fread(times, sizeof *times, SAMPLES_A_ROUND, file) != SAMPLES_A_ROUND)
        fail("reading the times of a round");
}

static void reap(pid_t pid)
{
    int status = 0;
    if (waitpid(pid, &status, 0) != pid || status != 0) {
        fprintf(stderr, "\nstamp_error: a program ended with wait status %#x\n", (unsigned)status);
        errno = ECHILD;
        fail("measuring");
    }
}

/* A blocking read, the clock right after it: the least that a reader can do. */
static void bare_round(uint64_t *stamps)
{
    int ends[2];
    char bytes[4096];

    if (pipe2(ends, O_CLOEXEC) != 0)
        fail("pipe");
    pid_t pid = fork();
    if (pid == 0) {
        dup2(ends[1], 3);
        execl(standin, standin, request(), (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    for (int have = 0; have < SAMPLES_A_ROUND;) {
        ssize_t n = read(ends[0], bytes, sizeof bytes);
        uint64_t time = now();
        if (n <= 0)
            fail("bare read");
        for (ssize_t i = 0; i < n; i++)
            stamps[have++] = time;
    }
    close(ends[0]);
    reap(pid);
}

static void launcher_round(uint64_t *stamps)
{
    int input[2];
    char command[512];

    if (pipe2(input, O_CLOEXEC) != 0)
        fail("pipe");
    int out = open(path("stream"), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(input[0], STDIN_FILENO);
        dup2(out, STDOUT_FILENO);
        execl(launcher, launcher, "run", "--engine", "exec", "--", standin, request(),
              (char *)NULL);
        _exit(127);
    }
    reap(pid);
    close(input[0]);
    close(input[1]);
    close(out);
    snprintf(command, sizeof command, "%s --times < %s", stream_text, path("stream"));
    FILE *times = popen(command, "r");
    read_times(times, stamps);
    pclose(times);
}

static void jvm_start(const char *source)
{
    const char *java = getenv("JAVA") ? getenv("JAVA") : "java";
    int ends[2];
    char byte;

    if (pipe2(ends, O_CLOEXEC) != 0)
        fail("pipe");
    jvm = fork();
    if (jvm == 0) {
        dup2(ends[1], STDOUT_FILENO);
        execlp(java, java, "-Xmx512m", source, (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    if (read(ends[0], &byte, 1) != 1) {
        errno = ECHILD;
        fail("the allocating JVM did not start");
    }
}

static int by_size(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static double microseconds(const int64_t *sorted, double quantile)
{
    return (double)sorted[(size_t)(quantile * (SAMPLES - 1))] / 1000.0;
}

static void measure(int64_t errors[2][SAMPLES])
{
    void (*const rounds[2])(uint64_t *) = {bare_round, launcher_round};
    uint64_t stamps[SAMPLES_A_ROUND], written[SAMPLES_A_ROUND];

    srand((unsigned)now());
    for (int round = 0; round < ROUNDS; round++) {
        int first = rand() & 1;
        for (int turn = 0; turn < 2; turn++) {
            int reader = first ^ turn;
            rounds[reader](stamps);
            FILE *log = fopen(path("written"), "r");
            read_times(log, written);
            fclose(log);
            for (int i = 0; i < SAMPLES_A_ROUND; i++)
                errors[reader][round * SAMPLES_A_ROUND + i] = (int64_t)(stamps[i] - written[i]);
        }
        if ((round + 1) % (ROUNDS / 10) == 0)
            fprintf(stderr, "round %d of %d\n", round + 1, ROUNDS);
    }
}

int main(int argc, char **argv)
{
    static int64_t errors[2][SAMPLES];
    const char *const names[2] = {"bare reader", "launcher"};
    double p50[2], p99[2];

    if (argc != 5) {
        fprintf(stderr, "usage: stamp_error LAUNCHER STANDIN STREAM_TEXT ALLOCATOR.java\n");
        return 2;
    }
    launcher = argv[1];
    standin = argv[2];
    stream_text = argv[3];
    if (!mkdtemp(folder))
        fail("making a folder");
    jvm_start(argv[4]);
    measure(errors);
    kill(jvm, SIGKILL);
    unlink(path("stream"));
    unlink(path("written"));
    rmdir(folder);

    printf("%-12s %8s %10s %10s %10s\n", "reader", "samples", "p50 us", "p99 us", "max us");
    for (int reader = 0; reader < 2; reader++) {
        qsort(errors[reader], SAMPLES, sizeof errors[reader][0], by_size);
        p50[reader] = microseconds(errors[reader], 0.5);
        p99[reader] = microseconds(errors[reader], 0.99);
        printf("%-12s %8d %10.1f %10.1f %10.1f\n", names[reader], SAMPLES, p50[reader],
               p99[reader], microseconds(errors[reader], 1));
    }
    printf("%-12s %8s %10.2f %10.2f\n", "quotient", "", p50[1] / p50[0], p99[1] / p99[0]);
    return p50[1] / p50[0] > most_quotient || p99[1] / p99[0] > most_quotient;
}
