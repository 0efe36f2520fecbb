/* libkrun, loaded at run time: the launcher builds and probes without it. */
#ifndef KRUNLAB_KRUN_LIBRARY_H
#define KRUNLAB_KRUN_LIBRARY_H

#include <stdbool.h>
#include <stdint.h>

/* As in libkrun.h, version 1. Results below zero are negated errno values. */
struct krun_library {
    void *handle;
    int32_t (*init_log)(int fd, uint32_t level, uint32_t style, uint32_t options);
    int32_t (*create_ctx)(void);
    int32_t (*set_vm_config)(uint32_t ctx, uint8_t vcpus, uint32_t ram_mib);
    int32_t (*set_kernel)(uint32_t ctx, const char *path, uint32_t format, const char *initramfs,
                          const char *cmdline);
    int32_t (*disable_implicit_console)(uint32_t ctx);
    int32_t (*disable_implicit_vsock)(uint32_t ctx);
    int32_t (*add_serial_console_default)(uint32_t ctx, int input, int output);
    int32_t (*start_enter)(uint32_t ctx);
    /* Only a Linux guest needs the first; the second is there where a libkrun has its own init. */
    int32_t (*add_virtiofs3)(uint32_t ctx, const char *tag, const char *path, uint64_t shm_size,
                             bool read_only);
    int32_t (*disable_implicit_init)(uint32_t ctx);
    /* What follows is only asked by the probe and may be null. */
    int32_t (*has_feature)(uint64_t feature);
    int32_t (*get_max_vcpus)(void);
};

struct krun_symbol {
    const char *name;
    bool needed;
    bool found;
};

enum { KRUN_SYMBOLS = 12 };

/*
 * Loads path, or where that is null libkrun.so.1, then libkrun.so, from where the system keeps
 * libraries. False where there is none; error, of size bytes, then says why.
 */
bool krun_library_load(struct krun_library *library, const char *path, char *error, int size);

/* Which functions were found; returns the first needed one that is missing, or null. */
const char *krun_library_symbols(struct krun_library *library,
                                 struct krun_symbol symbols[KRUN_SYMBOLS]);

/* The file that was loaded. */
const char *krun_library_file(const struct krun_library *library);

/*
 * The file that krun_library_load would load, found by a process of its own, so that this one
 * keeps nothing of it. False where there is none.
 */
bool krun_library_find(const char *path, char *file, int size);

#endif
