#include "confine.h"

void confine_calls(struct confinement *done)
{
    done->seccomp = false;
}
