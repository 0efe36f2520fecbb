/* A kernel in a library that takes the place of libkrunfw (docs/launcher-protocol.md). */
#ifndef KRUNLAB_BUNDLE_H
#define KRUNLAB_BUNDLE_H

#include <stdint.h>

#include "options.h"

/*
 * Loads the bundle into this process, where libkrun finds it by its soname, and returns the RAM in
 * MiB to ask libkrun for: it adds what the bundle holds. Reports a bundle that cannot be used, and
 * ends this process.
 */
uint32_t bundle_load(const struct options *options);

#endif
