//! The rules of the fault type, and of the conversions into it.

use std::collections::HashMap;

use quote::ToTokens as _;
use syn::{Ident, Type, Visibility, parse_quote};

use super::attribute::{check_cfg, check_cfg_attr};
use super::row::Draft;
use crate::catalog::{Conversion, Fault};
use crate::docs;
use crate::errors::{Diagnostic, Errors};
use crate::syntax;

/// Checks the fault type. Leaves it out if it has the name of the enum. Gives it the visibility of the
/// enum, which the compiler requires.
pub(super) fn check_fault(
    fault: syntax::Fault,
    name: &Ident,
    vis: &Visibility,
    errors: &Errors,
) -> Option<Fault> {
    let syntax::Fault { mut attrs, vis: written, name: fault } = fault;
    check_cfg_attr(&mut attrs, errors);
    check_cfg("fault types", &mut attrs, errors);
    for attr in attrs.extract_if(.., |attr| attr.path().is_ident("derive")) {
        let error = Diagnostic::new(attr, "`derive` is not supported on fault types");
        errors.report(error.help(
            "remove it: `Debug`, `Display`, `Error`, `From`, `AsRef` and `Deref` are already implemented",
        ));
    }
    for attr in attrs.extract_if(.., |attr| attr.path().is_ident("catalog")) {
        let error = Diagnostic::new(attr, "options are not supported on fault types");
        errors.report(error.help("put them on the enum or on a row"));
    }
    if fault == *name {
        let message = format!("the fault type has the name of the enum, `{name}`");
        errors.report(Diagnostic::at(fault.span(), message).help("`pub struct OrderFault;`"));
        return None;
    }
    let [shown, expected] = [&written, vis].map(|vis| docs::tokens(vis.to_token_stream()));
    let mut vis_of_fault = written.clone();
    if shown != expected {
        vis_of_fault.clone_from(vis);
        let message = format!("the visibility of the fault type differs from that of `{name}`");
        let error = match written {
            Visibility::Inherited => Diagnostic::at(fault.span(), message),
            _ => Diagnostic::new(written, message),
        };
        let declaration = format!("{expected} struct {fault};");
        errors.report(error.help(format!("write `{}`", declaration.trim_start())));
    }
    Some(Fault { attrs, vis: vis_of_fault, name: fault })
}

/// Checks the conversions, each with the name of the error. Leaves out those that repeat a type, and all
/// of them if there is no fault type.
pub(super) fn check_conversions(
    conversions: Vec<Conversion>,
    has_fault: bool,
    errors: &Errors,
) -> Vec<Conversion> {
    let mut checked: Vec<Conversion> = Vec::new();
    let mut by_source: HashMap<String, String> = HashMap::new();
    for conversion in conversions {
        let source = docs::tokens(conversion.source.to_token_stream());
        let error = docs::tokens(conversion.error.to_token_stream());
        if !has_fault {
            let message = format!("conversion from `{source}` requires a fault type");
            let error = Diagnostic::new(&conversion.source, message);
            errors.report(error.help("add one after the enum: `pub struct OrderFault;`"));
        } else if let Some(first) = by_source.get(&source) {
            let message =
                format!("duplicate conversion from `{source}`, to `{first}` and to `{error}`");
            errors
                .report(Diagnostic::new(&conversion.source, message).help("remove one of the two"));
        } else {
            by_source.insert(source, error);
            checked.push(conversion);
        }
    }
    checked
}

/// Returns the conversions that rows declare with `from`.
pub(super) fn conversions_of_rows(
    drafts: &mut [Draft],
    name: &Ident,
    errors: &Errors,
) -> Vec<Conversion> {
    let mut conversions = Vec::new();
    for draft in drafts {
        let sources: Vec<Type> = draft.from.drain(..).collect();
        let Some(variant) = &draft.name else { continue };
        if draft.success.is_some()
            && let Some(source) = sources.first()
        {
            let error =
                Diagnostic::new(source, "option `from` is not supported on a `success` row");
            errors.report(error.help("remove it, or remove `success`"));
            continue;
        }
        if draft.has_arguments
            && let Some(source) = sources.first()
        {
            let error =
                Diagnostic::new(source, "option `from` is not supported on a row with arguments");
            errors.report(error.help(format!(
                "write the conversion as an `impl From<{}>` for the fault type",
                docs::tokens(source.to_token_stream())
            )));
            continue;
        }
        let error = |source| Conversion { source, error: parse_quote!(#name::#variant) };
        conversions.extend(sources.into_iter().map(error));
    }
    conversions
}
