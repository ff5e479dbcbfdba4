//! Renders explanations as text.

use std::iter;

use im_errors::{Entry, Lang, Table};
use unicode_width::UnicodeWidthStr as _;

use super::Subject;
use super::labels::Labels;
use crate::search::{Meaning, Row, WithoutRow};
use crate::terminal::Terminal;

const INDENT: &str = "  ";

/// If the column after the labels is narrower, properties are written below their labels.
const MIN_WIDTH: usize = 20;

/// Explanations in the language of the user.
pub(super) struct Explanations<'a> {
    tables: &'a [Table],
    lang: Lang,
    labels: &'static Labels,
    terminal: Terminal,
}

/// A property of a row.
struct Property {
    label: &'static str,
    lines: Vec<String>,
}

impl Property {
    /// Creates a property with at most one line.
    fn new(label: &'static str, line: Option<String>) -> Self {
        Self { label, lines: line.into_iter().collect() }
    }
}

impl<'a> Explanations<'a> {
    pub(super) fn new(tables: &'a [Table], lang: Lang, terminal: Terminal) -> Self {
        Self { tables, lang, labels: Labels::new(lang), terminal }
    }

    pub(super) fn render(&self, subjects: &[Subject]) -> String {
        let mut page = String::new();
        for subject in subjects {
            if !page.is_empty() {
                page.push('\n');
            }
            match subject {
                Subject::Row(row) => self.push_row(&mut page, *row),
                Subject::WithoutRow(code) => self.push_without_row(&mut page, code),
            }
        }
        page
    }

    fn push_row(&self, page: &mut String, row: Row) {
        let entry = row.entry;
        self.terminal.push_heading(page, &format!("{} {}", entry.code(), entry.name()));
        let mut properties = vec![self.catalog(row.table)];
        properties.extend(self.texts(&entry));
        properties.extend(self.properties(&entry));
        self.push_properties(page, &properties);
        if !entry.explanation().is_empty() {
            page.push('\n');
            entry.explanation().lines().for_each(|line| self.push_explanation(page, line));
        }
    }

    fn push_without_row(&self, page: &mut String, code: &WithoutRow) {
        self.terminal.push_heading(page, &code.code.to_string());
        let (label, line) = match code.meaning {
            Meaning::Success => (self.labels.success, self.labels.yes.to_owned()),
            Meaning::Reserved { reason } => (self.labels.reserved, self.labels.yes_or(reason)),
        };
        let meaning = Property::new(label, Some(line));
        self.push_properties(page, &[self.catalog(code.table), meaning]);
    }

    /// Returns the catalog if there are several catalogs.
    fn catalog(&self, table: usize) -> Property {
        let table = self.tables.get(table).filter(|_| self.tables.len() > 1);
        Property::new(self.labels.catalog, table.map(|table| table.name().to_owned()))
    }

    /// Returns the texts, the one in the language of the user first.
    fn texts(&self, entry: &Entry) -> [Property; 2] {
        let (en, zh) = (
            Property::new(self.labels.en, Some(self.labels.text(entry.en()))),
            Property::new(self.labels.zh, Some(self.labels.text(entry.zh()))),
        );
        if self.lang == Lang::Zh { [zh, en] } else { [en, zh] }
    }

    /// Returns the properties other than the texts.
    fn properties(&self, entry: &Entry) -> [Property; 6] {
        let labels = self.labels;
        let retry = entry.is_retryable().then(|| labels.after(entry.retry_after()));
        let arguments = entry.parameters().iter().map(ToString::to_string).collect();
        let success = entry.is_success().then(|| labels.yes.to_owned());
        [
            Property::new(labels.kind, entry.kind().map(|kind| kind.to_string())),
            Property::new(labels.http, entry.http_status().map(|status| status.to_string())),
            Property::new(labels.retry, retry),
            Property { label: labels.arguments, lines: arguments },
            Property::new(labels.success, success),
            Property::new(labels.deprecated, entry.deprecation().map(|note| labels.yes_or(note))),
        ]
    }

    fn push_properties(&self, page: &mut String, properties: &[Property]) {
        let shown = properties.iter().filter(|property| !property.lines.is_empty());
        let widest = shown.clone().map(|property| property.label.width()).max().unwrap_or(0);
        let column = INDENT.len() + widest + 1;
        if self.terminal.width.is_some_and(|width| usize::from(width) < column + MIN_WIDTH) {
            return shown.for_each(|property| self.push_below(page, property));
        }
        let column = " ".repeat(column);
        for Property { label, lines } in shown {
            let gap = " ".repeat(widest + 1 - label.width());
            let first = format!("{INDENT}{label}{gap}");
            let indents = iter::once(&first).chain(iter::repeat(&column));
            for (line, indent) in lines.iter().zip(indents) {
                self.terminal.push_line(page, line, indent, &column);
            }
        }
    }

    /// Adds a property below its label.
    fn push_below(&self, page: &mut String, property: &Property) {
        self.terminal.push_line(page, property.label, INDENT, INDENT);
        let indent = INDENT.repeat(2);
        for line in &property.lines {
            self.terminal.push_line(page, line, &indent, &indent);
        }
    }

    /// Adds a line of the explanation, and keeps its indentation, which list items and code need.
    fn push_explanation(&self, page: &mut String, line: &str) {
        let text = line.trim_start_matches(' ');
        if text.is_empty() {
            return page.push('\n');
        }
        let indent = format!("{INDENT}{}", " ".repeat(line.len() - text.len()));
        // A deeper indentation leaves too little room for the text.
        let is_deep =
            self.terminal.width.is_some_and(|width| indent.len() > usize::from(width) / 2);
        let indent = if is_deep { INDENT } else { &indent };
        self.terminal.push_line(page, text, indent, indent);
    }
}
