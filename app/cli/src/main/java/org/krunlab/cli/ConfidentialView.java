package org.krunlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.MinimumRam;
import org.krunlab.core.experiment.confidential.ConfidentialMachine.Support;
import org.krunlab.core.experiment.confidential.Exits;
import org.krunlab.core.experiment.confidential.Finding;
import org.krunlab.core.experiment.confidential.LaunchMeasurement;
import org.krunlab.core.experiment.confidential.Technology;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Profile;

/** What was found of a profile in a confidential machine. */
record ConfidentialView(
    Profile profile,
    List<Judged> judged,
    Exits exits,
    LaunchMeasurement measurement,
    Optional<Memory> memory) {

  /** What the machine offers of a technology, and what of the image is in its way. */
  record Judged(Support support, List<Finding> findings) {
    Technology technology() {
      return support.technology();
    }
  }

  /**
   * The figures that count where all RAM is pinned.
   *
   * @param least empty where not even the profile's own RAM was enough
   * @param ram the RAM of the run with all of it populated
   */
  record Memory(Optional<MinimumRam> least, ByteSize ram, CompletedRun populated) {
    @Nullable ByteSize guest() {
      return populated.result().memory().peakGuestRss();
    }

    @Nullable ByteSize whole() {
      return populated.result().memory().peakRss();
    }
  }

  String text() {
    var out = new StringBuilder();
    out.append(profile.module()).append(" on ").append(profile.runtime().label());
    out.append(", ").append(profile.port().id()).append(" port, in a confidential machine\n\n");
    for (Judged each : judged) {
      Support support = each.support();
      String offer = support.usable() ? "offered here: " : "not here: ";
      line(out, each.technology().label(), offer + support.finding());
    }
    out.append("\nMeasured at launch, SHA-256\n");
    line(out, "  image", measurement.image());
    line(out, "  initrd", measurement.initrd());
    line(out, "  command line", measurement.commandLine());
    memory.ifPresent(figures -> memory(out, figures));
    for (Judged each : judged) {
      out.append("\nIn the way of ").append(each.technology().label()).append('\n');
      each.findings().forEach(finding -> finding(out, finding));
      if (each.findings().isEmpty()) {
        out.append("  nothing that was looked for\n");
      }
    }
    return out.toString();
  }

  private static void memory(StringBuilder out, Memory figures) {
    out.append("\nMemory, all of it pinned\n");
    line(
        out,
        "  least RAM",
        figures
            .least()
            .map(ConfidentialView::words)
            .orElse(
                "not found: with %s the run was not as expected, see krunlab show %s"
                    .formatted(figures.ram(), figures.populated().id().number())));
    line(
        out,
        "  RSS",
        "%s with all of %s populated, of which %s are the guest's RAM (run %s)"
            .formatted(
                exact(figures.whole()),
                figures.ram(),
                exact(figures.guest()),
                figures.populated().id()));
  }

  private static String words(MinimumRam least) {
    return least
        .tooLittle()
        .map(less -> "%s; %s is too little".formatted(least.enough(), less))
        .orElse(least.enough() + ", the least there is");
  }

  private static String exact(@Nullable ByteSize size) {
    return size == null ? "not observed" : size.exact();
  }

  private static void line(StringBuilder out, String name, String text) {
    out.append(String.format(Locale.ROOT, "%-15s %s%n", name, text));
  }

  private static void finding(StringBuilder out, Finding finding) {
    out.append("  ").append(finding.what()).append(": ").append(finding.why());
    out.append("\n      -> ").append(finding.mend()).append('\n');
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("runtime", profile.runtime().id());
    json.put("module", profile.module());
    json.put("port", profile.port().id());
    json.put("measurement", measurement);
    memory.ifPresent(figures -> json.put("memory", json(figures)));
    json.put("technologies", judged.stream().map(ConfidentialView::json).toList());
    json.put("exits", exits.counts());
    return json;
  }

  private static Map<String, Object> json(Memory figures) {
    var json = new LinkedHashMap<String, Object>();
    figures.least().ifPresent(least -> json.put("leastRamMiB", (long) least.enough().mib()));
    json.put("populatedRun", figures.populated().id().number());
    json.put("populatedRamMiB", (long) figures.ram().mib());
    bytes(json, "populatedRssBytes", figures.whole());
    bytes(json, "populatedGuestRssBytes", figures.guest());
    return json;
  }

  private static void bytes(Map<String, Object> json, String key, @Nullable ByteSize size) {
    if (size != null) {
      json.put(key, size.bytes());
    }
  }

  private static Map<String, Object> json(Judged each) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", each.technology().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("usable", each.support().usable());
    json.put("finding", each.support().finding());
    json.put("inTheWay", each.findings());
    return json;
  }
}
