package org.krunlab.core.kconfig.unikraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.kconfig.FilePort;

/**
 * A list of the statements that source files, one for each library that has a {@code Config.uk}:
 * what Unikraft's {@code config-submenu.sh} makes of its options.
 *
 * @param file where the script would put it
 * @param text what it would put there
 * @param sources the files that are sourced, in their order
 */
record SubmenuList(String file, String text, List<String> sources) {
  private static final String SCRIPT = "/config-submenu.sh";

  /** The options of one call. */
  private static final class Call {
    private final List<String> folders = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private String out = "";
  }

  /** What the command makes; empty when it is no such call, or one that writes no file. */
  static Optional<SubmenuList> of(List<String> words, FilePort files) {
    boolean otherCommandsFollow = words.contains("&&") || words.contains("||");
    if (words.isEmpty() || otherCommandsFollow || !words.getFirst().endsWith(SCRIPT)) {
      return Optional.empty();
    }
    Call call = new Call();
    int i = 1;
    while (i < words.size() && words.get(i).startsWith("-")) {
      String option = words.get(i);
      if (option.equals("-q")) {
        i++;
      } else if (option.length() == 2 && i + 1 < words.size()) {
        if (!take(call, option.charAt(1), words.get(i + 1), files)) {
          return Optional.empty();
        }
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    words.subList(i, words.size()).forEach(call.folders::add);
    return call.out.isEmpty() ? Optional.empty() : Optional.of(made(call, files));
  }

  private static boolean take(Call call, char option, String value, FilePort files) {
    switch (option) {
      case 't' -> call.title = Optional.of(value);
      case 'o' -> call.out = value;
      case 'l' -> call.folders.add(withoutSlash(value));
      case 'r' -> {
        if (!value.isEmpty()) {
          call.folders.addAll(files.folders(withoutSlash(value)));
        }
      }
      case 'c' -> call.folders.addAll(list(value));
      case 'e' -> call.excluded.addAll(list(value));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static List<String> list(String value) {
    List<String> folders = new ArrayList<>();
    for (String folder : value.split(":", -1)) {
      if (!folder.isEmpty()) {
        folders.add(withoutSlash(folder));
      }
    }
    return folders;
  }

  private static String withoutSlash(String folder) {
    return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
  }

  private static SubmenuList made(Call call, FilePort files) {
    StringBuilder out = new StringBuilder("# Auto generated file. DO NOT EDIT\n");
    List<String> sources = new ArrayList<>();
    for (String folder : call.folders) {
      String config = folder + "/Config.uk";
      if (!files.isFile(config)) {
        continue;
      }
      if (call.excluded.contains(folder)) {
        out.append("# Skipped excluded \"").append(folder).append("\"\n");
      } else {
        sources.add(files.canonical(config));
      }
    }
    call.title.ifPresent(title -> out.append("menu \"").append(title).append("\"\n"));
    sources.forEach(source -> out.append("source \"").append(source).append("\"\n"));
    call.title.ifPresent(title -> out.append("endmenu\n"));
    return new SubmenuList(call.out, out.toString(), sources);
  }
}
