package org.krunlab.core.measure.stream;

import java.io.Serial;

/** A stream that cannot be read on; the message is a whole sentence for the user. */
public final class StreamFormatException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  StreamFormatException(String sentence) {
    super(sentence);
  }

  StreamFormatException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
