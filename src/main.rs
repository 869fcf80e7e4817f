//! The binary: for now only the library is built.

fn main() {}
