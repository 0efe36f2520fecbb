#include "krun_engine.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "bundle.h"
#include "confine.h"
#include "image.h"
#include "krun_library.h"
#include "kvm.h"

/* From libkrun.h. */
enum {
    KERNEL_FORMAT_ELF = 1,
    LOG_LEVEL_ERROR = 1,
    LOG_STYLE_NEVER = 2,
    LOG_OPTION_NO_ENV = 1,
    NO_INPUT = -1,
};

static void require_kvm(void)
{
    struct kvm_check check = kvm_check();
    const char *reason = strerror(check.error);

    switch (check.state) {
    case KVM_USABLE:
        return;
    case KVM_MISSING:
        report_failed(CHILD_REPORT, "kvm-missing", check.call, check.error,
                      "/dev/kvm is not there: %s.", reason);
    case KVM_PERMISSION:
        report_failed(CHILD_REPORT, "kvm-permission", check.call, check.error,
                      "/dev/kvm may not be opened for reading and writing: %s.", reason);
    case KVM_STRANGE:
        report_failed(CHILD_REPORT, "kvm-unusable", check.call, check.error,
                      "/dev/kvm does not answer as KVM should (API version %d, error: %s).",
                      check.api_version, reason);
    }
}

static int checked(const char *call, int result)
{
    if (result < 0)
        report_failed(CHILD_REPORT, "krun-call", call, -result,
                      "libkrun refused %s: %s. Its own message, if any, is on its standard error.",
                      call, strerror(-result));
    return result;
}

static void load(struct krun_library *library, const char *path)
{
    struct krun_symbol symbols[KRUN_SYMBOLS];
    char error[512];
    const char *missing;

    if (!krun_library_load(library, path, error, sizeof error))
        report_failed(CHILD_REPORT, "libkrun-missing", "dlopen", 0,
                      "libkrun cannot be loaded: %s.", error);
    missing = krun_library_symbols(library, symbols);
    if (missing)
        report_failed(CHILD_REPORT, "libkrun-unfit", "dlsym", 0,
                      "%s has no function %s; a newer libkrun is needed.",
                      krun_library_file(library), missing);
}

/* By this name the kernel of libkrunfw looks for its root. */
static void share_root(const struct krun_library *krun, uint32_t ctx, const char *folder)
{
    /* libkrun's own init would take the place of the folder's. */
    if (krun->disable_implicit_init)
        checked("krun_disable_implicit_init", krun->disable_implicit_init(ctx));
    checked("krun_add_virtiofs3", krun->add_virtiofs3(ctx, "/dev/root", folder, 0, true));
}

static uint32_t machine_describe(const struct krun_library *krun, const struct options *options,
                                 uint32_t ram_mib)
{
    uint32_t ctx = (uint32_t)checked("krun_create_ctx", krun->create_ctx());

    checked("krun_set_vm_config", krun->set_vm_config(ctx, options->vcpus, ram_mib));
    /* Without this call libkrun asks its firmware library, which is the bundle. */
    if (options->kernel)
        checked("krun_set_kernel", krun->set_kernel(ctx, options->kernel, KERNEL_FORMAT_ELF,
                                                    options->initrd, options->cmdline));
    if (options->root)
        share_root(krun, ctx, options->root);
    checked("krun_disable_implicit_console", krun->disable_implicit_console(ctx));
    checked("krun_disable_implicit_vsock", krun->disable_implicit_vsock(ctx));
    /* The order makes the first COM1 and the second COM2. */
    checked("krun_add_serial_console_default",
            krun->add_serial_console_default(ctx, NO_INPUT, CHILD_CONSOLE));
    checked("krun_add_serial_console_default",
            krun->add_serial_console_default(ctx, NO_INPUT, CHILD_MARKS));
    return ctx;
}

/* What the machine maps from here on is populated and locked as it is mapped. */
static void lock_memory(void)
{
    if (mlockall(MCL_CURRENT | MCL_FUTURE) != 0)
        report_failed(CHILD_REPORT, "memory-locked", "mlockall", errno,
                      "The machine's memory cannot be locked: %s; raise the limit of locked memory "
                      "(ulimit -l) above the guest's RAM by 64 MiB.",
                      strerror(errno));
}

_Noreturn void krun_engine_run(const struct child_plan *plan, struct confinement *confinement)
{
    const struct options *options = plan->options;
    struct krun_library krun;
    uint32_t ram_mib = options->ram_mib;

    require_kvm();
    if (options->bundle)
        ram_mib = bundle_load(options);
    else
        image_require(options);
    load(&krun, options->library);
    if (options->root && !krun.add_virtiofs3)
        report_failed(CHILD_REPORT, "libkrun-unfit", "dlsym", 0,
                      "%s has no function krun_add_virtiofs3, by which a Linux guest gets its "
                      "root; a newer libkrun is needed.",
                      krun_library_file(&krun));
    const char *file = krun_library_file(&krun);
    confine_files(confinement, options, file);
    if (options->lock_memory)
        lock_memory();
    confine_calls(confinement, options->root);
    report_confined(CHILD_REPORT, confinement, file);
    checked("krun_init_log",
            krun.init_log(STDERR_FILENO, LOG_LEVEL_ERROR, LOG_STYLE_NEVER, LOG_OPTION_NO_ENV));
    uint32_t ctx = machine_describe(&krun, options, ram_mib);
    child_ready();
    int result = krun.start_enter(ctx);
    report_failed(CHILD_REPORT, "krun-call", "krun_start_enter", -result,
                  "libkrun could not start the machine: %s. Its own message is on its standard "
                  "error.",
                  strerror(-result));
}
