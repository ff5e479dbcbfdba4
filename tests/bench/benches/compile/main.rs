//! Measures the compilation of a catalog, compared with other crates and combinations of them.
//!
//! The benchmark writes a crate for each contender and size to `compile-bench` in the target folder, and its
//! figures to `results.json` there. Contenders take turns. Words after `--` select the sections whose names
//! contain one of them:
//!
//! ```sh
//! cargo bench -p im-errors-bench --bench compile -- release targets
//! ```

mod bench;
mod cargo;
mod checks;
mod clean;
mod contender;
mod krate;
mod large;
mod memory;
mod parts;
mod programs;
mod release;
mod texts;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use bench::Bench;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// A name, and a function that takes the measurements.
type Section = (&'static str, fn(&mut Bench) -> Result<()>);

const SECTIONS: [Section; 8] = [
    ("check", checks::measure),
    ("clean", clean::measure),
    ("program", programs::measure),
    ("targets", programs::measure_targets),
    ("texts", texts::measure),
    ("release", release::measure),
    ("parts", parts::measure),
    ("large", large::measure),
];

fn main() -> Result<ExitCode> {
    if let Some(file) = env::var_os(memory::FILE) {
        return memory::wrap(Path::new(&file));
    }
    let arguments: Vec<String> = env::args().skip(1).collect();
    let is_given = |option: &str| arguments.iter().any(|argument| argument == option);
    // `cargo test` runs this program without `--bench`.
    if !is_given("--bench") || is_given("--test") {
        return Ok(ExitCode::SUCCESS);
    }
    let words = || arguments.iter().filter(|argument| !argument.starts_with('-'));
    let mut bench = Bench::new()?;
    for (section, measure) in SECTIONS {
        if words().next().is_none() || words().any(|word| section.contains(word.as_str())) {
            measure(&mut bench)?;
            bench.write()?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
