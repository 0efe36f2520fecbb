#include "report.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "clock.h"

/* How the child ends where the machine never started; told apart by the report, not by this. */
enum { EXIT_NOT_STARTED = 126 };

static void send(int fd, const struct report *report)
{
    /* Fails only where the supervisor is gone, and then the child is about to be killed. */
    if (write(fd, report, sizeof *report) != sizeof *report)
        _exit(EXIT_NOT_STARTED);
}

void report_stamp(int fd, enum report_kind kind)
{
    struct report report = {.kind = kind, .time = clock_now()};
    send(fd, &report);
}

void report_confined(int fd, const struct confinement *confinement, const char *library)
{
    struct report report = {.kind = REPORT_CONFINED, .confinement = *confinement};
    snprintf(report.library, sizeof report.library, "%s", library);
    send(fd, &report);
}

_Noreturn void report_failed(int fd, const char *what, const char *call, int error,
                             const char *format, ...)
{
    struct report report = {.kind = REPORT_FAILED, .error = error};
    va_list arguments;

    snprintf(report.what, sizeof report.what, "%s", what);
    snprintf(report.call, sizeof report.call, "%s", call);
    va_start(arguments, format);
    vsnprintf(report.text, sizeof report.text, format, arguments);
    va_end(arguments);
    send(fd, &report);
    _exit(EXIT_NOT_STARTED);
}
