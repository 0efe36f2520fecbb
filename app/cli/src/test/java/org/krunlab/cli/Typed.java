package org.krunlab.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.krunlab.cli.shell.Session;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Laboratory;

/**
 * A command as it was typed, and what came of it.
 *
 * @param exitCode what the shell gets
 * @param out standard output
 * @param err standard error
 */
record Typed(int exitCode, String out, String err) {

  /** Runs one command in a laboratory. */
  static Typed in(Laboratory lab, String... arguments) {
    return in(lab, new CancelToken(), arguments);
  }

  static Typed in(Laboratory lab, CancelToken cancel, String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var outBytes = new ByteArrayOutputStream();
    var errBytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(outBytes, true, UTF_8));
      System.setErr(new PrintStream(errBytes, true, UTF_8));
      int exitCode = Main.commands(new Session(lab, cancel)).execute(arguments);
      return new Typed(exitCode, outBytes.toString(UTF_8), errBytes.toString(UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
