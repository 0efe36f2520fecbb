package org.krunlab.host.report;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.krunlab.host.chart.ChartStyle;
import org.krunlab.host.chart.SvgPicture;

/** How the page of a report looks, in light and in dark. */
final class HtmlStyle {
  private static final int DARK_PAPER = 0x14181d;
  private static final int DARK_INK = 0xe4e8ed;
  private static final int DARK_MUTED = 0xa3adb8;
  private static final int DARK_GRID = 0x39424d;

  /** The first series are too dark on a dark page: the same colours, lighter. */
  private static final int[] DARK_SERIES = {0x4aa8e0, 0xf0b43c, 0x2cc39a, 0xdf9bc2};

  private HtmlStyle() {}

  /** The colours of charts by the names of their variables. */
  static Map<String, Color> names(ChartStyle style) {
    var names = new LinkedHashMap<String, Color>();
    names.put("--paper", style.background());
    names.put("--ink", style.text());
    names.put("--muted", style.muted());
    names.put("--grid", style.grid());
    for (int i = 0; i < style.series().size(); i++) {
      names.put("--series" + i, style.series().get(i));
    }
    return names;
  }

  private static Map<String, Color> dark(ChartStyle style) {
    var names = new LinkedHashMap<>(names(style));
    names.put("--paper", new Color(DARK_PAPER));
    names.put("--ink", new Color(DARK_INK));
    names.put("--muted", new Color(DARK_MUTED));
    names.put("--grid", new Color(DARK_GRID));
    for (int i = 0; i < DARK_SERIES.length; i++) {
      names.put("--series" + i, new Color(DARK_SERIES[i]));
    }
    return names;
  }

  static String sheet(ChartStyle style) {
    return ":root { color-scheme: light dark; "
        + variables(names(style))
        + "}\n@media (prefers-color-scheme: dark) { :root { "
        + variables(dark(style))
        + "} }\n"
        + """
        body { margin: 0; background: var(--paper); color: var(--ink);
          font: 15px/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; }
        main { max-width: 900px; margin: 0 auto; padding: 24px 16px 64px; }
        h1 { font-size: 1.7em; margin: 0 0 4px; overflow-wrap: anywhere; }
        h2 { font-size: 1.2em; margin: 2em 0 .4em; }
        .question { color: var(--muted); font-size: 1.1em; margin: 0 0 .6em; }
        .dated { color: var(--muted); font-size: .87em; margin: 0; }
        nav ul { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 2px 14px; }
        a { color: var(--series0); }
        .wide { overflow-x: auto; margin: 0 0 1.2em; }
        table { border-collapse: collapse; font-size: .87em; min-width: 60%; }
        caption, figcaption { text-align: left; color: var(--muted); font-size: .93em;
          padding: 0 0 4px; }
        th, td { text-align: left; vertical-align: top; padding: 3px 10px 3px 4px;
          border-bottom: 1px solid var(--grid); overflow-wrap: break-word; }
        tbody th { font-weight: normal; min-width: 6em; }
        .figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        td.code { overflow-wrap: anywhere; min-width: 18ch; }
        .code, pre { font-family: "Liberation Mono", Menlo, Consolas, monospace; font-size: .87em; }
        pre { overflow-x: auto; margin: 0; }
        figure { margin: 0 0 1.2em; }
        svg { max-width: 100%; height: auto; }
        @media print { nav { display: none; } .wide { overflow: visible; }
          figure, tr { break-inside: avoid; } }
        """;
  }

  private static String variables(Map<String, Color> colours) {
    return colours.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + SvgPicture.hex(entry.getValue()) + "; ")
        .collect(Collectors.joining());
  }
}
