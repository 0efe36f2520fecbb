package org.krunlab.core.experiment.repeat;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.experiment.RunId;

/** Which runs of a plan are made and stored, so that a session that ended can be gone on with. */
public interface RepeatJournal {

  /** A run that is in the store. */
  record Done(Turns.Cell cell, RunId run) {}

  /** Those made so far, in the order in which they were made. */
  List<Done> done();

  /** Notes one more; it is on the disk when this returns. */
  void add(Done done);

  /** For a session that nobody goes on with. */
  static RepeatJournal inMemory() {
    var done = new ArrayList<Done>();
    return new RepeatJournal() {
      @Override
      public List<Done> done() {
        return List.copyOf(done);
      }

      @Override
      public void add(Done one) {
        done.add(one);
      }
    };
  }
}
