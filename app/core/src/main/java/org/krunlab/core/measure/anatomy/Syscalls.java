package org.krunlab.core.measure.anatomy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.measure.anatomy.LinkedImage.Symbol;
import org.krunlab.core.measure.anatomy.LinkedImage.SymbolKind;

/**
 * The system calls in an image, by the functions that Unikraft's system call shim makes of each
 * definition: {@code uk_syscall_r_NAME} gives errors as values, {@code uk_syscall_e_NAME} by errno,
 * with {@code e_} or {@code u_} before the name of those that take the caller's registers.
 *
 * @param linked names of those whose function is in the image
 * @param dispatched whether something in the image calls them by number
 * @param trapped whether the processor's system call instruction leads to them
 */
record Syscalls(Set<String> linked, boolean dispatched, boolean trapped) {
  private static final Pattern FUNCTION =
      Pattern.compile("uk_syscall_[er]_(?:[eu]_)?([a-z0-9_]+?)(?:\\..*)?");

  /** The shim's functions that find a system call by its number. */
  private static final Pattern DISPATCHER = Pattern.compile("uk_v?syscall6?(?:_r)?");

  /** What the system call instruction enters, where LIBSYSCALL_SHIM_HANDLER puts it in. */
  private static final String HANDLER = "ukplat_syscall_handler";

  static Syscalls of(List<Symbol> symbols) {
    Set<String> linked = new TreeSet<>();
    boolean dispatched = false;
    boolean trapped = false;
    for (Symbol symbol : symbols) {
      if (symbol.kind() != SymbolKind.FUNCTION) {
        continue;
      }
      Matcher function = FUNCTION.matcher(symbol.name());
      if (function.matches()) {
        linked.add(function.group(1));
      }
      dispatched |= DISPATCHER.matcher(symbol.name()).matches();
      trapped |= symbol.name().equals(HANDLER);
    }
    return new Syscalls(linked, dispatched, trapped);
  }
}
