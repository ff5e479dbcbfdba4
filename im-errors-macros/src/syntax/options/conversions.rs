//! The options that convert errors of other crates into faults.

use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Meta, Path, Token, Type};

use super::invalid;

/// `sqlx::Error => OrderError::Internal` in `#[catalog(from(...))]` on an enum of parts.
pub(crate) struct Conversion {
    pub(crate) source: Type,
    pub(crate) error: Path,
}

/// Only the locations of errors are used. At the end of the input, this is the last token instead of the
/// parenthesis after it.
impl Parse for Conversion {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let source: Type = input.parse()?;
        if input.is_empty() {
            return Err(syn::Error::new_spanned(source, ""));
        }
        let arrow = input.parse::<Token![=>]>()?;
        if input.is_empty() {
            return Err(syn::Error::new_spanned(arrow, ""));
        }
        Ok(Self { source, error: input.call(Path::parse_mod_style)? })
    }
}

/// Reads `from(sqlx::Error, SendError<Job>)`.
pub(super) fn read_sources(option: &Meta) -> darling::Result<Vec<Type>> {
    read(option, "expected the types to convert from\nhelp: `from(std::io::Error)`")
}

/// Reads `from(sqlx::Error => OrderError::Internal)`.
pub(super) fn read_conversions(option: &Meta) -> darling::Result<Vec<Conversion>> {
    let help = "expected the types to convert from, each with an error\n\
                help: `from(std::io::Error => OrderError::Internal)`";
    read(option, help)
}

fn read<T: Parse>(option: &Meta, message: &str) -> darling::Result<Vec<T>> {
    let Meta::List(list) = option else { return Err(invalid(option, message)) };
    match list.parse_args_with(Punctuated::<T, Token![,]>::parse_terminated) {
        Ok(types) if !types.is_empty() => Ok(types.into_iter().collect()),
        Ok(_) => Err(invalid(option, message)),
        Err(error) => Err(darling::Error::custom(message).with_span(&error.span())),
    }
}
