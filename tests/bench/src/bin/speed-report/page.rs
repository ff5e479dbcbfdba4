//! The page: every figure, and which goals are met.

use std::fmt::Write as _;
use std::process::Command;
use std::{env, fs, thread};

use im_errors_tests::workspace::Versions;

use crate::Result;
use crate::figures::{ERRORS, Figures, LOOKUPS};
use crate::goal::{self, Asked, Goal};

const INTRODUCTION: &str = "# How fast it is

Made from measurements by one command; every sentence about who is faster is computed. The same
generated tables are given to all contenders: 45 rows have the codes of the IM service, larger tables
have codes in groups like them.

![Nanoseconds a lookup by code over the number of rows](lookup.svg)

![Seconds of cargo check over the number of rows](compile.svg)
";

const RUNNING: &str = "## Running the benchmarks

```sh
cargo bench -p im-errors-bench --bench lookups
cargo bench -p im-errors-bench --bench shapes
cargo bench -p im-errors-bench --bench faults
cargo bench -p im-errors-bench --bench compile
cargo run -p im-errors-bench --bin speed-report
```

Only figures from the same run on the same machine are comparable.
";

const LOOKING_UP: &str = "## Looking up

Nanoseconds a lookup: the median for 200,000 lookups in random order, so that no branch predictor can
learn them, with the time of the loop around them, which stands there as `an empty loop`. In brackets:
how many times as long as im-errors.
";

const RETURNING: &str = "## Returning errors

Nanoseconds an error: the median for 200,000 errors that a function returns and its caller drops, after
displaying them or not. The error has an integer as its argument. For anyhow, the argument is part of a
context that is formatted when the error is created. In brackets: how many times as long as im-errors.
";

const COMPILING: &str = "## Compiling

`cargo check` of a crate that is one catalog, its dependencies checked before: with nothing there of
an earlier check, and again after an edit of one text; medians, contenders taking turns. thiserror
alone has the English texts. The three crates have codes, names and English texts by derives, and
Chinese texts by a `match`. All enums derive the standard traits that a catalog has by itself, from
`Clone` to `Hash`. `memory` is the most that rustc holds during the check, `clean build` is a
`cargo build` of everything from an empty target folder, and `program` is a stripped release binary
that uses everything its catalog has. In brackets: how many times as much as im-errors.
";

/// What is compiled, with how its figures are written.
const COMPILED: [(&str, Unit); 5] = [
    ("cargo check", Unit { divisor: 1.0, name: "s", decimals: 2 }),
    ("cargo check after an edit", Unit { divisor: 1.0, name: "s", decimals: 2 }),
    ("memory", Unit { divisor: 1e6, name: "MB", decimals: 0 }),
    ("clean build", Unit { divisor: 1.0, name: "s", decimals: 2 }),
    ("program", Unit { divisor: 1e3, name: "kB", decimals: 0 }),
];

struct Unit {
    divisor: f64,
    name: &'static str,
    decimals: usize,
}

pub(crate) fn page(figures: &Figures) -> Result<String> {
    let nanoseconds = Unit { divisor: 1.0, name: "ns", decimals: 1 };
    let mut sections = vec![INTRODUCTION.to_owned(), goals(&goal::goals(figures)?)];
    sections.push(LOOKING_UP.to_owned());
    for subject in LOOKUPS {
        sections.push(table_of(figures, subject, &nanoseconds)?);
    }
    sections.push(RETURNING.to_owned());
    for subject in ERRORS {
        sections.push(table_of(figures, subject, &nanoseconds)?);
    }
    sections.push(COMPILING.to_owned());
    for (subject, unit) in &COMPILED {
        sections.push(table_of(figures, subject, unit)?);
    }
    sections.extend([machine()?, versions(&Versions::read()?)?, RUNNING.to_owned()]);
    Ok(sections.join("\n"))
}

fn goals(goals: &[Goal]) -> String {
    let (met, missed): (Vec<&Goal>, Vec<&Goal>) = goals.iter().partition(|goal| goal.is_met());
    let mut section = format!(
        "## Goals\n\n{} of {} goals are met, {} missed",
        met.len(),
        goals.len(),
        missed.len()
    );
    section += if missed.is_empty() { ".\n\n" } else { ":\n\n" };
    for goal in &missed {
        let Goal { subject, peer, .. } = goal;
        let (asked, measured) = comparison(goal);
        let rows = thousands(goal.rows);
        // Writing into a String can't fail.
        let _ = writeln!(section, "- {subject}, {rows} rows: {measured} of {peer}, not {asked}");
    }
    if !missed.is_empty() {
        section.push('\n');
    }
    let rows = goals.iter().map(|goal| {
        let (asked, measured) = comparison(goal);
        let verdict = if goal.is_met() { "met" } else { "**missed**" };
        let rows = thousands(goal.rows);
        vec![goal.subject.to_owned(), rows, goal.peer.clone(), asked, measured, verdict.to_owned()]
    });
    section + &table(&["", "rows", "beside", "asked for", "measured", ""], rows)
}

/// What is asked for, and what was measured.
fn comparison(goal: &Goal) -> (String, String) {
    match goal.asked {
        Asked::Speed(least) => (
            format!("{least} times the speed or more"),
            format!("{:.2} times the speed", goal.measured),
        ),
        Asked::Share(most) => (
            format!("{most} times the cost or less"),
            format!("{:.2} times the cost", goal.measured),
        ),
    }
}

/// Everything that was measured of one thing: contenders below each other, sizes beside each other.
fn table_of(figures: &Figures, subject: &str, unit: &Unit) -> Result<String> {
    let sizes = figures.sizes(subject);
    let mut header = vec![format!("{subject}, {}", unit.name)];
    header.extend(sizes.iter().map(|rows| format!("{} rows", thousands(*rows))));
    let mut rows = Vec::new();
    for contender in figures.contenders(subject) {
        let mut row = vec![contender.to_owned()];
        for &size in &sizes {
            let value = figures.value(subject, contender, size)?;
            let mut cell = format!("{:.*}", unit.decimals, value / unit.divisor);
            if contender != "im-errors" {
                let ratio = value / figures.value(subject, "im-errors", size)?;
                let _ = write!(cell, " ({ratio:.2}×)");
            }
            row.push(cell);
        }
        rows.push(row);
    }
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    Ok(table(&header, rows.into_iter()))
}

fn machine() -> Result<String> {
    let processors = fs::read_to_string("/proc/cpuinfo")?;
    let model =
        processors.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("a processor of unknown model", |(_, model)| model);
    let cores = thread::available_parallelism()?;
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let rustc = String::from_utf8(Command::new(rustc).arg("--version").output()?.stdout)?;
    Ok(format!("## Measured on\n\n- {model}, {cores} cores\n- {}\n", rustc.trim()))
}

fn versions(versions: &Versions) -> Result<String> {
    let mut section = "The versions compared:\n\n".to_owned();
    for name in
        ["im-errors", "strum", "num_enum", "phf", "rustc-hash", "thiserror", "anyhow", "snafu"]
    {
        let _ = writeln!(section, "- {name} {}", versions.of(name)?);
    }
    Ok(section)
}

fn table(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: String| format!("| {cells} |\n");
    let head = line(header.join(" | ")) + &line(vec!["---"; header.len()].join(" | "));
    rows.fold(head, |table, row| table + &line(row.join(" | ")))
}

fn thousands(number: usize) -> String {
    match (number / 1_000, number % 1_000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}
