#include "standstill.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"

enum { PATIENCE_NS = 100 * NS_PER_MS, PAUSE_NS = 10000 };

static DIR *open_tasks(pid_t pid)
{
    char path[32];
    snprintf(path, sizeof path, "/proc/%d/task", (int)pid);
    return opendir(path);
}

/* The next thread of an open folder of tasks; 0 where there is none. */
static pid_t next_task(DIR *tasks)
{
    struct dirent *entry;
    while ((entry = readdir(tasks))) {
        if (entry->d_name[0] != '.')
            return atoi(entry->d_name);
    }
    return 0;
}

void standstill_begin(pid_t pid)
{
    DIR *tasks = open_tasks(pid);
    pid_t task, other = pid;

    while (tasks && (task = next_task(tasks))) {
        if (task != pid)
            other = task;
    }
    if (tasks)
        closedir(tasks);
    /* The first thread is traced: a signal to it stops nobody before its tracer has had its say. */
    syscall(SYS_tgkill, pid, other, SIGSTOP);
}

static bool runs(DIR *tasks, pid_t task)
{
    char path[48], text[256];
    snprintf(path, sizeof path, "%d/stat", (int)task);
    int fd = openat(dirfd(tasks), path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text - 1);

    if (fd >= 0)
        close(fd);
    if (n <= 0) /* it has ended */
        return false;
    text[n] = 0;
    /* After the name, which may have brackets of its own. */
    const char *state = strrchr(text, ')');
    return state && state[1] && !strchr("TtZX", state[2]);
}

static bool anybody_runs(pid_t pid)
{
    DIR *tasks = open_tasks(pid);
    bool found = false;
    pid_t task;

    while (tasks && !found && (task = next_task(tasks)))
        found = runs(tasks, task);
    if (tasks)
        closedir(tasks);
    return found;
}

bool standstill_await(pid_t pid, uint64_t *since)
{
    const struct timespec pause = {0, PAUSE_NS};
    uint64_t deadline = clock_now() + PATIENCE_NS;

    while (anybody_runs(pid)) {
        if (clock_now() >= deadline)
            return false;
        nanosleep(&pause, NULL);
    }
    *since = clock_now();
    return true;
}

void standstill_end(pid_t pid)
{
    kill(pid, SIGCONT);
}
