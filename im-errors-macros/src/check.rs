//! Syntax tree to checked catalog: the rules that a table keeps, and every breach of them.

mod part;
mod reserved;
mod row;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashSet};
use std::mem;

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, Meta, Path, Token, parse_quote};

use self::row::Draft;
use crate::catalog::{Catalog, CodeType, Contents, DERIVED, METHODS, Row, SERIALIZED, Table};
use crate::options::{self, TableOptions, UnionOptions};
use crate::{name, parse};

/// Checks a catalog, adds what is wrong with it to `findings`, and repairs it: a faulty row still has
/// its variant, if need be under another code, so that code which uses it makes no more errors. Only
/// a row for which no name is known, or one that is taken, is left out.
pub(crate) fn check(mut syntax: parse::Catalog, findings: &mut Vec<Error>) -> Catalog {
    nothing_essential_is_conditional(&mut syntax.attrs, findings);
    let always = "every catalog has this trait already: leave it out here";
    nothing_is_derived_twice(&mut syntax.attrs, &DERIVED, always, findings);
    let attrs = &mut syntax.attrs;
    // Which codes fit in a type that was not understood is anybody's guess.
    let unclear = match &syntax.contents {
        parse::Contents::Rows { .. } => CodeType::WIDE,
        parse::Contents::Parts(_) => CodeType::DEFAULT,
    };
    let code_type = code_type(attrs, unclear, findings);
    let (serde, contents) = match syntax.contents {
        parse::Contents::Rows { rows, reserved } => {
            let options: TableOptions = options::take(attrs, findings);
            let drafts: Vec<Draft> =
                rows.into_iter().map(|row| Draft::of(row, code_type, findings)).collect();
            codes_are_unique(&drafts, findings);
            names_are_unique(&drafts, findings);
            one_row_is_the_success(&drafts, findings);
            let table = Table {
                display: options.display,
                reserved: reserved::reserved(&reserved, &drafts, code_type, findings),
                rows: repaired(drafts, code_type, options.http, syntax.name.span()),
            };
            (options.serde, Contents::Rows(table))
        }
        parse::Contents::Parts(parts) => {
            let options: UnionOptions = options::take(attrs, findings);
            let parts = part::parts(parts, &syntax.name, findings);
            (options.serde, Contents::Parts(parts))
        }
    };
    if serde.is_present() {
        let asked_for = "`#[catalog(serde)]` implements this trait: leave it out here";
        nothing_is_derived_twice(attrs, &SERIALIZED, asked_for, findings);
    }
    Catalog {
        krate: syntax.krate,
        attrs: syntax.attrs,
        vis: syntax.vis,
        name: syntax.name,
        code_type,
        serde: serde.is_present().then(|| serde.span()),
        contents,
    }
}

fn code_type(attrs: &mut Vec<Attribute>, unclear: CodeType, findings: &mut Vec<Error>) -> CodeType {
    let mut code_type = None;
    let mut faults = Vec::new();
    for repr in attrs.extract_if(.., |attr| attr.path().is_ident("repr")) {
        let hints = repr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
        for hint in hints.map_err(|error| faults.push(error)).into_iter().flatten() {
            let named = match &hint {
                Meta::Path(path) => path.get_ident().and_then(CodeType::named),
                _ => None,
            };
            if named.is_none() {
                faults.push(Error::new_spanned(
                    hint,
                    "the `repr` of a catalog is the type of its codes: one of \
                     `u8`, `u16`, `u32`, `u64`, `usize`, `i8`, `i16`, `i32`, `i64`, `isize`",
                ));
            } else if code_type.is_some() {
                faults.push(Error::new_spanned(hint, "the codes of a catalog have one type"));
            } else {
                code_type = named;
            }
        }
    }
    let default = if faults.is_empty() { CodeType::DEFAULT } else { unclear };
    findings.extend(faults);
    code_type.unwrap_or(default)
}

/// Options and the type of the codes are read, and a row is counted, before `cfg` is known.
fn nothing_essential_is_conditional(attrs: &mut Vec<Attribute>, findings: &mut Vec<Error>) {
    attrs.retain(|attr| {
        if !attr.path().is_ident("cfg_attr") {
            return true;
        }
        let Ok(metas) = attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
        else {
            return true; // the compiler says what is wrong with it
        };
        let is_essential =
            |meta: &&Meta| ["catalog", "cfg", "repr"].iter().any(|name| meta.path().is_ident(name));
        let essential = metas.iter().skip(1).find(is_essential);
        findings.extend(essential.map(|meta| {
            Error::new_spanned(meta, "this can't depend on `cfg_attr`: it is read before `cfg` is")
        }));
        essential.is_none()
    });
}

/// Every catalog derives the traits of plain values; a second derive would be a conflict that
/// the compiler reports on code that the user never wrote.
fn nothing_is_derived_twice(
    attrs: &mut [Attribute],
    implemented: &[&str],
    message: &str,
    findings: &mut Vec<Error>,
) {
    for attr in attrs.iter_mut().filter(|attr| attr.path().is_ident("derive")) {
        let Ok(paths) = attr.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
        else {
            continue; // the compiler says what is wrong with it
        };
        let (again, others): (Vec<Path>, Vec<Path>) = paths.into_iter().partition(|path| {
            path.segments
                .last()
                .is_some_and(|last| implemented.iter().any(|name| last.ident == name))
        });
        if again.is_empty() {
            continue;
        }
        *attr = parse_quote!(#[derive(#(#others),*)]);
        findings.extend(again.into_iter().map(|path| Error::new_spanned(path, message)));
    }
}

fn codes_are_unique(drafts: &[Draft], findings: &mut Vec<Error>) {
    for (first, others) in repeated(drafts, |draft| draft.code) {
        let Some(code) = &first.written_code else {
            continue;
        };
        for other in others {
            let taken = format!("code `{code}` is already taken by {}", first.called());
            findings.push(Error::new_spanned(&other.written_code, taken));
        }
        findings.push(Error::new_spanned(code, format!("code `{code}` is first used here")));
    }
}

fn names_are_unique(drafts: &[Draft], findings: &mut Vec<Error>) {
    for (first, mut others) in repeated(drafts, |draft| draft.name.as_ref().map(plain)) {
        // A row that stands there twice is one mistake, and its code tells.
        others.retain(|other| other.code.is_none() || other.code != first.code);
        let alike: Vec<_> = others
            .into_iter()
            .filter_map(|other| Some((other.name.as_ref()?, other.written_code.as_ref()?)))
            .collect();
        let (Some(name), false) = (&first.name, alike.is_empty()) else {
            continue;
        };
        for (own, code) in alike {
            let message = format!(
                "two rows are named `{name}`; give this one a name of its own: `{code} as Name => ...`"
            );
            findings.push(Error::new(own.span(), message));
        }
        findings.push(Error::new(name.span(), format!("`{name}` is first named here")));
    }
}

fn one_row_is_the_success(drafts: &[Draft], findings: &mut Vec<Error>) {
    let mut marked = drafts.iter().filter_map(|draft| Some((draft, draft.success?)));
    let Some((first, _)) = marked.next() else {
        return;
    };
    for (_, mark) in marked {
        let message =
            format!("one row at most is the `success`, and {} is it already", first.called());
        findings.push(Error::new(mark, message));
    }
}

/// Whether a variant can have this name, which none can that is a method's.
fn hides_no_method(variant: &Ident, findings: &mut Vec<Error>) -> bool {
    let plain = plain(variant);
    if !METHODS.contains(&&*plain) {
        return true;
    }
    let instead = name::from_english(&plain).unwrap_or_default();
    let message = format!(
        "`{plain}` is a method of every catalog, which a variant of this name would hide: write \
         `{instead}`"
    );
    findings.push(Error::new(variant.span(), message));
    false
}

/// A name as a string; `r#Name` is the same name as `Name`.
fn plain(name: &Ident) -> String {
    name.unraw().to_string()
}

/// The drafts that share a key, as the first of them and the others, in the order of the first.
fn repeated<K: Ord>(
    drafts: &[Draft],
    key: impl Fn(&Draft) -> Option<K>,
) -> Vec<(&Draft, Vec<&Draft>)> {
    let mut groups: BTreeMap<K, (usize, &Draft, Vec<&Draft>)> = BTreeMap::new();
    for (row, draft) in drafts.iter().enumerate() {
        if let Some(key) = key(draft) {
            groups.entry(key).and_modify(|(_, _, others)| others.push(draft)).or_insert((
                row,
                draft,
                Vec::new(),
            ));
        }
    }
    let mut groups: Vec<_> =
        groups.into_values().filter(|(_, _, others)| !others.is_empty()).collect();
    groups.sort_by_key(|(row, _, _)| *row);
    groups.into_iter().map(|(_, first, others)| (first, others)).collect()
}

/// The rows that have a name, each with a code and a name that no other has.
fn repaired(
    drafts: Vec<Draft>,
    code_type: CodeType,
    http: Option<u16>,
    enum_name: Span,
) -> Vec<Row> {
    let used: HashSet<i128> = drafts.iter().filter_map(|draft| draft.code).collect();
    let mut spare = code_type.range().rev().filter(|code| !used.contains(code));
    let mut codes = HashSet::new();
    let mut names = HashSet::new();
    let mut success = true;
    let mut rows: Vec<Row> = drafts
        .into_iter()
        .filter_map(|draft| {
            let name = draft.name.filter(|name| names.insert(plain(name)))?;
            let code_span = draft.written_code.map_or(name.span(), |code| code.digits.span());
            Some(Row {
                attrs: draft.attrs,
                code: draft.code.filter(|code| codes.insert(*code)).or_else(|| spare.next())?,
                code_span,
                english: draft.english.unwrap_or_else(|| String::new().into()),
                chinese: draft.chinese.unwrap_or_else(|| String::new().into()),
                success: draft.success.is_some() && mem::take(&mut success),
                http: draft.http.or(http),
                name,
            })
        })
        .collect();
    if rows.is_empty() {
        rows.extend(spare.next().map(|code| Row {
            attrs: Vec::new(),
            code,
            code_span: enum_name,
            name: Ident::new("__NoRow", enum_name),
            english: String::new().into(),
            chinese: String::new().into(),
            success: false,
            http,
        }));
    }
    rows
}
