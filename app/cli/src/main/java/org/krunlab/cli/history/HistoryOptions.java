package org.krunlab.cli.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.history.HistoryFilter;
import org.krunlab.core.experiment.history.Moments;
import org.krunlab.core.model.WasmRuntime;
import picocli.CommandLine.Option;

/** Which runs are meant, as options. */
final class HistoryOptions {
  @Option(names = "--runtime", paramLabel = "RUNTIME", description = "such as wamr-aot")
  private @Nullable String runtime;

  @Option(names = "--module", paramLabel = "NAME", description = "part of the module's name")
  private String module = "";

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      description = "clean, unclean, or one outcome such as guest-error")
  private String outcome = "";

  @Option(names = "--tag", paramLabel = "TAG", description = "with this tag; may be repeated")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description = "begun then or later: 2026-11-23 (UTC), or 7d for the last seven days")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "WHEN", description = "begun before that")
  private @Nullable String until;

  @Option(
      names = "--config",
      paramLabel = "HASH",
      description = "how the image's key or the configuration's hash begins")
  private String config = "";

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      description = "words in notes, tags and names; E3 for the runs of an experiment")
  private String search = "";

  HistoryFilter filter(Instant now) {
    return new HistoryFilter(
            Optional.ofNullable(runtime).map(HistoryOptions::runtime),
            module,
            outcome,
            new TreeSet<>(tags),
            Optional.ofNullable(since).map(text -> Moments.parse(text, now)),
            Optional.ofNullable(until).map(text -> Moments.parse(text, now)),
            config,
            List.of())
        .withSearch(search);
  }

  private static WasmRuntime runtime(String id) {
    return WasmRuntime.byId(id)
        .orElseThrow(
            () ->
                LabException.input(
                    "'"
                        + id
                        + "' is no runtime; there are: "
                        + Arrays.stream(WasmRuntime.values())
                            .map(WasmRuntime::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
