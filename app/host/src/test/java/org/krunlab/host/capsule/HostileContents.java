package org.krunlab.host.capsule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.krunlab.core.model.Sha256;
import org.krunlab.host.Streams;

/** Capsules whose hashes are right and whose contents are not. */
@SuppressWarnings("ByteBufferBackingArray") // its own buffers
final class HostileContents {
  private final Hostile.Maker maker;
  private final List<Hostile> all = new ArrayList<>();

  private HostileContents(Hostile.Maker maker) {
    this.maker = maker;
  }

  static List<Hostile> all(Hostile.Maker maker) {
    var contents = new HostileContents(maker);
    contents.headers();
    contents.materials();
    contents.streams();
    contents.experiments();
    contents.others();
    return contents.all;
  }

  private void header(String name, String says, UnaryOperator<String> change) {
    all.add(maker.listed("header: " + name, says, Hostile.RUN, change));
  }

  private void headers() {
    header("no JSON", "is no JSON", h -> h.substring(1));
    header("deep", "is no JSON", h -> "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
    header(
        "a key twice",
        "is no JSON",
        h -> h.replace("{\"krunlabRun\":1", "{\"krunlabRun\":1,\"krunlabRun\":1"));
    header(
        "of a newer Krunlab",
        "newer Krunlab",
        h -> h.replace("\"krunlabRun\":1", "\"krunlabRun\":2"));
    header("no version", "no description of a run", h -> h.replace("\"krunlabRun\":1,", ""));
    header("no moment", "startedAt", h -> h.replace("\"startedAt\":\"", "\"started\":\""));
    header(
        "a moment that is none",
        "cannot be read",
        h -> h.replaceFirst("\"startedAt\":\"[^\"]*", "\"startedAt\":\"yesterday"));
    header(
        "a runtime that is none",
        "runtime",
        h -> h.replace("\"runtime\":\"wasm3\"", "\"runtime\":\"../../sh\""));
    header(
        "an engine that is none",
        "engine",
        h -> h.replace("\"engine\":\"libkrun\"", "\"engine\":\"sh -c id\""));
    header("RAM below nothing", "ramMiB", h -> h.replace("\"ramMiB\":64", "\"ramMiB\":-64"));
    header("RAM beyond all", "ramMiB", h -> h.replace("\"ramMiB\":64", "\"ramMiB\":1e99"));
    header("RAM that is a word", "ramMiB", h -> h.replace("\"ramMiB\":64", "\"ramMiB\":\"much\""));
    header(
        "an endless time limit",
        "timeLimitSeconds",
        h -> h.replaceFirst("\"timeLimitSeconds\":[0-9.]+", "\"timeLimitSeconds\":1e308"));
    header("NUL in an argument", "NUL", h -> h.replace("\"34\"", "\"3\\u00004\""));
    header(
        "a file for the guest that climbs out",
        "files",
        h -> h.replace("\"files\":{}", "\"files\":{\"../../etc/passwd\":\"x\"}"));
    header(
        "a Kconfig symbol that is none",
        "kconfig",
        h -> h.replace("\"LIBUKDEBUG\":", "\"LIB UK\\n$(id)\":"));
    header(
        "a revision that is a command",
        "unikraftRevision",
        h -> h.replace("\"unikraftRevision\":\"\"", "\"unikraftRevision\":\"--upload-pack=id\""));
    header(
        "a profile of a newer Krunlab",
        "krunlabProfile",
        h -> h.replace("\"krunlabProfile\":1", "\"krunlabProfile\":9"));
    header(
        "a profile that extends another",
        "extended",
        h -> h.replace("\"krunlabProfile\":1", "\"krunlabProfile\":1,\"extends\":\"/etc/passwd\""));
    header(
        "an image of less than nothing",
        "negative",
        h -> h.replace("\"fileBytes\":411800", "\"fileBytes\":-1"));
    header(
        "an image of a word",
        "cannot be read",
        h -> h.replace("\"fileBytes\":411800", "\"fileBytes\":\"big\""));
    header(
        "an image key that is none",
        "Not an image key",
        h -> h.replaceFirst("\"key\":\"....", "\"key\":\"../."));
    header(
        "a module of less than nothing",
        "negative",
        h -> h.replace("\"bytes\":144", "\"bytes\":-144"));
    header("no host", "host", h -> h.replace("\"host\":", "\"hst\":"));
    header("a ring that is none", "cannot be read", h -> h.replace("EMULATED", "IMAGINED"));
    header(
        "cores beyond all",
        "cannot be read",
        h -> h.replace("\"cores\":2", "\"cores\":99999999999"));
    header(
        "an expectation that is none",
        "cannot be read",
        h -> h.replace("\"ending\":\"EXITED\"", "\"ending\":\"MAYBE\""));
    header(
        "a string for an object",
        "cannot be read",
        h -> h.replaceFirst("\"profile\":\\{.*?\\},\"module\":", "\"profile\":\"x\",\"module\":"));
  }

  private void materials() {
    String module = Sha256.of(GoodCapsule.MODULE).hex();
    String other = Sha256.of(new byte[] {7}).hex();
    header("a hash that is none", "Not a SHA-256", h -> h.replace(module, "../../x"));
    header(
        "a material that climbs out",
        "cannot be read",
        h ->
            h.replace("\"materials\":{", "\"materials\":{\"files\":{\"../x\":\"" + other + "\"},"));
    all.add(
        maker.listed(
            "material: not what its name says",
            "is not what its name says",
            e -> e.put("objects/" + module, new byte[] {7})));
    all.add(
        maker.listed(
            "material: of no run",
            "nothing in it refers to",
            e -> e.put("objects/" + other, new byte[] {7})));
    all.add(
        maker.listed(
            "material: beside its place",
            "nothing in it refers to",
            e -> e.put("objects/" + module + ".wasm", GoodCapsule.MODULE)));
  }

  private void stream(String name, String says, byte[] bytes) {
    all.add(maker.listed("stream: " + name, says, e -> e.put(Hostile.STREAM, bytes)));
  }

  private void frames(String name, String says, int type, int length, byte[] payload) {
    byte[] good = Streams.printing("Hello\n");
    var bytes = MadeZip.buffer(8 + 8 + payload.length);
    bytes.put(good, 0, 8).put((byte) type).put((byte) 1).putShort((short) 0).putInt(length);
    stream(name, says, bytes.put(payload).array());
  }

  private void streams() {
    byte[] good = Streams.printing("Hello\n");
    stream("empty", "is empty", new byte[0]);
    stream(
        "none",
        "does not begin with KRUNLAB",
        "#!/bin/sh\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    byte[] newer = good.clone();
    newer[7] = 9;
    stream("of another version", "has version 9", newer);
    frames("a frame of 4 GiB", "a frame of", 3, -1, new byte[16]);
    frames("a frame of 17 MiB", "a frame of", 3, 17 << 20, new byte[16]);
    frames(
        "more chunks than bytes",
        "cannot be read",
        3,
        16,
        MadeZip.buffer(16).putInt(1_000_000).array());
    frames("less than no chunks", "cannot be read", 3, 16, MadeZip.buffer(16).putInt(-1).array());
    frames(
        "chunks that are longer than the frame",
        "cannot be read",
        3,
        24,
        MadeZip.buffer(24).putInt(1).putInt(0).putLong(0).putInt(0).putInt(500).array());
    frames(
        "chunks of less than nothing",
        "cannot be read",
        3,
        24,
        MadeZip.buffer(24).putInt(1).putInt(0).putLong(0).putInt(0).putInt(-5).array());
    frames("a sample that breaks off", "cannot be read", 4, 8, new byte[8]);
    frames("a stamp that breaks off", "cannot be read", 2, 3, new byte[3]);
    byte[] deep =
        ("{\"a\":" + "[".repeat(3000) + "]".repeat(3000) + "}")
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    frames("facts that are deep", "cannot be read", 1, deep.length, deep);
    frames("facts that are none", "cannot be read", 1, 4, new byte[] {'n', 'o', 'n', 'e'});
    frames("an end that is none", "cannot be read", 5, 2, new byte[] {'[', ']'});
    frames("a notice that is no JSON", "cannot be read", 6, 1, new byte[] {'x'});
  }

  private void experiment(String name, String says, UnaryOperator<String> change) {
    all.add(maker.listed("experiment: " + name, says, Hostile.EXPERIMENT, change));
  }

  private void experiments() {
    experiment("no JSON", "is no JSON", x -> x + "}");
    experiment(
        "of a newer Krunlab",
        "no experiment that this Krunlab",
        x -> x.replace("\"krunlabExperiment\":1", "\"krunlabExperiment\":7"));
    experiment(
        "a run that is not there", "it names run 9 of 2", x -> x.replace("\"run\":2", "\"run\":9"));
    experiment("run 0", "is not a whole number", x -> x.replace("\"run\":2", "\"run\":0"));
    experiment(
        "a turn that is not planned", "turn 5", x -> x.replaceFirst("\"turn\":0", "\"turn\":5"));
    experiment(
        "a variant that is not planned",
        "variant 7",
        x -> x.replace("\"variant\":1", "\"variant\":7"));
    experiment(
        "a cell twice", "two runs of turn 0", x -> x.replace("\"variant\":1", "\"variant\":0"));
    experiment(
        "no profiles",
        "its plan boots nothing",
        x ->
            x.replaceFirst(
                "\"profiles\":\\[.*?\\]\\}\\},\"cells\"", "\"profiles\":[]}},\"cells\""));
    experiment("no turns", "", x -> x.replace("\"times\":1", "\"times\":0"));
    experiment(
        "more turns than anybody has time for",
        "",
        x -> x.replace("\"times\":1", "\"times\":2000000000"));
    experiment("layouts of nothing", "layouts", x -> x.replace("\"layouts\":0", "\"layouts\":5"));
    experiment("a kind that is none", "of a kind", x -> x.replace("\"comparison\"", "\"contest\""));
    experiment(
        "a sweep of nothing",
        "sets 0 of 2 profiles apart",
        x -> x.replace("\"comparison\"", "\"sweep\""));
    experiment("no cells", "is not an array", x -> x.replace("\"cells\"", "\"clls\""));
  }

  private void others() {
    all.add(maker.listed("figures: no JSON", "is no JSON", Hostile.DERIVED, d -> "figures"));
    all.add(maker.listed("figures: an array", "is no JSON object", Hostile.DERIVED, d -> "[]"));
    licences("no list", "is not an array", l -> "{}");
    licences("numbers", "is not a string", l -> "{\"licences\":[{\"part\":1}]}");
  }

  private void licences(String name, String says, UnaryOperator<String> change) {
    all.add(maker.listed("licences: " + name, says, CapsuleFormat.LICENCES, change));
  }
}
