/* For threads that only stamp: they should get a processor as soon as there is something. */
#ifndef KRUNLAB_PROMPT_H
#define KRUNLAB_PROMPT_H

/*
 * Puts this process in a session of its own, where the kernel groups processes by session to
 * share out processor time: a launcher in its caller's group waits for what a busy JVM has used.
 */
void prompt_session(void);

/*
 * Asks for the shortest time slice for the calling thread, which from Linux 6.12 on makes it
 * preempt others when it wakes up. Needs no privilege; where the kernel does not know it, nothing
 * changes.
 */
void prompt_thread(void);

#endif
