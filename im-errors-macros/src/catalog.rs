//! The validated catalog. Later stages rely on its invariants: codes and names are unique, codes fit
//! their type, and texts are clean.
//!
//! [`check`](crate::check) reports and repairs every mistake, so that the expansion can't fail.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt as _};
use syn::{Attribute, LitStr, Path, Type, TypePath, Visibility};

use crate::values::{Class, Feature, Lang, Presentation, Repr};

pub(crate) struct Catalog {
    /// The path of the library.
    pub(crate) krate: Path,
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) name: Ident,
    pub(crate) repr: Repr,
    pub(crate) presentation: Presentation,
    /// The features whose traits the catalog implements, each with the location of the option.
    pub(crate) features: Vec<(Feature, Span)>,
    pub(crate) contents: Contents,
    pub(crate) fault: Option<Fault>,
    /// Conversions from distinct types. They are implemented if there is a fault type.
    pub(crate) conversions: Vec<Conversion>,
    /// The catalog from which a selection takes its rows.
    pub(crate) source: Option<Source>,
    /// Selections have no selections.
    pub(crate) selections: Vec<Catalog>,
}

/// The catalog of rows from which a selection takes its rows.
pub(crate) struct Source {
    pub(crate) name: Ident,
    /// The name of the fault type.
    pub(crate) fault: Option<Ident>,
}

impl Source {
    pub(crate) fn of(catalog: &Catalog) -> Self {
        let fault = catalog.fault.as_ref().map(|fault| fault.name.clone());
        Self { name: catalog.name.clone(), fault }
    }
}

/// The fault type.
pub(crate) struct Fault {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) name: Ident,
}

/// A conversion from another error type into the fault type.
pub(crate) struct Conversion {
    pub(crate) source: Type,
    /// The error of the fault, of the catalog or of one of its parts.
    pub(crate) error: Path,
}

pub(crate) enum Contents {
    Rows(Table),
    /// At least one part.
    Parts(Vec<Part>),
}

pub(crate) struct Table {
    /// The language of `Display`.
    pub(crate) display: Lang,
    /// At least one row.
    pub(crate) rows: Vec<Row>,
    /// In ascending order. The ranges of `reserved` and `success` overlap neither each other nor the codes
    /// of the rows.
    pub(crate) reserved: Vec<Reserved>,
    /// The success codes without a variant, in ascending order.
    pub(crate) success: Vec<Range>,
}

/// A range of codes, which includes both ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Range {
    pub(crate) first: i128,
    pub(crate) last: i128,
}

/// A range of reserved codes.
#[derive(Clone)]
pub(crate) struct Reserved {
    pub(crate) range: Range,
    pub(crate) reason: String,
}

/// A catalog that is combined with others.
pub(crate) struct Part {
    pub(crate) attrs: Vec<Attribute>,
    /// Overrides the class of all rows.
    pub(crate) class: Class,
    pub(crate) name: Ident,
    pub(crate) catalog: TypePath,
}

#[derive(Clone)]
pub(crate) struct Row {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) code: i128,
    pub(crate) code_span: Span,
    pub(crate) name: Ident,
    pub(crate) english: Text,
    pub(crate) chinese: Text,
    pub(crate) properties: Properties,
    /// If the row has arguments, its texts are templates.
    pub(crate) arguments: Vec<Argument>,
    /// The function that takes the arguments. Functions, methods and variants have different names.
    pub(crate) constructor: Option<Ident>,
}

/// An argument of a row. The names within a row differ.
#[derive(Clone)]
pub(crate) struct Argument {
    pub(crate) name: Ident,
    pub(crate) declared_type: Type,
    /// The type is `impl Display`.
    pub(crate) is_displayed: bool,
}

/// The columns of a row besides its code, name and texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Properties {
    pub(crate) is_success: bool,
    pub(crate) class: Class,
    pub(crate) explanation: String,
    pub(crate) deprecation: Option<String>,
}

impl Row {
    /// Returns the key of the row in the index: the code as `u64`, in two's complement if it is negative.
    /// Generated code computes the same key with `as u64`.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "that is `as u64`")]
    pub(crate) fn key(&self) -> u64 {
        self.code as u64
    }
}

/// A text and its literal in generated code. This is usually the user's literal, because creating
/// literals takes a noticeable time in a large catalog.
#[derive(Clone)]
pub(crate) struct Text {
    pub(crate) value: String,
    literal: Literal,
}

impl Text {
    /// Creates a text from a literal with this value.
    pub(crate) fn new(value: String, literal: &LitStr) -> Self {
        let mut literal = literal.token();
        // Style lints apply to the user's table, not to generated code.
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

/// The traits that every catalog implements.
pub(crate) const TRAITS: [&str; 10] =
    ["Clone", "Copy", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Debug", "Display", "Error"];

/// The methods of every catalog. A variant of the same name would hide the method in a path.
pub(crate) const METHODS: [&str; 18] = [
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
    "kind",
    "http_status",
    "is_retryable",
    "retry_after",
    "reserved",
    "table",
    "caused_by",
];

/// The functions of traits that users call by path, as in `OrderError::try_from(40001)`.
pub(crate) const TRAIT_FUNCTIONS: [&str; 3] = ["from", "try_from", "from_str"];
