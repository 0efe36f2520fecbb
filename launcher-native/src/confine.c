#include "confine.h"

#include <linux/prctl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

static void signals_default(void)
{
    sigset_t none;
    sigemptyset(&none);
    signal(SIGPIPE, SIG_DFL);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

bool confine_process(struct confinement *done, int supervisor)
{
    const struct rlimit nothing = {0, 0};

    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != supervisor)
        return false;
    setsid();
    signals_default();
    done->no_new_privileges = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    done->no_huge_pages = prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0) == 0;
    done->no_core_dump = setrlimit(RLIMIT_CORE, &nothing) == 0;
    return true;
}
