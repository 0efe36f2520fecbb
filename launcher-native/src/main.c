#include <stdio.h>

#include "options.h"
#include "probe.h"
#include "supervise.h"
#include "tsc.h"

enum { STATUS_USAGE = 2 };

int main(int argc, char **argv)
{
    struct options options;

    if (!options_parse(&options, argc, argv))
        return STATUS_USAGE;
    switch (options.action) {
    case ACTION_HELP:
        fputs(options_help, stdout);
        return 0;
    case ACTION_VERSION:
        puts(KRUNLAB_VERSION);
        return 0;
    case ACTION_PROBE:
        return probe(&options);
    case ACTION_TSC:
        return tsc_report(&options);
    case ACTION_RUN:
        return supervise(&options);
    }
    return STATUS_USAGE;
}
