//! The figures that the benchmarks left in the target folder.

use std::fs;
use std::path::Path;

use im_errors_bench::Figure;
use serde_json::Value;

use crate::Result;

/// What the benchmark `lookups` measures.
pub(crate) const LOOKUPS: [&str; 8] =
    ["from_code", "from_code, half unknown", "en", "zh", "name", "text", "Display", "from_name"];

/// What the benchmark `shapes` measures, and of which codes.
pub(crate) const OTHER_CODES: &str = "from_code, other codes";
const SHAPES: [&str; 6] = ["one row", "two rows", "dense", "runs", "spread over u64", "negative"];

/// What the benchmark `faults` measures.
pub(crate) const ERRORS: [&str; 4] = [
    "error with an argument",
    "error with an argument, displayed",
    "error with an argument and a cause",
    "error with an argument and a cause, displayed",
];

/// The number of lookups or errors in one measurement of these benchmarks.
const COUNT_MEASURED: f64 = 200_000.0;

const RUN_BENCHMARKS: &str = "help: run the benchmarks first: `cargo bench -p im-errors-bench`";

/// All contenders, in the order in which they are shown.
const CONTENDERS: [&str; 12] = [
    "im-errors",
    "match",
    "strum",
    "num_enum",
    "phf",
    "FxHashMap",
    "thiserror",
    "anyhow",
    "snafu",
    "thiserror + strum + num_enum",
    "an empty loop",
    "no catalog",
];

/// The figures of both benchmarks.
pub(crate) struct Figures(Vec<Figure>);

impl Figures {
    pub(crate) fn read(target: &Path) -> Result<Self> {
        let mut figures: Vec<Figure> =
            serde_json::from_slice(&read(&target.join("compile-bench/results.json"))?)?;
        let measured = target.join("criterion");
        for subject in LOOKUPS.into_iter().chain(ERRORS) {
            read_medians(&measured, subject, &CONTENDERS, &mut figures)?;
        }
        read_medians(&measured, OTHER_CODES, &SHAPES, &mut figures)?;
        Ok(Self(figures))
    }

    pub(crate) fn value(&self, subject: &str, contender: &str, rows: usize) -> Result<f64> {
        let mut figures = self.of(subject).filter(|figure| figure.contender == contender);
        let found = figures.find(|figure| figure.size == rows);
        let found = found.ok_or_else(|| {
            format!("missing result: {subject}, {contender}, {rows} rows\n{RUN_BENCHMARKS}")
        })?;
        Ok(found.value)
    }

    /// The sizes that something was measured at, in ascending order.
    pub(crate) fn sizes(&self, subject: &str) -> Vec<usize> {
        let mut sizes: Vec<usize> = self.of(subject).map(|figure| figure.size).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }

    pub(crate) fn contenders(&self, subject: &str) -> impl Iterator<Item = &'static str> {
        CONTENDERS
            .into_iter()
            .filter(move |contender| self.of(subject).any(|figure| figure.contender == *contender))
    }

    fn of(&self, subject: &str) -> impl Iterator<Item = &Figure> {
        self.0.iter().filter(move |figure| figure.subject == subject)
    }
}

/// Reads the medians of one group of criterion's: in nanoseconds, in folders of contenders and sizes.
fn read_medians(
    measured: &Path,
    subject: &str,
    contenders: &[&str],
    figures: &mut Vec<Figure>,
) -> Result<()> {
    for &contender in contenders {
        for rows in [1, 2, 45, 1_000, 10_000] {
            let file = measured
                .join(subject)
                .join(contender)
                .join(rows.to_string())
                .join("new/estimates.json");
            if file.exists() {
                let estimates: Value = serde_json::from_slice(&read(&file)?)?;
                let median = estimates.pointer("/median/point_estimate").and_then(Value::as_f64);
                let median = median.ok_or_else(|| format!("{} has no median", file.display()))?;
                figures.push(Figure {
                    subject: subject.to_owned(),
                    contender: contender.to_owned(),
                    size: rows,
                    value: median / COUNT_MEASURED,
                });
            }
        }
    }
    Ok(())
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| format!("{}: {error}\n{RUN_BENCHMARKS}", file.display()).into())
}
