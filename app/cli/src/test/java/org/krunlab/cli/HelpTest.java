package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.CancelToken;
import picocli.CommandLine;

class HelpTest {
  /** The one that gives help, and the one that answers as the C tool does. */
  private static final Set<String> OF_THEIR_OWN = Set.of("help", "conf");

  private final StandInMachine lab = new StandInMachine(Path.of(""));

  @TestFactory
  List<DynamicTest> every_command_answers_help_with_its_usage_and_nothing_else() {
    var tests = new ArrayList<DynamicTest>();
    collect(Main.commands(new Session(lab, new CancelToken())), List.of(), tests);
    return tests;
  }

  private void collect(CommandLine command, List<String> words, List<DynamicTest> tests) {
    command
        .getSubcommands()
        .forEach(
            (name, below) -> {
              if (OF_THEIR_OWN.contains(name)) {
                return;
              }
              var typed = new ArrayList<>(words);
              typed.add(name);
              tests.add(DynamicTest.dynamicTest(String.join(" ", typed), () -> answers(typed)));
              collect(below, typed, tests);
            });
  }

  private void answers(List<String> words) {
    var typed = new ArrayList<>(words);
    typed.add("--help");

    Typed help = Typed.in(lab, typed.toArray(String[]::new));

    assertThat(help.err()).isEmpty();
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: krunlab " + String.join(" ", words));
  }
}
