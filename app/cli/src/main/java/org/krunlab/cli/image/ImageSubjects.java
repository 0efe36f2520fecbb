package org.krunlab.cli.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krunlab.cli.shell.ProfileOptions;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.Payload;
import org.krunlab.core.measure.anatomy.Count;
import org.krunlab.core.measure.anatomy.Surroundings;
import org.krunlab.core.model.ImageKey;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.wasm.TrustedSurface;

/** Finds the images that are named on the command line. */
final class ImageSubjects {
  static final String MODULE = "module";
  static final String INITRD = "initrd";

  private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

  private final Session session;
  private final Laboratory lab;
  private final ProfileOptions options;
  private final Narration narration;

  ImageSubjects(Session session, ProfileOptions options, Narration narration) {
    this.session = session;
    this.lab = session.lab();
    this.options = options;
    this.narration = narration;
  }

  /**
   * @throws LabException where the text names nothing that is there
   */
  ImageSubject of(String named) {
    if (lab.profiles().names().contains(named)) {
      return ofProfile(named);
    }
    if (isElf(named)) {
      return new ImageSubject(
          named,
          lab.images().read(Path.of(named), session.cancel()),
          Surroundings.UNKNOWN,
          Map.of());
    }
    if (named.startsWith("#")) {
      return ofRun(session.open(named));
    }
    if (named.matches("[0-9a-f]{12,64}") && !Files.exists(Path.of(named))) {
      ImageKey key = lab.images().find(named);
      return new ImageSubject(
          "image " + key.abbreviated(),
          lab.images().read(key, session.cancel()),
          Surroundings.UNKNOWN,
          Map.of());
    }
    return ofProfile(named);
  }

  private static boolean isElf(String named) {
    try (InputStream file = Files.newInputStream(Path.of(named))) {
      return Arrays.equals(file.readNBytes(ELF.length), ELF);
    } catch (IOException | java.nio.file.InvalidPathException e) {
      return false;
    }
  }

  private ImageSubject ofRun(CompletedRun run) {
    ImageKey key = run.header().image().key();
    var beside = new LinkedHashMap<String, Count>();
    beside.put(MODULE, Count.of(run.header().moduleSize().bytes()));
    beside.put(INITRD, Count.notKnown("runs do not keep it"));
    return new ImageSubject(
        run.title() + ", image " + key.abbreviated(),
        lab.images().read(key, session.cancel()),
        around(run.header().profile()),
        beside);
  }

  private ImageSubject ofProfile(String named) {
    Profile profile = session.profile(named, options, List.of());
    BuiltImage built = session.buildAndWarn(profile, narration);
    return new ImageSubject(
        built.image().runtime().label()
            + ", "
            + built.image().narration().id()
            + ", image "
            + built.image().key().abbreviated(),
        lab.images().read(built.image().key(), session.cancel()),
        around(profile),
        beside(profile));
  }

  private Map<String, Count> beside(Profile profile) {
    var beside = new LinkedHashMap<String, Count>();
    try {
      Payload payload = Payload.of(profile, lab.modules(), lab.initrds(), session.cancel());
      beside.put(MODULE, Count.of(payload.module().bytes()));
      beside.put(INITRD, Count.of(payload.initrd().bytes()));
    } catch (LabException e) {
      Count unknown = Count.notKnown(e.sentence());
      beside.put(MODULE, unknown);
      beside.put(INITRD, unknown);
    }
    return beside;
  }

  private Surroundings around(Profile profile) {
    return TrustedSurface.of(profile, lab.modules(), lab.engine().libraryBytes());
  }
}
