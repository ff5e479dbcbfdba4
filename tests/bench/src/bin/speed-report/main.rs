//! Writes `docs/speed.md` and its charts from the results of the benchmarks, and prints which goals are
//! met.

mod chart;
mod comparison;
mod figures;
mod format;
mod goal;
mod machine;
mod page;
mod prose;
mod subject;
mod table;

use std::fs;
use std::process::ExitCode;

use chart::Chart;
use figures::Figures;
use im_errors_tests::workspace;
use subject::{CHECKS, LOOKUPS, RELEASE};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match report() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn report() -> Result<()> {
    let docs = workspace::root()?.join("docs");
    let figures = Figures::read(&im_errors_bench::target_folder()?)?;
    let page = page::page(&figures)?;
    fs::create_dir_all(&docs)?;
    fs::write(docs.join("speed.md"), page)?;

    let ([lookup, ..], [check, ..], [_, release]) = (LOOKUPS, CHECKS, RELEASE);
    for chart in [
        Chart {
            subject: lookup,
            title: "Lookup by code (from_code)",
            unit: "nanoseconds",
            file: "lookup.svg",
        },
        Chart {
            subject: check,
            title: "cargo check of a crate that contains a table",
            unit: "seconds",
            file: "compile.svg",
        },
        Chart {
            subject: release,
            title: "cargo build --release of a crate that looks up codes in 10,000 rows",
            unit: "seconds",
            file: "release.svg",
        },
    ] {
        chart.draw(&figures, &docs)?;
    }

    let goals = goal::goals(&figures)?;
    for goal in &goals {
        println!("{goal}");
    }
    let missed = goals.iter().filter(|goal| !goal.is_met()).count();
    println!("{} goals are met, {missed} missed", goals.len() - missed);
    Ok(())
}
