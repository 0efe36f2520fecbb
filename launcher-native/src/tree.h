/* Ends processes: the VMM child and whatever it started, however well that hid. */
#ifndef KRUNLAB_TREE_H
#define KRUNLAB_TREE_H

/* Makes this process the one that orphaned descendants fall to. */
void tree_own(void);

/* Sends SIGKILL to every descendant that there is now. */
void tree_kill(void);

/* Kills and reaps until no descendant is left. */
void tree_clear(void);

#endif
