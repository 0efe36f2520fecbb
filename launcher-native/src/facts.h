/* The two JSON frames: what is about to run, and how it ended. */
#ifndef KRUNLAB_FACTS_H
#define KRUNLAB_FACTS_H

#include "conditions.h"
#include "drain.h"
#include "launch.h"
#include "options.h"
#include "page_cache.h"
#include "pinning.h"
#include "prompt.h"
#include "report.h"
#include "writer.h"

enum ended_by {
    ENDED_SELF,
    ENDED_TIME_LIMIT,
    ENDED_OUTPUT_LIMIT,
    ENDED_STOP,
    ENDED_CALLER_GONE,
    ENDED_NOT_STARTED,
};

struct start_facts {
    const struct options *options;
    const struct report *confined; /* null where the child did not get that far */
    struct launch launched;
    struct conditions conditions;
    struct page_cache page_cache;
    struct pinning pinning;
    enum promptness promptness; /* of the threads that stamp */
};
void facts_post_info(const struct start_facts *facts);

struct end_facts {
    enum ended_by ended_by;
    int wait_status;
    struct drain_count count;
    struct writer_loss loss;
    int64_t read_bytes;          /* what was read from a disk for the child */
    int64_t stolen_ms;           /* from T0 on; -1 where it is not told */
    const struct report *failed; /* null where the machine started */
};
void facts_post_end(const struct end_facts *facts);

#endif
