//! Describes how a page was read, for the summary.

use std::fmt::Write as _;

use super::columns::Assignment;
use super::sections::Section;

/// The maximum number of lines of each kind.
const MAX_LINES: usize = 50;

/// Describes the meanings of the columns, and alternatives.
pub(super) fn columns(sections: &[(&Section<'_>, &Assignment)]) -> Vec<String> {
    let mut lines: Vec<(String, Vec<usize>)> = Vec::new();
    for (section, assignment) in sections {
        for line in describe(section, assignment) {
            if let Some((_, tables)) = lines.iter_mut().find(|(other, _)| *other == line) {
                if tables.last() != Some(&section.table) {
                    tables.push(section.table);
                }
            } else if lines.len() < MAX_LINES {
                lines.push((line, vec![section.table]));
            }
        }
    }
    let has_several = sections
        .iter()
        .any(|(it, _)| sections.first().is_some_and(|(first, _)| it.table != first.table));
    let line = |(line, tables): (String, Vec<usize>)| {
        if has_several { format!("{}: {line}", numbers(&tables)) } else { line }
    };
    lines.into_iter().map(line).collect()
}

/// Returns the numbers of tables.
pub(super) fn numbers(tables: &[usize]) -> String {
    /// The maximum number of numbers on a line.
    const SHOWN: usize = 8;

    let shown: Vec<String> = tables.iter().take(SHOWN).map(ToString::to_string).collect();
    let more = if tables.len() > SHOWN { ", …" } else { "" };
    format!("table{} {}{more}", if tables.len() == 1 { "" } else { "s" }, shown.join(", "))
}

fn describe(section: &Section<'_>, assignment: &Assignment) -> Vec<String> {
    let mut taken = Vec::new();
    let mut ignored = Vec::new();
    for position in 0..section.width() {
        let shown = title(section, position);
        match assignment.columns.get(position).copied().flatten() {
            Some(column) => taken.push(format!("{} = {shown}", column.name())),
            None if assignment.foreign.contains(&position) => {
                ignored.push(format!("{shown} (neither English nor Chinese)"));
            }
            None if section.column(position).all(|cell| cell.trim().is_empty()) => {}
            None => ignored.push(shown),
        }
    }
    let mut line = format!("columns: {}", taken.join(", "));
    if !ignored.is_empty() {
        // Writing to a string never fails.
        let _ = write!(line, "; ignored: {}", ignored.join(", "));
    }
    let mut lines = vec![line];
    for alternative in &assignment.alternatives {
        let position = assignment.position(alternative.column).unwrap_or_default();
        lines.push(format!(
            "{} could be {} instead of {}\nhelp: to read it this way, use `--columns {}`",
            title(section, alternative.position),
            alternative.column.name(),
            title(section, position),
            assignment.option_for(alternative)
        ));
    }
    lines
}

/// Returns the title of a column or, without a title, its position.
fn title(section: &Section<'_>, position: usize) -> String {
    /// The maximum number of characters.
    const SHOWN: usize = 30;

    match section.header.get(position) {
        Some((title, _)) if !title.trim().is_empty() => {
            let title: String = title.trim().chars().take(SHOWN).collect();
            format!("{title:?}")
        }
        _ => format!("column {}", position + 1),
    }
}

/// The number of items, and the first items.
#[derive(Default)]
pub(super) struct List {
    count: usize,
    first: Vec<String>,
}

impl List {
    pub(super) fn push(&mut self, item: impl FnOnce() -> String) {
        self.count += 1;
        if self.first.len() < MAX_LINES {
            self.first.push(item());
        }
    }

    /// Returns the lines of the summary, which start with the name of the list.
    pub(super) fn lines(&self, what: &str) -> Vec<String> {
        if self.count == 0 {
            return Vec::new();
        }
        let mut lines = vec![format!("{what}: {}", self.count)];
        lines.extend(self.first.iter().map(|item| format!("  {item:?}")));
        if self.count > self.first.len() {
            lines.push("  …".to_owned());
        }
        lines
    }
}
