package org.krunlab.cli.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.confidential.Finding;
import org.krunlab.core.experiment.confidential.LaunchMeasurement;
import org.krunlab.core.experiment.confidential.PopulatedMemory;
import org.krunlab.core.experiment.confidential.ReadinessReport;
import org.krunlab.core.experiment.confidential.ReadinessReport.Judged;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Profile;

/** What was found of a profile in a confidential machine, as text and JSON. */
record ConfidentialView(ReadinessReport report) {
  String text() {
    var out = new StringBuilder();
    out.append(report.title()).append("\n\n");
    report.judged().forEach(each -> line(out, each.technology().label(), each.offer()));
    LaunchMeasurement measurement = report.measurement();
    out.append("\nMeasured at launch, SHA-256\n");
    line(out, "  image", measurement.image());
    line(out, "  initrd", measurement.initrd());
    line(out, "  command line", measurement.commandLine());
    report
        .memory()
        .ifPresent(
            figures -> {
              out.append("\nMemory, all of it pinned\n");
              line(out, "  least RAM", figures.leastInWords());
              line(out, "  RSS", figures.residentInWords());
            });
    for (Judged each : report.judged()) {
      out.append("\nIn the way of ").append(each.technology().label()).append('\n');
      each.findings().forEach(finding -> finding(out, finding));
      if (each.findings().isEmpty()) {
        out.append("  nothing that was looked for\n");
      }
    }
    return out.toString();
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
    Profile profile = report.profile();
    json.put("runtime", profile.runtime().id());
    json.put("module", profile.module());
    json.put("port", profile.port().id());
    json.put("measurement", report.measurement());
    report.memory().ifPresent(figures -> json.put("memory", json(figures)));
    json.put("technologies", report.judged().stream().map(ConfidentialView::json).toList());
    json.put("exits", report.exits().counts());
    return json;
  }

  private static Map<String, Object> json(PopulatedMemory figures) {
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
