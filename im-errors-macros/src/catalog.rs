//! The checked catalog: whoever holds one holds a table without a mistake.
//!
//! Codes and names are unique, codes fit their type, texts are clean. Where the user's table has a
//! mistake, [`check`](crate::check) has reported it and put something in its place that expands as
//! well, so that everything behind it need not ask.

use std::ops::RangeInclusive;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt as _};
use syn::{Attribute, LitStr, Path, TypePath, Visibility};

pub(crate) struct Catalog {
    /// Where generated code finds the library.
    pub(crate) krate: Path,
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) name: Ident,
    pub(crate) code_type: CodeType,
    /// Where serde's traits are asked for.
    pub(crate) serde: Option<Span>,
    pub(crate) contents: Contents,
}

pub(crate) enum Contents {
    Rows(Table),
    Parts(Vec<Part>),
}

pub(crate) struct Table {
    /// The language that `Display` speaks.
    pub(crate) display: Lang,
    pub(crate) rows: Vec<Row>,
    /// In ascending order, apart from each other and from the rows' codes.
    pub(crate) reserved: Vec<Reserved>,
}

/// Codes that no row may have, those of errors that are gone.
pub(crate) struct Reserved {
    pub(crate) first: i128,
    pub(crate) last: i128,
    pub(crate) reason: String,
}

/// A catalog among those that another one takes together.
pub(crate) struct Part {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) name: Ident,
    pub(crate) catalog: TypePath,
}

pub(crate) struct Row {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) code: i128,
    pub(crate) code_span: Span,
    pub(crate) name: Ident,
    pub(crate) english: Text,
    pub(crate) chinese: Text,
    /// Whether this code means that nothing went wrong.
    pub(crate) success: bool,
    /// The status code of replies that report this error.
    pub(crate) http: Option<u16>,
}

impl Row {
    /// What the table is searched for: the code as a `u64`, in two's complement where it is negative.
    ///
    /// Generated code makes the same of a code with `as u64`.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "that is `as u64`")]
    pub(crate) fn key(&self) -> u64 {
        self.code as u64
    }
}

/// A text, and the literal by which generated code says it: as a rule the user's own, since making
/// one anew takes time in a large catalog.
pub(crate) struct Text {
    pub(crate) value: String,
    literal: Literal,
}

impl Text {
    /// The text of a literal that says nothing else.
    pub(crate) fn written(value: String, literal: &LitStr) -> Self {
        let mut literal = literal.token();
        // Lints judge the table, and not what is made of it.
        literal.set_span(Span::call_site());
        Self { value, literal }
    }
}

impl From<String> for Text {
    fn from(value: String) -> Self {
        Self { literal: Literal::string(&value), value }
    }
}

impl ToTokens for Text {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(self.literal.clone());
    }
}

/// The traits that every catalog has without asking: those of plain values, and of an error.
pub(crate) const DERIVED: [&str; 10] =
    ["Clone", "Copy", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Debug", "Display", "Error"];

/// The traits that a catalog has with the option `serde`.
pub(crate) const SERIALIZED: [&str; 2] = ["Serialize", "Deserialize"];

/// The methods of every catalog. In a path, a variant of such a name would be what is meant.
pub(crate) const METHODS: [&str; 14] = [
    "iter",
    "code",
    "name",
    "en",
    "zh",
    "text",
    "from_code",
    "from_name",
    "find_by_text",
    "is_success",
    "into_result",
    "http_status",
    "reserved",
    "table",
];

#[cfg(test)]
impl Catalog {
    pub(crate) fn rows(self) -> Vec<Row> {
        match self.contents {
            Contents::Rows(table) => table.rows,
            Contents::Parts(_) => Vec::new(),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Lang {
    #[default]
    En,
    Zh,
}

/// An integer type that codes can have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CodeType {
    pub(crate) name: &'static str,
    min: i128,
    max: i128,
}

impl CodeType {
    /// What codes are where no `#[repr(...)]` says otherwise.
    pub(crate) const DEFAULT: Self = Self::new("u32", u32::MIN as i128, u32::MAX as i128);

    /// Has room for nearly all codes, where the type is not known.
    pub(crate) const WIDE: Self = Self::new("i64", i64::MIN as i128, i64::MAX as i128);

    /// How wide `usize` and `isize` are depends on the target, which a macro can't see: it allows
    /// 64 bits, and the compiler refuses what the target has no room for.
    const ALL: [Self; 10] = [
        Self::new("u8", u8::MIN as i128, u8::MAX as i128),
        Self::new("u16", u16::MIN as i128, u16::MAX as i128),
        Self::DEFAULT,
        Self::new("u64", u64::MIN as i128, u64::MAX as i128),
        Self::new("usize", u64::MIN as i128, u64::MAX as i128),
        Self::new("i8", i8::MIN as i128, i8::MAX as i128),
        Self::new("i16", i16::MIN as i128, i16::MAX as i128),
        Self::new("i32", i32::MIN as i128, i32::MAX as i128),
        Self::WIDE,
        Self::new("isize", i64::MIN as i128, i64::MAX as i128),
    ];

    const fn new(name: &'static str, min: i128, max: i128) -> Self {
        Self { name, min, max }
    }

    pub(crate) fn named(name: &Ident) -> Option<Self> {
        Self::ALL.into_iter().find(|code_type| name == code_type.name)
    }

    pub(crate) fn range(self) -> RangeInclusive<i128> {
        self.min..=self.max
    }
}
