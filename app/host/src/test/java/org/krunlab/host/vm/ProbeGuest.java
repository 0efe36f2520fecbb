package org.krunlab.host.vm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;

/** Boots the probe guest and keeps the launcher's stream. */
public final class ProbeGuest {
  private ProbeGuest() {}

  public static BootRequest request(Engine engine, String words, Duration timeLimit) {
    return new BootRequest(
        engine,
        BootMethod.KERNEL,
        Natives.files().probeGuest(),
        null,
        words,
        false,
        ByteSize.ofMib(64),
        MemoryChoice.ON_DEMAND,
        timeLimit,
        BootRequest.DEFAULT_OUTPUT_LIMIT,
        BootManner.USUAL);
  }

  /** The whole stream of one boot. */
  public static byte[] boot(Engine engine, String words, Duration timeLimit) {
    var stream = new ByteArrayOutputStream();
    Natives.engine().boot(request(engine, words, timeLimit), stream::write, new CancelToken());
    return stream.toByteArray();
  }

  /** The bytes as text, one character each, to look for what the launcher said. */
  public static String text(byte[] stream) {
    return new String(stream, StandardCharsets.ISO_8859_1);
  }
}
