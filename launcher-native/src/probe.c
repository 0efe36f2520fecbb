#include "probe.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "krun_library.h"
#include "kvm.h"

/* In the order of libkrun.h's KRUN_FEATURE numbers. */
static const char *const feature_names[] = {
    "net", "blk",     "gpu", "snd",       "input",              "efi",
    "tee", "amd-sev", "tdx", "aws-nitro", "virgl-resource-map2", "init-blob",
};

static bool kvm_members(struct json *json)
{
    struct kvm_check check = kvm_check();

    json_object(json, "kvm");
    json_bool(json, "usable", check.state == KVM_USABLE);
    json_text(json, "path", "/dev/kvm");
    json_number(json, "errno", check.error);
    json_text(json, "error", check.error ? strerror(check.error) : NULL);
    json_number(json, "apiVersion", check.api_version);
    json_object_end(json);
    return check.state == KVM_USABLE;
}

static void features(struct json *json, const struct krun_library *library)
{
    json_object(json, "features");
    for (size_t i = 0; i < sizeof feature_names / sizeof feature_names[0]; i++) {
        int32_t has = library->has_feature(i);
        /* Negative: this libkrun does not know the question. */
        if (has >= 0)
            json_bool(json, feature_names[i], has > 0);
    }
    json_object_end(json);
}

static bool library_members(struct json *json, const char *path, bool kvm_usable)
{
    struct krun_library library;
    struct krun_symbol symbols[KRUN_SYMBOLS];
    char error[512];
    const char *missing = NULL;

    json_object(json, "libkrun");
    bool loaded = krun_library_load(&library, path, error, sizeof error);
    json_bool(json, "loaded", loaded);
    if (loaded) {
        missing = krun_library_symbols(&library, symbols);
        json_text(json, "path", krun_library_file(&library));
        json_object(json, "functions");
        for (int i = 0; i < KRUN_SYMBOLS; i++)
            json_bool(json, symbols[i].name, symbols[i].found);
        json_object_end(json);
        if (library.has_feature)
            features(json, &library);
        if (library.get_max_vcpus && kvm_usable)
            json_number(json, "maxVcpus", library.get_max_vcpus());
    } else {
        json_text(json, "error", error);
    }
    json_bool(json, "usable", loaded && !missing);
    json_object_end(json);
    return loaded && !missing;
}

/* The kernel of a Linux guest; whether it is any good shows when it is booted. */
static void firmware_members(struct json *json, const char *path)
{
    void *library = dlopen(path ? path : "libkrunfw.so.5", RTLD_LAZY | RTLD_LOCAL);

    json_object(json, "libkrunfw");
    json_text(json, "error", library ? NULL : dlerror());
    json_bool(json, "usable", library && dlsym(library, "krunfw_get_kernel"));
    json_object_end(json);
}

int probe(const struct options *options)
{
    struct json json;

    json_begin(&json);
    json_text(&json, "launcher", KRUNLAB_VERSION);
    bool kvm = kvm_members(&json);
    bool library = library_members(&json, options->library, kvm);
    firmware_members(&json, options->bundle);
    json_bool(&json, "usable", kvm && library);
    json_end(&json);
    puts(json.data);
    json_free(&json);
    return kvm && library ? 0 : 3;
}
