/* Gives the machine and what reads its output a processor each. */
#ifndef KRUNLAB_PINNING_H
#define KRUNLAB_PINNING_H

struct pinning {
    int vmm_cpu, drain_cpu; /* -1 where there are no two */
    const char *reason;     /* why not, in a sentence; null where there are two */
};

/*
 * Chooses among the processors that this process may use: the highest for the machine, since
 * most interrupts go to the lowest, and one of another core for the readers where there is one.
 */
struct pinning pinning_choose(void);

#endif
