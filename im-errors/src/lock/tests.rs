mod columns;
mod file;
mod parts;
mod ranges;
mod replace;
mod rows;
mod withdrawn;

use std::path::PathBuf;
use std::string::{String, ToString};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::vec::Vec;
use std::{env, format, fs, process};

use super::{Error, Kind, bless, compare};
use crate::Table;

/// Returns the table of a catalog named `E`.
macro_rules! table {
    ($($catalog:tt)*) => {{
        crate::error_catalog! { $($catalog)* }
        E::table()
    }};
}
use table;

/// A temporary directory with a lock file.
struct Folder(PathBuf);

impl Folder {
    fn empty() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let nth = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("im-errors-lock-{}-{nth}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// Creates a directory whose file has this text.
    fn with(text: impl AsRef<[u8]>) -> Self {
        let folder = Self::empty();
        fs::write(folder.lock(), text).unwrap();
        folder
    }

    /// Creates a directory whose file was written for a catalog.
    fn of(table: Table) -> Self {
        let folder = Self::empty();
        folder.bless(table);
        folder
    }

    fn lock(&self) -> PathBuf {
        self.0.join("order-error.lock")
    }

    /// Returns the text of the file, which is the only one in its directory.
    fn text(&self) -> String {
        let files: Vec<_> = fs::read_dir(&self.0).unwrap().collect();
        assert_eq!(files.len(), 1, "{files:?}");
        fs::read_to_string(self.lock()).unwrap()
    }

    /// Returns the line of a code, without trailing line break.
    fn line(&self, code: &str) -> String {
        let text = self.text();
        let mut lines = text.lines().filter(|line| line.split('\t').next() == Some(code));
        let line = lines.next().unwrap_or_else(|| panic!("no {code} in {text}"));
        assert_eq!(lines.next(), None);
        line.into()
    }

    fn report(&self, table: Table, checked: Result<(), Kind>) -> String {
        let path = self.lock();
        let error = Error { path: path.clone(), catalog: table.name(), kind: checked.unwrap_err() };
        assert_eq!(format!("{error:?}"), error.to_string());
        error.to_string().replace(&path.display().to_string(), "order-error.lock")
    }

    /// Returns the differences that the check reports.
    fn differences(&self, table: Table) -> Vec<String> {
        match compare(table, &self.lock()) {
            Ok(()) => Vec::new(),
            failed => listed(&self.report(table, failed)),
        }
    }

    /// Updates the file. Returns the changes, which are the differences that the check has reported.
    fn bless(&self, table: Table) -> Vec<String> {
        let reported = self.lock().exists().then(|| self.differences(table));
        let changes = bless(table, &self.lock()).unwrap_or_else(|kind| {
            panic!("{}", self.report(table, Err(kind)));
        });
        let changes: Vec<String> = changes.iter().map(ToString::to_string).collect();
        assert!(reported.is_none_or(|reported| reported == changes));
        assert_eq!(self.differences(table), [""; 0]);
        let text = self.text();
        assert!(bless(table, &self.lock()).unwrap().is_empty());
        assert_eq!(self.text(), text);
        changes
    }

    /// Returns the differences because of which the file can't be updated. The check reports them too.
    fn refused(&self, table: Table) -> Vec<String> {
        let text = self.text();
        let refused = listed(&self.report(table, bless(table, &self.lock()).map(|_| ())));
        assert_eq!(self.text(), text);
        let reported = self.differences(table);
        assert!(refused.iter().all(|line| reported.contains(line)), "{reported:?}");
        refused
    }
}

/// Returns the differences of a report.
fn listed(report: &str) -> Vec<String> {
    report.lines().filter_map(|line| line.strip_prefix("  ")).map(Into::into).collect()
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
