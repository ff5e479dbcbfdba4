//! Checked catalog to items, one function for each kind of item.

mod methods;
mod table;
mod traits;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::Error;

use crate::catalog::{Catalog, Row};
use crate::index::Index;
use crate::{check, docs, parse};

/// What `error_catalog!` is: every mistake as a compile error, and the items made from what is right.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut findings = Vec::new();
    let items = parse::parse(input, &mut findings)
        .map(|syntax| check::check(syntax, &mut findings))
        .map(|catalog| items(&catalog));
    let errors = findings.iter().map(Error::to_compile_error);
    quote!(#items #(#errors)*)
}

/// The enum, and everything else behind a `const _`, where it is in nobody's way.
///
/// Generated code names only what `$crate::__private` leads to and its own items and locals, which
/// begin with `__`: nothing in the user's module comes between. It never says `Self::Something`, which
/// may be a variant: those may have any name (`Error`, `COUNT`).
fn items(catalog: &Catalog) -> TokenStream {
    let cfgs = catalog.attrs.iter().filter(|attr| attr.path().is_ident("cfg"));
    let paths = Paths::of(catalog);
    let codes: Vec<u64> = catalog.rows.iter().map(Row::key).collect();
    let index = Index::of(&codes);
    let enumeration = enumeration(catalog, &paths);
    let table = table::table(catalog, &index, &paths);
    let methods = methods::methods(catalog, &paths);
    let formatting = traits::formatting(catalog, &paths);
    let conversions = traits::conversions(catalog, &paths);
    let error_catalog = traits::error_catalog(catalog, &index, &paths);
    quote! {
        #enumeration

        #(#cfgs)*
        #[allow(deprecated, reason = "a deprecated row is a row like any other here")]
        const _: () = {
            #table
            #methods
            #formatting
            #conversions
            #error_catalog
        };
    }
}

/// The paths that nearly every generated item names.
pub(crate) struct Paths {
    pub(crate) private: TokenStream,
    pub(crate) core: TokenStream,
    /// The type of the codes.
    pub(crate) code: TokenStream,
    pub(crate) u64: TokenStream,
    pub(crate) usize: TokenStream,
    pub(crate) str: TokenStream,
    pub(crate) option: TokenStream,
    pub(crate) result: TokenStream,
}

impl Paths {
    fn of(catalog: &Catalog) -> Self {
        let krate = &catalog.krate;
        let private = quote!(#krate::__private);
        let core = quote!(#private::core);
        let code_type = Ident::new(catalog.code_type.name, Span::call_site());
        Self {
            code: quote!(#core::primitive::#code_type),
            u64: quote!(#core::primitive::u64),
            usize: quote!(#core::primitive::usize),
            str: quote!(#core::primitive::str),
            option: quote!(#core::option::Option),
            result: quote!(#core::result::Result),
            core,
            private,
        }
    }
}

fn enumeration(catalog: &Catalog, Paths { core, .. }: &Paths) -> TokenStream {
    let Catalog { attrs, vis, name, .. } = catalog;
    let table = docs::table(catalog);
    let repr = Ident::new(catalog.code_type.name, Span::call_site());
    let mut next_code = None;
    let variants = catalog.rows.iter().map(|row| {
        let Row { attrs, name, code, .. } = row;
        let docs = docs::row(row);
        let alias = code.to_string();
        // A discriminant that is written is checked like a constant; one that counts on is not.
        let written = (next_code != Some(*code)).then(|| discriminant(row));
        let equals = written.as_ref().map(|_| quote!(=));
        next_code = code.checked_add(1);
        quote! {
            #(#attrs)*
            #[doc = #docs]
            #[doc(alias = #alias)]
            #name #equals #written,
        }
    });
    quote! {
        #(#attrs)*
        #[doc = #table]
        #[derive(
            #core::clone::Clone,
            #core::marker::Copy,
            #core::cmp::PartialEq,
            #core::cmp::Eq,
            #core::cmp::PartialOrd,
            #core::cmp::Ord,
            #core::hash::Hash,
        )]
        #[repr(#repr)]
        #vis enum #name {
            #(#variants)*
        }
    }
}

/// The code, at the place where it is written, but as a token of the macro: style lints judge how
/// users write numbers, and a catalog has them as its document does.
fn discriminant(row: &Row) -> Literal {
    let mut code = Literal::i128_unsuffixed(row.code);
    code.set_span(row.code_span.resolved_at(Span::mixed_site()));
    code
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group, TokenTree};

    use super::*;

    const NAMES: [&str; 3] = ["OrderNotFound", "AlreadyPaid", "Internal"];

    /// The rows of a valid catalog, token by token.
    fn rows() -> Vec<TokenTree> {
        quote! {
            #[catalog(success)]
            40001 => "order not found", "订单不存在";
            #[doc = "Paid before."]
            -40002 as AlreadyPaid => "the order has been paid", "";
            50_000 as Internal => "", "系统内部异常";
        }
        .into_iter()
        .collect()
    }

    /// Expands these rows: the output, which must be items, and whether it has an error.
    fn expanded(rows: impl IntoIterator<Item = TokenTree>) -> (String, bool) {
        let table = Group::new(Delimiter::Brace, rows.into_iter().collect());
        let output = expand(quote!(#[repr(i32)] pub enum OrderError #table));
        let file = syn::parse2::<syn::File>(output.clone());
        assert!(file.is_ok(), "not items: {output}");
        let output = output.to_string();
        let has_error = output.contains("compile_error");
        (output, has_error)
    }

    /// The rows that end before or begin behind a token: (range of tokens, name of the variant).
    fn whole_rows(tokens: &[TokenTree], broken: usize) -> Vec<&'static str> {
        let mut row = 0;
        let mut begin = 0;
        let mut whole = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            if token.to_string() == ";" {
                if !(begin..=at).contains(&broken) {
                    whole.extend(NAMES.get(row));
                }
                (row, begin) = (row + 1, at + 1);
            }
        }
        whole
    }

    #[test]
    fn a_valid_catalog_is_items_without_an_error() {
        let (output, has_error) = expanded(rows());
        assert!(!has_error);
        assert!(NAMES.iter().all(|name| output.contains(&format!("OrderError :: {name}"))));
    }

    #[test]
    fn the_same_rows_expand_to_the_same_tokens() {
        assert_eq!(expanded(rows()), expanded(rows()));
    }

    #[test]
    fn a_catalog_cut_off_anywhere_keeps_its_whole_rows() {
        let rows = rows();
        for end in 0..rows.len() {
            let (output, has_error) = expanded(rows[..end].iter().cloned());
            let ended = rows[..end].last().is_some_and(|last| last.to_string() == ";");
            assert_eq!(has_error, !ended, "cut before token {end}");
            for name in whole_rows(&rows[..end], usize::MAX) {
                assert!(
                    output.contains(&format!("OrderError :: {name}")),
                    "{name}, cut before {end}"
                );
            }
        }
    }

    #[test]
    fn a_token_left_out_doubled_or_replaced_breaks_its_own_row_only() {
        let rows = rows();
        let strange: Vec<TokenTree> =
            quote!(x ; , => "x" 7 - (y) {} [] as 'a 1.5 #).into_iter().collect();
        for at in 0..rows.len() {
            let mut edits = vec![vec![], vec![rows[at].clone(), rows[at].clone()]];
            edits.extend(strange.iter().map(|token| vec![token.clone()]));
            for edit in edits {
                let tokens = rows[..at].iter().chain(&edit).chain(&rows[at + 1..]);
                let (output, _) = expanded(tokens.cloned());
                let whole = whole_rows(&rows, at);
                // Where the end of a row is gone, the next one may go with it.
                let spared = if rows[at].to_string() == ";" { &whole[..1] } else { &whole[..] };
                for name in spared {
                    let variant = format!("OrderError :: {name}");
                    assert!(output.contains(&variant), "{name}, {edit:?} in place of token {at}");
                }
            }
        }
    }

    #[test]
    fn a_code_is_an_alias_of_its_variant() {
        let (output, _) = expanded(rows());
        for alias in ["40001", "-40002", "50000"] {
            assert!(output.contains(&format!(r#"doc (alias = "{alias}")"#)), "{alias}");
        }
    }

    #[test]
    fn what_a_method_returns_must_be_used() {
        let output = expand(quote!(enum E { 1 => "one", "一"; })).to_string();
        assert_eq!(output.matches("# [must_use]").count(), 8);
    }

    #[test]
    fn cfg_on_the_enum_is_on_everything() {
        let output = expand(quote!(#[cfg(unix)] enum E { 1 => "one", "一"; })).to_string();
        assert_eq!(output.matches("# [cfg (unix)]").count(), 2);
    }
}
