//! Parsing of bodies in all supported forms.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use serde::de::{DeserializeSeed as _, IgnoredAny, MapAccess};
use serde_json::value::RawValue;

use super::fill::{Fill, Object};
use super::scalar::{self, SentCode};
use crate::arguments::Arguments;
use crate::serde::JSON_NUMBER;

/// The bytes of a body, and its text if it may be a JSON object.
pub(super) struct Document<'a> {
    /// The body without a byte order mark and leading and trailing whitespace.
    pub(super) bytes: &'a [u8],
    text: Cow<'a, str>,
}

impl<'a> Document<'a> {
    pub(super) fn new(body: &'a [u8]) -> Self {
        let bytes = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body).trim_ascii();
        let object = if bytes.starts_with(b"{") { without_last_number(bytes) } else { b"" };
        Self { bytes, text: String::from_utf8_lossy(object) }
    }

    /// Returns `true` if invalid UTF-8 was replaced with U+FFFD.
    pub(super) const fn is_damaged(&self) -> bool {
        matches!(self.text, Cow::Owned(_))
    }

    /// Reads the members of the object. If it is malformed, the members before the error are kept.
    pub(super) fn read(&self) -> Body<'_> {
        let mut body = Body::default();
        let mut deserializer = serde_json::Deserializer::from_str(&self.text);
        let read = Fill(&mut body).deserialize(&mut deserializer);
        body.error = read.and_then(|()| deserializer.end()).err();
        body
    }
}

/// Drops a number at the end of a body. An object doesn't end with a number, so the body is truncated, and the
/// number may be the beginning of another code.
fn without_last_number(mut bytes: &[u8]) -> &[u8] {
    while let [rest @ .., b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'] = bytes {
        bytes = rest;
    }
    bytes
}

/// The unparsed members of a body.
#[derive(Default)]
pub(super) struct Body<'a> {
    outer: Members<'a>,
    /// The members of `error`.
    nested: Members<'a>,
    has_data: bool,
    data: Option<&'a RawValue>,
    error: Option<serde_json::Error>,
}

/// The parsed members of a body that reports an error.
#[derive(Default)]
pub(super) struct Content {
    pub(super) code: Option<SentCode>,
    pub(super) message: Option<String>,
    pub(super) arguments: Arguments,
}

impl<'a> Body<'a> {
    /// Returns the member `data`.
    pub(super) const fn data(&self) -> Option<&'a RawValue> {
        self.data
    }

    /// Returns the reason why the body is not a JSON object.
    pub(super) const fn error(&self) -> Option<&serde_json::Error> {
        self.error.as_ref()
    }

    /// Returns `true` if the body has unknown members.
    pub(super) const fn has_unknown(&self) -> bool {
        self.outer.has_unknown
    }

    /// Returns `true` if the body of a successful status has a code of the service. Data may have a member
    /// of the same name.
    pub(super) fn has_code(&self) -> bool {
        // In a truncated body, these members may have no value.
        let is_flat = self.outer.has_message
            || self.outer.has_errcode
            || self.has_data
            || self.nested.text.is_some();
        self.nested.code().is_some()
            || is_flat && self.outer.code().is_some_and(|code| code.is_numeric)
    }

    /// Returns the code, the message and the arguments, preferably from the object with the code.
    pub(super) fn content(&self) -> Content {
        let (first, second) = match self.nested.code() {
            Some(_) => (&self.nested, &self.outer),
            None => (&self.outer, &self.nested),
        };
        let [of_first, of_second] = [first, second].map(Members::arguments);
        Content {
            code: first.code(),
            message: first.message().or_else(|| second.message()),
            arguments: if of_first.is_empty() { of_second } else { of_first },
        }
    }
}

impl<'de> Object<'de> for Body<'de> {
    fn member<A: MapAccess<'de>>(
        &mut self,
        name: Cow<'de, str>,
        members: &mut A,
    ) -> Result<(), A::Error> {
        match &*name {
            "error" => members.next_value_seed(Fill(&mut self.nested)),
            "data" => {
                self.has_data = true;
                keep(&mut self.data, members, is_not_null)
            }
            _ => self.outer.member(name, members),
        }
    }
}

/// The members of the body, or of its `error`.
#[derive(Default)]
struct Members<'a> {
    code: Option<&'a RawValue>,
    message: Option<&'a RawValue>,
    detail: Option<&'a RawValue>,
    title: Option<&'a RawValue>,
    args: Args<'a>,
    /// The string that was sent in place of the object.
    text: Option<Cow<'a, str>>,
    has_message: bool,
    /// Whether a member is called `errcode`. Members of data have other names.
    has_errcode: bool,
    has_unknown: bool,
}

impl Members<'_> {
    fn code(&self) -> Option<SentCode> {
        self.code.and_then(SentCode::read)
    }

    fn message(&self) -> Option<String> {
        let mut members = [self.message, self.detail, self.title].into_iter().flatten();
        let message = members.find_map(scalar::text);
        message.or_else(|| self.text.as_deref().map(String::from))
    }

    fn arguments(&self) -> Arguments {
        let mut names = BTreeSet::new();
        let mut arguments = Arguments::default();
        for (name, json) in &self.args.0 {
            if let Some(value) = scalar::value(json)
                && names.insert(name)
            {
                arguments.push(String::from(&**name), value);
            }
        }
        arguments
    }
}

impl<'de> Object<'de> for Members<'de> {
    fn member<A: MapAccess<'de>>(
        &mut self,
        name: Cow<'de, str>,
        members: &mut A,
    ) -> Result<(), A::Error> {
        match &*name {
            "code" | "errcode" => {
                self.has_errcode |= name == "errcode";
                keep(&mut self.code, members, |json| SentCode::read(json).is_some())
            }
            "message" | "msg" | "errmsg" => {
                self.has_message = true;
                keep(&mut self.message, members, is_not_null)
            }
            "detail" => keep(&mut self.detail, members, is_not_null),
            "title" => keep(&mut self.title, members, is_not_null),
            "args" => members.next_value_seed(Fill(&mut self.args)),
            _ => {
                self.has_unknown = true;
                members.next_value::<IgnoredAny>().map(drop)
            }
        }
    }

    fn text(&mut self, text: Cow<'de, str>) {
        self.text.get_or_insert(text);
    }
}

/// The names and values of arguments, in the order of the body.
#[derive(Default)]
struct Args<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Object<'de> for Args<'de> {
    fn member<A: MapAccess<'de>>(
        &mut self,
        name: Cow<'de, str>,
        members: &mut A,
    ) -> Result<(), A::Error> {
        // With its feature `arbitrary_precision`, `serde_json` represents a number as an object.
        if name == JSON_NUMBER {
            return members.next_value::<IgnoredAny>().map(drop);
        }
        self.0.push((name, members.next_value()?));
        Ok(())
    }
}

/// Keeps the value of a member, unless an earlier value with the same meaning is valid.
fn keep<'de, A: MapAccess<'de>>(
    kept: &mut Option<&'de RawValue>,
    members: &mut A,
    is_valid: impl FnOnce(&RawValue) -> bool,
) -> Result<(), A::Error> {
    let json = members.next_value()?;
    if !kept.is_some_and(is_valid) {
        *kept = Some(json);
    }
    Ok(())
}

fn is_not_null(json: &RawValue) -> bool {
    json.get() != "null"
}
