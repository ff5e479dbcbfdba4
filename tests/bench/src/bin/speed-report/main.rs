//! Writes `docs/speed.md` and its two charts from the results of the benchmarks.

mod chart;
mod figures;
mod goal;
mod page;

use std::fs;
use std::process::ExitCode;

use figures::Figures;
use im_errors_tests::workspace;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match write_report() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write_report() -> Result<()> {
    let root = workspace::root()?;
    let docs = root.join("docs");
    let figures = Figures::read(&root.join("target"))?;
    let page = page::page(&figures)?;
    fs::create_dir_all(&docs)?;
    fs::write(docs.join("speed.md"), page)?;
    chart::draw(
        &figures,
        "from_code",
        "from_code, random order",
        "nanoseconds a lookup",
        &docs.join("lookup.svg"),
    )?;
    chart::draw(
        &figures,
        "cargo check",
        "cargo check of a crate that is one catalog",
        "seconds",
        &docs.join("compile.svg"),
    )
}
