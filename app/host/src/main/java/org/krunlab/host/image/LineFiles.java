package org.krunlab.host.image;

import java.util.ArrayList;
import java.util.List;

/** The list of source files in the header of a line number program. */
final class LineFiles {
  private static final int PATH = 1;
  private static final int DIRECTORY_INDEX = 2;

  private LineFiles() {}

  private record Form(int content, int form) {}

  private record Entry(String path, long directory) {}

  /** As version 5 has it: entries that describe themselves, numbered from 0. */
  static List<String> listed(DwarfData header, DwarfStrings strings, int offsetSize) {
    List<Entry> folders = entries(header, strings, offsetSize);
    return entries(header, strings, offsetSize).stream()
        .map(file -> join(folders.get(Math.toIntExact(file.directory())).path(), file.path()))
        .toList();
  }

  /** As versions before 5 have it: lists that end with an empty string, numbered from 1. */
  static List<String> ended(DwarfData header) {
    var folders = new ArrayList<>(List.of(""));
    for (String folder = header.string(); !folder.isEmpty(); folder = header.string()) {
      folders.add(folder);
    }
    var files = new ArrayList<>(List.of(""));
    for (String file = header.string(); !file.isEmpty(); file = header.string()) {
      files.add(join(folders.get(Math.toIntExact(header.uleb())), file));
      header.uleb(); // when it was changed
      header.uleb(); // its size
    }
    return files;
  }

  private static List<Entry> entries(DwarfData header, DwarfStrings strings, int offsetSize) {
    int kinds = header.u1();
    var forms = new ArrayList<Form>();
    for (int i = 0; i < kinds; i++) {
      forms.add(new Form((int) header.uleb(), (int) header.uleb()));
    }
    long count = header.uleb();
    var entries = new ArrayList<Entry>();
    for (long i = 0; i < count; i++) {
      entries.add(entry(header, forms, strings, offsetSize));
    }
    return entries;
  }

  private static Entry entry(
      DwarfData header, List<Form> forms, DwarfStrings strings, int offsetSize) {
    String path = "";
    long directory = 0;
    for (Form form : forms) {
      switch (form.content()) {
        case PATH -> path = text(header, form.form(), strings, offsetSize);
        case DIRECTORY_INDEX -> directory = number(header, form.form());
        default -> skip(header, form.form(), offsetSize);
      }
    }
    return new Entry(path, directory);
  }

  private static String text(DwarfData header, int form, DwarfStrings strings, int offsetSize) {
    return switch (form) {
      case 0x08 -> header.string();
      case 0x1f -> strings.line(header.unsigned(offsetSize));
      case 0x0e -> strings.other(header.unsigned(offsetSize));
      default -> throw unknown(form);
    };
  }

  private static long number(DwarfData header, int form) {
    return switch (form) {
      case 0x0f -> header.uleb();
      case 0x0b -> header.unsigned(1);
      case 0x05 -> header.unsigned(2);
      case 0x06 -> header.unsigned(4);
      case 0x07 -> header.unsigned(8);
      default -> throw unknown(form);
    };
  }

  private static void skip(DwarfData header, int form, int offsetSize) {
    switch (form) {
      case 0x08 -> header.string();
      case 0x1f, 0x0e -> header.skip(offsetSize);
      case 0x1e -> header.skip(16);
      case 0x09 -> header.skip(header.uleb());
      default -> number(header, form);
    }
  }

  private static String join(String folder, String file) {
    return file.startsWith("/") || folder.isEmpty() ? file : folder + "/" + file;
  }

  private static IllegalArgumentException unknown(int form) {
    return new IllegalArgumentException("form " + form);
  }
}
