/* What the VMM child tells the supervisor, over a pipe of its own, before the machine starts. */
#ifndef KRUNLAB_REPORT_H
#define KRUNLAB_REPORT_H

#include <stdbool.h>
#include <stdint.h>

enum report_kind { REPORT_T1, REPORT_T2, REPORT_CONFINED, REPORT_FAILED };

/* What the child has given up; see confine.h. */
struct confinement {
    bool no_new_privileges;
    bool no_core_dump;
    bool no_file_writing;
    bool no_huge_pages;
    bool seccomp;
    int32_t landlock_abi; /* 0: the kernel does not offer it */
};

/* Shorter than PIPE_BUF, so that each is written and read whole. */
struct report {
    enum report_kind kind;
    uint64_t time;
    struct confinement confinement;
    char library[512]; /* REPORT_CONFINED: the file that was loaded */
    /* REPORT_FAILED: the kind of failure, the call that failed, its errno, a sentence. */
    char what[32];
    char call[64];
    int32_t error;
    char text[640];
};

void report_stamp(int fd, enum report_kind kind);
void report_confined(int fd, const struct confinement *confinement, const char *library);

/* Reports why the machine cannot start, and ends the child. */
__attribute__((format(printf, 5, 6))) _Noreturn void report_failed(int fd, const char *what,
                                                                   const char *call, int error,
                                                                   const char *format, ...);

#endif
