#include "launch.h"

#include <fcntl.h>
#include <unistd.h>

#include "child.h"
#include "clock.h"
#include "fatal.h"
#include "hold.h"

enum { PIPE_WANTED = 1 << 20, PIPE_USUAL = 64 << 10 };

static void pipe_make(int ends[2])
{
    if (pipe2(ends, O_CLOEXEC) != 0)
        fatal("making a pipe");
}

/*
 * A pipe for output, as large as the system lets it be: the VMM writes from its vCPU thread, and
 * would wait in the guest's time. Returns what it holds.
 */
static int output_pipe_make(int ends[2])
{
    pipe_make(ends);
    for (int size = PIPE_WANTED; size > PIPE_USUAL; size /= 2) {
        if (fcntl(ends[1], F_SETPIPE_SZ, size) >= 0)
            break;
    }
    return fcntl(ends[1], F_GETPIPE_SZ);
}

struct launch launch(const struct options *options)
{
    int console[2], marks[2], errors[2], reports[2], held[2];
    struct launch launch;
    int null = open("/dev/null", O_RDONLY | O_CLOEXEC);

    if (null < 0)
        fatal("opening /dev/null");
    launch.pipe_bytes = output_pipe_make(console);
    output_pipe_make(marks);
    output_pipe_make(errors);
    pipe_make(reports);
    pipe_make(held);
    struct child_plan plan = {
        .options = options,
        .supervisor = getpid(),
        .fds = {null, errors[1], errors[1], console[1], marks[1], reports[1], held[0]},
    };
    launch.t0 = clock_now();
    launch.child = fork();
    if (launch.child < 0)
        fatal("forking the machine's process");
    if (launch.child == 0)
        child_main(&plan);
    launch.held_at_exit = hold_begin(launch.child);
    close(held[1]); /* the child may go on */
    for (int fd = 0; fd < CHILD_FDS; fd++) {
        if (fd != STDOUT_FILENO) /* the same as its standard error */
            close(plan.fds[fd]);
    }
    launch.console = console[0];
    launch.marks = marks[0];
    launch.errors = errors[0];
    launch.reports = reports[0];
    return launch;
}
