package org.krunlab.host.capsule;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.krunlab.core.experiment.LabException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON that nobody is trusted to have written: UTF-8, an object, no key twice. */
final class StrictJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Refusal refusal;
  private final String entry;

  /**
   * @param entry for sentences
   */
  StrictJson(Refusal refusal, String entry) {
    this.refusal = refusal;
    this.entry = entry;
  }

  /** The text, as UTF-8 without any repair. */
  String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refusal.damaged("'%s' is not in UTF-8".formatted(entry), e);
    }
  }

  ObjectNode object(byte[] bytes) {
    String text = text(bytes);
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw refusal.damaged("'%s' is no JSON (%s)".formatted(entry, e.getOriginalMessage()), e);
    }
    throw refusal.damaged("'%s' is no JSON object".formatted(entry));
  }

  int integer(JsonNode node, String key, int least, int most) {
    JsonNode value = node.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(key, "a whole number from %d to %d".formatted(least, most));
    }
    int number = value.intValue();
    if (number < least || number > most) {
      throw wrong(key, "a whole number from %d to %d".formatted(least, most));
    }
    return number;
  }

  long size(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw wrong(key, "a number of bytes");
    }
    return value.longValue();
  }

  String string(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isString()) {
      throw wrong(key, "a string");
    }
    return value.stringValue();
  }

  JsonNode array(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isArray()) {
      throw wrong(key, "an array");
    }
    return value;
  }

  LabException wrong(String key, String what) {
    return refusal.damaged("\"%s\" in '%s' is not %s".formatted(key, entry, what));
  }
}
