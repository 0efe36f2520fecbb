#include "facts.h"

#include <sys/wait.h>

#include "json.h"

static void confinement_members(struct json *json, const struct confinement *confinement)
{
    json_object(json, "confinement");
    json_bool(json, "noNewPrivileges", confinement->no_new_privileges);
    json_bool(json, "noCoreDump", confinement->no_core_dump);
    json_bool(json, "noHugePages", confinement->no_huge_pages);
    json_bool(json, "noFileWriting", confinement->no_file_writing);
    json_bool(json, "seccomp", confinement->seccomp);
    json_number(json, "landlockAbi", confinement->landlock_abi);
    json_object_end(json);
}

static void page_cache_members(struct json *json, const struct page_cache *cache)
{
    json_object(json, "pageCache");
    json_bool(json, "dropped", cache->dropped);
    json_array(json, "files");
    for (int i = 0; i < cache->count; i++) {
        json_object(json, NULL);
        json_text(json, "path", cache->files[i].path);
        json_number(json, "bytes", (int64_t)cache->files[i].bytes);
        json_number(json, "residentBytes", (int64_t)cache->files[i].resident);
        if (cache->files[i].reason)
            json_text(json, "reason", cache->files[i].reason);
        json_object_end(json);
    }
    json_array_end(json);
    json_object_end(json);
}

static void pinning_members(struct json *json, const struct pinning *pinning)
{
    json_object(json, "pinning");
    if (pinning->vmm_cpu >= 0)
        json_number(json, "vmmCpu", pinning->vmm_cpu);
    if (pinning->drain_cpu >= 0)
        json_number(json, "drainCpu", pinning->drain_cpu);
    if (pinning->reason)
        json_text(json, "unavailable", pinning->reason);
    json_object_end(json);
}

static void conditions_members(struct json *json, const struct start_facts *facts)
{
    const struct conditions *conditions = &facts->conditions;

    json_object(json, "conditions");
    if (conditions->cpu_pressure >= 0)
        json_number(json, "cpuPressure", conditions->cpu_pressure);
    if (conditions->load >= 0)
        json_number(json, "load", conditions->load);
    if (conditions->governor[0])
        json_text(json, "governor", conditions->governor);
    if (conditions->turbo >= 0)
        json_bool(json, "turbo", conditions->turbo == 1);
    if (facts->page_cache.count > 0)
        page_cache_members(json, &facts->page_cache);
    pinning_members(json, &facts->pinning);
    json_object_end(json);
}

static void machine_members(struct json *json, const struct options *options)
{
    if (options->engine == ENGINE_EXEC) {
        json_array(json, "command");
        for (char **argument = options->command; *argument; argument++)
            json_text(json, NULL, *argument);
        json_array_end(json);
    } else {
        json_text(json, "kernel", options->kernel);
        if (options->bundle)
            json_text(json, "bundle", options->bundle);
        json_text(json, "initrd", options->initrd);
        json_text(json, "cmdline", options->cmdline);
        json_number(json, "vcpus", options->vcpus);
    }
    json_number(json, "ramMib", options->ram_mib);
}

static const char *promptness_name(enum promptness promptness)
{
    switch (promptness) {
    case PROMPT_REAL_TIME:
        return "real-time";
    case PROMPT_SHORT_SLICE:
        return "short-slice";
    case PROMPT_NOT:
        return "none";
    }
    return NULL;
}

void facts_post_info(const struct start_facts *facts)
{
    const struct options *options = facts->options;
    struct json json;

    json_begin(&json);
    json_number(&json, "protocol", PROTOCOL_VERSION);
    json_text(&json, "launcher", KRUNLAB_VERSION);
    json_text(&json, "engine", options->engine == ENGINE_EXEC ? "exec" : "libkrun");
    machine_members(&json, options);
    json_number(&json, "timeLimitMs", (int64_t)options->time_limit_ms);
    json_number(&json, "outputLimit", (int64_t)options->output_limit);
    json_number(&json, "sampleIntervalUs", (int64_t)options->sample_interval_us);
    json_bool(&json, "heldAtMarks", options->hold_at_marks);
    json_number(&json, "pid", facts->launched.child);
    json_number(&json, "pipeBytes", facts->launched.pipe_bytes);
    json_bool(&json, "heldAtExit", facts->launched.held_at_exit);
    json_text(&json, "stamping", promptness_name(facts->promptness));
    conditions_members(&json, facts);
    if (facts->confined) {
        json_text(&json, "library", facts->confined->library[0] ? facts->confined->library : NULL);
        confinement_members(&json, &facts->confined->confinement);
    }
    json_end(&json);
    writer_post(FRAME_INFO, json.data, json.length);
    json_free(&json);
}

static const char *ended_by_name(enum ended_by ended_by)
{
    switch (ended_by) {
    case ENDED_SELF:
        return "self";
    case ENDED_TIME_LIMIT:
        return "time-limit";
    case ENDED_OUTPUT_LIMIT:
        return "output-limit";
    case ENDED_STOP:
        return "stop";
    case ENDED_CALLER_GONE:
        return "caller-gone";
    case ENDED_NOT_STARTED:
        return "not-started";
    }
    return NULL;
}

void facts_post_end(const struct end_facts *facts)
{
    int status = facts->wait_status;
    struct json json;

    json_begin(&json);
    json_text(&json, "endedBy", ended_by_name(facts->ended_by));
    json_bool(&json, "exited", WIFEXITED(status));
    if (WIFEXITED(status))
        json_number(&json, "exitCode", WEXITSTATUS(status));
    json_bool(&json, "signalled", WIFSIGNALED(status));
    if (WIFSIGNALED(status))
        json_number(&json, "signal", WTERMSIG(status));
    json_number(&json, "consoleBytes", (int64_t)facts->count.kept[CHANNEL_CONSOLE]);
    json_number(&json, "markBytes", (int64_t)facts->count.kept[CHANNEL_MARKS]);
    json_number(&json, "errorBytes", (int64_t)facts->count.kept[CHANNEL_ERRORS]);
    json_number(&json, "droppedBytes", (int64_t)(facts->count.dropped + facts->loss.dropped));
    json_number(&json, "spilledBytes", (int64_t)facts->loss.spilled);
    json_number(&json, "readBytes", facts->read_bytes);
    if (facts->stolen_ms >= 0)
        json_number(&json, "stolenMs", facts->stolen_ms);
    if (facts->failed) {
        json_object(&json, "startError");
        json_text(&json, "what", facts->failed->what);
        json_text(&json, "call", facts->failed->call);
        json_number(&json, "errno", facts->failed->error);
        json_text(&json, "text", facts->failed->text);
        json_object_end(&json);
    }
    json_end(&json);
    writer_end(json.data, json.length);
    json_free(&json);
}
