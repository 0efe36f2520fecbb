#include "sample.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "clock.h"

enum { TEXT_MOST = 512 << 10 };

/* Reads a whole file of /proc; the text stays until the next call of the same thread. */
static char *proc_text(pid_t pid, const char *name)
{
    static __thread char *text;
    char path[64];
    size_t length = 0;
    ssize_t n = 0;

    if (!text && !(text = malloc(TEXT_MOST)))
        return NULL;
    snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return NULL;
    while (length < TEXT_MOST - 1) {
        n = read(fd, text + length, TEXT_MOST - 1 - length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        length += (size_t)n;
    }
    close(fd);
    text[length] = 0;
    return n < 0 || length == 0 ? NULL : text;
}

/* The value of a line "Key:   123 kB", in bytes; 0 where there is none. */
static uint64_t field(const char *text, const char *key)
{
    size_t length = strlen(key);
    for (const char *line = text; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, key, length) == 0 && line[length] == ':')
            return strtoull(line + length + 1, NULL, 10) * 1024;
    }
    return 0;
}

struct mapping {
    uint64_t size;
    uint64_t rss;
};

/* Bytes that a mapping of this size is off from what RAM takes. */
static uint64_t misfit(uint64_t size, uint64_t ram)
{
    return size > ram ? size - ram : ram - size;
}

/*
 * Guest RAM is an anonymous writable mapping of the size that was asked for, give or take what
 * the kernel merged with it or the VMM rounded. Of several that fit alike (2 MiB of RAM and a
 * thread's stack) it is the one more in use. Size 0 where none fits.
 */
static struct mapping best_mapping(const char *smaps, uint64_t ram)
{
    uint64_t slack = ram / 16 < 1 << 20 ? 1 << 20 : ram / 16;
    struct mapping best = {0, 0};

    for (const char *line = smaps; line; line = strchr(line, '\n')) {
        uint64_t start, end, inode;
        char permissions[5];
        int path = 0;
        line += *line == '\n';
        if (sscanf(line, "%" SCNx64 "-%" SCNx64 " %4s %*x %*x:%*x %" SCNu64 "%n", &start, &end,
                   permissions, &inode, &path) != 4)
            continue;
        path += (int)strspn(line + path, " ");
        bool named = line[path] != '\n' && strncmp(line + path, "[anon", 5) != 0;
        if (strncmp(permissions, "rw", 2) != 0 || inode != 0 || named ||
            misfit(end - start, ram) > slack)
            continue;
        struct mapping found = {end - start, field(strchr(line, '\n'), "Rss")};
        uint64_t off = misfit(found.size, ram), best_off = misfit(best.size, ram);
        if (best.size == 0 || off < best_off || (off == best_off && found.rss > best.rss))
            best = found;
    }
    return best;
}

static void guest_part(struct sample *sample, const char *smaps, uint32_t ram_mib)
{
    /* Some VMMs map RAM below the hole for devices at 0xd0000000 apart from the rest. */
    const uint64_t hole = 3328ull << 20;
    uint64_t ram = (uint64_t)ram_mib << 20;
    struct mapping low = best_mapping(smaps, ram);
    struct mapping high = {0, 0};

    if (low.size == 0 && ram > hole) {
        low = best_mapping(smaps, hole);
        high = best_mapping(smaps, ram - hole);
    }
    if (low.size != 0) {
        sample->guest_rss = low.rss + high.rss;
        sample->guest_ram = low.size + high.size;
    }
}

bool sample_take(struct sample *sample, pid_t pid, uint32_t ram_mib)
{
    const char *text;

    *sample = (struct sample){
        .time = clock_now(),
        .guest_rss = SAMPLE_UNKNOWN,
        .guest_ram = SAMPLE_UNKNOWN,
    };
    text = proc_text(pid, "smaps_rollup");
    if (!text)
        return false;
    sample->rss = field(text, "Rss");
    sample->pss = field(text, "Pss");
    sample->private = field(text, "Private_Clean") + field(text, "Private_Dirty");
    if (ram_mib && (text = proc_text(pid, "smaps")))
        guest_part(sample, text, ram_mib);
    /* Last, so that the peak is never below the figures above. */
    text = proc_text(pid, "status");
    if (!text)
        return false;
    sample->peak = field(text, "VmHWM");
    return sample->peak != 0;
}
