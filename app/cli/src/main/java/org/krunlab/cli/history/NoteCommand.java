package org.krunlab.cli.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes notes. */
@Command(
    name = "note",
    description = "Write a note to a run or an experiment, in place of the one before.")
public final class NoteCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "RUN|E1")
  private String subject = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "TEXT",
      description = "'' removes the note")
  private List<String> text = new ArrayList<>();

  public NoteCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Subject noted = Subject.parse(subject);
    Annotation now =
        session.history().annotate(noted, before -> before.withNote(String.join(" ", text)));
    System.out.println(HistoryView.annotated(noted, now));
    return ExitCode.DONE;
  }
}
