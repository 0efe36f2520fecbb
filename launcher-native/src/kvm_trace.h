/* When a virtual processor was first entered, by KVM's own trace points. */
#ifndef KRUNLAB_KVM_TRACE_H
#define KRUNLAB_KVM_TRACE_H

#include <stdint.h>

/*
 * Begins to trace this process's children in an instance of tracefs of its own. Returns null, or
 * a sentence that says why it cannot.
 */
const char *kvm_trace_begin(void);

/*
 * Ends it. Returns the moment of the first entry on CLOCK_MONOTONIC in ns, to within a
 * microsecond; 0 where none was seen, or nothing was traced.
 */
uint64_t kvm_trace_end(void);

#endif
