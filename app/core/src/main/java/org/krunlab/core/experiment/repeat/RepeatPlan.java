package org.krunlab.core.experiment.repeat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ProfileFile;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is to be booted how often.
 *
 * @param profiles the variants; the first is the base that the others are compared with
 * @param narration which of an image's twins
 * @param manner how each boot is made
 * @param times how often each counts
 * @param warmUps how many turns come before those, and count for nothing
 * @param again whether the base is booted as a further variant: how far the same thing lies from
 *     itself is the floor below which no difference is told
 * @param seed of the order
 */
public record RepeatPlan(
    List<Profile> profiles,
    Narration narration,
    BootManner manner,
    int times,
    int warmUps,
    boolean again,
    long seed) {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public RepeatPlan {
    profiles = List.copyOf(profiles);
  }

  /** With boots made in the usual way. */
  public RepeatPlan(
      List<Profile> profiles,
      Narration narration,
      int times,
      int warmUps,
      boolean again,
      long seed) {
    this(profiles, narration, BootManner.USUAL, times, warmUps, again, seed);
  }

  /** What is booted in each turn; where the base comes again, it is the last one. */
  public List<Profile> variants() {
    return IntStream.range(0, profiles.size() + (again ? 1 : 0))
        .mapToObj(i -> profiles.get(i % profiles.size()))
        .toList();
  }

  /** What the variants are called. */
  public List<String> variantNames() {
    return IntStream.range(0, profiles.size() + (again ? 1 : 0))
        .mapToObj(
            i ->
                i < profiles.size()
                    ? profiles.get(i).name()
                    : profiles.getFirst().name() + " (again)")
        .toList();
  }

  /** How often, and in which order. */
  public Rounds rounds() {
    return new Rounds(variants().size(), times, warmUps, seed);
  }

  /** One line of JSON, which {@link #parse} gives back. */
  public String print() {
    ObjectNode root = JSON.createObjectNode();
    root.put("krunlabRepeat", VERSION);
    root.put("narration", narration.id());
    root.put("memoryRun", manner.memoryRun());
    root.put("cold", manner.cold());
    root.put("pinned", manner.pinned());
    root.put("kvmTrace", manner.traced());
    root.put("times", times);
    root.put("warmUps", warmUps);
    root.put("again", again);
    root.put("seed", seed);
    ArrayNode array = root.putArray("profiles");
    profiles.forEach(profile -> array.add(JSON.readTree(ProfileFile.print(profile))));
    return JSON.writeValueAsString(root);
  }

  /**
   * Reads what {@link #print} wrote.
   *
   * @param place where it comes from, for the sentence where something is wrong
   * @throws LabException where it is no plan, or of a newer version
   */
  public static RepeatPlan parse(String line, String place) {
    try {
      JsonNode root = JSON.readTree(line);
      if (root.path("krunlabRepeat").asInt(0) != VERSION) {
        throw LabException.input(
            place + " is no record of repeated runs that this Krunlab can read.");
      }
      return new RepeatPlan(
          root.required("profiles")
              .valueStream()
              .map(profile -> ProfileFile.parse(profile.toString(), place))
              .toList(),
          Narration.valueOf(root.required("narration").asString().toUpperCase(Locale.ROOT)),
          new BootManner(
              root.path("memoryRun").asBoolean(false),
              root.path("cold").asBoolean(false),
              root.path("pinned").asBoolean(false),
              root.path("kvmTrace").asBoolean(false)),
          root.required("times").asInt(),
          root.required("warmUps").asInt(),
          root.required("again").asBoolean(),
          root.required("seed").asLong());
    } catch (JacksonException | IllegalArgumentException e) {
      throw LabException.input(place + " is damaged: " + e.getMessage(), e);
    }
  }
}
