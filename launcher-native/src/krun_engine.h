/* The VMM child's way into a libkrun machine. */
#ifndef KRUNLAB_KRUN_ENGINE_H
#define KRUNLAB_KRUN_ENGINE_H

#include "child.h"

/* Sets the machine up and enters it; libkrun ends the process. */
_Noreturn void krun_engine_run(const struct child_plan *plan, struct confinement *confinement);

#endif
