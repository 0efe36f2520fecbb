#include "conditions.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The file's first line without its end; false where there is no such file. */
static bool first_line(const char *path, char *line, size_t size)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = file < 0 ? -1 : read(file, line, size - 1);

    if (file >= 0)
        close(file);
    if (n < 0)
        return false;
    line[n] = 0;
    line[strcspn(line, "\n")] = 0;
    return true;
}

static int64_t hundredths(const char *text, const char *format)
{
    unsigned whole, part;

    return sscanf(text, format, &whole, &part) == 2 ? (int64_t)whole * 100 + part : -1;
}

static int turbo(void)
{
    char line[16];

    if (first_line("/sys/devices/system/cpu/intel_pstate/no_turbo", line, sizeof line))
        return line[0] == '0';
    if (first_line("/sys/devices/system/cpu/cpufreq/boost", line, sizeof line))
        return line[0] == '1';
    return -1;
}

void conditions_read(struct conditions *conditions)
{
    char line[128];

    conditions->cpu_pressure = first_line("/proc/pressure/cpu", line, sizeof line)
                                   ? hundredths(line, "some avg10=%u.%2u")
                                   : -1;
    conditions->load =
        first_line("/proc/loadavg", line, sizeof line) ? hundredths(line, "%u.%2u") : -1;
    if (!first_line("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", conditions->governor,
                    sizeof conditions->governor))
        conditions->governor[0] = 0;
    conditions->turbo = turbo();
}

int64_t conditions_stolen_ms(void)
{
    char line[256];
    unsigned long long stolen;

    /* user nice system idle iowait irq softirq steal, in ticks */
    if (!first_line("/proc/stat", line, sizeof line) ||
        sscanf(line, "cpu %*u %*u %*u %*u %*u %*u %*u %llu", &stolen) != 1)
        return -1;
    return (int64_t)(stolen * 1000 / (unsigned long long)sysconf(_SC_CLK_TCK));
}
