/* What the command line asks for. */
#ifndef KRUNLAB_OPTIONS_H
#define KRUNLAB_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

enum action { ACTION_RUN, ACTION_PROBE, ACTION_TSC, ACTION_HELP, ACTION_VERSION };
enum engine { ENGINE_LIBKRUN, ENGINE_EXEC };

struct options {
    enum action action;
    enum engine engine;
    const char *library;  /* null: the system's, by name */
    const char *kernel;   /* ELF; null where a bundle has it */
    const char *bundle;   /* null, or a library in place of libkrunfw */
    const char *root;     /* null, or the folder that a Linux bundle has as its root */
    const char *initrd;   /* null: none */
    const char *cmdline;
    char **command;       /* exec engine: program and arguments, null-terminated */
    uint32_t ram_mib;     /* exec engine: 0 where not told, then guest RAM is not told apart */
    bool lock_memory;     /* libkrun engine: all RAM is there, and stays, before the start */
    uint8_t vcpus;
    uint64_t time_limit_ms;      /* 0: none */
    uint64_t output_limit;       /* bytes */
    uint64_t span_ms;            /* --tsc: how long to measure */
    uint64_t sample_interval_us; /* 0: only the sample at the end */
    bool hold_at_marks;          /* for samples at T5 and T6 */
    bool drop_files;             /* from the page cache, before the start */
    bool trace_kvm;              /* for the first entry of the processor */
    bool pin;                    /* two processors are chosen here; then vmm_cpu and drain_cpu */
    int vmm_cpu;                 /* -1: not pinned */
    int drain_cpu;               /* -1: not pinned */
};

/*
 * The size in MiB by which the guest's RAM is told apart among the machine's mappings; 0 where it
 * cannot be: of a bundle's guest a part lies in the bundle.
 */
uint32_t options_ram_sampled(const struct options *options);

/*
 * Reads the arguments. Returns false after saying on stderr which argument is wrong and what it
 * should be.
 */
bool options_parse(struct options *options, int argc, char **argv);

/* The help text. */
extern const char options_help[];

#endif
