/* Builds one JSON text, front to back. Text that is not UTF-8 gets U+FFFD for each wrong byte. */
#ifndef KRUNLAB_JSON_H
#define KRUNLAB_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct json {
    char *data; /* zero-terminated */
    size_t length;
    size_t capacity;
    bool comma; /* whether the next member or element needs one */
};

void json_begin(struct json *json); /* opens the outermost object */
void json_end(struct json *json);   /* closes it */
void json_free(struct json *json);

/* A null key makes an array element. */
void json_object(struct json *json, const char *key);
void json_object_end(struct json *json);
void json_array(struct json *json, const char *key);
void json_array_end(struct json *json);
void json_text(struct json *json, const char *key, const char *text); /* null text: null */
void json_number(struct json *json, const char *key, int64_t number);
void json_bool(struct json *json, const char *key, bool value);

#endif
