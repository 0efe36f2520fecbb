package org.krunlab.core.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Printable;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.Sha256;

/**
 * Everything about a run that was settled before it began. Together with the launcher's stream it
 * is all that is kept; the rest is derived.
 *
 * @param startedAt when the launcher was asked, by the wall clock
 * @param profile what the user decided
 * @param image what was booted
 * @param moduleName the module's file name
 * @param moduleSize its bytes
 * @param host the machine it ran on
 * @param expected what the oracle said the module would do, where it was asked
 * @param materials what the run was made of
 * @param recorded true for a run that was imported from a capsule instead of made here
 */
public record RunHeader(
    Instant startedAt,
    Profile profile,
    Image image,
    String moduleName,
    ByteSize moduleSize,
    HostFacts host,
    Optional<Expectation> expected,
    RunMaterials materials,
    boolean recorded) {

  /** What is not the stock way of booting and bears on the figures; blank where nothing is. */
  public String peculiarities() {
    var words = new ArrayList<String>();
    if (profile.port() == Port.NATIVE) {
      words.add("native port");
    }
    if (profile.clock() == ClockChoice.GIVEN) {
      words.add("clock given");
    }
    if (profile.boot() == BootMethod.BUNDLE) {
      words.add("booted as a bundle");
    }
    if (profile.memory() == MemoryChoice.LOCKED) {
      words.add("memory locked");
    }
    if (isOfGivenImage()) {
      words.add("image not built here");
    }
    return String.join(", ", words);
  }

  /**
   * Whether it was made with an image that came as it is: such a one is known by its own bytes, one
   * that was built by what went into it.
   */
  public boolean isOfGivenImage() {
    return materials.image().map(Sha256::hex).equals(Optional.of(image.key().hex()));
  }

  /**
   * Why the run's times are no headline, in a sentence; empty where they may be one. A program has
   * no kernel that could print.
   */
  public Optional<String> consoleCost() {
    return profile.engine().isProgram()
        ? Optional.empty()
        : switch (image.narration()) {
          case SILENT -> Optional.empty();
          case NARRATED ->
              Optional.of(
                  "Narrated: what the kernel printed took its share of every time above; a headline"
                      + " comes from a silent run.");
          case BUFFERED ->
              Optional.of(
                  "Buffered: making what the kernel printed into text took its share of every time"
                      + " above, and writing it out lengthened teardown; a headline comes from a"
                      + " silent run.");
        };
  }

  /** The module's file name for a line of text, whatever characters it has. */
  public String moduleTitle() {
    return Printable.of(moduleName);
  }

  /** The same run, as one that was recorded elsewhere. */
  public RunHeader asRecorded() {
    return with(materials, true);
  }

  /** The same run, of which something else is known to have gone into it. */
  public RunHeader withMaterials(RunMaterials value) {
    return with(value, recorded);
  }

  private RunHeader with(RunMaterials others, boolean elsewhere) {
    return new RunHeader(
        startedAt, profile, image, moduleName, moduleSize, host, expected, others, elsewhere);
  }
}
