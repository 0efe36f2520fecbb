#include "kvm_trace.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TRACEFS "/sys/kernel/tracing"

static char folder[64]; /* empty where nothing is traced */

static bool put(const char *name, const char *value)
{
    char path[160];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    bool whole = write(fd, value, strlen(value)) == (ssize_t)strlen(value);
    close(fd);
    return whole;
}

static void drop(void)
{
    put("events/kvm/enable", "0");
    rmdir(folder);
    folder[0] = '\0';
}

/* A launcher that was killed could not take its instance away. */
static void drop_orphans(void)
{
    DIR *instances = opendir(TRACEFS "/instances");
    struct dirent *entry;
    int pid;

    while (instances && (entry = readdir(instances))) {
        if (sscanf(entry->d_name, "krunlab-%d", &pid) == 1 && kill(pid, 0) != 0 && errno == ESRCH) {
            snprintf(folder, sizeof folder, TRACEFS "/instances/krunlab-%d", pid);
            drop();
        }
    }
    if (instances)
        closedir(instances);
}

const char *kvm_trace_begin(void)
{
    char own[16];

    if (access(TRACEFS "/instances", F_OK) != 0)
        return errno == EACCES ? "KVM cannot be traced: tracefs is root's alone, and this process is not root."
                               : "KVM cannot be traced: tracefs is not mounted at " TRACEFS ".";
    drop_orphans();
    snprintf(folder, sizeof folder, TRACEFS "/instances/krunlab-%d", getpid());
    if (mkdir(folder, 0700) != 0) {
        folder[0] = '\0';
        return "KVM cannot be traced: no instance can be made in " TRACEFS ".";
    }
    snprintf(own, sizeof own, "%d", getpid());
    /* The first events are what is asked for: a full buffer keeps them. */
    if (!put("trace_clock", "mono") || !put("options/overwrite", "0") ||
        !put("buffer_size_kb", "64") || !put("options/event-fork", "1") ||
        !put("set_event_pid", own)) {
        drop();
        return "KVM cannot be traced: this kernel has no stamps of its monotonic clock for a process's children.";
    }
    /* kvm_entry is the moment itself; a KVM that traces none tells when it loads the guest's registers. */
    bool entry = put("events/kvm/kvm_entry/enable", "1");
    if (!put("events/kvm/kvm_fpu/enable", "1") && !entry) {
        drop();
        return "KVM cannot be traced: it has no trace points here.";
    }
    return NULL;
}

/* The stamp in 'NAME-PID [CPU] FLAGS SECONDS.MICROSECONDS: kvm_entry: ...'; 0 where there is none. */
static uint64_t stamp(const char *line, const char *event)
{
    const char *colon = strstr(line, event);
    uint64_t seconds, micros;

    if (!colon)
        return 0;
    const char *start = colon;
    while (start > line && start[-1] != ' ')
        start--;
    if (sscanf(start, "%" SCNu64 ".%6" SCNu64 ":", &seconds, &micros) != 2)
        return 0;
    return seconds * 1000000000u + micros * 1000u;
}

uint64_t kvm_trace_end(void)
{
    char path[160], line[512];
    uint64_t entered = 0, loaded = 0;

    if (!folder[0])
        return 0;
    snprintf(path, sizeof path, "%s/trace", folder);
    FILE *trace = fopen(path, "re");
    while (trace && !entered && fgets(line, sizeof line, trace)) {
        entered = stamp(line, ": kvm_entry:");
        if (!loaded && strstr(line, "kvm_fpu: load"))
            loaded = stamp(line, ": kvm_fpu:");
    }
    if (trace)
        fclose(trace);
    drop();
    return entered ? entered : loaded;
}
