/* The files that a machine starts from, and what of them lies in memory before it does. */
#ifndef KRUNLAB_PAGE_CACHE_H
#define KRUNLAB_PAGE_CACHE_H

#include <stdbool.h>
#include <stdint.h>

#include "options.h"

enum { CACHED_FILES_MOST = 3 };

struct cached_file {
    char path[512];
    uint64_t bytes;
    uint64_t resident;  /* in whole pages, at most bytes; all of them where it is not told */
    const char *reason; /* why it is not known, or not dropped, as the end of a sentence; or null */
};

struct page_cache {
    bool dropped; /* whether dropping was asked for */
    int count;
    struct cached_file files[CACHED_FILES_MOST];
};

/*
 * Looks at kernel, or bundle, and initrd and libkrun, after it has written them out and dropped
 * them where that is asked for. To be called before there is any other thread: where libkrun is
 * left to the system, a process of its own finds it.
 */
void page_cache_settle(struct page_cache *cache, const struct options *options);

#endif
