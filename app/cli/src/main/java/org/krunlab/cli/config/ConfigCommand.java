package org.krunlab.cli.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.KconfigFolders;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.answer.Blockers;
import org.krunlab.core.kconfig.answer.Cascade;
import org.krunlab.core.kconfig.answer.Difference;
import org.krunlab.core.kconfig.answer.Fixes;
import org.krunlab.core.kconfig.answer.MinimalAssignments;
import org.krunlab.core.kconfig.answer.References;
import org.krunlab.core.kconfig.answer.Search;
import org.krunlab.core.kconfig.answer.SearchBound;
import org.krunlab.core.kconfig.answer.SearchQuery;
import org.krunlab.core.kconfig.answer.Why;
import org.krunlab.core.kconfig.file.ConfigStore;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Questions about options: what they are, why, what if, how to, where. */
@Command(
    name = "config",
    description = "Ask about Kconfig options: values, reasons, fixes, effects, places.",
    synopsisSubcommandLabel = "COMMAND")
public final class ConfigCommand {
  private static final String JSON = "one JSON object";

  private final Session session;
  private final KconfigFolders folders;

  public ConfigCommand(Session session, KconfigFolders folders) {
    this.session = session;
    this.folders = folders;
  }

  @Command(name = "show", description = "Show the values in force and where they come from.")
  int show(
      @Mixin ConfigTree tree,
      @Parameters(arity = "0..*", paramLabel = "SYM", description = "which (default: all written)")
          List<String> names,
      @Option(names = "--json", description = JSON) boolean json) {
    var subject = tree.read(session, folders);
    List<Symbol> symbols = new ArrayList<>();
    if (names == null) {
      subject.configuration().assignments().keySet().stream()
          .map(subject::symbol)
          .forEach(symbols::add);
    } else {
      names.stream().map(subject::symbol).forEach(symbols::add);
    }
    return print(
        json,
        ConfigJson.values(subject.configuration(), symbols),
        ConfigText.values(subject.configuration(), symbols));
  }

  @Command(
      name = "set",
      description = "Set options in a configuration file, if all values can be in force.")
  int set(
      @Mixin ConfigTree tree,
      @Parameters(arity = "1..*", paramLabel = "SYM=VALUE") List<String> changes,
      @Option(names = "--json", description = JSON) boolean json) {
    var subject = tree.readToSet(session, folders);
    Path file =
        subject
            .file()
            .orElseThrow(
                () ->
                    LabException.input(
                        "The options of a profile are set with krunlab profile save --set; to set"
                            + " those of a file, name it with --config."));
    List<Assignment> wanted = changes.stream().map(subject::assignment).toList();
    Configuration before = subject.configuration();
    Configuration after = before.assuming(wanted);
    for (Assignment one : wanted) {
      if (!after.holds(one)) {
        return refuse(after, one, json);
      }
    }
    boolean written = write(file, after);
    Cascade cascade = Cascade.of(before, after);
    print(json, ConfigJson.cascade(cascade), ConfigText.cascade(cascade));
    System.err.println(
        "krunlab: " + (written ? "wrote " + file : file + " holds all this already"));
    return ExitCode.DONE;
  }

  private int refuse(Configuration after, Assignment wanted, boolean json) {
    Blockers blockers = Blockers.of(after, wanted.symbol(), wanted.value());
    Fixes fixes = Fixes.find(after, wanted, bound(SearchBound.interactive()));
    print(json, ConfigJson.refusal(blockers, fixes), ConfigText.refusal(blockers, fixes));
    System.err.println("krunlab: " + wanted + " would not be in force, so nothing was written");
    return ExitCode.FAILED;
  }

  private static boolean write(Path file, Configuration configuration) {
    try {
      return ConfigStore.write(file, configuration.write());
    } catch (IOException e) {
      throw LabException.input(
          "The configuration '" + file + "' cannot be written (" + e.getMessage() + ").", e);
    }
  }

  @Command(name = "why", description = "Show why an option has its value, or what keeps another.")
  int why(
      @Mixin ConfigTree tree,
      @Parameters(paramLabel = "SYM[=VALUE]") String asked,
      @Option(
              names = "--depth",
              paramLabel = "N",
              defaultValue = "2",
              description = "how many options deep (default: ${DEFAULT-VALUE})")
          int depth,
      @Option(names = "--json", description = JSON) boolean json) {
    var subject = tree.read(session, folders);
    int equals = asked.indexOf('=');
    Symbol symbol = subject.symbol(equals < 0 ? asked : asked.substring(0, equals));
    Blockers blockers =
        equals < 0
            ? Blockers.of(subject.configuration(), symbol)
            : Blockers.of(subject.configuration(), symbol, subject.assignment(asked).value());
    Why why = Why.of(subject.configuration(), symbol, Math.max(1, depth));
    return print(json, ConfigJson.why(why, blockers), ConfigText.why(why, blockers, asked));
  }

  @Command(name = "fix", description = "Find the fewest changes that put a value in force.")
  int fix(
      @Mixin ConfigTree tree,
      @Parameters(paramLabel = "SYM=VALUE") String wanted,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "5",
              description = "how many ways to give at most")
          int limit,
      @Option(
              names = "--time",
              paramLabel = "S",
              defaultValue = "5",
              description = "seconds to look for them at most")
          int seconds,
      @Option(names = "--json", description = JSON) boolean json) {
    if (limit < 1 || seconds < 1) {
      throw LabException.input("--limit and --time must be whole numbers from 1.");
    }
    var subject = tree.read(session, folders);
    Assignment assignment = subject.assignment(wanted);
    var bound =
        new SearchBound(Duration.ofSeconds(seconds), 50_000, limit, session.cancel()::isCancelled);
    Fixes fixes = Fixes.find(subject.configuration(), assignment, bound);
    Blockers blockers =
        Blockers.of(subject.configuration(), assignment.symbol(), assignment.value());
    print(json, ConfigJson.fixes(fixes, blockers), ConfigText.fixes(fixes, blockers));
    session.cancel().throwIfCancelled();
    return switch (fixes.ending()) {
      case FOUND, IN_FORCE_ALREADY -> ExitCode.DONE;
      case NEVER, NOT_FOUND, CANCELLED -> ExitCode.FAILED;
    };
  }

  private SearchBound bound(SearchBound usual) {
    return new SearchBound(
        usual.time(), usual.evaluations(), usual.fixes(), session.cancel()::isCancelled);
  }

  @Command(name = "cascade", description = "Show what setting options would change besides.")
  int cascade(
      @Mixin ConfigTree tree,
      @Parameters(arity = "1..*", paramLabel = "SYM=VALUE") List<String> changes,
      @Option(names = "--json", description = JSON) boolean json) {
    var subject = tree.read(session, folders);
    List<Assignment> wanted = changes.stream().map(subject::assignment).toList();
    Configuration after = subject.configuration().assuming(wanted);
    Cascade cascade = Cascade.of(subject.configuration(), after);
    print(json, ConfigJson.cascade(cascade), ConfigText.cascade(cascade));
    String missing =
        wanted.stream()
            .filter(one -> !after.holds(one))
            .map(Assignment::toString)
            .collect(Collectors.joining(", "));
    if (missing.isEmpty()) {
      return ExitCode.DONE;
    }
    System.err.println(
        "krunlab: not in force with that: " + missing + "; krunlab config fix finds a way");
    return ExitCode.FAILED;
  }

  @Command(name = "where", description = "Show where an option is defined.")
  int where(
      @Mixin ConfigTree tree,
      @Parameters(paramLabel = "SYM") String name,
      @Option(names = "--json", description = JSON) boolean json) {
    Symbol symbol = tree.read(session, folders).symbol(name);
    return print(json, ConfigJson.where(symbol), ConfigText.where(symbol));
  }

  @Command(name = "refs", description = "Show what an option names, and what names it.")
  int refs(
      @Mixin ConfigTree tree,
      @Parameters(paramLabel = "SYM") String name,
      @Option(names = "--json", description = JSON) boolean json) {
    var subject = tree.read(session, folders);
    Symbol symbol = subject.symbol(name);
    References references = References.of(subject.tree());
    return print(
        json,
        ConfigJson.references(symbol, references),
        ConfigText.references(symbol, references, subject.configuration()));
  }

  @Command(name = "search", description = "Find options by name, prompt and help.")
  int search(
      @Mixin ConfigTree tree,
      @Parameters(arity = "1..*", paramLabel = "WORD", description = "words, or /REGEX/")
          List<String> words,
      @Option(names = "--regex", description = "take the words as one regular expression")
          boolean regex,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "20",
              description = "how many to give at most")
          int limit,
      @Option(names = "--json", description = JSON) boolean json) {
    String typed = String.join(" ", words);
    SearchQuery query = regex ? SearchQuery.regex(typed) : SearchQuery.parse(typed);
    if (query instanceof SearchQuery.Unfinished(String sentence)) {
      throw LabException.input(sentence);
    }
    if (limit < 1) {
      throw LabException.input("--limit must be a whole number from 1.");
    }
    var subject = tree.read(session, folders);
    var result = Search.of(subject.tree()).find(query, subject.configuration(), limit);
    print(
        json,
        ConfigJson.search(result, subject.configuration()),
        ConfigText.search(result, subject.configuration()));
    return result.total() == 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  @Command(
      name = "diff",
      description = "Show what differs between configurations, what was set from what followed.")
  int diff(
      @Mixin ConfigTree tree,
      @Parameters(
              arity = "1..2",
              paramLabel = "FILE",
              description = "one to compare with the configuration, or two")
          List<String> sides,
      @Option(names = "--json", description = JSON) boolean json) {
    var subject = tree.read(session, folders);
    Configuration left =
        sides.size() == 1
            ? subject.configuration()
            : tree.other(session, subject.tree(), sides.getFirst());
    Configuration right = tree.other(session, subject.tree(), sides.getLast());
    Difference difference = Difference.of(left, right);
    return print(json, ConfigJson.difference(difference), ConfigText.difference(difference));
  }

  @Command(
      name = "minimal",
      description = "Print the assignments that give this configuration, none of them to spare.")
  int minimal(@Mixin ConfigTree tree, @Option(names = "--json", description = JSON) boolean json) {
    var minimal = MinimalAssignments.of(tree.read(session, folders).configuration());
    return print(
        json,
        ConfigJson.assignments(minimal.assignments()),
        minimal.lines().stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  private static int print(boolean json, Map<String, ?> object, String text) {
    if (json) {
      Json.print(object);
    } else {
      System.out.print(text);
    }
    return ExitCode.DONE;
  }
}
