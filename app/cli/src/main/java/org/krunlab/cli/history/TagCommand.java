package org.krunlab.cli.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts tags on and takes them off. */
@Command(
    name = "tag",
    description = "Put tags on runs or experiments with +TAG, take them off with -TAG.")
public final class TagCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "2..*",
      paramLabel = "RUN|E1|+TAG|-TAG",
      description = "such as 12 13 +slow -checked")
  private List<String> words = new ArrayList<>();

  public TagCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Subject> subjects = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("+") || word.startsWith("-")) {
        changes.add(word);
      } else {
        subjects.add(Subject.parse(word));
      }
    }
    if (subjects.isEmpty() || changes.isEmpty()) {
      throw LabException.input(
          "Say what and how: krunlab tag 12 +slow puts the tag slow on run 12, -slow takes it"
              + " off.");
    }
    for (Subject subject : subjects) {
      Annotation now = session.history().annotate(subject, before -> changed(before, changes));
      System.out.println(HistoryView.annotated(subject, now));
    }
    return ExitCode.DONE;
  }

  private static Annotation changed(Annotation before, List<String> changes) {
    Annotation after = before;
    for (String change : changes) {
      String tag = change.substring(1);
      after = change.startsWith("+") ? after.withTag(tag) : after.withoutTag(tag);
    }
    return after;
  }
}
