package org.krunlab.core.experiment.sweep;

import java.util.ArrayList;
import java.util.Optional;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ProfileFile;
import org.krunlab.core.measure.verdict.Range;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Price lists as JSON; the format is in {@code docs/sweeps.md}. */
public final class PriceListFile {
  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PriceListFile() {}

  /** Writes a list so that {@link #parse} gives it back. */
  public static String print(PriceList list) {
    ObjectNode root = JSON.createObjectNode();
    root.put("krunlabPrices", VERSION);
    root.set("profile", JSON.readTree(ProfileFile.print(list.base())));
    root.put("layouts", list.layouts());
    root.put("times", list.times());
    root.put("shim", list.emulated());
    ArrayNode tags = root.putArray("options");
    list.tags().forEach(tag -> tags.add(tag(tag)));
    return JSON.writeValueAsString(root) + "\n";
  }

  private static ObjectNode tag(PriceTag tag) {
    ObjectNode node = JSON.createObjectNode();
    node.put("symbol", tag.toggle().symbol());
    node.put("is", tag.toggle().was());
    node.put("setTo", tag.toggle().setting().value());
    tag.toggle().along().forEach(node.putArray("along")::add);
    if (!tag.refusal().isEmpty()) {
      node.put("refusal", tag.refusal());
    }
    ArrayNode prices = node.putArray("prices");
    tag.prices().forEach(price -> prices.add(price(price)));
    return node;
  }

  private static ObjectNode price(Price price) {
    ObjectNode node = JSON.createObjectNode();
    node.put("figure", price.figure());
    node.put("unit", price.unit());
    price.cost().ifPresent(cost -> node.put("cost", cost));
    price.range().ifPresent(range -> node.putArray("range95").add(range.low()).add(range.high()));
    node.put("text", price.words());
    return node;
  }

  /**
   * Reads what {@link #print} wrote.
   *
   * @param place where it comes from, for the sentence where something is wrong
   * @throws LabException where it is no price list, or of a newer version
   */
  public static PriceList parse(String text, String place) {
    try {
      JsonNode root = JSON.readTree(text);
      if (root.path("krunlabPrices").asInt(0) != VERSION) {
        throw LabException.input(place + " is no price list that this Krunlab can read.");
      }
      var tags = new ArrayList<PriceTag>();
      root.required("options").forEach(node -> tags.add(tag(node)));
      return new PriceList(
          ProfileFile.parse(root.required("profile").toString(), place),
          root.required("layouts").asInt(),
          root.required("times").asInt(),
          root.required("shim").asBoolean(),
          tags);
    } catch (JacksonException | IllegalArgumentException e) {
      throw LabException.input(place + " is damaged: " + e.getMessage(), e);
    }
  }

  private static PriceTag tag(JsonNode node) {
    var along = new ArrayList<String>();
    node.required("along").forEach(one -> along.add(one.asString()));
    var prices = new ArrayList<Price>();
    node.required("prices").forEach(price -> prices.add(price(price)));
    return new PriceTag(
        new Toggle(
            new Setting(node.required("symbol").asString(), node.required("setTo").asString()),
            node.required("is").asString(),
            along),
        prices,
        node.path("refusal").asString(""));
  }

  private static Price price(JsonNode node) {
    JsonNode range = node.path("range95");
    return new Price(
        node.required("figure").asString(),
        node.required("unit").asString(),
        node.has("cost") ? Optional.of(node.required("cost").asDouble()) : Optional.empty(),
        range.isArray()
            ? Optional.of(new Range(range.get(0).asDouble(), range.get(1).asDouble()))
            : Optional.empty(),
        node.required("text").asString());
  }
}
