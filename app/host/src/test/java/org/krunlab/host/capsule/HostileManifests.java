package org.krunlab.host.capsule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.krunlab.core.model.Sha256;

/** Manifests that are no JSON, no manifest, or not that of what lies beside them. */
final class HostileManifests {
  private static final String VERSION = "\"krunlabCapsule\":2";

  private final Hostile.Maker maker;
  private final List<Hostile> all = new ArrayList<>();

  private HostileManifests(Hostile.Maker maker) {
    this.maker = maker;
  }

  static List<Hostile> all(Hostile.Maker maker) {
    var manifests = new HostileManifests(maker);
    manifests.texts();
    manifests.versions();
    manifests.lists();
    manifests.contradictions();
    return manifests.all;
  }

  private void manifest(String name, String says, UnaryOperator<String> change) {
    all.add(maker.manifest("manifest: " + name, says, change));
  }

  private void texts() {
    manifest("empty", "is no JSON", m -> "");
    manifest("no JSON", "is no JSON", m -> "<manifest/>");
    manifest("an array", "is no JSON object", m -> "[" + m + "]");
    manifest("a string", "is no JSON object", m -> "\"krunlabCapsule\"");
    manifest("a number", "is no JSON object", m -> "2");
    manifest("null", "is no JSON object", m -> "null");
    manifest("two", "is no JSON", m -> m + m);
    manifest("one and a half", "is no JSON", m -> m + "{");
    manifest("without its end", "is no JSON", m -> m.substring(0, m.length() - 1));
    manifest(
        "deep", "is no JSON", m -> "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    manifest(
        "deep objects", "is no JSON", m -> "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000));
    manifest("a byte order mark", "is no JSON", m -> "\ufeff" + m);
    manifest("a comment", "is no JSON", m -> "/* */" + m);
    manifest(
        "a key twice",
        "is no JSON",
        m -> m.replace("{\"krunlabCapsule\"", "{\"krunlabCapsule\":1,\"krunlabCapsule\""));
    manifest(
        "runs twice", "is no JSON", m -> m.replace("\"licences\"", "\"runs\":[],\"licences\""));
    all.add(
        maker.zip(
            "manifest: no UTF-8",
            "is not in UTF-8",
            z -> {
              z.entries.removeLast();
              z.add(CapsuleFormat.MANIFEST, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
            }));
    all.add(
        maker.zip(
            "manifest: UTF-16",
            "is n",
            z -> {
              z.entries.removeLast();
              z.add(
                  CapsuleFormat.MANIFEST,
                  "{\"krunlabCapsule\":2}".getBytes(java.nio.charset.StandardCharsets.UTF_16));
            }));
    all.add(maker.zip("manifest: missing", "it has no krunlab.json", z -> z.entries.removeLast()));
    all.add(
        maker.zip(
            "manifest: of 17 MiB",
            "are the most",
            z -> {
              z.entries.removeLast();
              z.add(
                  CapsuleFormat.MANIFEST,
                  " ".repeat(17 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }));
  }

  private void versions() {
    for (String version :
        new String[] {
          "0",
          "-1",
          "2.5",
          "2e0",
          "\"2\"",
          "true",
          "null",
          "[2]",
          "{}",
          "1e400",
          "99999999999",
          "1" + "0".repeat(900)
        }) {
      manifest(
          "version " + version,
          "\"krunlabCapsule\" in",
          m -> m.replace(VERSION, "\"krunlabCapsule\":" + version));
    }
    manifest(
        "a number of 2,000 digits",
        "is no JSON",
        m -> m.replace(VERSION, "\"krunlabCapsule\":" + "9".repeat(2000)));
    manifest(
        "version 3",
        "it was written by a newer Krunlab (capsule version 3); update Krunlab.",
        m -> m.replace(VERSION, "\"krunlabCapsule\":3"));
    manifest(
        "version 2147483647",
        "newer Krunlab",
        m -> m.replace(VERSION, "\"krunlabCapsule\":2147483647"));
    manifest("no version", "\"krunlabCapsule\" in", m -> m.replace(VERSION + ",", ""));
  }

  private void lists() {
    manifest(
        "runs that are no list",
        "is not an array",
        m -> m.replace("\"runs\":[", "\"runs\":5,\"other\":["));
    manifest(
        "no runs",
        "is not a list of 1 to",
        m -> m.replaceFirst("\"runs\":\\[.*?\\],\"exp", "\"runs\":[],\"exp"));
    manifest(
        "runs that are numbers",
        "is not a string",
        m -> m.replaceFirst("\"runs\":\\[.*?\\],\"exp", "\"runs\":[1,2],\"exp"));
    manifest(
        "runs that are null",
        "is not a string",
        m -> m.replaceFirst("\"runs\":\\[.*?\\],\"exp", "\"runs\":[null],\"exp"));
    manifest(
        "20,001 runs",
        "is not a list of 1 to",
        m ->
            m.replace(
                "\"runs\":[",
                "\"runs\":["
                    + "{\"header\":\"a\",\"stream\":\"b\",\"derived\":\"c\"},".repeat(20_001)));
    manifest(
        "a header that is a number",
        "is not a string",
        m -> m.replace("\"header\":\"runs/0001/run.json\"", "\"header\":1"));
    manifest("no stream", "is not a string", m -> m.replaceFirst("\"stream\":", "\"strm\":"));
    manifest(
        "no derived figures", "is not a string", m -> m.replaceFirst("\"derived\":", "\"drvd\":"));
    manifest("no licences", "is not a string", m -> m.replace("\"licences\":\"", "\"lic\":\""));
    manifest("no experiments", "is not an array", m -> m.replace("\"experiments\"", "\"exps\""));
    manifest(
        "experiments that are numbers",
        "is not a list of names",
        m -> m.replace("\"experiments\":[", "\"experiments\":[7,"));
    manifest("no entries", "is not an array", m -> m.replace("\"entries\"", "\"ents\""));
    manifest(
        "entries that are strings",
        "is not a string",
        m -> m.replace("\"entries\":[", "\"entries\":[\"x\","));
    manifest(
        "a negative size",
        "is not a number of bytes",
        m -> m.replaceFirst("\"bytes\":", "\"bytes\":-"));
    manifest(
        "half a byte", "is not a number of bytes", m -> m.replaceFirst("(\"bytes\":\\d+)", "$1.5"));
    manifest(
        "a size beyond all",
        "is not a number of bytes",
        m -> m.replaceFirst("\"bytes\":", "\"bytes\":99999999999999999999"));
    manifest(
        "a short hash",
        "is not a SHA-256",
        m -> m.replaceFirst("\"sha256\":\"..", "\"sha256\":\""));
    manifest(
        "a hash in capitals",
        "is not a SHA-256",
        m -> m.replaceFirst("\"sha256\":\"......", "\"sha256\":\"ABCDEF"));
    manifest(
        "an entry listed twice",
        "lists 'a' twice",
        m ->
            m.replace(
                "\"entries\":[",
                "\"entries\":["
                    + "{\"name\":\"a\",\"bytes\":1,\"sha256\":\"%s\"},"
                        .formatted(Sha256.of(new byte[0]))
                        .repeat(2)));
  }

  private void contradictions() {
    manifest(
        "another size", "and its manifest says", m -> m.replaceFirst("\"bytes\":", "\"bytes\":1"));
    manifest(
        "another hash",
        "does not have the SHA-256",
        m -> m.replaceFirst("\"sha256\":\".{64}", "\"sha256\":\"" + "0".repeat(64)));
    manifest(
        "an entry that is missing",
        "'a' is missing",
        m ->
            m.replace(
                "\"entries\":[",
                "\"entries\":["
                    + "{\"name\":\"a\",\"bytes\":1,\"sha256\":\"%s\"},"
                        .formatted(Sha256.of(new byte[0]))));
    manifest(
        "a name that climbs",
        "'../../x' is missing",
        m ->
            m.replace(
                "\"entries\":[",
                "\"entries\":["
                    + "{\"name\":\"../../x\",\"bytes\":1,\"sha256\":\"%s\"},"
                        .formatted(Sha256.of(new byte[0]))));
    manifest(
        "a header elsewhere",
        "'/etc/passwd' is missing",
        m -> m.replace("\"header\":\"runs/0001/run.json\"", "\"header\":\"/etc/passwd\""));
    manifest(
        "a stream that is not there",
        "is missing",
        m ->
            m.replace(
                "\"stream\":\"runs/0001/launcher.stream\"",
                "\"stream\":\"runs/0009/launcher.stream\""));
    manifest(
        "itself as a header",
        "",
        m -> m.replace("\"header\":\"runs/0001/run.json\"", "\"header\":\"krunlab.json\""));
    manifest(
        "one stream of two runs",
        "for two things",
        m ->
            m.replace(
                "\"stream\":\"runs/0002/launcher.stream\"",
                "\"stream\":\"runs/0001/launcher.stream\""));
    manifest(
        "a stream as a header",
        "is n",
        m ->
            m.replace(
                "\"header\":\"runs/0001/run.json\"", "\"header\":\"runs/0001/launcher.stream\""));
    manifest(
        "a header as a stream",
        "cannot be read",
        m ->
            m.replace(
                    "\"stream\":\"runs/0001/launcher.stream\"", "\"stream\":\"runs/0001/run.json\"")
                .replace(
                    "\"header\":\"runs/0001/run.json\"", "\"header\":\"runs/0001/derived.json\""));
    all.add(
        maker.zip(
            "manifest: an entry it does not list",
            "does not list 'extra'",
            z -> {
              MadeZip.Made manifest = z.entries.removeLast();
              z.add("extra", new byte[] {1});
              z.entries.add(manifest);
            }));
    all.add(
        maker.zip("manifest: an entry that is gone", "is missing", z -> z.entries.removeFirst()));
    all.add(
        maker.zip(
            "manifest: another content of an entry",
            "does not have the SHA-256",
            z -> {
              MadeZip.Made stream = z.entries.remove(2);
              byte[] other = stream.data.clone();
              other[other.length - 20] ^= 1;
              z.add(stream.name, other);
              z.entries.add(2, z.entries.removeLast());
            }));
  }
}
