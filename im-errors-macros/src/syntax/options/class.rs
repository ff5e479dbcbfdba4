//! The options that classify a failure. Rows, enums and parts have them.

use darling::ast::NestedMeta;
use darling::{Error, FromMeta};
use proc_macro2::Span;
use syn::spanned::Spanned as _;
use syn::{Expr, ExprLit, Lit, LitInt, Meta};

use super::invalid;
use crate::values::{Class, Kind, Retry};

/// `#[catalog(not_found, http = 410, retry = 5)]`, each value with its location.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ClassOptions {
    pub(crate) kind: Option<(Kind, Span)>,
    pub(crate) http: Option<(u16, Span)>,
    pub(crate) retry: Option<(Retry, Span)>,
}

impl ClassOptions {
    /// Returns the class. The kind determines the properties that have no option.
    pub(crate) fn class(&self) -> Class {
        let kind = self.kind.map(|(kind, _)| kind);
        Class {
            kind,
            http_status: self.http.map(|(status, _)| status).or(kind.map(|kind| kind.http_status)),
            retry: self.retry.map(|(retry, _)| retry).or(kind.map(Kind::retry)),
        }
    }
}

impl FromMeta for ClassOptions {
    fn from_list(options: &[NestedMeta]) -> darling::Result<Self> {
        let mut read = Self::default();
        let mut errors = Error::accumulator();
        for option in options {
            match option {
                NestedMeta::Meta(option) => errors.handle(read.read(option)),
                _ => {
                    errors
                        .handle(Err(Error::custom("expected an option\nhelp: `not_found`")
                            .with_span(option)))
                }
            };
        }
        errors.finish_with(read)
    }
}

impl ClassOptions {
    fn read(&mut self, option: &Meta) -> darling::Result<()> {
        let span = option.span();
        if option.path().is_ident("http") {
            return set(&mut self.http, read_http(option)?, "http", span);
        }
        if option.path().is_ident("retry") {
            return set(&mut self.retry, read_retry(option)?, "retry", span);
        }
        let Some(kind) = option.path().get_ident().and_then(Kind::named) else {
            let names = Kind::ALL.map(|kind| kind.name).into_iter().chain(["http", "retry"]);
            let names: Vec<&str> = names.collect();
            return Err(
                Error::unknown_field_path_with_alts(option.path(), &names).with_span(option.path())
            );
        };
        super::read_word(option)?;
        match self.kind {
            Some((first, _)) if first != kind => {
                let message = format!(
                    "expected one kind, found `{}` and `{}`\nhelp: remove one of the two",
                    first.name, kind.name
                );
                Err(invalid(option, &message))
            }
            _ => set(&mut self.kind, kind, kind.name, span),
        }
    }
}

fn set<T>(place: &mut Option<(T, Span)>, value: T, name: &str, span: Span) -> darling::Result<()> {
    match place.replace((value, span)) {
        Some(_) => Err(Error::duplicate_field(name).with_span(&span)),
        None => Ok(()),
    }
}

fn read_http(option: &Meta) -> darling::Result<u16> {
    match unsuffixed(option).and_then(|status| status.base10_parse().ok()) {
        Some(status @ 200..=599) => Ok(status),
        _ => Err(invalid(option, "expected an HTTP status from 200 to 599\nhelp: `http = 404`")),
    }
}

fn read_retry(option: &Meta) -> darling::Result<Retry> {
    if let Meta::Path(_) = option {
        return Ok(Retry::Sometime);
    }
    if let Some(seconds) = unsuffixed(option).and_then(|seconds| seconds.base10_parse().ok()) {
        return Ok(Retry::After(seconds));
    }
    match option {
        Meta::NameValue(pair) if matches!(&pair.value, Expr::Lit(ExprLit { lit: Lit::Bool(value), .. }) if !value.value) => {
            Ok(Retry::Never)
        }
        _ => Err(invalid(
            option,
            "expected `retry`, `retry = false` or a number of seconds\nhelp: `retry = 5`",
        )),
    }
}

fn unsuffixed(option: &Meta) -> Option<LitInt> {
    LitInt::from_meta(option).ok().filter(|number| number.suffix().is_empty())
}
