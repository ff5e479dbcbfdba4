//! Examples of responses.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use utoipa::openapi::example::{Example, ExampleBuilder};

use super::failure::Failure;
use super::text::{markdown, one_line};
use crate::Entry;

/// Returns the name and the example for each language in which the row has a text.
pub(super) fn examples(failure: &Failure) -> impl Iterator<Item = (String, Example)> {
    let Failure { row, .. } = failure;
    failure.replies().map(|(lang, reply, body)| {
        let name = format!("{}.{lang}", row.name());
        let note = if row.deprecation().is_some() { " (deprecated)" } else { "" };
        let summary = format!("{}: {}{note}", row.code(), one_line(&reply.message()));
        let example = ExampleBuilder::new().summary(summary).description(description(row));
        (name, example.value(Some(body)).build())
    })
}

/// Returns the explanation of a row, preceded by the note if the row is deprecated.
fn description(row: &Entry) -> String {
    let note = row.deprecation().map(|note| match note {
        "" => "Deprecated".into(),
        note => format!("Deprecated: {}", markdown(note)),
    });
    let explanation = Some(row.explanation().into()).filter(|it: &String| !it.is_empty());
    note.into_iter().chain(explanation).collect::<Vec<_>>().join("\n\n")
}
