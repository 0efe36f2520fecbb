package org.krunlab.core.experiment.adoption;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.file.ConfigWarning;
import org.krunlab.core.kconfig.file.QuotedText;

/** A {@code .config}, or a defconfig, which is one that leaves out what is the default. */
final class DotConfig {
  private static final String PREFIX = "CONFIG_";

  private DotConfig() {}

  static ForeignValues read(byte[] bytes, String place) {
    ConfigFile file = ConfigFile.read(bytes, PREFIX);
    if (file.lines().isEmpty()) {
      throw LabException.input(
          place
              + " holds no Kconfig value: lines such as CONFIG_LIBMUSL=y were expected, or a"
              + " Kraftfile.");
    }
    var values = new LinkedHashMap<String, String>();
    file.lines().forEach(line -> values.putLast(line.name(), plain(line.value())));
    return new ForeignValues(
        Optional.empty(),
        values,
        file.warnings().stream().map(warning -> note(place, warning)).toList());
  }

  static String plain(String written) {
    return QuotedText.isQuoted(written) ? QuotedText.unquote(written).orElse(written) : written;
  }

  private static String note(String place, ConfigWarning warning) {
    return place + ", line " + warning.line() + ": " + warning.message() + ".";
  }
}
