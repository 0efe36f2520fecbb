package org.krunlab.desktop;

import java.util.List;
import javafx.application.Application;

/** Starts the window. */
public final class Main {
  private static final int USAGE_ERROR = 2;

  private Main() {}

  public static void main(String[] args) {
    List<String> arguments = List.of(args);
    if (!arguments.isEmpty() && arguments.getFirst().equals(MenuconfigArguments.COMMAND)) {
      List<String> rest = arguments.subList(1, arguments.size());
      if (rest.contains("--help") || rest.contains("-h")) {
        System.out.print(MenuconfigArguments.USAGE);
        return;
      }
      try {
        MenuconfigArguments.of(rest);
      } catch (IllegalArgumentException e) {
        System.err.println("krunlab: " + e.getMessage());
        System.err.print(MenuconfigArguments.USAGE);
        System.exit(USAGE_ERROR);
      }
    }
    Application.launch(KrunlabApp.class, args);
  }
}
