//! The rules of a catalog: turns the syntax tree into a validated catalog and reports every
//! violation.

mod arguments;
mod attribute;
mod fault;
mod part;
mod ranges;
mod row;
mod selection;
mod success;
mod template;
#[cfg(test)]
mod tests;
mod text;

use std::collections::{BTreeMap, HashSet};
use std::mem;

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::{Attribute, parse_quote};

use self::attribute::{check_cfg_attr, check_derives};
use self::row::Draft;
use self::selection::check_selections;
use crate::catalog::{Catalog, Contents, Conversion, METHODS, Properties, Row, TRAITS, Table};
use crate::errors::{Diagnostic, Errors};
use crate::name;
use crate::syntax::{self, Entries, EnumOptions, ReprAttribute, Statement};
use crate::values::{Feature, Repr};

/// Checks a catalog and repairs it, so that one mistake does not cause errors elsewhere. A faulty row
/// keeps its variant, possibly with another code. Only rows without a name and rows with a duplicate name
/// are left out. A catalog without rows gets a hidden variant.
pub(crate) fn check(mut catalog: syntax::Catalog, errors: &Errors) -> Catalog {
    let presentation = catalog.options.presentation();
    let features = catalog.options.features();
    check_enum_attributes(&mut catalog.attrs, &features, errors);
    let syntax::Catalog { krate, attrs, options, repr, vis, name, entries, fault, selections } =
        catalog;
    let repr = match (repr, &entries) {
        (ReprAttribute::Type(repr), _) => repr,
        (ReprAttribute::Invalid, Entries::Rows { .. }) => Repr::WIDE,
        _ => Repr::DEFAULT,
    };
    let fault = fault.and_then(|fault| fault::check_fault(fault, &name, &vis, errors));
    let written_names =
        if selections.is_empty() { HashSet::new() } else { written_names(&entries) };
    let (contents, conversions) = match entries {
        Entries::Rows { rows, statements } => {
            let (table, conversions) = check_rows(rows, &statements, repr, &options, &name, errors);
            (Contents::Rows(table), conversions)
        }
        Entries::Parts(parts) => {
            let parts = part::check_parts(parts, &name, errors);
            let contents = if parts.is_empty() {
                Contents::Rows(check_rows(Vec::new(), &[], repr, &options, &name, errors).0)
            } else {
                Contents::Parts(parts)
            };
            let conversions = options.from.into_iter();
            let conversion = |syntax::Conversion { source, error }| Conversion { source, error };
            (contents, conversions.map(conversion).collect())
        }
    };
    let conversions = fault::check_conversions(conversions, fault.is_some(), errors);
    let mut catalog = Catalog {
        krate,
        attrs,
        vis,
        name,
        repr,
        presentation,
        features,
        contents,
        fault,
        conversions,
        source: None,
        selections: Vec::new(),
    };
    catalog.selections = check_selections(selections, &catalog, &written_names, errors);
    catalog
}

/// Reports and removes the attributes that no enum can have.
fn check_enum_attributes(
    attrs: &mut Vec<Attribute>,
    features: &[(Feature, Span)],
    errors: &Errors,
) {
    check_cfg_attr(attrs, errors);
    check_derives(attrs, &TRAITS, "error_catalog!", errors);
    for (feature, _) in features {
        let option = format!("#[catalog({})]", feature.name());
        check_derives(attrs, feature.traits(), &option, errors);
    }
}

/// Returns the names that are written in rows, including those that no variant can have.
fn written_names(entries: &Entries) -> HashSet<String> {
    match entries {
        Entries::Rows { rows, .. } => {
            rows.iter().filter_map(|row| row.name.as_ref()).map(plain).collect()
        }
        Entries::Parts(_) => HashSet::new(),
    }
}

fn check_rows(
    rows: Vec<syntax::Row>,
    statements: &[Statement],
    repr: Repr,
    options: &EnumOptions,
    name: &Ident,
    errors: &Errors,
) -> (Table, Vec<Conversion>) {
    let mut drafts: Vec<Draft> =
        rows.into_iter().map(|row| Draft::new(row, repr, options, errors)).collect();
    check_codes(&drafts, errors);
    check_names(&drafts, errors);
    success::check_success(&drafts, errors);
    arguments::name_constructors(&mut drafts, errors);
    let conversions = fault::conversions_of_rows(&mut drafts, name, errors);
    let (reserved, success) = ranges::check_ranges(statements, &drafts, repr, errors);
    let rows = repair(drafts, repr, name.span());
    (Table { display: options.display, rows, reserved, success }, conversions)
}

fn check_codes(drafts: &[Draft], errors: &Errors) {
    for (first, others) in repeated(drafts, |draft| draft.code) {
        for code in others.into_iter().filter_map(|other| other.written_code.as_ref()) {
            let error = Diagnostic::new(code, format!("duplicate code `{code}`"));
            errors.report(error.help(format!("{} already has this code", first.description())));
        }
    }
}

fn check_names(drafts: &[Draft], errors: &Errors) {
    for (first, mut others) in repeated(drafts, |draft| draft.name.as_ref().map(plain)) {
        // A repeated row is one mistake, which has been reported as a duplicate code.
        others.retain(|other| other.code.is_none() || other.code != first.code);
        for other in others {
            let (Some(name), Some(code)) = (&other.name, &other.written_code) else { continue };
            let taken = first.written_code.as_ref().map_or_else(
                || "an earlier row has this name".to_owned(),
                |code| format!("the row of `{code}` has this name"),
            );
            let error = Diagnostic::at(name.span(), format!("duplicate variant name `{name}`"));
            errors.report(
                error.help(format!("{taken}; choose another one: `{code} as Name => ...`")),
            );
        }
    }
}

/// Reports a variant with the name of a method. Returns whether the name is free.
fn check_method_name(variant: &Ident, errors: &Errors) -> bool {
    let plain = plain(variant);
    if !METHODS.contains(&&*plain) {
        return true;
    }
    let message = format!("variant name `{plain}` conflicts with a method of the catalog");
    let error = Diagnostic::at(variant.span(), message);
    errors.report(match name::from_english(&plain) {
        Ok(name) => error.help(format!("rename it to `{name}`")),
        Err(_) => error.help("choose another name"),
    });
    false
}

/// Returns a name as a string. `r#Name` is the same name as `Name`.
fn plain(name: &Ident) -> String {
    name.unraw().to_string()
}

/// Returns the drafts that share a key: the first one, and the others. Leaves out doubtful ones.
fn repeated<K: Ord>(
    drafts: &[Draft],
    key: impl Fn(&Draft) -> Option<K>,
) -> Vec<(&Draft, Vec<&Draft>)> {
    let mut groups: BTreeMap<K, (usize, &Draft, Vec<&Draft>)> = BTreeMap::new();
    for (position, draft) in drafts.iter().enumerate().filter(|(_, draft)| !draft.is_doubtful) {
        if let Some(key) = key(draft) {
            groups
                .entry(key)
                .and_modify(|(_, _, others)| others.push(draft))
                .or_insert_with(|| (position, draft, Vec::new()));
        }
    }
    let mut groups: Vec<_> =
        groups.into_values().filter(|(_, _, others)| !others.is_empty()).collect();
    groups.sort_by_key(|(position, ..)| *position);
    groups.into_iter().map(|(_, first, others)| (first, others)).collect()
}

/// Returns the rows with unique names. Rows with an invalid or duplicate code get an unused one.
fn repair(drafts: Vec<Draft>, repr: Repr, enum_name: Span) -> Vec<Row> {
    let used: HashSet<i128> = drafts.iter().filter_map(|draft| draft.code).collect();
    let mut spare = repr.range().rev().filter(|code| !used.contains(code));
    let mut codes = HashSet::new();
    let mut names = HashSet::new();
    let mut may_be_success = true;
    let mut rows: Vec<Row> = drafts
        .into_iter()
        .filter_map(|draft| {
            let name = draft.name.filter(|name| names.insert(plain(name)))?;
            let code_span = draft.written_code.map_or(name.span(), |code| code.digits.span());
            let is_success = draft.success.is_some() && mem::take(&mut may_be_success);
            Some(Row {
                attrs: draft.attrs,
                code: draft.code.filter(|code| codes.insert(*code)).or_else(|| spare.next())?,
                code_span,
                name,
                english: draft.english.unwrap_or_else(|| String::new().into()),
                chinese: draft.chinese.unwrap_or_else(|| String::new().into()),
                properties: Properties { is_success, ..draft.properties },
                arguments: draft.arguments,
                constructor: draft.constructor,
            })
        })
        .collect();
    if rows.is_empty() {
        rows.extend(spare.next().map(|code| Row {
            attrs: vec![parse_quote!(#[doc(hidden)])],
            code,
            code_span: enum_name,
            name: Ident::new("__NoRow", enum_name),
            english: String::new().into(),
            chinese: String::new().into(),
            properties: Properties::default(),
            arguments: Vec::new(),
            constructor: None,
        }));
    }
    rows
}
