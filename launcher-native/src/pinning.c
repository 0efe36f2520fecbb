#include "pinning.h"

#include <sched.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/* Whether two processors are threads of one core; lists look like "0,4" or "0-1". */
static bool same_core(int one, int other)
{
    char path[80], text[256] = "";
    snprintf(path, sizeof path, "/sys/devices/system/cpu/cpu%d/topology/thread_siblings_list", one);
    FILE *file = fopen(path, "re");

    if (!file)
        return false;
    if (!fgets(text, sizeof text, file))
        text[0] = 0;
    fclose(file);
    for (char *at = text; *at >= '0' && *at <= '9';) {
        long first = strtol(at, &at, 10);
        long last = *at == '-' ? strtol(at + 1, &at, 10) : first;
        if (other >= first && other <= last)
            return true;
        if (*at == ',')
            at++;
    }
    return false;
}

struct pinning pinning_choose(void)
{
    struct pinning none = {-1, -1, NULL};
    struct pinning chosen = none;
    cpu_set_t allowed;

    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        none.reason = "The system does not tell which processors may be used.";
        return none;
    }
    for (int cpu = CPU_SETSIZE - 1; cpu >= 0; cpu--) {
        if (!CPU_ISSET(cpu, &allowed))
            continue;
        if (chosen.vmm_cpu < 0)
            chosen.vmm_cpu = cpu;
        else if (chosen.drain_cpu < 0 || !same_core(chosen.vmm_cpu, cpu))
            chosen.drain_cpu = cpu;
    }
    if (chosen.drain_cpu < 0) {
        none.reason = "Only one processor may be used here, and pinning takes two.";
        return none;
    }
    return chosen;
}
