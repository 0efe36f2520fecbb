/* Looks at kernel and initrd before libkrun does. */
#ifndef KRUNLAB_IMAGE_H
#define KRUNLAB_IMAGE_H

#include "options.h"

/*
 * Reports and ends the child where the kernel or the initrd cannot be read, where the kernel is
 * no 64-bit x86 ELF executable, or where both do not fit into the RAM: libkrun answers with a
 * bare EINVAL there, or lets the initrd overwrite the kernel.
 */
void image_require(const struct options *options);

#endif
