//! The rules of arguments, and of the functions that take them.

use std::collections::{HashMap, HashSet};

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::{Type, TypeImplTrait, TypeParamBound};

use super::plain;
use super::row::Draft;
use crate::catalog::{Argument, METHODS, TRAIT_FUNCTIONS};
use crate::errors::{Diagnostic, Errors};
use crate::syntax;

/// Checks the arguments of a row. Leaves out those whose name is taken or whose type can't be stored.
pub(super) fn check_arguments(arguments: syntax::Arguments, errors: &Errors) -> Vec<Argument> {
    let mut names = HashSet::new();
    let mut checked = Vec::new();
    for syntax::Argument { name, declared_type } in arguments.list {
        if !names.insert(name.unraw().to_string()) {
            let error = Diagnostic::at(name.span(), format!("duplicate argument `{name}`"));
            errors.report(error.help("remove one of the two"));
            continue;
        }
        let is_displayed = is_impl_display(&declared_type);
        if !is_displayed && let Some(word) = impl_keyword(declared_type.to_token_stream()) {
            let message = "`impl Trait` is not supported in the type of an argument";
            let error = Diagnostic::at(word, message);
            errors.report(
                error.help(format!("`{name}: impl Display` accepts every displayable type")),
            );
            continue;
        }
        checked.push(Argument { name, declared_type, is_displayed });
    }
    checked
}

fn is_impl_display(declared_type: &Type) -> bool {
    let bounds = match declared_type {
        Type::ImplTrait(TypeImplTrait { bounds, .. }) => bounds,
        // A type passed by another macro is in an invisible group.
        Type::Group(group) => return is_impl_display(&group.elem),
        _ => return false,
    };
    bounds.iter().any(|bound| match bound {
        TypeParamBound::Trait(bound) => {
            bound.path.segments.last().is_some_and(|last| last.ident == "Display")
        }
        _ => false,
    })
}

/// Returns the location of the word `impl`.
fn impl_keyword(tokens: TokenStream) -> Option<Span> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(word) if word == "impl" => Some(word.span()),
        TokenTree::Group(group) => impl_keyword(group.stream()),
        _ => None,
    })
}

/// Names the functions of all rows with arguments after their variants, in `snake_case`. Reports names
/// that can't be used; their rows have no function.
pub(super) fn name_constructors(drafts: &mut [Draft], errors: &Errors) {
    if drafts.iter().all(|draft| draft.arguments.is_empty()) {
        return; // most catalogs have no arguments, and the names take time to collect
    }
    let variants: HashSet<String> =
        drafts.iter().filter_map(|draft| draft.name.as_ref().map(plain)).collect();
    let mut taken: HashMap<String, String> = HashMap::new();
    for draft in drafts.iter_mut().filter(|draft| !draft.arguments.is_empty()) {
        let Some(variant) = &draft.name else { continue };
        let variant_name = plain(variant);
        let name = variant_name.to_snake_case();
        let report_with_example = |message: String, example: &str| {
            let code = draft.written_code.as_ref().map_or_else(String::new, ToString::to_string);
            let error = Diagnostic::at(variant.span(), message);
            let help = format!("choose another name: `{code} as {example}(...) => ...`");
            errors.report(error.help(help));
        };
        let report = |message| report_with_example(message, "Name");
        if name == variant_name {
            let upper = name.to_upper_camel_case();
            report_with_example(
                format!(
                    "function `{name}` of this row conflicts with the variant of the same name"
                ),
                if upper == name { "Name" } else { &upper },
            );
        } else if TRAIT_FUNCTIONS.contains(&&*name) {
            report(format!("function `{name}` of this row would hide a function of a trait"));
        } else if METHODS.contains(&&*name) {
            report(format!("function `{name}` of this row conflicts with a method of the catalog"));
        } else if variants.contains(&name) {
            report(format!("function `{name}` of this row conflicts with the variant `{name}`"));
        } else if let Some(other) = taken.get(&name).filter(|other| **other != variant_name) {
            report(format!("function `{name}` of this row is also the function of `{other}`"));
        } else if let Some(function) = identifier(&name, variant.span()) {
            draft.constructor = Some(function);
        } else {
            report(format!("no function can be named after `{variant}`: `{name}` is a keyword"));
        }
        taken.entry(name).or_insert(variant_name);
    }
}

/// Returns a name as an identifier, which is raw if the name is a keyword. Returns `None` for the keywords
/// that can't be raw.
fn identifier(name: &str, span: Span) -> Option<Ident> {
    let mut name = match syn::parse_str::<Ident>(name) {
        // A keyword only in edition 2024.
        Ok(name) if name == "gen" => Ident::new_raw("gen", span),
        Ok(name) => name,
        Err(_) if ["self", "super", "crate"].contains(&name) => return None,
        Err(_) => Ident::new_raw(name, span),
    };
    name.set_span(span);
    Some(name)
}
