package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorRatesCommandTest {
  @TempDir private Path folder;

  private Typed rates(String table, String... more) throws Exception {
    Path file = Files.writeString(folder.resolve("samples.csv"), table);
    var arguments = new java.util.ArrayList<>(java.util.List.of("error-rates", file.toString()));
    arguments.addAll(java.util.List.of(more));
    return Typed.in(new StandInMachine(folder), arguments.toArray(String[]::new));
  }

  private static String table(int turns) {
    var random = new Random(1);
    var out = new StringBuilder("variant,turn,run,figure,definition,unit,value\n");
    for (String variant : new String[] {"\"this, quoted\"", "copy"}) {
      for (int turn = 1; turn <= turns; turn++) {
        out.append(variant).append(',').append(turn).append(",7,ready,T0 to T6,ms,");
        out.append(10 + random.nextDouble()).append('\n');
      }
    }
    return out.toString();
  }

  @Test
  void holdsRulesSideBySide() throws Exception {
    Typed typed = rates(table(60), "--rounds", "200");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .containsPattern("Krunlab +\\d\\.\\d\\d % \\[\\S+, \\S+] +100\\.00 % \\[98\\.12, 100\\.00]")
        .contains("Firecracker: permutation of means")
        .contains("60 turns, drawn as 200 rounds of 30 consecutive ones, seed 1");
  }

  @Test
  void saysWhatIsWrongWithATable() throws Exception {
    assertThat(rates("a,b\n").err()).contains("its first line is not variant,turn");
    assertThat(rates(table(10)).err()).contains("a round needs at least 30 of each");
    assertThat(rates(table(40), "--figure", "speed").err()).contains("holds no values of 'speed'");
    assertThat(rates(table(40) + "x,1\n").err()).contains("samples.csv:82 has not seven columns");
    assertThat(rates(table(40) + "x,1,1,ready,d,ms,often\n").err())
        .contains("samples.csv:82 holds no number: often");
    assertThat(rates(table(40) + "x,1,1,ready,d,ms,5\n").err()).contains("holds 3 variants");
  }
}
