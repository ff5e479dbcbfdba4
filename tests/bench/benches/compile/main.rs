//! What a catalog costs to compile, beside the crates that it would otherwise be put together from:
//! the time of `cargo check`, the compiler's memory, a clean build, and the size of a program.
//!
//! It writes a crate for each contender and size into `target/compile-bench`, and its figures into
//! `results.json` there. Contenders take turns, so that whatever else the machine does is shared.

mod cargo;
mod contender;
mod krate;
mod memory;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use contender::Contender;
use im_errors_bench::Figure;
use im_errors_tests::tables::{self, Row};
use im_errors_tests::workspace::{self, Versions};
use krate::Crate;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<ExitCode> {
    if let Some(file) = env::var_os(memory::FILE) {
        return memory::wrap(Path::new(&file));
    }
    // `cargo test` may run it as well, but has nothing to measure.
    if env::args().any(|argument| argument == "--bench") {
        let mut bench = Bench::new()?;
        for (rows, rounds) in [(45, 15), (1_000, 9), (10_000, 3)] {
            bench.checks(rows, rounds)?;
        }
        bench.clean_builds(3)?;
        bench.programs(1_000)?;
        fs::write(bench.folder.join("results.json"), serde_json::to_vec_pretty(&bench.figures)?)?;
    }
    Ok(ExitCode::SUCCESS)
}

struct Bench {
    versions: Versions,
    folder: PathBuf,
    figures: Vec<Figure>,
}

impl Bench {
    fn new() -> Result<Self> {
        let folder = workspace::root()?.join("target/compile-bench");
        fs::create_dir_all(&folder)?;
        Ok(Self { versions: Versions::read()?, folder, figures: Vec::new() })
    }

    /// Where all crates are built that nothing is said about: so their dependencies are built once.
    fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    fn library(&self, contender: Contender, rows: usize) -> Result<Crate> {
        let name = format!("{}-{rows}", contender.folder());
        let dependencies = contender.dependencies(&self.versions)?;
        Crate::create(&self.folder, &name, &dependencies, "src/lib.rs", &self.versions)
    }

    fn add(&mut self, subject: &str, contender: &str, rows: usize, value: f64) {
        eprintln!("{subject}, {contender}, {rows} rows: {value:.3}");
        let (subject, contender) = (subject.to_owned(), contender.to_owned());
        self.figures.push(Figure { subject, contender, rows, value });
    }

    /// `cargo check` of the crate alone, with nothing there of an earlier one, and again after a
    /// change of one text.
    fn checks(&mut self, rows: usize, rounds: usize) -> Result<()> {
        let target = self.target();
        let mut contenders = Vec::new();
        for contender in Contender::ALL {
            let krate = self.library(contender, rows)?;
            // The first check takes the dependencies as well; only the crate's own memory counts.
            krate.write(&contender.source(&edited(rows, 0)))?;
            krate.forget(&target)?;
            let peak = memory::observed(
                &mut cargo::cargo("check", &krate, &target),
                &self.folder.join("peak"),
            )?;
            self.add("memory", contender.name(), rows, peak);
            contenders.push((contender, krate, Vec::new(), Vec::new()));
        }
        for round in 1..=rounds {
            for (contender, krate, clean, edit) in &mut contenders {
                for (times, edits) in [(clean, 2 * round), (edit, 2 * round + 1)] {
                    krate.write(&contender.source(&edited(rows, edits)))?;
                    if edits % 2 == 0 {
                        krate.forget(&target)?;
                    }
                    times.push(cargo::seconds(&mut cargo::cargo("check", krate, &target))?);
                }
            }
        }
        for (contender, _, clean, edit) in contenders {
            self.add("cargo check", contender.name(), rows, median(clean)?);
            self.add("cargo check after an edit", contender.name(), rows, median(edit)?);
        }
        Ok(())
    }

    /// A clean build of a crate with a small catalog, and of all that it depends on.
    fn clean_builds(&mut self, rounds: usize) -> Result<()> {
        let mut contenders = Vec::new();
        for contender in [Contender::ImErrors, Contender::ThreeCrates] {
            contenders.push((contender, self.library(contender, 45)?, Vec::new()));
        }
        let target = self.folder.join("clean");
        for _ in 0..rounds {
            for (_, krate, times) in &mut contenders {
                if target.exists() {
                    fs::remove_dir_all(&target)?;
                }
                times.push(cargo::seconds(&mut cargo::cargo("build", krate, &target))?);
            }
        }
        for (contender, _, times) in contenders {
            self.add("clean build", contender.name(), 45, median(times)?);
        }
        Ok(())
    }

    /// The size of stripped release programs that use everything their catalog has.
    fn programs(&mut self, rows: usize) -> Result<()> {
        let table = tables::table(rows);
        let empty = ("no catalog", String::new(), "fn main() {}".to_owned());
        let mut programs = vec![empty];
        for contender in [Contender::ImErrors, Contender::ThreeCrates] {
            let dependencies = contender.dependencies(&self.versions)?;
            programs.push((contender.name(), dependencies, contender.program(&table)));
        }
        for (nth, (contender, dependencies, source)) in programs.into_iter().enumerate() {
            let name = format!("program-{nth}");
            let krate =
                Crate::create(&self.folder, &name, &dependencies, "src/main.rs", &self.versions)?;
            krate.write(&source)?;
            cargo::seconds(cargo::cargo("build", &krate, &self.target()).arg("--release"))?;
            let size = fs::metadata(self.target().join("release").join(name))?.len();
            self.add("program", contender, rows, f64::from(u32::try_from(size)?));
        }
        Ok(())
    }
}

/// The table of this size after so many edits of one text, none of which changes a name.
fn edited(rows: usize, edits: usize) -> Vec<Row> {
    let mut table = if rows == 45 { tables::im_table() } else { tables::table(rows) };
    if let Some(row) = table.get_mut(rows / 2) {
        row.en.push_str(&"!".repeat(edits));
    }
    table
}

fn median(mut values: Vec<f64>) -> Result<f64> {
    values.sort_unstable_by(f64::total_cmp);
    Ok(values.get(values.len() / 2).copied().ok_or("nothing was measured")?)
}
