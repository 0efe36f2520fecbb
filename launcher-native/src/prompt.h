/* For threads that only stamp: they should get a processor as soon as there is something. */
#ifndef KRUNLAB_PROMPT_H
#define KRUNLAB_PROMPT_H

/*
 * Puts this process in a session of its own, where the kernel groups processes by session to
 * share out processor time: a launcher in its caller's group waits for what a busy JVM has used.
 */
void prompt_session(void);

enum promptness { PROMPT_REAL_TIME, PROMPT_SHORT_SLICE, PROMPT_NOT };

/*
 * Asks for the shortest time slice, which needs no privilege and from Linux 6.12 on makes the
 * calling thread preempt most others when it wakes up. On older kernels makes it a real-time one
 * where that is permitted. Returns what could be had.
 */
enum promptness prompt_thread(void);

#endif
