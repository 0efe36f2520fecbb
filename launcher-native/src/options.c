#include "options.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char options_help[] =
    "krunlab-launcher runs one virtual machine, stamps its output and reports how it ended.\n"
    "\n"
    "  krunlab-launcher run --kernel ELF --ram-mib N [OPTION...]\n"
    "  krunlab-launcher run --bundle LIBRARY --ram-mib N [OPTION...]\n"
    "  krunlab-launcher run --engine exec [OPTION...] -- PROGRAM [ARGUMENT...]\n"
    "  krunlab-launcher --probe [--lib PATH] [--bundle LIBRARY]\n"
    "  krunlab-launcher --tsc [--span-ms N]\n"
    "  krunlab-launcher --help | --version\n"
    "\n"
    "  --engine libkrun|exec      what runs the machine (libkrun)\n"
    "  --lib PATH                 libkrun's library (libkrun.so.1, then libkrun.so)\n"
    "  --kernel ELF               the image to boot\n"
    "  --bundle LIBRARY           a library in place of libkrunfw that holds image and initrd\n"
    "  --root FOLDER              what a bundle's Linux has as its root, read-only\n"
    "  --initrd FILE              its initial RAM disk\n"
    "  --cmdline TEXT             its command line\n"
    "  --ram-mib N                its RAM; for exec, the size by which guest RAM is told apart\n"
    "  --memory on-demand|locked  when the RAM is taken from the host (on-demand)\n"
    "  --vcpus N                  its processors (1)\n"
    "  --time-limit-ms N          end the run after so long; 0 for never (30000)\n"
    "  --output-limit BYTES       end the run after so much output (268435456)\n"
    "  --sample-interval-us N     read the memory so often, or each thousandth of the run's age;\n"
    "                             0 for only at the end (0)\n"
    "  --at-marks pass|hold       whether the machine is held at T5 and T6 to read its memory (pass)\n"
    "  --page-cache as-is|cold    whether kernel, initrd and libkrun are dropped from memory first (as-is)\n"
    "  --pin no|yes               give the machine and what reads its output a processor each (no)\n"
    "  --kvm-trace no|yes         ask KVM's trace points when the guest was first entered (no)\n"
    "  --vmm-cpu N, --drain-cpu N which processors those are\n"
    "\n"
    "--tsc measures the time stamp counter for N milliseconds (1000).\n"
    "exec gives PROGRAM the console on descriptor 3 and the marks on descriptor 4.\n"
    "The stream on standard output is described in docs/launcher-protocol.md. Standard input\n"
    "stays open as long as the caller lives; 'q' on it stops the run.\n"
    "Exit status: 0 the run was reported, 1 the launcher failed or its caller went away, 2 wrong\n"
    "usage, 3 this machine cannot start it.\n";

static bool wrong(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("krunlab-launcher: ", stderr);
    vfprintf(stderr, format, arguments);
    fputs(" (krunlab-launcher --help)\n", stderr);
    va_end(arguments);
    return false;
}

static bool number(const char *name, const char *text, uint64_t least, uint64_t most, uint64_t *out)
{
    char *end = NULL;
    errno = 0;
    unsigned long long value = text[0] >= '0' && text[0] <= '9' ? strtoull(text, &end, 10) : 0;
    if (!end || *end || errno || value < least || value > most)
        return wrong("%s needs a whole number from %" PRIu64 " to %" PRIu64 ", not '%s'.", name,
                     least, most, text);
    *out = value;
    return true;
}

static bool engine(const char *text, enum engine *out)
{
    if (strcmp(text, "libkrun") == 0)
        *out = ENGINE_LIBKRUN;
    else if (strcmp(text, "exec") == 0)
        *out = ENGINE_EXEC;
    else
        return wrong("--engine is libkrun or exec, not '%s'.", text);
    return true;
}

/* One of two words, the second of which turns something on. */
static bool choice(const char *name, const char *text, const char *off, const char *on, bool *out)
{
    *out = strcmp(text, on) == 0;
    return *out || strcmp(text, off) == 0
               ? true
               : wrong("%s is %s or %s, not '%s'.", name, off, on, text);
}

static bool set(struct options *options, const char *name, const char *value)
{
    const struct {
        const char *name;
        const char **text;
    } texts[] = {
        {"--lib", &options->library},
        {"--kernel", &options->kernel},
        {"--bundle", &options->bundle},
        {"--root", &options->root},
        {"--initrd", &options->initrd},
        {"--cmdline", &options->cmdline},
    };
    uint64_t value_number = 0;

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        if (strcmp(name, texts[i].name) == 0) {
            *texts[i].text = value;
            return true;
        }
    }
    if (strcmp(name, "--engine") == 0)
        return engine(value, &options->engine);
    if (strcmp(name, "--memory") == 0)
        return choice(name, value, "on-demand", "locked", &options->lock_memory);
    if (strcmp(name, "--at-marks") == 0)
        return choice(name, value, "pass", "hold", &options->hold_at_marks);
    if (strcmp(name, "--page-cache") == 0)
        return choice(name, value, "as-is", "cold", &options->drop_files);
    if (strcmp(name, "--kvm-trace") == 0)
        return choice(name, value, "no", "yes", &options->trace_kvm);
    if (strcmp(name, "--pin") == 0)
        return choice(name, value, "no", "yes", &options->pin);
    if (strcmp(name, "--time-limit-ms") == 0)
        return number(name, value, 0, UINT32_MAX, &options->time_limit_ms);
    if (strcmp(name, "--output-limit") == 0)
        return number(name, value, 1, INT64_MAX, &options->output_limit);
    if (strcmp(name, "--span-ms") == 0)
        return number(name, value, 1, 3600000, &options->span_ms);
    if (strcmp(name, "--sample-interval-us") == 0)
        return number(name, value, 0, UINT32_MAX, &options->sample_interval_us);
    if (strcmp(name, "--ram-mib") == 0) {
        bool good = number(name, value, 1, 1 << 20, &value_number);
        options->ram_mib = (uint32_t)value_number;
        return good;
    }
    if (strcmp(name, "--vcpus") == 0) {
        bool good = number(name, value, 1, UINT8_MAX, &value_number);
        options->vcpus = (uint8_t)value_number;
        return good;
    }
    if (strcmp(name, "--vmm-cpu") == 0 || strcmp(name, "--drain-cpu") == 0) {
        bool good = number(name, value, 0, 1023, &value_number);
        *(name[2] == 'v' ? &options->vmm_cpu : &options->drain_cpu) = (int)value_number;
        return good;
    }
    return wrong("there is no option '%s'.", name);
}

static bool complete(const struct options *options)
{
    if (options->action != ACTION_RUN)
        return true;
    if (options->pin && (options->vmm_cpu >= 0 || options->drain_cpu >= 0))
        return wrong("--pin yes chooses the processors: --vmm-cpu and --drain-cpu do not go with it.");
    if (options->drop_files && options->root)
        return wrong("--page-cache cold does not go with --root, whose files it would not drop.");
    if (options->engine == ENGINE_EXEC)
        return options->lock_memory  ? wrong("--memory goes with --engine libkrun.")
               : options->drop_files ? wrong("--page-cache cold goes with --engine libkrun.")
               : options->command    ? true
                                     : wrong("--engine exec needs '-- PROGRAM'.");
    if (options->command)
        return wrong("a program after -- goes with --engine exec.");
    if (!options->kernel && !options->bundle)
        return wrong("run needs --kernel ELF or --bundle LIBRARY.");
    if (options->bundle && (options->kernel || options->initrd))
        return wrong("a bundle has its own kernel and initrd: --kernel and --initrd do not go with it.");
    if (options->root && !options->bundle)
        return wrong("--root goes with --bundle.");
    if (!options->ram_mib)
        return wrong("run needs --ram-mib N.");
    return true;
}

uint32_t options_ram_sampled(const struct options *options)
{
    return options->bundle ? 0 : options->ram_mib;
}

bool options_parse(struct options *options, int argc, char **argv)
{
    *options = (struct options){
        .cmdline = "",
        .vcpus = 1,
        .time_limit_ms = 30000,
        .output_limit = 256ull << 20,
        .span_ms = 1000,
        .vmm_cpu = -1,
        .drain_cpu = -1,
    };
    if (argc < 2)
        return wrong("say what to do: run, --probe, --tsc, --help or --version.");
    if (strcmp(argv[1], "run") == 0)
        options->action = ACTION_RUN;
    else if (strcmp(argv[1], "--probe") == 0)
        options->action = ACTION_PROBE;
    else if (strcmp(argv[1], "--tsc") == 0)
        options->action = ACTION_TSC;
    else if (strcmp(argv[1], "--help") == 0)
        options->action = ACTION_HELP;
    else if (strcmp(argv[1], "--version") == 0)
        options->action = ACTION_VERSION;
    else
        return wrong("there is no command '%s': say run, --probe, --tsc, --help or --version.", argv[1]);

    for (int i = 2; i < argc; i += 2) {
        if (strcmp(argv[i], "--") == 0) {
            options->command = i + 1 < argc ? argv + i + 1 : NULL;
            break;
        }
        if (i + 1 == argc)
            return wrong("%s needs a value.", argv[i]);
        if (options->action == ACTION_PROBE && strcmp(argv[i], "--lib") != 0 &&
            strcmp(argv[i], "--bundle") != 0)
            return wrong("--probe takes --lib PATH and --bundle LIBRARY only, not '%s'.", argv[i]);
        if (options->action == ACTION_TSC && strcmp(argv[i], "--span-ms") != 0)
            return wrong("--tsc takes --span-ms N only, not '%s'.", argv[i]);
        if (!set(options, argv[i], argv[i + 1]))
            return false;
    }
    return complete(options);
}
