//! A row with the replies that report it.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value as Json;

use super::text::{has_text, markdown};
use crate::arguments::Arguments;
use crate::{Entry, Form, Lang, Parameter, Reply, Value};

/// A row, and a reply that reports it in the form to document.
pub(super) struct Failure {
    pub(super) row: Entry,
    pub(super) reply: Reply,
    /// The documented languages in which the row has a text.
    pub(super) languages: Vec<Lang>,
}

impl Failure {
    pub(super) fn new(row: Entry, languages: &[Lang], form: Option<&Form>) -> Self {
        let reply = Reply::sample(row, arguments(row.parameters()));
        let reply = match form {
            Some(form) => reply.with_form(form.clone()),
            None => reply,
        };
        let languages = languages.iter().copied().filter(|lang| has_text(&row, *lang)).collect();
        Self { row, reply, languages }
    }

    /// Returns the media type of the body, or `None` if the status doesn't allow a body.
    pub(super) fn content_type(&self) -> Option<Cow<'static, str>> {
        self.reply.headers().find(|(name, _)| *name == "content-type").map(|(_, value)| value)
    }

    /// Returns the reply and its body in each language.
    pub(super) fn replies(&self) -> impl Iterator<Item = (Lang, Reply, Json)> {
        self.languages.iter().filter_map(|lang| {
            let reply = self.reply.clone().with_lang(*lang);
            let body = serde_json::from_slice(&reply.body()).ok()?;
            Some((*lang, reply, body))
        })
    }

    /// Returns the texts as Markdown on one line.
    pub(super) fn texts(&self) -> String {
        let texts = self.languages.iter().map(|lang| markdown(self.row.text(*lang)));
        texts.collect::<Vec<_>>().join(" / ")
    }
}

/// Returns an example value for each argument.
fn arguments(parameters: &[Parameter]) -> Arguments {
    let mut arguments = Arguments::default();
    for parameter in parameters {
        let value: Value = match parameter.value_type().name() {
            "boolean" => true.into(),
            "integer" => 1_u64.into(),
            "number" => 1.5.into(),
            _ => parameter.name().into(),
        };
        arguments.push(parameter.name(), value);
    }
    arguments
}
