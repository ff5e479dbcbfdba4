//! Measured figures, which the benchmarks write and the speed report reads.

mod figure;

pub use figure::Figure;
