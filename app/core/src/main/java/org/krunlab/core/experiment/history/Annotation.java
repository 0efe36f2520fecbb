package org.krunlab.core.experiment.history;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.krunlab.core.experiment.LabException;

/**
 * What people put on a run or an experiment. It follows from nothing and cannot be had again.
 *
 * @param tags words to find it by
 * @param note free text; blank for none
 */
public record Annotation(SortedSet<String> tags, String note) {
  public static final Annotation NONE = new Annotation(new TreeSet<>(), "");

  /** Long enough for an abstract, short enough to keep in a list. */
  public static final int LONGEST_NOTE = 4000;

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]{0,39}");

  public Annotation {
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }

  public boolean isBlank() {
    return tags.isEmpty() && note.isBlank();
  }

  /**
   * @throws LabException where the text cannot be a tag
   */
  public Annotation withTag(String tag) {
    if (!TAG.matcher(tag).matches()) {
      throw LabException.input(
          "'"
              + tag
              + "' cannot be a tag: use up to 40 letters, digits and ._:/- that begin with a letter"
              + " or a digit.");
    }
    var more = new TreeSet<>(tags);
    more.add(tag);
    return new Annotation(more, note);
  }

  /** Without the tag, whether or not it had it. */
  public Annotation withoutTag(String tag) {
    var fewer = new TreeSet<>(tags);
    fewer.remove(tag);
    return new Annotation(fewer, note);
  }

  /**
   * @throws LabException where the text is too long
   */
  public Annotation withNote(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST_NOTE) {
      throw LabException.input(
          "The note has %,d characters; keep it to %,d."
              .formatted(stripped.length(), LONGEST_NOTE));
    }
    return new Annotation(tags, stripped);
  }
}
