//! The rules of parts.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use proc_macro2::Ident;
use quote::ToTokens as _;

use super::attribute::{check_cfg, check_cfg_attr};
use super::{check_method_name, plain};
use crate::catalog::Part;
use crate::errors::{Diagnostic, Errors};
use crate::syntax;
use crate::values::Repr;

/// Checks the parts of an enum. Leaves out those that repeat a name or a catalog, or are the enum.
pub(super) fn check_parts(parts: Vec<syntax::Part>, whole: &Ident, errors: &Errors) -> Vec<Part> {
    let mut names = HashSet::new();
    let mut catalogs = HashMap::new();
    let mut checked = Vec::new();
    for syntax::Part { mut attrs, options, name, catalog } in parts {
        check_cfg_attr(&mut attrs, errors);
        check_cfg("parts", &mut attrs, errors);
        if !names.insert(plain(&name)) {
            let error = Diagnostic::at(name.span(), format!("duplicate part name `{name}`"));
            errors.report(error.help("choose another name"));
            continue;
        }
        if !check_method_name(&name, errors) {
            continue;
        }
        if catalog.path.is_ident(whole) || catalog.path.is_ident("Self") {
            let error = Diagnostic::new(catalog, "a catalog cannot be a part of itself");
            errors.report(error.help("write the name of another catalog"));
            continue;
        }
        if let Some(integer) = catalog.path.get_ident().and_then(Repr::named) {
            let message = format!("expected a catalog, found the integer type `{}`", integer.name);
            let help = "`im_errors::Code` holds codes that a catalog does not have";
            errors.report(Diagnostic::new(catalog, message).help(help));
            continue;
        }
        match catalogs.entry(catalog.to_token_stream().to_string()) {
            Entry::Occupied(first) => {
                let error = Diagnostic::new(catalog, "duplicate part");
                errors.report(error.help(format!("`{}` is already this catalog", first.get())));
            }
            Entry::Vacant(entry) => {
                entry.insert(name.clone());
                let class = options.class.class();
                checked.push(Part { attrs, class, name, catalog });
            }
        }
    }
    checked
}
