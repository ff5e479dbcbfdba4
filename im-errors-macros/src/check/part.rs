//! The rules that parts keep.

use std::collections::{HashMap, HashSet};

use proc_macro2::Ident;
use quote::ToTokens as _;
use syn::Error;

use super::{plain, row};
use crate::catalog::Part;
use crate::options::{self, PartOptions};
use crate::parse;

/// Checks the parts of an enum, and leaves those out that have the name or the catalog of an earlier one,
/// or the enum itself.
pub(super) fn parts(
    parts: Vec<parse::Part>,
    whole: &Ident,
    findings: &mut Vec<Error>,
) -> Vec<Part> {
    let mut names = HashSet::new();
    let mut catalogs = HashMap::new();
    let mut checked = Vec::new();
    for parse::Part { mut attrs, name, catalog } in parts {
        let PartOptions {} = options::take(&mut attrs, findings);
        super::nothing_essential_is_conditional(&mut attrs, findings);
        row::no_cfg("a part", &mut attrs, findings);
        if !names.insert(plain(&name)) {
            let message = format!("two parts are named `{name}`; give this one a name of its own");
            findings.push(Error::new(name.span(), message));
            continue;
        }
        if !super::hides_no_method(&name, findings) {
            continue;
        }
        if catalog.path.is_ident(whole) || catalog.path.is_ident("Self") {
            let message = format!("`{whole}` can't be a part of itself: name another catalog");
            findings.push(Error::new_spanned(catalog, message));
            continue;
        }
        let path = catalog.to_token_stream().to_string();
        if let Some(first) = catalogs.insert(path, name.clone()) {
            let message = format!("this catalog is already there, as `{first}`");
            findings.push(Error::new_spanned(catalog, message));
            continue;
        }
        checked.push(Part { attrs, name, catalog });
    }
    checked
}
