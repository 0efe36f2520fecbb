#include "tree.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "fatal.h"

struct process {
    pid_t pid, parent;
    bool ours;
};

struct table {
    struct process *processes;
    size_t count, capacity;
};

void tree_own(void)
{
    if (prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0)
        fatal("becoming the reaper of what the run starts");
}

/* The parent is the second field after the name, which may hold spaces and parentheses. */
static pid_t parent_of(const char *pid)
{
    char path[300], text[512];
    int parent = 0;

    snprintf(path, sizeof path, "/proc/%s/stat", pid);
    FILE *file = fopen(path, "re");
    if (!file)
        return 0;
    size_t length = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[length] = 0;
    const char *after_name = strrchr(text, ')');
    if (!after_name || sscanf(after_name + 1, " %*c %d", &parent) != 1)
        return 0;
    return parent;
}

static void add(struct table *table, pid_t pid, pid_t parent)
{
    if (table->count == table->capacity) {
        table->capacity = table->capacity * 2 + 64;
        table->processes = realloc(table->processes, table->capacity * sizeof *table->processes);
        if (!table->processes)
            fatal("listing processes");
    }
    table->processes[table->count++] = (struct process){pid, parent, parent == getpid()};
}

static struct table list(void)
{
    struct table table = {0};
    struct dirent *entry;
    DIR *folder = opendir("/proc");

    while (folder && (entry = readdir(folder))) {
        pid_t pid = atoi(entry->d_name);
        pid_t parent = pid > 0 ? parent_of(entry->d_name) : 0;
        if (parent > 0)
            add(&table, pid, parent);
    }
    if (folder)
        closedir(folder);
    return table;
}

static bool is_ours(const struct table *table, pid_t pid)
{
    for (size_t i = 0; i < table->count; i++) {
        if (table->processes[i].pid == pid)
            return table->processes[i].ours;
    }
    return false;
}

void tree_kill(void)
{
    struct table table = list();
    bool found;

    do {
        found = false;
        for (size_t i = 0; i < table.count; i++) {
            struct process *process = &table.processes[i];
            if (!process->ours && is_ours(&table, process->parent))
                found = process->ours = true;
        }
    } while (found);
    for (size_t i = 0; i < table.count; i++) {
        if (table.processes[i].ours)
            kill(table.processes[i].pid, SIGKILL);
    }
    free(table.processes);
}

void tree_clear(void)
{
    const struct timespec pause = {0, 1000000};
    for (;;) {
        pid_t pid = waitpid(-1, NULL, WNOHANG | __WALL);
        if (pid < 0 && errno == ECHILD)
            return;
        if (pid == 0) {
            tree_kill();
            nanosleep(&pause, NULL);
        }
    }
}
