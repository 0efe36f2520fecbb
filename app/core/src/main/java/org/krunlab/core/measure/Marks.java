package org.krunlab.core.measure;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.marks.MarkKind;

/**
 * The marks of a run.
 *
 * @param received in the order they came
 * @param damagedBytes bytes on the marks' channel that belong to no mark
 * @param unknownRecords marks of a kind that this version does not know
 */
public record Marks(List<Mark> received, long damagedBytes, long unknownRecords) {
  public Marks {
    received = List.copyOf(received);
  }

  /** The first mark of a kind. */
  public Optional<Mark> first(MarkKind kind) {
    return received.stream().filter(mark -> mark.kind() == kind).findFirst();
  }
}
