/*
 * The words of the command line that the probe guest knows: spin, halt, crash, flood:BYTES,
 * touch:MIB, exit:CODE, quiet, ring0, driver, each after "probe.". Other words are the VMM's own.
 */
#include "probe.h"

static const char prefix[] = "probe.";

/* Returns what follows the word at text, or null where text does not begin with it. */
static const char *after(const char *text, const char *word)
{
    while (*word) {
        if (*text++ != *word++)
            return 0;
    }
    return text;
}

static bool ends(const char *text)
{
    return text && (*text == 0 || *text == ' ');
}

static uint64_t number(const char *text)
{
    uint64_t value = 0;
    while (*text >= '0' && *text <= '9')
        value = value * 10 + (uint64_t)(*text++ - '0');
    return value;
}

static void word_apply(struct request *request, const char *word)
{
    const char *rest;

    if (ends(after(word, "spin")))
        request->mode = RUN_SPIN;
    else if (ends(after(word, "halt")))
        request->mode = RUN_HALT;
    else if (ends(after(word, "crash")))
        request->mode = RUN_CRASH;
    else if (ends(after(word, "quiet")))
        request->quiet = true;
    else if (ends(after(word, "ring0")))
        request->stay_in_ring0 = true;
    else if (ends(after(word, "driver")))
        request->as_driver = true;
    else if ((rest = after(word, "exit:")))
        request->exit_code = (int32_t)number(rest);
    else if ((rest = after(word, "flood:"))) {
        request->mode = RUN_FLOOD;
        request->amount = number(rest);
    } else if ((rest = after(word, "touch:"))) {
        request->mode = RUN_TOUCH;
        request->amount = number(rest);
    }
}

struct request request_parse(const char *text)
{
    struct request request = {.mode = RUN_PLAIN};

    while (text && *text) {
        const char *rest = after(text, prefix);
        if (rest)
            word_apply(&request, rest);
        while (*text && *text != ' ')
            text++;
        while (*text == ' ')
            text++;
    }
    return request;
}
