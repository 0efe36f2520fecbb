//! libkrun's C API, exported again from a library of our own.
//!
//! Naming the crate makes rustc link it, and a `cdylib` exports the `#[no_mangle]` functions of
//! what it links; nothing else is needed.

pub use upstream::*;
