#include "image.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "child.h"

static int open_file(const char *path, const char *what, uint64_t *size)
{
    struct stat status;
    int fd = open(path, O_RDONLY | O_CLOEXEC);

    if (fd < 0 || fstat(fd, &status) != 0)
        report_failed(CHILD_REPORT, what, "open", errno, "%s cannot be read: %s.", path,
                      strerror(errno));
    if (!S_ISREG(status.st_mode))
        report_failed(CHILD_REPORT, what, "open", 0, "%s is not a regular file.", path);
    *size = (uint64_t)status.st_size;
    return fd;
}

static _Noreturn void bad_format(const char *path, const char *reason)
{
    report_failed(CHILD_REPORT, "kernel-format", "read", 0, "%s %s.", path, reason);
}

static bool is_executable(const Elf64_Ehdr *header)
{
    return memcmp(header->e_ident, ELFMAG, SELFMAG) == 0 &&
           header->e_ident[EI_CLASS] == ELFCLASS64 && header->e_machine == EM_X86_64 &&
           header->e_type == ET_EXEC && header->e_phentsize == sizeof(Elf64_Phdr);
}

/* Returns the end of the highest loaded segment, in guest-physical bytes. */
static uint64_t kernel_end(const char *path)
{
    Elf64_Ehdr header;
    uint64_t size, end = 0;
    int fd = open_file(path, "kernel-unreadable", &size);

    if (pread(fd, &header, sizeof header, 0) != sizeof header || !is_executable(&header))
        bad_format(path, "is not a 64-bit x86 ELF executable");
    for (unsigned i = 0; i < header.e_phnum; i++) {
        Elf64_Phdr segment;
        off_t at = (off_t)(header.e_phoff + i * sizeof segment);
        if (pread(fd, &segment, sizeof segment, at) != sizeof segment)
            bad_format(path, "ends within its program headers");
        if (segment.p_type != PT_LOAD)
            continue;
        if (segment.p_offset + segment.p_filesz > size)
            bad_format(path, "is cut off: a segment reaches past its end");
        if (segment.p_paddr + segment.p_memsz > end)
            end = segment.p_paddr + segment.p_memsz;
    }
    close(fd);
    if (end == 0)
        bad_format(path, "has nothing to load");
    return end;
}

void image_require(const struct options *options)
{
    const uint64_t mib = 1 << 20;
    uint64_t initrd = 0;
    uint64_t end = kernel_end(options->kernel);

    if (options->initrd)
        close(open_file(options->initrd, "initrd-unreadable", &initrd));
    /* The kernel from below, the initrd down from the top of RAM. */
    if (end + initrd > options->ram_mib * mib)
        report_failed(CHILD_REPORT, "ram-too-small", "", 0,
                      "The image reaches up to %" PRIu64 " KiB and its initrd takes %" PRIu64
                      " KiB; the machine has %" PRIu32 " MiB of RAM.",
                      (end + 1023) / 1024, (initrd + 1023) / 1024, options->ram_mib);
}
