#include "fatal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn void fatal(const char *what)
{
    fprintf(stderr, "krunlab-launcher: %s: %s\n", what, strerror(errno));
    exit(1);
}
