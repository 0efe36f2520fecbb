/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KRUNLAB_WAMR_FAULTS_H
#define KRUNLAB_WAMR_FAULTS_H

#include <stdbool.h>

/* Whether WAMR wants to be told of faults. */
bool krunlab_wamr_takes_faults(void);

/* Tells WAMR. Returns only where it does not know the address as one beyond a module's memory. */
void krunlab_wamr_fault(void *address);

#endif /* KRUNLAB_WAMR_FAULTS_H */
