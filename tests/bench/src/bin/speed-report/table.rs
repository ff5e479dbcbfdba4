//! Tables of figures in Markdown.

use std::fmt::Write as _;

use crate::figures::Figures;
use crate::format::{count, name, ratio};
use crate::subject::Subject;

/// Returns a table of one subject: contenders are rows, sizes are columns.
pub(crate) fn sizes(figures: &Figures, subject: &Subject) -> String {
    let sizes = figures.sizes(subject);
    let mut header = vec![format!("{}, {}", subject.title, subject.quantity.unit())];
    header.extend(sizes.iter().map(|size| count(*size, subject.counted)));
    let rows = figures.contenders(subject).map(|contender| {
        let cells = sizes.iter().map(|size| cell(figures, subject, contender, *size));
        [name(contender)].into_iter().chain(cells).collect()
    });
    markdown(&header, rows)
}

/// Returns a table of several subjects that were measured at one size: contenders are rows, subjects are
/// columns with the given names.
pub(crate) fn subjects(figures: &Figures, title: &str, subjects: &[(&str, Subject)]) -> String {
    let Some((_, first)) = subjects.first() else { return String::new() };
    let mut header = vec![title.to_owned()];
    header.extend(
        subjects.iter().map(|(column, subject)| format!("{column}, {}", subject.quantity.unit())),
    );
    let rows = figures.contenders(first).map(|contender| {
        let cells = subjects.iter().map(|(_, subject)| {
            let sizes = figures.sizes(subject);
            sizes.first().map_or_else(String::new, |size| cell(figures, subject, contender, *size))
        });
        [name(contender)].into_iter().chain(cells).collect()
    });
    markdown(&header, rows)
}

/// Formats a figure and its ratio to that of the reference. The cell is empty if nothing was measured.
fn cell(figures: &Figures, subject: &Subject, contender: &str, size: usize) -> String {
    let Some(value) = figures.find(subject, contender, size) else { return String::new() };
    let mut cell = subject.quantity.format(value);
    match figures.find(subject, subject.reference, size) {
        Some(reference) if contender != subject.reference => {
            // Writing into a `String` can't fail.
            let _ = write!(cell, " ({}×)", ratio(value / reference));
        }
        _ => {}
    }
    cell
}

fn markdown(header: &[String], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: String| format!("| {cells} |\n");
    let head = line(header.join(" | ")) + &line(vec!["---"; header.len()].join(" | "));
    rows.fold(head, |table, row| table + &line(row.join(" | ")))
}
