//! The folder of the crates and the figures, which all measurements share.

use std::fs;
use std::path::PathBuf;

use im_errors_bench::Figure;
use im_errors_tests::tables::{self, Row};
use im_errors_tests::workspace::Versions;

use crate::Result;
use crate::contender::Contender;
use crate::krate::Crate;

pub(crate) struct Bench {
    pub(crate) versions: Versions,
    pub(crate) folder: PathBuf,
    figures: Vec<Figure>,
}

impl Bench {
    pub(crate) fn new() -> Result<Self> {
        let folder = im_errors_bench::target_folder()?.join("compile-bench");
        fs::create_dir_all(&folder)?;
        Ok(Self { versions: Versions::read()?, folder, figures: Vec::new() })
    }

    /// Returns the target folder of all crates except those of the benchmark of clean builds. Sharing it builds
    /// each dependency once.
    pub(crate) fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    /// Creates a library of a contender, without its source. The suffix distinguishes several crates of a
    /// contender.
    pub(crate) fn library(&self, contender: &Contender, suffix: &str) -> Result<Crate> {
        let name = format!("{}-{suffix}", contender.prefix);
        let dependencies = contender.dependencies(&self.versions)?;
        Crate::create(&self.folder, &name, &dependencies, "src/lib.rs", &self.versions)
    }

    pub(crate) fn add(&mut self, subject: &str, contender: &str, size: usize, value: f64) {
        eprintln!("{subject}, {contender}, {size}: {value:.3}");
        let (subject, contender) = (subject.to_owned(), contender.to_owned());
        self.figures.push(Figure { subject, contender, size, value });
    }

    /// Writes the figures to `results.json`, where they replace earlier ones of the same subjects.
    pub(crate) fn write(&mut self) -> Result<()> {
        let file = self.folder.join("results.json");
        // Earlier figures may be missing or have another format.
        let earlier = fs::read(&file).ok().and_then(|json| serde_json::from_slice(&json).ok());
        let mut figures: Vec<Figure> = earlier.unwrap_or_default();
        figures.retain(|old| self.figures.iter().all(|new| new.subject != old.subject));
        figures.append(&mut self.figures);
        Ok(fs::write(file, serde_json::to_vec_pretty(&figures)?)?)
    }
}

/// Returns a table of the given size after a number of edits of one text, which don't change the name.
pub(crate) fn edited(rows: usize, edits: usize) -> Vec<Row> {
    let mut table = if rows == 45 { tables::im_table() } else { tables::table(rows) };
    if let Some(row) = table.get_mut(rows / 2) {
        row.en.push_str(&"!".repeat(edits));
    }
    table
}

/// Takes all measurements in each round, so that changes in the load of the machine affect them equally.
/// Returns the medians.
pub(crate) fn in_turn<T, const N: usize>(
    rounds: usize,
    measured: &[T],
    mut measure: impl FnMut(&T, usize) -> Result<[f64; N]>,
) -> Result<Vec<[f64; N]>> {
    let mut values: Vec<_> = measured.iter().map(|_| [(); N].map(|()| Vec::new())).collect();
    for round in 1..=rounds {
        for (each, values) in measured.iter().zip(&mut values) {
            for (value, values) in measure(each, round)?.into_iter().zip(values) {
                values.push(value);
            }
        }
    }
    Ok(values.into_iter().map(|values| values.map(median)).collect())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
