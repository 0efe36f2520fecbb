package org.krunlab.core.kconfig.macro;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.ByteText;
import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.ShellPort;
import org.krunlab.core.kconfig.ShellRefusedException;
import org.krunlab.core.kconfig.SyntaxException;

/** The functions every tree can call. */
public final class Functions {
  private final ShellPort shell;
  private final int shellOutputLimit;
  private final Diagnostics diagnostics;

  /**
   * @param shellOutputLimit how many bytes of a command's output count
   */
  public Functions(ShellPort shell, int shellOutputLimit, Diagnostics diagnostics) {
    this.shell = shell;
    this.shellOutputLimit = shellOutputLimit;
    this.diagnostics = diagnostics;
  }

  /** What the function gives; null when there is none of that name. */
  @Nullable String call(String name, List<String> arguments, Location at) throws SyntaxException {
    return switch (name) {
      case "error-if" -> {
        expect(2, name, arguments, at);
        if (arguments.get(0).equals("y")) {
          throw new SyntaxException(at, arguments.get(1));
        }
        yield "";
      }
      case "warning-if" -> {
        expect(2, name, arguments, at);
        if (arguments.get(0).equals("y")) {
          diagnostics.ownWarning(at, arguments.get(1));
        }
        yield "";
      }
      case "info" -> {
        expect(1, name, arguments, at);
        diagnostics.info(at, arguments.get(0));
        yield "";
      }
      case "filename" -> {
        expect(0, name, arguments, at);
        yield at.file();
      }
      case "lineno" -> {
        expect(0, name, arguments, at);
        yield Integer.toString(at.line());
      }
      case "shell" -> {
        expect(1, name, arguments, at);
        yield shell(arguments.get(0), at);
      }
      default -> null;
    };
  }

  private String shell(String command, Location at) throws SyntaxException {
    String output;
    try {
      output = shell.run(command, at);
    } catch (ShellRefusedException e) {
      throw new SyntaxException(
          at, "the command '" + command + "' gave no answer: " + e.getMessage());
    }
    byte[] bytes = ByteText.encode(output);
    String kept =
        bytes.length > shellOutputLimit
            ? ByteText.decode(Arrays.copyOf(bytes, shellOutputLimit))
            : output;
    int end = kept.length();
    while (end > 0 && kept.charAt(end - 1) == '\n') {
      end--;
    }
    return kept.substring(0, end).replace('\n', ' ');
  }

  private static void expect(int count, String name, List<String> arguments, Location at)
      throws SyntaxException {
    if (arguments.size() != count) {
      throw new SyntaxException(
          at,
          "the function '"
              + name
              + "' takes "
              + count
              + (count == 1 ? " argument" : " arguments")
              + ", not "
              + arguments.size());
    }
  }
}
