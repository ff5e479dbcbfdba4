//! How answers are displayed in logs.

use alloc::collections::BTreeMap;
use alloc::string::String;
use core::fmt::{self, Debug, Display, Formatter, Write as _};

use super::Received;
use crate::display::{displayed, pad};
use crate::escaped::Escaped;
use crate::lookup::Lookup as _;
use crate::table::Entry;
use crate::wording::Wording;
use crate::{ErrorCatalog, Lang};

/// Writes what a log needs, on one line: the service's message, or the text of the row with its
/// arguments, in the catalog's display language. `{:#}` writes the code before it.
///
/// Without a code, the status comes first, as in `502 Bad Gateway: upstream is down`. Without a code and
/// a message, it is followed by the first 80 characters of the body, unless the answer is successful. If
/// the data of a successful answer is not what was expected, it is `unexpected answer` and the reason.
///
/// A service can write neither control characters nor lines of its own: control characters, line ends
/// and bidirectional controls are escaped, as in `\n` and `\u{1b}`.
impl<E: ErrorCatalog> Display for Received<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let status = self.answer.status;
        if let Some(reason) = &self.answer.mismatch {
            return pad(f, &format_args!("unexpected answer: {}", Escaped(reason)));
        }
        match (self.raw_code(), self.answer.written_message()) {
            (Some(_), Some(message)) => self.with_code(&message, f),
            (Some(_), None) => match self.known() {
                Some(error) => {
                    let (row, lang) = (Entry::of(error), E::Lookup::lang(error));
                    self.with_code(&Wording::row(&row, &self.answer.arguments, lang).text, f)
                }
                None => pad(f, &Escaped(self.fallback(Lang::En))),
            },
            (None, Some(message)) => pad(f, &format_args!("{status}: {}", Escaped(message))),
            (None, None) if self.is_success() || self.beginning().is_empty() => pad(f, &status),
            (None, None) => pad(f, &format_args!("{status}: {}", Excerpt(self.beginning()))),
        }
    }
}

impl<E: ErrorCatalog> Received<E> {
    /// Writes a text, with the code before it for `{:#}`.
    fn with_code(&self, text: &dyn Display, f: &mut Formatter<'_>) -> fmt::Result {
        match self.code() {
            Some(code) => displayed(&code.get(), &Escaped(text), f),
            None => displayed(&Escaped(self.raw_code().unwrap_or_default()), &Escaped(text), f),
        }
    }
}

/// Writes the fields. The beginning of the body is written as text.
impl<E: ErrorCatalog> Debug for Received<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Received");
        fields.field("status", &self.status());
        fields.field("code", &self.raw_code());
        fields.field("message", &self.message());
        fields.field("args", &self.args().collect::<BTreeMap<_, _>>());
        fields.field("retry_after", &self.answer.retry);
        fields.field("mismatch", &self.answer.mismatch);
        fields.field("beginning", &String::from_utf8_lossy(self.beginning()));
        fields.finish()
    }
}

/// The first characters of a body.
struct Excerpt<'a>(&'a [u8]);

impl Display for Excerpt<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        const MAX_CHARS: usize = 80;

        let text = String::from_utf8_lossy(self.0);
        let mut chars = text.chars();
        for c in chars.by_ref().take(MAX_CHARS) {
            write!(f, "{}", Escaped(c))?;
        }
        if chars.next().is_some() { f.write_char('…') } else { Ok(()) }
    }
}
