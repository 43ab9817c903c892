//! Checks of the tree and benchmarks.
fn main() {}
