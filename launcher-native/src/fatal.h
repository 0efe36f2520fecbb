/* For what leaves the launcher nothing sensible to do: no memory, no pipe, no thread. */
#ifndef KRUNLAB_FATAL_H
#define KRUNLAB_FATAL_H

/* Says on stderr what failed and errno's reason, and exits with 1. */
_Noreturn void fatal(const char *what);

#endif
