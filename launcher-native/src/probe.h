/* What this machine and the libkrun found on it can do, as JSON on standard output. */
#ifndef KRUNLAB_PROBE_H
#define KRUNLAB_PROBE_H

#include "options.h"

/* Returns 0 where a machine could be started, else 3. */
int probe(const struct options *options);

#endif
