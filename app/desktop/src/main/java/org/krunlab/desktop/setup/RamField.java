package org.krunlab.desktop.setup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.ByteSize;

/** The guest's RAM as it is typed: whole MiB, or GiB where {@code G} says so. */
final class RamField {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,9})\\s*(?:(m|mb|mib)?|(g|gb|gib))", Pattern.CASE_INSENSITIVE);

  private RamField() {}

  /**
   * @throws LabException where the text is no size, or nothing could boot in it
   */
  static ByteSize parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw LabException.input(
          "RAM '" + text.strip() + "' is no size; give whole MiB, such as 64 or 64 MiB.");
    }
    long mib = Long.parseLong(form.group(1)) * (form.group(3) == null ? 1 : 1024);
    if (mib < 1) {
      throw LabException.input("Nothing boots in RAM 0; give 1 MiB or more, such as 64.");
    }
    return ByteSize.ofMib(mib);
  }

  static String format(ByteSize ram) {
    return String.format(Locale.ROOT, "%.0f MiB", ram.mib());
  }
}
