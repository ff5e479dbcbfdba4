//! The integer type of the codes.

use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

use crate::errors::{Diagnostic, Errors};
use crate::values::Repr;

/// `#[repr(u32)]` on the enum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ReprAttribute {
    Missing,
    Invalid,
    Type(Repr),
}

/// Removes `#[repr(...)]` from the attributes and reads it.
pub(in crate::syntax) fn take_repr(attrs: &mut Vec<Attribute>, errors: &Errors) -> ReprAttribute {
    let mut repr = ReprAttribute::Missing;
    for attr in attrs.extract_if(.., |attr| attr.path().is_ident("repr")) {
        let Ok(hints) = attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
        else {
            let error = Diagnostic::new(attr, "expected an integer type in parentheses");
            errors.report(error.help("`#[repr(u16)]`"));
            repr = repr.or(ReprAttribute::Invalid);
            continue;
        };
        for hint in hints {
            let named = hint.path().get_ident().and_then(Repr::named);
            match named.filter(|_| matches!(hint, Meta::Path(_))) {
                Some(_) if matches!(repr, ReprAttribute::Type(_)) => {
                    let error = Diagnostic::new(hint, "duplicate type of codes");
                    errors.report(error.help("remove one of the two"));
                }
                Some(named) => repr = ReprAttribute::Type(named),
                None => {
                    let types = Repr::ALL.map(|repr| format!("`{}`", repr.name)).join(", ");
                    let error = Diagnostic::new(hint, "expected an integer type of up to 64 bits");
                    errors.report(error.help(format!("use one of {types}")));
                    repr = repr.or(ReprAttribute::Invalid);
                }
            }
        }
    }
    repr
}

impl ReprAttribute {
    /// Returns `self` unless it is missing.
    fn or(self, other: Self) -> Self {
        if self == Self::Missing { other } else { self }
    }
}
