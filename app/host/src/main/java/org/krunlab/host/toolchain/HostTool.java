package org.krunlab.host.toolchain;

/** A program that fetching or building a unikernel needs, and the Debian package that brings it. */
public enum HostTool {
  GIT("git", "git"),
  MAKE("make", "make"),
  GCC("gcc", "gcc"),
  LD("ld", "binutils"),
  OBJCOPY("objcopy", "binutils"),
  OBJDUMP("objdump", "binutils"),
  STRIP("strip", "binutils"),
  FLEX("flex", "flex"),
  BISON("bison", "bison"),
  PYTHON("python3", "python3"),
  PATCH("patch", "patch"),
  TAR("tar", "tar"),
  GZIP("gzip", "gzip"),
  AWK("awk", "mawk"),
  /** Unikraft's make asks for its version, even where nothing is left to download. */
  WGET("wget", "wget"),
  BASH("bash", "bash");

  private final String program;
  private final String debianPackage;

  HostTool(String program, String debianPackage) {
    this.program = program;
    this.debianPackage = debianPackage;
  }

  public String program() {
    return program;
  }

  public String debianPackage() {
    return debianPackage;
  }
}
