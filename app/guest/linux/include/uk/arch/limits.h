/* SPDX-License-Identifier: Apache-2.0 */
/* Stands in for Unikraft's header of this name: the one constant of it that the application uses. */
#ifndef KRUNLAB_LINUX_LIMITS_H
#define KRUNLAB_LINUX_LIMITS_H

#include <uk/config.h>

/* Bytes of native stack that the application may use, as in the unikernel of this configuration. */
#define __STACK_SIZE (4096 << CONFIG_STACK_SIZE_PAGE_ORDER)

#endif /* KRUNLAB_LINUX_LIMITS_H */
