package org.krunlab.host.capsule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Entries whose names lead elsewhere, or mean different things to different readers. */
final class HostileNames {
  private HostileNames() {}

  static List<Hostile> all(Hostile.Maker maker) {
    var all = new ArrayList<Hostile>();
    for (String name :
        new String[] {
          "../evil",
          "../../../../../../etc/passwd",
          "runs/../../evil",
          "runs/./evil",
          "runs/..",
          "..",
          ".",
          "/etc/passwd",
          "//host/share",
          "C:\\evil.exe",
          "C:evil",
          "..\\..\\evil",
          "runs\\0001\\evil",
          "runs//evil",
          "runs/",
          "",
          ".hidden",
          "runs/.ssh/key",
          "~/evil",
          "evil\u0000.json",
          "evil\n",
          "evil\r.json",
          "\u001b[2Jevil",
          "evil ",
          " evil",
          "evil:stream",
          "%2e%2e/evil",
          "caf\u00e9",
          "\u202egnp.live",
          "\u2024\u2024/evil",
          "a".repeat(201),
          "a/".repeat(120) + "a"
        }) {
      all.add(
          maker.listed(
              "name " + name.length() + " " + name,
              "has an entry of the name",
              entries -> entries.put(name, new byte[] {1})));
    }
    all.add(
        maker.zip(
            "name in overlong UTF-8",
            "has an entry of the name",
            zip -> zip.add(new byte[] {(byte) 0xc0, (byte) 0xae, '/', 'x'}, new byte[0])));
    all.add(
        maker.zip(
            "name that is no UTF-8",
            "has an entry of the name",
            zip -> zip.add("\u00ff\u00fe".getBytes(ISO_8859_1), new byte[0])));
    all.add(
        maker.zip(
            "another name before the content than in the directory",
            "are not the same",
            zip -> zip.entries.getFirst().localName = "../evil/0001/x.jso".getBytes(ISO_8859_1)));
    all.add(
        maker.zip(
            "two entries of one name",
            "two entries 'runs/0001/run.json'",
            zip -> zip.add(Hostile.RUN, new byte[] {1})));
    all.add(
        maker.listed(
            "an entry that differs from another by case alone",
            "nothing in it refers to",
            entries -> entries.put("runs/0001/RUN.JSON", new byte[] {1})));
    return all;
  }
}
