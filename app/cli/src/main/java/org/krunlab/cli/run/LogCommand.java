package org.krunlab.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.bootlog.BootLogJson;
import org.krunlab.core.bootlog.BootLogParser;
import org.krunlab.core.bootlog.BootStory;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.bootlog.Phase;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.autopsy.Autopsies;
import org.krunlab.core.measure.autopsy.BootAutopsy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads recorded console logs. */
@Command(name = "log", description = "Read a recorded console log.")
public final class LogCommand {
  private static final int CHUNK = 1 << 16;

  @Command(name = "parse", description = "Print the events of a console log, one for each line.")
  int parse(
      @Parameters(paramLabel = "FILE", description = "a console log, or - for standard input")
          String file,
      @Option(names = "--json", description = "one JSON object for each line") boolean json) {
    // System.out flushes after every line, which a log of a million lines would feel.
    var out = new PrintStream(new BufferedOutputStream(System.out, CHUNK), false, UTF_8);
    read(file, event -> out.println(json ? BootLogJson.event(event) : row(event)));
    out.flush();
    return ExitCode.DONE;
  }

  @Command(name = "phases", description = "Print the phases of a boot and how it ended.")
  int phases(
      @Parameters(paramLabel = "FILE", description = "a console log, or - for standard input")
          String file,
      @Option(names = "--json", description = "one JSON object") boolean json) {
    var teller = new BootStory.Teller();
    read(file, teller::accept);
    BootStory story = teller.story();
    System.out.print(json ? BootLogJson.story(story) + "\n" : table(story));
    return ExitCode.DONE;
  }

  @Command(
      name = "gaps",
      description = "Print the time between lines, by the clock of the guest, the longest first.")
  int gaps(
      @Parameters(paramLabel = "FILE", description = "a console log, or - for standard input")
          String file,
      @Option(
              names = "--byte",
              paramLabel = "US",
              defaultValue = "0",
              description = "what a byte on that console took, in us (86.8 at 115200 baud)")
          double microsPerByte) {
    if (!(microsPerByte >= 0)) {
      throw LabException.input("--byte must be 0 or more.");
    }
    var events = new ArrayList<LogEvent>();
    read(file, events::add);
    BootAutopsy boot =
        Autopsies.ofLog(events, microsPerByte * 1000)
            .orElseThrow(
                () ->
                    LabException.input(
                        "The log '"
                            + file
                            + "' has no two lines with a time of the guest's clock."));
    System.out.print(new GapTables(boot).text());
    return ExitCode.DONE;
  }

  private static void read(String file, Consumer<LogEvent> sink) {
    var parser = new BootLogParser(sink);
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      byte[] buffer = new byte[CHUNK];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        parser.feed(buffer, 0, n);
      }
      parser.finish();
    } catch (NoSuchFileException e) {
      throw LabException.input("There is no file '" + file + "'.", e);
    } catch (IOException e) {
      throw LabException.input("The log '" + file + "' cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static String row(LogEvent event) {
    Duration time = event.guestTime();
    var level = event.level();
    return String.format(
        Locale.ROOT,
        "%6d  %-7s  %10s  %-8s  %-14s  %s",
        event.line(),
        event.kind().label(),
        time == null ? "" : seconds(time),
        level == null ? "" : level.label(),
        orEmpty(event.lib()),
        event.text());
  }

  private static String table(BootStory story) {
    var table =
        new TextTable(
            List.of("phase", "library", "line", "start [s]", "duration [ms]"),
            List.of(false, false, true, true, true));
    for (Phase phase : story.phases()) {
      table.add(
          List.of(
              phase.name(),
              phase.library(),
              Long.toString(phase.firstLine()),
              phase.guestStart() == null ? "" : seconds(phase.guestStart()),
              phase.guestDuration() == null ? "" : millis(phase.guestDuration())));
    }
    return table.render() + story.ending().sentence() + "\n";
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.6f", time.toNanos() / 1e9);
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e6);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
