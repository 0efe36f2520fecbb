package org.krunlab.host.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.experiment.repeat.Turns;
import org.krunlab.host.file.DurableFile;
import org.krunlab.host.file.PartialFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A journal as a file of JSON lines: what was asked, then a line {@code
 * {"turn":T,"variant":V,"run":N}} for each run. A last line that was not written to its end is a
 * run that was not acknowledged; it is not read, and the next run takes its place.
 */
final class JournalFile implements RepeatJournal {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final String asked;
  private final List<Done> done;
  private long whole;

  private JournalFile(Path file, String asked, List<Done> done, long whole) {
    this.file = file;
    this.asked = asked;
    this.done = done;
    this.whole = whole;
  }

  /** The text of one that has all its runs. */
  static String text(String asked, List<Done> done) {
    var text = new StringBuilder(asked).append('\n');
    done.forEach(one -> text.append(line(one)));
    return text.toString();
  }

  /** Begins one; what was asked is on the disk when this returns. */
  static JournalFile begin(Path file, String asked) {
    try {
      PartialFiles.sweep(StoreFiles.folderOf(file));
      DurableFile.write(file, out -> out.write((asked + "\n").getBytes(StandardCharsets.UTF_8)));
      return new JournalFile(file, asked, new ArrayList<>(), Files.size(file));
    } catch (IOException e) {
      throw LabException.machine("The session cannot be written to " + file + ": " + e, e);
    }
  }

  /**
   * Opens one that was begun.
   *
   * @throws LabException where it cannot be read, or a line is none of a journal
   */
  static JournalFile open(Path file) {
    try {
      String text = Files.readString(file);
      int end = text.lastIndexOf('\n') + 1;
      List<String> lines = text.substring(0, end).lines().toList();
      if (lines.isEmpty()) {
        throw LabException.input(file + " is empty; remove it, or name another file.");
      }
      var done = new ArrayList<Done>();
      for (int i = 1; i < lines.size(); i++) {
        done.add(parsed(lines.get(i), file + ":" + (i + 1)));
      }
      long whole = text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
      return new JournalFile(file, lines.getFirst(), done, whole);
    } catch (IOException e) {
      throw LabException.machine("The session in " + file + " cannot be read: " + e, e);
    }
  }

  private static Done parsed(String line, String place) {
    try {
      JsonNode node = JSON.readTree(line);
      return new Done(
          new Turns.Cell(node.required("turn").asInt(), node.required("variant").asInt()),
          new RunId(node.required("run").asLong()));
    } catch (JacksonException | IllegalArgumentException e) {
      throw LabException.input(place + " is damaged: " + e.getMessage(), e);
    }
  }

  /** The first line. */
  String asked() {
    return asked;
  }

  @Override
  public List<Done> done() {
    return List.copyOf(done);
  }

  @Override
  public void add(Done one) {
    byte[] bytes = line(one).getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      channel.truncate(whole);
      channel.position(whole);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException e) {
      throw LabException.machine("The session cannot be written to " + file + ": " + e, e);
    }
    whole += bytes.length;
    done.add(one);
  }

  private static String line(Done one) {
    return JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("turn", one.cell().turn())
                .put("variant", one.cell().variant())
                .put("run", one.run().number()))
        + "\n";
  }
}
