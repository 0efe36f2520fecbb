#include "krun_library.h"

#include <dlfcn.h>
#include <link.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

bool krun_library_load(struct krun_library *library, const char *path, char *error, int size)
{
    const char *names[] = {path ? path : "libkrun.so.1", path ? NULL : "libkrun.so"};
    int used = 0;

    *library = (struct krun_library){0};
    error[0] = 0;
    for (size_t i = 0; i < 2 && names[i] && !library->handle; i++) {
        library->handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
        if (!library->handle && used < size)
            used += snprintf(error + used, (size_t)(size - used), "%s%s", used ? "; " : "",
                             dlerror());
    }
    return library->handle;
}

const char *krun_library_symbols(struct krun_library *library,
                                 struct krun_symbol symbols[KRUN_SYMBOLS])
{
    const struct {
        const char *name;
        size_t offset;
        bool needed;
    } functions[KRUN_SYMBOLS] = {
        {"krun_init_log", offsetof(struct krun_library, init_log), true},
        {"krun_create_ctx", offsetof(struct krun_library, create_ctx), true},
        {"krun_set_vm_config", offsetof(struct krun_library, set_vm_config), true},
        {"krun_set_kernel", offsetof(struct krun_library, set_kernel), true},
        {"krun_disable_implicit_console", offsetof(struct krun_library, disable_implicit_console),
         true},
        {"krun_disable_implicit_vsock", offsetof(struct krun_library, disable_implicit_vsock),
         true},
        {"krun_add_serial_console_default",
         offsetof(struct krun_library, add_serial_console_default), true},
        {"krun_start_enter", offsetof(struct krun_library, start_enter), true},
        {"krun_add_virtiofs3", offsetof(struct krun_library, add_virtiofs3), false},
        {"krun_disable_implicit_init", offsetof(struct krun_library, disable_implicit_init), false},
        {"krun_has_feature", offsetof(struct krun_library, has_feature), false},
        {"krun_get_max_vcpus", offsetof(struct krun_library, get_max_vcpus), false},
    };
    const char *missing = NULL;

    for (size_t i = 0; i < KRUN_SYMBOLS; i++) {
        void *address = dlsym(library->handle, functions[i].name);
        memcpy((char *)library + functions[i].offset, &address, sizeof address);
        symbols[i] = (struct krun_symbol){functions[i].name, functions[i].needed, address};
        if (!address && functions[i].needed && !missing)
            missing = functions[i].name;
    }
    return missing;
}

const char *krun_library_file(const struct krun_library *library)
{
    struct link_map *map;
    if (dlinfo(library->handle, RTLD_DI_LINKMAP, &map) != 0)
        return "";
    return map->l_name;
}

bool krun_library_find(const char *path, char *file, int size)
{
    struct krun_library library;
    int ends[2];
    ssize_t n = -1;

    if (pipe(ends) != 0)
        return false;
    pid_t finder = fork();
    if (finder == 0) {
        char error[512];
        if (!krun_library_load(&library, path, error, sizeof error))
            _exit(1);
        const char *found = krun_library_file(&library);
        _exit(write(ends[1], found, strlen(found)) < 0);
    }
    close(ends[1]);
    if (finder > 0) {
        n = read(ends[0], file, (size_t)size - 1);
        waitpid(finder, NULL, 0);
    }
    close(ends[0]);
    file[n > 0 ? n : 0] = 0;
    return n > 0;
}
