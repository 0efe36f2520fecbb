#include "json.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fatal.h"

static void append(struct json *json, const char *bytes, size_t length)
{
    if (json->length + length + 1 > json->capacity) {
        json->capacity = (json->capacity + length + 1) * 2;
        json->data = realloc(json->data, json->capacity);
        if (!json->data)
            fatal("building a JSON text");
    }
    memcpy(json->data + json->length, bytes, length);
    json->length += length;
    json->data[json->length] = 0;
}

/* Length of the well-formed UTF-8 sequence at text (RFC 3629), 0 where there is none. */
static size_t utf8_length(const unsigned char *text)
{
    unsigned char lead = text[0];
    unsigned char low = 0x80, high = 0xbf;
    size_t length;

    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        length = 2;
    else if (lead >= 0xe0 && lead <= 0xef)
        length = 3;
    else if (lead >= 0xf0 && lead <= 0xf4)
        length = 4;
    else
        return 0;
    if (lead == 0xe0)
        low = 0xa0;
    if (lead == 0xed)
        high = 0x9f;
    if (lead == 0xf0)
        low = 0x90;
    if (lead == 0xf4)
        high = 0x8f;
    for (size_t i = 1; i < length; i++, low = 0x80, high = 0xbf) {
        if (text[i] < low || text[i] > high)
            return 0;
    }
    return length;
}

static void quoted(struct json *json, const char *text)
{
    const unsigned char *at = (const unsigned char *)text;

    append(json, "\"", 1);
    while (*at) {
        size_t length = utf8_length(at);
        if (length == 0) {
            append(json, "\xef\xbf\xbd", 3);
            length = 1;
        } else if (*at == '"' || *at == '\\') {
            append(json, "\\", 1);
            append(json, (const char *)at, 1);
        } else if (*at < 0x20 || *at == 0x7f) {
            char escape[7];
            append(json, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", *at));
        } else {
            append(json, (const char *)at, length);
        }
        at += length;
    }
    append(json, "\"", 1);
}

static void member(struct json *json, const char *key)
{
    if (json->comma)
        append(json, ",", 1);
    json->comma = true;
    if (key) {
        quoted(json, key);
        append(json, ":", 1);
    }
}

void json_begin(struct json *json)
{
    *json = (struct json){0};
    append(json, "{", 1);
}

void json_end(struct json *json)
{
    append(json, "}", 1);
}

void json_free(struct json *json)
{
    free(json->data);
    *json = (struct json){0};
}

void json_object(struct json *json, const char *key)
{
    member(json, key);
    append(json, "{", 1);
    json->comma = false;
}

void json_object_end(struct json *json)
{
    append(json, "}", 1);
    json->comma = true;
}

void json_array(struct json *json, const char *key)
{
    member(json, key);
    append(json, "[", 1);
    json->comma = false;
}

void json_array_end(struct json *json)
{
    append(json, "]", 1);
    json->comma = true;
}

void json_text(struct json *json, const char *key, const char *text)
{
    member(json, key);
    if (text)
        quoted(json, text);
    else
        append(json, "null", 4);
}

void json_number(struct json *json, const char *key, int64_t number)
{
    char digits[24];
    member(json, key);
    append(json, digits, (size_t)snprintf(digits, sizeof digits, "%" PRId64, number));
}

void json_bool(struct json *json, const char *key, bool value)
{
    member(json, key);
    if (value)
        append(json, "true", 4);
    else
        append(json, "false", 5);
}
