#include "page_cache.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include "krun_library.h"

enum { ATTEMPTS = 3 };

/* In whole pages; false where the kernel does not tell. */
static bool resident(int fd, uint64_t bytes, uint64_t *result)
{
    uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE);
    size_t pages = (size_t)((bytes + page - 1) / page);
    void *memory = mmap(NULL, (size_t)bytes, PROT_READ, MAP_SHARED, fd, 0);
    unsigned char *there = malloc(pages);
    bool told = memory != MAP_FAILED && there && mincore(memory, (size_t)bytes, there) == 0;

    *result = 0;
    for (size_t i = 0; told && i < pages; i++)
        *result += there[i] & 1 ? page : 0;
    if (*result > bytes)
        *result = bytes;
    if (memory != MAP_FAILED)
        munmap(memory, (size_t)bytes);
    free(there);
    return told;
}

/* Linux tells only those who might change a file what of it is in memory; all else it calls so. */
static bool is_told(int fd, const struct stat *status)
{
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    return geteuid() == 0 || status->st_uid == geteuid() || access(path, W_OK) == 0;
}

static const char *why_it_stays(int fd)
{
    struct statfs system;

    if (fstatfs(fd, &system) == 0 &&
        (system.f_type == TMPFS_MAGIC || system.f_type == (__typeof__(system.f_type))RAMFS_MAGIC))
        return "lies in a file system that is kept in memory";
    return "is in use by something else, such as another machine that runs";
}

static void settle(struct cached_file *file, bool drop)
{
    struct stat status;
    int fd = open(file->path, O_RDONLY | O_CLOEXEC);

    if (fd < 0 || fstat(fd, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size == 0) {
        file->reason = "cannot be looked at";
    } else {
        file->bytes = file->resident = (uint64_t)status.st_size;
        bool told = is_told(fd, &status);
        if (drop)
            fdatasync(fd); /* what is not written out yet cannot be dropped */
        for (int i = 0; i < ATTEMPTS; i++) {
            if (drop)
                posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
            told = told && resident(fd, file->bytes, &file->resident);
            if (!drop || (told && file->resident == 0))
                break;
        }
        if (!told) {
            file->resident = file->bytes;
            file->reason = "belongs to another user, to whom alone the system tells what of it is in memory";
        } else if (drop && file->resident > 0) {
            file->reason = why_it_stays(fd);
        }
    }
    if (fd >= 0)
        close(fd);
}

static void add(struct page_cache *cache, const char *path)
{
    if (path && path[0]) {
        struct cached_file *file = &cache->files[cache->count++];
        snprintf(file->path, sizeof file->path, "%s", path);
    }
}

void page_cache_settle(struct page_cache *cache, const struct options *options)
{
    char library[512] = "";
    const char *given = options->library;

    *cache = (struct page_cache){.dropped = options->drop_files};
    if (options->engine != ENGINE_LIBKRUN)
        return;
    add(cache, options->kernel ? options->kernel : options->bundle);
    add(cache, options->initrd);
    if (given && strchr(given, '/'))
        add(cache, given);
    /* Finding it takes a process and some ms, which only those pay who want to know for certain. */
    else if (options->drop_files && krun_library_find(given, library, sizeof library))
        add(cache, library);
    for (int i = 0; i < cache->count; i++)
        settle(&cache->files[i], cache->dropped);
}
