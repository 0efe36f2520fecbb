package org.krunlab.desktop;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import org.krunlab.desktop.task.Unforeseen;

/** Starts the window. */
public final class Main {
  private static final int USAGE_ERROR = 2;
  private static final int MACHINE_CANNOT = 3;

  private Main() {}

  public static void main(String[] args) {
    List<String> arguments = List.of(args);
    if (!arguments.isEmpty() && arguments.getFirst().equals(MenuconfigArguments.COMMAND)) {
      List<String> rest = arguments.subList(1, arguments.size());
      if (rest.contains("--help") || rest.contains("-h")) {
        System.out.print(MenuconfigArguments.USAGE);
        return;
      }
      requireSense(rest);
    }
    // Whatever the user's language: a figure and a report are the same on every machine.
    Locale.setDefault(Locale.ENGLISH);
    // Before anything is logged: where the log lies is in the configuration of the logger.
    System.setProperty(Unforeseen.LOG_FILE, AppGraph.logFile().toString());
    try {
      Application.launch(KrunlabApp.class, args);
    } catch (UnsupportedOperationException e) {
      // How the toolkit says that the display it was told of cannot be reached.
      System.err.println(
          "krunlab: the window cannot be opened ("
              + e.getMessage()
              + "): set DISPLAY to a display that can be reached, or use the text commands.");
      System.exit(MACHINE_CANNOT);
    }
  }

  private static void requireSense(List<String> menuconfig) {
    try {
      MenuconfigArguments.of(menuconfig);
    } catch (IllegalArgumentException e) {
      System.err.println("krunlab: " + e.getMessage());
      System.err.print(MenuconfigArguments.USAGE);
      System.exit(USAGE_ERROR);
    }
  }
}
