//! Descriptions of responses that report any of several errors.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use utoipa::openapi::schema::AnyOfBuilder;
use utoipa::openapi::{
    Content, ContentBuilder, Header, HeaderBuilder, Object, Response, ResponseBuilder, Schema, Type,
};

use super::example::examples;
use super::failure::Failure;
use super::schema::Members;
use crate::Form;
use crate::presentation::FormName;

/// Returns the response that reports any of these failures, which have the same status.
pub(super) fn of_failures(failures: &[Failure]) -> Response {
    let mut response = ResponseBuilder::new().description(description(failures));
    if failures.iter().any(|failure| failure.row.retry_after().is_some()) {
        response = response.header("Retry-After", retry_after());
    }
    let mut by_content_type: BTreeMap<Cow<'_, str>, Vec<&Failure>> = BTreeMap::new();
    for failure in failures {
        if let Some(content_type) = failure.content_type() {
            by_content_type.entry(content_type).or_default().push(failure);
        }
    }
    for (content_type, failures) in by_content_type {
        response = response.content(content_type, content(&failures));
    }
    response.build()
}

/// Returns the response that reports any failure.
pub(super) fn of_any_failure(form: &Form) -> Response {
    let schema = form.name().map(|form| Members::any().body(form));
    let response =
        ResponseBuilder::new().description("Failure with a message and, if known, a code");
    response.content(form.content_type_of_failures(), Content::new(schema)).build()
}

/// Returns a list of the codes with their texts.
fn description(failures: &[Failure]) -> String {
    let items = failures.iter().map(|failure| {
        let (code, texts) = (failure.row.code(), failure.texts());
        let note = if failure.row.deprecation().is_some() { " (deprecated)" } else { "" };
        match &*texts {
            "" => format!("`{code}`{note}"),
            texts => format!("`{code}`: {texts}{note}"),
        }
    });
    let items: Vec<_> = items.collect();
    match &*items {
        [item] => item.clone(),
        items => format!("- {}", items.join("\n- ")),
    }
}

fn retry_after() -> Header {
    let seconds = Object::with_type(Type::Integer);
    let header = HeaderBuilder::new().schema(Some(Schema::Object(seconds)));
    header.description(Some("Number of seconds to wait before a retry")).build()
}

fn content(failures: &[&Failure]) -> Content {
    let examples = failures.iter().flat_map(|failure| examples(failure));
    let content = ContentBuilder::new().examples_from_iter(examples);
    content.schema(schema(failures)).build()
}

/// Returns the schema of bodies in the forms of the failures, or `None` if one of the forms is custom.
fn schema(failures: &[&Failure]) -> Option<Schema> {
    let mut by_form: BTreeMap<FormName, Vec<&Failure>> = BTreeMap::new();
    for failure in failures {
        by_form.entry(failure.reply.form().name()?).or_default().push(failure);
    }
    let schemas = by_form.iter().map(|(form, failures)| Members::of(failures).body(*form));
    let mut schemas: Vec<Schema> = schemas.collect();
    if schemas.len() > 1 {
        let any_of = schemas.into_iter().fold(AnyOfBuilder::new(), AnyOfBuilder::item);
        return Some(any_of.into());
    }
    schemas.pop()
}
