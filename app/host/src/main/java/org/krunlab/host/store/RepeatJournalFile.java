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
import org.krunlab.core.experiment.repeat.RepeatJournals;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.Turns;
import org.krunlab.host.file.DurableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal as a file of JSON lines: the plan, then a line {@code {"turn":T,"variant":V,"run":N}}
 * for each run. A last line that was not written to its end is a run that was not acknowledged; it
 * is cut off.
 */
final class RepeatJournalFile implements RepeatJournals.Kept {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final RepeatPlan plan;
  private final List<Done> done;

  private RepeatJournalFile(Path file, RepeatPlan plan, List<Done> done) {
    this.file = file;
    this.plan = plan;
    this.done = done;
  }

  /** Begins one; the plan is on the disk when this returns. */
  static RepeatJournalFile begin(Path file, RepeatPlan plan) {
    try {
      DurableFile.write(
          file, out -> out.write((plan.print() + "\n").getBytes(StandardCharsets.UTF_8)));
      return new RepeatJournalFile(file, plan, new ArrayList<>());
    } catch (IOException e) {
      throw LabException.machine("The session cannot be written to " + file + ": " + e, e);
    }
  }

  /**
   * Opens one that was begun.
   *
   * @throws LabException where it cannot be read, or is none
   */
  static RepeatJournalFile open(Path file) {
    try {
      String text = Files.readString(file);
      int end = text.lastIndexOf('\n') + 1;
      if (end < text.length()) {
        cut(file, text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
      }
      List<String> lines = text.substring(0, end).lines().toList();
      if (lines.isEmpty()) {
        throw LabException.input(file + " is empty; remove it, or name another file.");
      }
      RepeatPlan plan = RepeatPlan.parse(lines.getFirst(), file.toString());
      var done = new ArrayList<Done>();
      for (int i = 1; i < lines.size(); i++) {
        done.add(parsed(lines.get(i), file + ":" + (i + 1)));
      }
      return new RepeatJournalFile(file, plan, done);
    } catch (IOException e) {
      throw LabException.machine("The session in " + file + " cannot be read: " + e, e);
    }
  }

  private static void cut(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
      channel.force(true);
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

  @Override
  public RepeatPlan plan() {
    return plan;
  }

  @Override
  public List<Done> done() {
    return List.copyOf(done);
  }

  @Override
  public void add(Done one) {
    String line =
        JSON.writeValueAsString(
                JSON.createObjectNode()
                    .put("turn", one.cell().turn())
                    .put("variant", one.cell().variant())
                    .put("run", one.run().number()))
            + "\n";
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      ByteBuffer rest = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException e) {
      throw LabException.machine("The session cannot be written to " + file + ": " + e, e);
    }
    done.add(one);
  }
}
