//! Writes the source code of a row.

mod arguments;

use std::fmt::{self, Display, Formatter};

use im_errors::Kind;

use self::arguments::declaration;
pub(super) use self::arguments::has_valid_arguments;
use super::docs;
use crate::page::{self, Column, Retry, Row};

/// The first HTTP status that reports a failure.
const FIRST_FAILURE: u16 = 400;

/// A row and the name of its variant. `Display` writes the source code of the row.
pub(super) struct Source<'a> {
    pub(super) row: &'a Row,
    pub(super) name: &'a str,
    pub(super) is_export: bool,
}

/// Writes the row. `Debug` writes the texts as string literals.
impl Display for Source<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Row { code, en, zh, arguments, deprecation, explanation, .. } = self.row;
        for line in docs::lines(explanation) {
            writeln!(f, "        {line}")?;
        }
        match deprecation.as_deref() {
            None => {}
            Some("") => writeln!(f, "        #[deprecated]")?,
            Some(note) => writeln!(f, "        #[deprecated(note = {note:?})]")?,
        }
        let options = self.options();
        if !options.is_empty() {
            writeln!(f, "        #[catalog({})]", options.join(", "))?;
        }
        let arguments = declaration(arguments);
        writeln!(f, "        {code} as {}{arguments} => {en:?}, {zh:?};", self.name)
    }
}

impl Source<'_> {
    fn options(&self) -> Vec<String> {
        let row = self.row;
        let mut options = Vec::new();
        if row.is_success {
            options.push("success".to_owned());
            let status = row.http.filter(|status| *status < FIRST_FAILURE);
            options.extend(status.map(|status| format!("http = {status}")));
        } else {
            let kind = self.kind();
            options.extend(kind.map(|kind| kind.name().to_owned()));
            let status = row.http.filter(|status| kind.map(Kind::http_status) != Some(*status));
            options.extend(status.map(|status| format!("http = {status}")));
            options.extend(self.retry(kind));
        }
        // Without this option, the macro reports `{word}` as a placeholder without an argument.
        if row.arguments.is_empty() && [&row.en, &row.zh].iter().any(|text| text.contains('{')) {
            options.push("verbatim".to_owned());
        }
        options
    }

    /// Returns the kind on the page or, if the page has no kinds, the only kind with the row's HTTP status.
    fn kind(&self) -> Option<Kind> {
        let of_status = || self.row.http.and_then(page::only_kind);
        if self.row.has(Column::Kind) { self.row.kind } else { of_status() }
    }

    /// Returns the option `retry` if the page and the kind differ.
    fn retry(&self, kind: Option<Kind>) -> Option<String> {
        // Markdown exports have no empty columns.
        let has_retry =
            self.row.has(Column::Retry) || (self.is_export && self.row.has(Column::Kind));
        let is_default = kind == Some(Kind::Unavailable);
        match self.row.retry {
            Some(Retry::After(seconds)) => Some(format!("retry = {seconds}")),
            Some(Retry::Sometime) => (!is_default).then(|| "retry".to_owned()),
            None => (has_retry && is_default).then(|| "retry = false".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use im_errors::ValueType;

    use super::*;
    use crate::page::Argument;

    fn options(row: &Row) -> Vec<String> {
        Source { row, name: "A", is_export: false }.options()
    }

    fn row(columns: &[Column]) -> Row {
        Row { columns: columns.into(), en: "a".into(), ..Row::default() }
    }

    #[test]
    fn a_status_becomes_the_only_kind_with_this_status() {
        let with = |http| options(&Row { http: Some(http), ..row(&[Column::Http]) });
        assert_eq!(with(404), ["not_found"]);
        assert_eq!(with(409), ["http = 409"]);
        assert_eq!(with(418), ["http = 418"]);
        let with = |kind, http| {
            options(&Row { kind, http: Some(http), ..row(&[Column::Http, Column::Kind]) })
        };
        assert_eq!(with(None, 404), ["http = 404"]);
        assert_eq!(with(Some(Kind::NotFound), 404), ["not_found"]);
        assert_eq!(with(Some(Kind::NotFound), 410), ["not_found", "http = 410"]);
    }

    #[test]
    fn retry_is_written_if_it_differs_from_the_default_of_the_kind() {
        let columns = [Column::Kind, Column::Retry];
        let with = |kind, retry| options(&Row { kind: Some(kind), retry, ..row(&columns) });
        assert_eq!(with(Kind::Unavailable, Some(Retry::Sometime)), ["unavailable"]);
        assert_eq!(with(Kind::Unavailable, None), ["unavailable", "retry = false"]);
        assert_eq!(with(Kind::Unavailable, Some(Retry::After(0))), ["unavailable", "retry = 0"]);
        assert_eq!(with(Kind::Aborted, Some(Retry::Sometime)), ["aborted", "retry"]);
        assert_eq!(with(Kind::Aborted, None), ["aborted"]);
        let without_retry = Row { kind: Some(Kind::Unavailable), ..row(&[Column::Kind]) };
        assert_eq!(options(&without_retry), ["unavailable"]);
        let exported = Source { row: &without_retry, name: "A", is_export: true };
        assert_eq!(exported.options(), ["unavailable", "retry = false"]);
    }

    #[test]
    fn a_success_row_has_no_properties_of_failures() {
        let success = Row {
            is_success: true,
            kind: Some(Kind::Internal),
            retry: Some(Retry::Sometime),
            ..row(&[Column::Http])
        };
        assert_eq!(options(&Row { http: Some(500), ..success.clone() }), ["success"]);
        assert_eq!(options(&Row { http: Some(201), ..success }), ["success", "http = 201"]);
    }

    #[test]
    fn attributes_and_arguments_are_written_in_order() {
        let id = Argument { name: "id".into(), value_type: ValueType::INTEGER };
        let row = Row {
            code: -7,
            zh: "{id}".into(),
            kind: Some(Kind::NotFound),
            arguments: vec![id],
            deprecation: Some("use \"B\"".into()),
            explanation: "One.\n\nTwo.".into(),
            ..row(&[Column::Kind])
        };
        let written = Source { row: &row, name: "A", is_export: false }.to_string();
        assert_eq!(
            written,
            "        /// One.
        ///
        /// Two.
        #[deprecated(note = \"use \\\"B\\\"\")]
        #[catalog(not_found)]
        -7 as A(id: i64) => \"a\", \"{id}\";
"
        );
        let row = Row { arguments: Vec::new(), deprecation: Some(String::new()), ..row };
        let written = Source { row: &row, name: "A", is_export: false }.to_string();
        assert!(written.contains(
            "#[deprecated]\n        #[catalog(not_found, verbatim)]\n        -7 as A =>"
        ));
    }
}
