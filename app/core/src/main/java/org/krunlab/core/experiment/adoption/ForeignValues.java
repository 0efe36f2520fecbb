package org.krunlab.core.experiment.adoption;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Kconfig values as another tool's file states them, before a tree is asked what they mean.
 *
 * @param name what the file calls itself
 * @param values by symbol without {@code CONFIG_}, unquoted, in the file's order, of two the later
 * @param notes what of the file means nothing here, a sentence each
 */
public record ForeignValues(
    Optional<String> name, SequencedMap<String, String> values, List<String> notes) {

  public ForeignValues {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    notes = List.copyOf(notes);
  }

  /**
   * Reads a file by its name: a Kraftfile, or else a {@code .config} or defconfig.
   *
   * @throws org.krunlab.core.experiment.LabException where it cannot be understood
   */
  public static ForeignValues read(byte[] bytes, String fileName, String place) {
    String name = fileName.toLowerCase(java.util.Locale.ROOT);
    boolean kraftfile =
        name.startsWith("kraftfile") || name.endsWith(".yaml") || name.endsWith(".yml");
    return kraftfile ? Kraftfile.read(bytes, place) : DotConfig.read(bytes, place);
  }
}
