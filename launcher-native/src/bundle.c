#include "bundle.h"

#include <dlfcn.h>
#include <inttypes.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include "child.h"

/* By which libkrun asks for its kernel's library. */
static const char soname[] = "libkrunfw.so.5";

typedef char *get_kernel(uint64_t *load, uint64_t *entry, size_t *size);

static _Noreturn void unfit(const struct options *options, const char *reason)
{
    report_failed(CHILD_REPORT, "bundle-unfit", "dlopen", 0, "%s %s.", options->bundle, reason);
}

static get_kernel *open_bundle(const struct options *options)
{
    void *handle = dlopen(options->bundle, RTLD_NOW | RTLD_LOCAL);
    get_kernel *function;

    if (!handle)
        report_failed(CHILD_REPORT, "bundle-unfit", "dlopen", 0, "The bundle cannot be loaded: %s.",
                      dlerror());
    /* Only under this name libkrun takes what is loaded already instead of looking for its own. */
    if (dlopen(soname, RTLD_NOW | RTLD_NOLOAD) != handle)
        unfit(options, "has another soname than libkrunfw.so.5");
    function = (get_kernel *)dlsym(handle, "krunfw_get_kernel");
    if (!function)
        unfit(options, "has no function krunfw_get_kernel");
    return function;
}

uint32_t bundle_load(const struct options *options)
{
    const uint64_t mib = 1 << 20;
    uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE);
    uint64_t load = 0, entry = 0;
    size_t size = 0;
    char *memory = open_bundle(options)(&load, &entry, &size);

    if (!memory || size == 0 || ((uintptr_t)memory | load | size) % page != 0)
        unfit(options, "holds a kernel that does not begin and end with a page");
    uint64_t held = (load + size + mib - 1) / mib;
    /* libkrun panics where its own RAM is smaller than what the bundle takes. */
    if (options->ram_mib < 2 * held)
        report_failed(CHILD_REPORT, "ram-too-small", "", 0,
                      "The bundle reaches up to %" PRIu64
                      " MiB, and libkrun wants as much RAM again besides; the machine has %" PRIu32
                      " MiB.",
                      held, options->ram_mib);
    return options->ram_mib - (uint32_t)held;
}
