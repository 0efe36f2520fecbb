//! Gives the library the soname that distributions use, so that either one satisfies the other.

fn main() {
    println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libkrun.so.1");
}
