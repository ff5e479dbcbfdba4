//! Prints how many nanoseconds it takes to return a text and to display it.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

/// Returns the time per row of the fastest of several passes over rows in random order.
fn measure(mut one: impl FnMut(usize)) -> f64 {
    const COUNT: usize = 200_000;
    let mut state = 1_u64;
    let rows: Vec<usize> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as usize % ROWS
    })
    .take(COUNT)
    .collect();
    let pass = || {
        let begin = Instant::now();
        rows.iter().for_each(|row| one(black_box(*row)));
        begin.elapsed().as_nanos() as f64 / COUNT as f64
    };
    std::iter::repeat_with(pass).take(50).fold(f64::INFINITY, f64::min)
}

fn main() {
    let returned = measure(|row| {
        black_box(text(row, 1));
    });
    let mut buffer = String::with_capacity(100);
    let displayed = measure(|row| {
        buffer.clear();
        let _ = write!(buffer, "{}", text(row, 1));
        black_box(buffer.as_str());
    });
    // The program must contain all columns.
    for column in 0..3 {
        black_box(text(black_box(0), black_box(column)));
    }
    println!("{returned} {displayed}");
}

