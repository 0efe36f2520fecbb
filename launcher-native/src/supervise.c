#include "supervise.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "clock.h"
#include "drain.h"
#include "facts.h"
#include "fatal.h"
#include "hold.h"
#include "kvm_trace.h"
#include "launch.h"
#include "prompt.h"
#include "sampler.h"
#include "tree.h"
#include "writer.h"

enum { STATUS_REPORTED = 0, STATUS_CALLER_GONE = 1, STATUS_NOT_STARTED = 3 };

struct run {
    const struct options *options;
    pid_t child;
    uint64_t deadline; /* 0: none */
    int signals;       /* signalfd */
    int reports;       /* from the child */
    struct start_facts start;
    struct report confined, failed;
    bool info_sent, failed_seen, end_stamped;
    bool killed;
    enum ended_by ended_by;
    int wait_status;
    int64_t read_bytes;
    int64_t stolen_ms; /* before T0 */
};

static int signals_watch(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    signal(SIGPIPE, SIG_IGN);
    sigprocmask(SIG_BLOCK, &set, NULL);
    int fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    if (fd < 0)
        fatal("watching signals");
    return fd;
}

static void start(struct run *run)
{
    /* A copy: where it is to be pinned, the processors are chosen here. */
    struct options settled = *run->options;
    const struct options *options = run->options;
    struct start_facts *start = &run->start;

    writer_create();
    start->options = options;
    start->pinning = (struct pinning){options->vmm_cpu, options->drain_cpu, NULL};
    if (options->pin) {
        start->pinning = pinning_choose();
        settled.vmm_cpu = start->pinning.vmm_cpu;
        settled.drain_cpu = start->pinning.drain_cpu;
    }
    page_cache_settle(&start->page_cache, options);
    conditions_read(&start->conditions);
    run->stolen_ms = conditions_stolen_ms();
    const char *untraced = options->trace_kvm ? kvm_trace_begin() : NULL;
    struct launch launched = launch(&settled);
    sampler_start(&(struct sampler_plan){
        .pid = launched.child,
        .ram_mib = options_ram_sampled(options),
        .interval_us = options->sample_interval_us,
        .hold_at_marks = options->hold_at_marks,
    });
    drain_start(&(struct drain_plan){
        .fds = {-1, launched.console, launched.marks, launched.errors},
        .output_limit = options->output_limit,
        .cpu = settled.drain_cpu,
    });
    writer_start();
    if (untraced)
        writer_notice(untraced);
    start->promptness = prompt_thread(); /* this one stamps T8 */
    writer_stamp(0, launched.t0);
    run->child = launched.child;
    run->reports = launched.reports;
    start->launched = launched;
    if (options->time_limit_ms)
        run->deadline = launched.t0 + options->time_limit_ms * NS_PER_MS;
}

static void send_info(struct run *run)
{
    if (!run->info_sent)
        facts_post_info(&run->start);
    run->info_sent = true;
}

static void end_early(struct run *run, enum ended_by reason)
{
    if (run->killed)
        return;
    run->killed = true;
    run->ended_by = reason;
    /* The group as well, since what the child has started may be what makes the output. */
    kill(-run->child, SIGKILL);
    kill(run->child, SIGKILL);
    tree_kill();
}

static void take_reports(struct run *run)
{
    struct report report;
    ssize_t n = read(run->reports, &report, sizeof report);

    if (n != sizeof report) {
        if (n < 0 && errno == EINTR)
            return;
        close(run->reports);
        run->reports = -1;
        return;
    }
    switch (report.kind) {
    case REPORT_T1:
        writer_stamp(1, report.time);
        break;
    case REPORT_T2:
        writer_stamp(2, report.time);
        break;
    case REPORT_CONFINED:
        run->confined = report;
        run->start.confined = &run->confined;
        send_info(run);
        break;
    case REPORT_FAILED:
        run->failed = report;
        run->failed_seen = true;
        break;
    }
}

static void stamp_end(struct run *run, uint64_t time)
{
    if (!run->end_stamped)
        writer_stamp(8, time);
    run->end_stamped = true;
}

/* Returns true once the child has ended and been reaped. */
static bool take_child_events(struct run *run, uint64_t time)
{
    struct rusage usage;
    int status;
    pid_t pid;

    while ((pid = wait4(-1, &status, WNOHANG | __WALL, &usage)) > 0) {
        if (pid != run->child)
            continue;
        if (!WIFSTOPPED(status)) {
            stamp_end(run, time);
            run->wait_status = status;
            run->read_bytes = (int64_t)usage.ru_inblock * 512;
            return true;
        }
        if (hold_stopped(pid, status) == HOLD_AT_EXIT) {
            stamp_end(run, time);
            sampler_stop();
            sampler_last(pid, options_ram_sampled(run->options));
            hold_release(pid);
        }
    }
    return false;
}

static void take_input(struct run *run)
{
    char letters[64];
    ssize_t n = read(STDIN_FILENO, letters, sizeof letters);

    if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN))
        end_early(run, ENDED_CALLER_GONE);
    for (ssize_t i = 0; i < n; i++) {
        if (letters[i] == 'q')
            end_early(run, ENDED_STOP);
    }
}

/* Returns true where the signal says that something about a child has changed. */
static bool take_signals(struct run *run)
{
    struct signalfd_siginfo signal;
    bool child = false;

    while (read(run->signals, &signal, sizeof signal) == sizeof signal) {
        if (signal.ssi_signo == SIGCHLD)
            child = true;
        else
            end_early(run, ENDED_STOP);
    }
    return child;
}

static void watch(struct run *run)
{
    enum { SIGNALS, INPUT, REPORTS, LIMIT, BROKEN, COUNT };

    for (;;) {
        struct pollfd fds[COUNT] = {
            [SIGNALS] = {run->signals, POLLIN, 0},
            [INPUT] = {run->killed ? -1 : STDIN_FILENO, POLLIN, 0},
            [REPORTS] = {run->reports, POLLIN, 0},
            [LIMIT] = {run->killed ? -1 : drain_limit_fd(), POLLIN, 0},
            [BROKEN] = {run->killed ? -1 : writer_broken_fd(), POLLIN, 0},
        };
        struct timespec wait = {0, 0};
        uint64_t now = clock_now();
        if (run->deadline > now) {
            wait.tv_sec = (time_t)((run->deadline - now) / NS_PER_S);
            wait.tv_nsec = (long)((run->deadline - now) % NS_PER_S);
        }
        bool timed = run->deadline && !run->killed;
        int ready = ppoll(fds, COUNT, timed ? &wait : NULL, NULL);
        uint64_t time = clock_now();

        /* Before the child's end: a report may explain it. */
        if (ready > 0 && fds[REPORTS].revents)
            take_reports(run);
        if (ready > 0 && fds[SIGNALS].revents && take_signals(run) && take_child_events(run, time))
            return;
        if (ready > 0 && fds[LIMIT].revents)
            end_early(run, ENDED_OUTPUT_LIMIT);
        if (ready > 0 && fds[INPUT].revents)
            take_input(run);
        if (ready > 0 && fds[BROKEN].revents)
            end_early(run, ENDED_CALLER_GONE);
        if (timed && time >= run->deadline)
            end_early(run, ENDED_TIME_LIMIT);
    }
}

/* Waits until the caller has read everything, or is gone. */
static void await_reader(void)
{
    struct pollfd fds[2] = {{writer_done_fd(), POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
    char letters[64];

    while (poll(fds, 2, -1) >= 0 || errno == EINTR) {
        if (fds[0].revents)
            return;
        if (fds[1].revents && read(STDIN_FILENO, letters, sizeof letters) <= 0)
            _exit(STATUS_CALLER_GONE);
    }
}

int supervise(const struct options *options)
{
    struct run run = {.options = options, .ended_by = ENDED_SELF};
    struct end_facts end = {0};

    prompt_session();
    tree_own();
    run.signals = signals_watch();
    start(&run);
    watch(&run);
    sampler_stop();
    tree_clear();
    uint64_t entered = kvm_trace_end();
    if (entered)
        writer_stamp(3, entered);
    if (run.ended_by == ENDED_CALLER_GONE)
        return STATUS_CALLER_GONE;
    while (run.reports >= 0)
        take_reports(&run);
    send_info(&run);
    if (!drain_join(&end.count))
        writer_notice("A process that outlived the run still holds its output open.");
    end.loss = writer_settle();
    end.ended_by = run.failed_seen && !run.killed ? ENDED_NOT_STARTED : run.ended_by;
    end.failed = run.failed_seen ? &run.failed : NULL;
    end.wait_status = run.wait_status;
    end.read_bytes = run.read_bytes;
    int64_t stolen_ms = conditions_stolen_ms();
    end.stolen_ms = stolen_ms < 0 ? -1 : stolen_ms - run.stolen_ms;
    facts_post_end(&end);
    await_reader();
    return run.failed_seen ? STATUS_NOT_STARTED : STATUS_REPORTED;
}
