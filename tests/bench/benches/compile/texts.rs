//! Compares two ways of storing the texts of a catalog: as strings, and in one string with offsets. Catalogs
//! store strings.

use std::path::Path;
use std::process::Command;
use std::{fs, iter};

use im_errors_tests::tables::{self, Row};

use crate::bench::{Bench, in_turn};
use crate::krate::Crate;
use crate::{Result, cargo};

/// A name and a function that returns the source of `text(row, column)`.
type Storage = (&'static str, fn(&[Row]) -> String);

const STORAGES: [Storage; 2] = [("strings", strings), ("one string with offsets", offsets)];

pub(crate) fn measure(bench: &mut Bench) -> Result<()> {
    let folder = bench.target();
    for rows in [45, 1_000, 10_000] {
        let table = tables::table(rows);
        let mut programs = Vec::new();
        for (nth, (storage, source)) in STORAGES.into_iter().enumerate() {
            let name = format!("texts-{rows}-{nth}");
            let krate = Crate::create(&bench.folder, &name, "", "src/main.rs", &bench.versions)?;
            let frame = include_str!("programs/texts.rs");
            krate.write(&format!("{frame}const ROWS: usize = {rows};\n{}", source(&table)))?;
            cargo::seconds(cargo::cargo("build", &krate, &folder).arg("--release"))?;
            let program = folder.join("release").join(name);
            let size = u32::try_from(fs::metadata(&program)?.len())?;
            bench.add("texts, program", storage, rows, f64::from(size));
            programs.push(program);
        }
        let medians = in_turn(5, &programs, |program, _| printed(program))?;
        for ((storage, _), [returned, displayed]) in STORAGES.into_iter().zip(medians) {
            bench.add("texts, returned", storage, rows, returned);
            bench.add("texts, displayed", storage, rows, displayed);
        }
    }
    Ok(())
}

/// Returns the two figures that a program prints.
fn printed(program: &Path) -> Result<[f64; 2]> {
    let output = String::from_utf8(Command::new(program).output()?.stdout)?;
    let (returned, displayed) = output.trim().split_once(' ').ok_or("two figures are expected")?;
    Ok([returned.parse()?, displayed.parse()?])
}

fn cells(row: &Row) -> [&str; 3] {
    [&row.name, &row.en, &row.zh]
}

fn strings(table: &[Row]) -> String {
    let rows: Vec<[&str; 3]> = table.iter().map(cells).collect();
    format!(
        "static TEXTS: [[&str; 3]; ROWS] = {rows:?};
        fn text(row: usize, column: usize) -> &'static str {{ TEXTS[row][column] }}"
    )
}

fn offsets(table: &[Row]) -> String {
    let texts: String = table.iter().flat_map(cells).collect();
    let lengths = table.iter().flat_map(cells).map(str::len);
    let ends = lengths.scan(0, |end, length| {
        *end += length;
        Some(*end)
    });
    let offsets: Vec<usize> = iter::once(0).chain(ends).collect();
    format!(
        "static TEXTS: &str = {texts:?};
        static OFFSETS: [u32; 3 * ROWS + 1] = {offsets:?};
        fn text(row: usize, column: usize) -> &'static str {{
            let at = 3 * row + column;
            &TEXTS[OFFSETS[at] as usize..OFFSETS[at + 1] as usize]
        }}"
    )
}
