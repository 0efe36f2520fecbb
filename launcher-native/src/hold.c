#include "hold.h"

#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>

bool hold_begin(pid_t child)
{
    long options = PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL;
    return ptrace(PTRACE_SEIZE, child, 0, options) == 0;
}

enum hold_event hold_stopped(pid_t child, int status)
{
    int event = status >> 16;
    int signal = WSTOPSIG(status);

    if (event == PTRACE_EVENT_EXIT)
        return HOLD_AT_EXIT;
    if (event == PTRACE_EVENT_STOP && signal != SIGTRAP)
        ptrace(PTRACE_LISTEN, child, 0, 0); /* a stop by SIGSTOP and its like stays one */
    else
        ptrace(PTRACE_CONT, child, 0, event == 0 ? (long)signal : 0);
    return HOLD_PASSED;
}

void hold_release(pid_t child)
{
    ptrace(PTRACE_CONT, child, 0, 0);
}
