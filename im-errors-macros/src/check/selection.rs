//! The rules of selections.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashSet};

use proc_macro2::Ident;
use syn::{Attribute, parse_quote};

use super::attribute::{check_cfg, check_cfg_attr, deprecation, doc_comment};
use super::{check_enum_attributes, fault, plain, repair};
use crate::catalog::{Catalog, Contents, Conversion, Properties, Range, Row, Source, Table};
use crate::errors::{Diagnostic, Errors};
use crate::similar::similar;
use crate::syntax::{Selected, Selection};
use crate::values::Lang;

/// The rows from which errors are selected.
struct Candidates<'a> {
    catalog: &'a Ident,
    rows: BTreeMap<String, &'a Row>,
    /// Includes the names of rows that were left out because of a mistake.
    written_names: &'a HashSet<String>,
}

/// Checks the selections of a catalog. Each becomes a catalog of the selected rows.
pub(super) fn check_selections(
    selections: Vec<Selection>,
    source: &Catalog,
    written_names: &HashSet<String>,
    errors: &Errors,
) -> Vec<Catalog> {
    if selections.is_empty() {
        return Vec::new(); // most catalogs have none, and the names take time to collect
    }
    let rows = match &source.contents {
        Contents::Rows(table) => table.rows.iter().map(|row| (plain(&row.name), row)).collect(),
        Contents::Parts(_) => BTreeMap::new(),
    };
    let candidates = Candidates { catalog: &source.name, rows, written_names };
    let fault = source.fault.iter().map(|fault| plain(&fault.name));
    let mut taken: HashSet<String> = fault.chain([plain(&source.name)]).collect();
    let mut checked = Vec::new();
    for selection in selections {
        check_source(&selection, source, &checked, errors);
        // Conditions may exclude each other.
        let is_conditional = selection.attrs.iter().any(|attr| attr.path().is_ident("cfg"));
        if is_conditional || is_free(&selection.name, &mut taken, errors) {
            let mut catalog = check_selection(selection, source, &candidates, errors);
            catalog.fault = catalog
                .fault
                .filter(|fault| is_conditional || is_free(&fault.name, &mut taken, errors));
            checked.push(catalog);
        }
    }
    checked
}

/// Reports a name that another item of the same `error_catalog!` has. Returns whether the name is free.
fn is_free(name: &Ident, taken: &mut HashSet<String>, errors: &Errors) -> bool {
    let is_free = taken.insert(plain(name));
    if !is_free {
        let error = Diagnostic::at(name.span(), format!("duplicate name `{name}`"));
        errors.report(error.help("an item before this one has the same name"));
    }
    is_free
}

fn check_source(selection: &Selection, source: &Catalog, others: &[Catalog], errors: &Errors) {
    let Some(written) = &selection.source else { return };
    let name = &source.name;
    if others.iter().any(|other| other.name == *written) {
        let error = Diagnostic::at(written.span(), format!("`{written}` is a selection itself"));
        errors.report(error.help(format!("select errors of `{name}`")));
    } else if plain(written) != plain(name) {
        let message = format!("expected `{name}`, found `{written}`");
        let error = Diagnostic::at(written.span(), message);
        errors.report(error.help(format!(
            "select errors of `{name}`, or move the selection to the `error_catalog!` of `{written}`"
        )));
    } else if let Contents::Parts(_) = source.contents {
        let message = format!("errors of the catalog of catalogs `{name}` cannot be selected");
        let error = Diagnostic::at(written.span(), message);
        errors.report(error.help("select errors of a part, and list the selection as a part"));
    }
}

fn check_selection(
    selection: Selection,
    source: &Catalog,
    candidates: &Candidates<'_>,
    errors: &Errors,
) -> Catalog {
    let Selection { mut attrs, vis, name, source: written, selected, fault } = selection;
    check_attributes(&mut attrs, source, errors);
    attrs.extend(source.attrs.iter().filter(|attr| attr.path().is_ident("cfg")).cloned());
    if selected.as_ref().is_some_and(Vec::is_empty) {
        let message = "expected at least one error in this selection";
        let first = candidates.rows.keys().next().map_or("OrderNotFound", String::as_str);
        errors.report(
            Diagnostic::at(name.span(), message)
                .help(format!("`enum {name}: {} {{ {first} }}`", source.name)),
        );
    }
    let fault = fault.and_then(|fault| fault::check_fault(fault, &name, &vis, errors));
    let (table, origin) = match &source.contents {
        Contents::Rows(table) => {
            // The names are those of another catalog if the source is.
            let is_own = written.is_none_or(|written| plain(&written) == plain(&source.name));
            let rows = if is_own {
                select_rows(selected.unwrap_or_default(), candidates, errors)
            } else {
                Vec::new()
            };
            (select_table(rows, table), Some(Source::of(source)))
        }
        Contents::Parts(_) => (placeholder(source, &name), None),
    };
    let conversions = conversions(&name, &table.rows, &source.conversions);
    Catalog {
        krate: source.krate.clone(),
        attrs,
        vis,
        name,
        repr: source.repr,
        presentation: source.presentation.clone(),
        features: source.features.clone(),
        contents: Contents::Rows(table),
        fault,
        conversions,
        source: origin,
        selections: Vec::new(),
    }
}

/// Reports and removes the attributes that only the catalog has.
fn check_attributes(attrs: &mut Vec<Attribute>, source: &Catalog, errors: &Errors) {
    check_enum_attributes(attrs, &source.features, errors);
    let name = &source.name;
    for attr in attrs.extract_if(.., |attr| attr.path().is_ident("catalog")) {
        let error = Diagnostic::new(attr, "options are not supported on selections");
        errors.report(error.help(format!("a selection has the options of `{name}`")));
    }
    for attr in attrs.extract_if(.., |attr| attr.path().is_ident("repr")) {
        let error = Diagnostic::new(attr, "`repr` is not supported on selections");
        errors.report(error.help(format!("the codes of a selection have the type of `{name}`")));
    }
}

/// Returns the selected rows.
fn select_rows(selected: Vec<Selected>, candidates: &Candidates<'_>, errors: &Errors) -> Vec<Row> {
    let mut names = HashSet::new();
    let mut rows = Vec::new();
    for Selected { mut attrs, name } in selected {
        check_selected_attributes(&mut attrs, errors);
        let Some(row) = candidates.find(&name, errors) else { continue };
        if names.insert(plain(&row.name)) {
            // The name of a similar row replaces a misspelled one.
            let name = if plain(&name) == plain(&row.name) { name } else { row.name.clone() };
            rows.push(select_row(row, name, attrs));
        } else if plain(&name) == plain(&row.name) {
            let error = Diagnostic::at(name.span(), format!("duplicate error `{name}`"));
            errors.report(error.help("remove one of the two"));
        }
    }
    rows
}

fn check_selected_attributes(attrs: &mut Vec<Attribute>, errors: &Errors) {
    check_cfg_attr(attrs, errors);
    check_cfg("selected errors", attrs, errors);
    for attr in attrs.extract_if(.., |attr| attr.path().is_ident("catalog")) {
        let error = Diagnostic::new(attr, "options are not supported in selections");
        errors.report(error.help("put them on the row"));
    }
}

impl<'a> Candidates<'a> {
    /// Returns the row with this name, or one with a similar name, which is reported.
    fn find(&self, name: &Ident, errors: &Errors) -> Option<&'a Row> {
        let text = plain(name);
        if let Some(row) = self.rows.get(&text) {
            return Some(row);
        }
        if self.written_names.contains(&text) {
            return None; // the mistake in the row has been reported
        }
        let catalog = self.catalog;
        let error = Diagnostic::at(name.span(), format!("`{catalog}` has no error `{name}`"));
        let Some(similar) = similar(&text, self.rows.keys().map(String::as_str)) else {
            errors.report(error.help(format!("add a row to `{catalog}`, or remove the name")));
            return None;
        };
        errors.report(error.help(format!("an error with a similar name exists: `{similar}`")));
        self.rows.get(similar).copied()
    }
}

/// Returns a row of a selection. Its docs and its deprecation replace those of the original row.
fn select_row(row: &Row, name: Ident, attrs: Vec<Attribute>) -> Row {
    let explanation = doc_comment(&attrs);
    let own_deprecation = deprecation(&attrs);
    let is_kept = |attr: &&Attribute| {
        if attr.path().is_ident("doc") {
            explanation.is_empty() || attr.meta.require_name_value().is_err()
        } else {
            attr.path().is_ident("deprecated") && own_deprecation.is_none()
        }
    };
    let mut all_attrs: Vec<Attribute> = row.attrs.iter().filter(is_kept).cloned().collect();
    all_attrs.extend(attrs);
    let mut constructor = row.constructor.clone();
    if let Some(constructor) = &mut constructor {
        constructor.set_span(name.span());
    }
    let properties = row.properties.clone();
    Row {
        attrs: all_attrs,
        name,
        constructor,
        properties: Properties {
            explanation: if explanation.is_empty() { properties.explanation } else { explanation },
            deprecation: own_deprecation.or(properties.deprecation),
            ..properties
        },
        ..row.clone()
    }
}

/// Returns the table of a selection, with all rows if a mistake leaves none. The success row of the catalog
/// is a success code of the selection if it is not selected.
fn select_table(mut rows: Vec<Row>, table: &Table) -> Table {
    let Table { display, rows: all, reserved, success } = table;
    if rows.is_empty() {
        rows.clone_from(all);
    }
    let selected: HashSet<i128> = rows.iter().map(|row| row.code).collect();
    let is_other_success = |row: &&Row| row.properties.is_success && !selected.contains(&row.code);
    let mut success = success.clone();
    let others = all.iter().filter(is_other_success);
    success.extend(others.map(|row| Range { first: row.code, last: row.code }));
    success.sort_by_key(|range| range.first);
    Table { display: *display, rows, reserved: reserved.clone(), success }
}

/// Returns the table of a selection whose catalog has no rows.
fn placeholder(source: &Catalog, name: &Ident) -> Table {
    Table {
        display: Lang::default(),
        rows: repair(Vec::new(), source.repr, name.span()),
        reserved: Vec::new(),
        success: Vec::new(),
    }
}

/// Returns the conversions into selected errors.
fn conversions(name: &Ident, rows: &[Row], all: &[Conversion]) -> Vec<Conversion> {
    let selected = |Conversion { source, error }: &Conversion| {
        let variant = plain(&error.segments.last()?.ident);
        let row = &rows.iter().find(|row| plain(&row.name) == variant)?.name;
        Some(Conversion { source: source.clone(), error: parse_quote!(#name::#row) })
    };
    all.iter().filter_map(selected).collect()
}
