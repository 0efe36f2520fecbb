/*
 * Landlock: of all files the child sees the kernel, the initrd, the library, /dev/kvm, and what
 * lies in a Linux guest's root.
 */
#include "confine.h"

#include <fcntl.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * The kernel's interface, stated here because the headers of older distributions lack it
 * (linux/landlock.h; the numbers are the same on every architecture).
 */
enum {
    CREATE_RULESET = 444,
    ADD_RULE = 445,
    RESTRICT_SELF = 446,
    RULESET_VERSION = 1,
    RULE_PATH_BENEATH = 1,
};
#define ACCESS_WRITE_FILE (1ull << 1)
#define ACCESS_READ_FILE (1ull << 2)
#define ACCESS_READ_DIR (1ull << 3)
#define ACCESS_REFER (1ull << 13)
#define ACCESS_TRUNCATE (1ull << 14)
#define ACCESS_IOCTL_DEV (1ull << 15)
#define ACCESS_OF_ABI_1 ((1ull << 13) - 1)

struct ruleset {
    uint64_t handled;
};

struct __attribute__((packed)) beneath {
    uint64_t allowed;
    int32_t parent;
};

static uint64_t handled_accesses(int abi)
{
    uint64_t handled = ACCESS_OF_ABI_1;
    if (abi >= 2)
        handled |= ACCESS_REFER;
    if (abi >= 3)
        handled |= ACCESS_TRUNCATE;
    if (abi >= 5)
        handled |= ACCESS_IOCTL_DEV;
    return handled;
}

static bool allow(int ruleset, const char *path, uint64_t access)
{
    struct beneath rule = {.allowed = access};
    bool good;

    if (!path)
        return true;
    rule.parent = open(path, O_PATH | O_CLOEXEC);
    if (rule.parent < 0)
        return false;
    good = syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, &rule, 0) == 0;
    close(rule.parent);
    return good;
}

static bool landlock(int abi, const struct options *options, const char *library)
{
    struct ruleset what = {handled_accesses(abi)};
    uint64_t device = (ACCESS_READ_FILE | ACCESS_WRITE_FILE | ACCESS_IOCTL_DEV) & what.handled;
    int ruleset = (int)syscall(CREATE_RULESET, &what, sizeof what, 0);
    bool good;

    if (ruleset < 0)
        return false;
    good = allow(ruleset, options->kernel, ACCESS_READ_FILE) &&
           allow(ruleset, options->initrd, ACCESS_READ_FILE) &&
           allow(ruleset, options->root, ACCESS_READ_FILE | ACCESS_READ_DIR) &&
           allow(ruleset, library, ACCESS_READ_FILE) && allow(ruleset, "/dev/kvm", device) &&
           syscall(RESTRICT_SELF, ruleset, 0) == 0;
    close(ruleset);
    return good;
}

void confine_files(struct confinement *done, const struct options *options, const char *library)
{
    const struct rlimit nothing = {0, 0};
    int abi = (int)syscall(CREATE_RULESET, NULL, 0, RULESET_VERSION);

    done->no_file_writing = setrlimit(RLIMIT_FSIZE, &nothing) == 0;
    done->landlock_abi = abi > 0 && landlock(abi, options, library) ? abi : 0;
}
