//! `im-errors diff`, which compares the catalogs with a page or an export.

mod differences;
mod marked;
mod matching;
mod name;
mod ranges;
mod row;
mod text;

use std::path::PathBuf;

use clap::ValueEnum;
use im_errors::Table;

use self::differences::Differences;
use crate::page::{self, Layout, Page};
use crate::terminal::{escape_json, escape_path};
use crate::{Environment, FAILURE, select};

#[derive(clap::Args)]
pub(crate) struct Diff {
    /// Page or export with tables of codes, or - for standard input: HTML, Markdown, JSON, or values
    /// separated by commas, semicolons, tabs or vertical bars
    page: PathBuf,

    /// Use only this catalog [default: all]
    #[arg(long, value_name = "NAME")]
    catalog: Option<String>,

    /// Columns of the tables from left to right, as in `import` [default: detected]
    #[arg(long, allow_hyphen_values = true)]
    columns: Option<Layout>,

    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Format {
    /// One line per difference
    Text,
    /// Object with the arrays `missing_here`, `missing_there`, `different`, `duplicates`, `ranges`
    Json,
}

impl Diff {
    /// Writes the differences to the output. If there are any, also writes to the error stream how the page
    /// was read.
    pub(crate) fn run(&self, tables: &[Table], environment: &mut Environment<'_>) -> u8 {
        let tables = &select(tables, self.catalog.as_deref());
        match page::read(&self.page, environment.input, self.columns.as_ref()) {
            Ok(page) => self.compare(tables, &page, environment),
            Err(error) => {
                environment.report(&format!("{}: {error}", escape_path(&self.page)));
                FAILURE
            }
        }
    }

    fn compare(&self, tables: &[Table], page: &Page, environment: &mut Environment<'_>) -> u8 {
        let differences = Differences::new(tables, page);
        let status = environment.write(|out| match self.format {
            Format::Text => text::write(out, &differences),
            Format::Json => {
                let json = serde_json::to_string_pretty(&differences)?;
                writeln!(out, "{}", escape_json(&json))
            }
        });
        if differences.is_empty() {
            return status;
        }
        for note in &page.notes {
            environment.report(note);
        }
        FAILURE
    }
}
