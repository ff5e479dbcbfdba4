//! The output of responses in logs.

use alloc::collections::BTreeMap;
use alloc::string::String;
use core::fmt::{self, Debug, Display, Formatter};

use super::Received;
use super::response::Response;
use crate::display::{pad, write_displayed};
use crate::escaped::Escaped;
use crate::lookup::Lookup as _;
use crate::table::Entry;
use crate::wording::Wording;
use crate::{ErrorCatalog, Lang};

/// Writes the [text](Received::text) for logs, on one line and in the catalog's display language; `{:#}` writes
/// the code first.
///
/// An unknown code is always written, as in `unknown code 40009: no such coupon`. Without a code, the status
/// comes first, as in `502 Bad Gateway: upstream is down`. Without a code and a message, the status is
/// followed by the first 80 characters of the body, unless the response is successful. If
/// [`parse_data`](Received::parse_data) failed to deserialize the data, the output is `unexpected response` with
/// the reason.
///
/// Messages are truncated to 1000 characters. Control characters, line breaks and bidirectional controls are
/// escaped, as in `\n` and `\u{1b}`, so that a service can't forge log entries.
impl<E: ErrorCatalog> Display for Received<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Response { status, mismatch, arguments, .. } = &*self.response;
        if let Some(reason) = mismatch {
            return pad(f, &format_args!("unexpected response: {}", Excerpt::message(reason)));
        }
        if let Some(error) = self.known() {
            let (row, lang) = (Entry::of(error), E::Lookup::properties(error).lang);
            let Wording { text, .. } = Wording::of_row(&row, arguments, self.message(), lang);
            return write_displayed(&error.code(), &Excerpt::message(&text), f);
        }
        let message = self.response.nonempty_message().map(Excerpt::message);
        match (self.raw_code(), message) {
            (Some(code), Some(message)) if f.alternate() => {
                pad(f, &format_args!("{}: {message}", Excerpt::message(code)))
            }
            (Some(_), Some(message)) => {
                let code = self.fallback(Lang::En);
                pad(f, &format_args!("{}: {message}", Excerpt::message(&code)))
            }
            (Some(_), None) => pad(f, &Excerpt::message(&self.fallback(Lang::En))),
            (None, Some(message)) => pad(f, &format_args!("{status}: {message}")),
            (None, None) if self.is_success() || self.beginning().is_empty() => pad(f, status),
            (None, None) => {
                let body = String::from_utf8_lossy(self.beginning());
                pad(f, &format_args!("{status}: {}", Excerpt { text: &body, max_chars: 80 }))
            }
        }
    }
}

/// Writes the fields, with the beginning of the body as text.
impl<E: ErrorCatalog> Debug for Received<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Received");
        fields.field("status", &self.status());
        fields.field("code", &self.raw_code());
        fields.field("message", &self.message());
        fields.field("args", &self.args().collect::<BTreeMap<_, _>>());
        fields.field("retry_after", &self.response.retry);
        fields.field("mismatch", &self.response.mismatch);
        fields.field("beginning", &String::from_utf8_lossy(self.beginning()));
        fields.finish()
    }
}

/// Displays the first characters of a text, escaped.
struct Excerpt<'a> {
    text: &'a str,
    max_chars: usize,
}

impl<'a> Excerpt<'a> {
    /// Creates an excerpt of a message. Only hostile messages are longer than the excerpt.
    const fn message(text: &'a str) -> Self {
        Self { text, max_chars: 1000 }
    }
}

impl Display for Excerpt<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.text.char_indices().nth(self.max_chars) {
            None => write!(f, "{}", Escaped(self.text)),
            Some((end, _)) => {
                let (beginning, _) = self.text.split_at(end);
                write!(f, "{}…", Escaped(beginning))
            }
        }
    }
}
