//! The figures that the benchmarks have written to the target folder.

use std::fs;
use std::path::Path;

use im_errors_bench::Figure;
use serde_json::Value;

use crate::Result;
use crate::subject::{self, LOOKUPS, OTHER_CODES, REQUESTS, Subject, WITH_CAUSE, WITHOUT_CAUSE};

/// The number of lookups or errors in one measurement of the benchmarks.
const COUNT_MEASURED: f64 = 200_000.0;

/// The sizes of tables in these benchmarks.
const SIZES: [usize; 5] = [1, 2, 45, 1_000, 10_000];

const RUN_BENCHMARKS: &str = "help: run the benchmarks first: `cargo bench -p im-errors-bench`";

/// All contenders, in the order of the rows of the tables.
const CONTENDERS: [&str; 27] = [
    subject::IM_ERRORS,
    "im-errors, in Chinese",
    "match",
    "strum",
    "num_enum",
    "phf",
    "FxHashMap",
    "thiserror",
    "anyhow",
    "anyhow with a typed context",
    "snafu",
    "masterror",
    "thiserror + strum + num_enum",
    "plain handler",
    "an empty loop",
    "no catalog",
    "the parts alone",
    "the parts and their catalog",
    "the parts and nested catalogs, three deep",
    "strings",
    "one string with offsets",
    "one row",
    "two rows",
    "dense",
    "runs",
    "spread over u64",
    "negative",
];

/// The figures of all benchmarks.
pub(crate) struct Figures(pub(crate) Vec<Figure>);

impl Figures {
    pub(crate) fn read(target: &Path) -> Result<Self> {
        let mut figures: Vec<Figure> =
            serde_json::from_slice(&read(&target.join("compile-bench/results.json"))?)?;
        let measured = target.join("criterion");
        let errors = WITHOUT_CAUSE.into_iter().chain(WITH_CAUSE);
        for subject in LOOKUPS.into_iter().chain(errors).chain([OTHER_CODES]) {
            read_medians(&measured, subject.name, COUNT_MEASURED, &mut figures)?;
        }
        for subject in REQUESTS {
            read_medians(&measured, subject.name, 1.0, &mut figures)?;
        }
        Ok(Self(figures))
    }

    pub(crate) fn find(&self, subject: &Subject, contender: &str, size: usize) -> Option<f64> {
        let mut figures = self.measured(subject).filter(|figure| figure.contender == contender);
        figures.find(|figure| figure.size == size).map(|figure| figure.value)
    }

    pub(crate) fn value(&self, subject: &Subject, contender: &str, size: usize) -> Result<f64> {
        let found = self.find(subject, contender, size);
        Ok(found.ok_or_else(|| {
            format!("missing result: {}, {contender}, {size}\n{RUN_BENCHMARKS}", subject.name)
        })?)
    }

    /// Returns the peer with the lowest figure, and that figure.
    pub(crate) fn fastest<'a>(
        &self,
        subject: &Subject,
        peers: &[&'a str],
        size: usize,
    ) -> Result<(&'a str, f64)> {
        let mut fastest = ("", f64::INFINITY);
        for &peer in peers {
            let value = self.value(subject, peer, size)?;
            if value < fastest.1 {
                fastest = (peer, value);
            }
        }
        Ok(fastest)
    }

    /// Returns the measured sizes in ascending order.
    pub(crate) fn sizes(&self, subject: &Subject) -> Vec<usize> {
        let mut sizes: Vec<usize> = self.measured(subject).map(|figure| figure.size).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }

    pub(crate) fn contenders(&self, subject: &Subject) -> impl Iterator<Item = &'static str> {
        CONTENDERS.into_iter().filter(move |contender| {
            self.measured(subject).any(|figure| figure.contender == *contender)
        })
    }

    fn measured(&self, subject: &Subject) -> impl Iterator<Item = &Figure> {
        let name = subject.name;
        self.0.iter().filter(move |figure| figure.subject == name)
    }
}

/// Reads the medians of a group of criterion in nanoseconds. Each contender has a folder with a subfolder for
/// each size.
fn read_medians(
    measured: &Path,
    subject: &str,
    count: f64,
    figures: &mut Vec<Figure>,
) -> Result<()> {
    for contender in CONTENDERS {
        for size in SIZES {
            let folder = measured.join(subject).join(contender).join(size.to_string());
            let file = folder.join("new/estimates.json");
            if file.exists() {
                let estimates: Value = serde_json::from_slice(&read(&file)?)?;
                let median = estimates.pointer("/median/point_estimate").and_then(Value::as_f64);
                let median = median.ok_or_else(|| format!("{} has no median", file.display()))?;
                let (subject, contender) = (subject.to_owned(), contender.to_owned());
                figures.push(Figure { subject, contender, size, value: median / count });
            }
        }
    }
    Ok(())
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| format!("{}: {error}\n{RUN_BENCHMARKS}", file.display()).into())
}
