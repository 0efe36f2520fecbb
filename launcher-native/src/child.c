#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "confine.h"
#include "krun_engine.h"

/* Moves the plan's descriptors to their places and closes all others. */
static void fds_arrange(const struct child_plan *plan)
{
    int away[CHILD_FDS];

    /* First out of the way of one another: the sources may lie on the targets. */
    for (int i = 0; i < CHILD_FDS; i++)
        away[i] = fcntl(plan->fds[i], F_DUPFD, 64);
    for (int i = 0; i < CHILD_FDS; i++)
        dup3(away[i], i, 0);
    fcntl(CHILD_REPORT, F_SETFD, FD_CLOEXEC);
    fcntl(CHILD_HELD, F_SETFD, FD_CLOEXEC);
    if (syscall(SYS_close_range, (unsigned)CHILD_FDS, ~0u, 0u) != 0) {
        for (int fd = CHILD_FDS; fd < 1024; fd++)
            close(fd);
    }
}

static void pin(int cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    if (sched_setaffinity(0, sizeof set, &set) != 0)
        report_failed(CHILD_REPORT, "vmm-cpu", "sched_setaffinity", errno,
                      "The machine cannot be pinned to processor %d: %s.", cpu, strerror(errno));
}

void child_ready(void)
{
    char byte;
    /* The other end is closed once the supervisor would notice the end of this process. */
    while (read(CHILD_HELD, &byte, 1) < 0 && errno == EINTR)
        continue;
    report_stamp(CHILD_REPORT, REPORT_T2);
}

static _Noreturn void exec_run(const struct child_plan *plan, const struct confinement *confinement)
{
    char **command = plan->options->command;

    report_confined(CHILD_REPORT, confinement, "");
    child_ready();
    execvp(command[0], command);
    int error = errno;
    report_failed(CHILD_REPORT, error == ENOENT ? "program-missing" : "program-unusable", "execvp",
                  error, "%s cannot be started: %s.", command[0], strerror(error));
}

_Noreturn void child_main(const struct child_plan *plan)
{
    struct confinement confinement = {0};

    report_stamp(plan->fds[CHILD_REPORT], REPORT_T1);
    if (!confine_process(&confinement, plan->supervisor))
        _exit(0);
    fds_arrange(plan);
    if (plan->options->vmm_cpu >= 0)
        pin(plan->options->vmm_cpu);
    if (plan->options->engine == ENGINE_EXEC)
        exec_run(plan, &confinement);
    krun_engine_run(plan, &confinement);
}
