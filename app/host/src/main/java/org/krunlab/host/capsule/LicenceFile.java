package org.krunlab.host.capsule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.experiment.capsule.Licence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The entry that tells under which licences the parts of a capsule stand. */
final class LicenceFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LicenceFile() {}

  static byte[] print(List<Licence> licences) {
    ObjectNode root = JSON.createObjectNode();
    var array = root.putArray("licences");
    for (Licence licence : licences) {
      ObjectNode node =
          array
              .addObject()
              .put("part", licence.part())
              .put("spdx", licence.spdx())
              .put("source", licence.source());
      licence.texts().forEach(node.putArray("texts")::add);
    }
    return JSON.writeValueAsBytes(root);
  }

  static List<Licence> parse(String text, Refusal refusal) {
    var json = new StrictJson(refusal, CapsuleFormat.LICENCES);
    var licences = new ArrayList<Licence>();
    for (JsonNode node :
        json.array(json.object(text.getBytes(StandardCharsets.UTF_8)), "licences")) {
      licences.add(
          new Licence(
              json.string(node, "part"), json.string(node, "spdx"), json.string(node, "source")));
    }
    return List.copyOf(licences);
  }
}
