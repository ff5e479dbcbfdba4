//! The expansion of a catalog of rows.

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt as _;

use super::packed::Packed;
use super::properties::properties;
use super::{Paths, item};
use crate::catalog::{Catalog, Range, Reserved, Row, Table};
use crate::index::Index;
use crate::{docs, hash};

/// The maximum number of slots of a catalog with inlined lookups of variants. In each crate that calls such a
/// function, the compiler evaluates and copies the array of variants.
const MOST_INLINED_SLOTS: usize = 2048;

pub(super) fn enumeration(catalog: &Catalog, table: &Table, paths: &Paths) -> TokenStream {
    let Catalog { attrs, vis, name, .. } = catalog;
    let library = &paths.library;
    let docs = docs::table(table);
    let source = catalog.source.as_ref().map(|source| docs::selection(&source.name));
    let source = source.map(|source| quote!(#[doc = #source]));
    let repr = Ident::new(catalog.repr.name, Span::call_site());
    let mut next_code = None;
    let variants = table.rows.iter().map(|row| {
        let Row { attrs, name, code, .. } = row;
        let docs = docs::row(row);
        let alias = code.to_string();
        // The compiler evaluates each explicit discriminant as a constant, which takes time.
        let explicit = (next_code != Some(*code)).then(|| discriminant(row));
        let equals = explicit.as_ref().map(|_| quote!(=));
        next_code = code.checked_add(1);
        quote! {
            #(#attrs)*
            #[doc = #docs]
            #[doc(alias = #alias)]
            #name #equals #explicit,
        }
    });
    let item = item(vis, "enum", name, variants.collect());
    quote! {
        #(#attrs)*
        #source
        #[doc = #docs]
        #[derive(#library::core::cmp::PartialEq)]
        #[repr(#repr)]
        #item
    }
}

/// Returns the code as a token of the macro, so that lints about the style of numbers ignore it. Codes are
/// written as in the published table.
fn discriminant(row: &Row) -> Literal {
    let mut code = Literal::i128_unsuffixed(row.code);
    code.set_span(row.code_span.resolved_at(Span::mixed_site()));
    code
}

/// Returns the tables, and the functions that find a row in them.
pub(super) fn lookup(catalog: &Catalog, table: &Table, paths: &Paths) -> TokenStream {
    let Paths { private, primitive, .. } = paths;
    let name = &catalog.name;
    let repr = Ident::new(catalog.repr.name, Span::call_site());
    let codes: Vec<u64> = table.rows.iter().map(Row::key).collect();
    let index = Index::new(&codes);
    let slots = index.slots().len();
    let rows = rows(table, &index, paths);
    let variants = variants(name, table, &index, paths);
    let reserved = reserved(table, paths);
    let (properties_table, properties) = properties(catalog, table, &index, paths);

    let count = Literal::usize_unsuffixed(table.rows.len());
    let length_of_names: usize =
        table.rows.iter().map(|row| row.name.unraw().to_string().len()).sum();
    let length_of_names = Literal::usize_unsuffixed(length_of_names);
    let numbers = packed_codes(table.rows.iter());
    let success_numbers = packed_codes(table.rows.iter().filter(|row| row.properties.is_success));
    let success = table.success.iter().map(|Range { first, last }| {
        let [first, last] = [first, last].map(|code| Literal::i128_unsuffixed(*code));
        quote!([#first, #last])
    });
    let inline = if slots <= MOST_INLINED_SLOTS { quote!(always) } else { quote!(never) };
    let slot_of_code = index.call(&quote!(__code as #primitive::u64), private);
    let slot_of_position = Packed::new(&index.order(), slots).get(&quote!(__position), paths);
    let slot_of_name = slot_of_name(table, &index, paths);
    quote! {
        #rows
        #variants
        #reserved
        #properties_table

        #private::rows! {
            #repr {
                count: #count,
                length_of_names: #length_of_names,
                numbers: #numbers,
                success_numbers: #success_numbers,
                success: [#(#success),*],
                lookups: #[inline(#inline)],
                slot_of_code(__code) { #slot_of_code }
                slot_of_position(__position) { #slot_of_position }
                slot_of_name(__name) { #slot_of_name }
                properties(__slot) { #properties }
            }
        }
    }
}

/// Returns the type that contains the variants by slot.
///
/// Because the type is generic, the compiler evaluates the array only where a program or a constant uses it, and
/// not in `cargo check`. To validate an element, the compiler compares it with one discriminant after the other.
/// For 10,000 rows, this takes a second if most codes are consecutive, and three if none are. The alternative is
/// a `match`. In release builds, LLVM compiles it into the same array, but this takes longer and is repeated
/// wherever the `match` is inlined.
fn variants(name: &Ident, table: &Table, index: &Index, paths: &Paths) -> TokenStream {
    let Paths { private, primitive, .. } = paths;
    let slots = Literal::usize_unsuffixed(index.slots().len());
    let any = table.rows.first().map(|row| &row.name);
    let variants = in_slots(table, index).map(|row| {
        row.map_or_else(|| quote!(__free), |Row { name: variant, .. }| quote!(#name::#variant))
    });
    quote! {
        struct __Variants<__T>(__T);

        impl<__T> __Variants<__T> {
            const BY_SLOT: &'static [#name; #slots] = &{
                #private::depend_on::<__T>();
                let __free = #name::#any;
                [#(#variants),*]
            };

            #[inline(always)]
            const fn in_slot(__slot: #primitive::usize) -> #name {
                #private::in_slot(Self::BY_SLOT, __slot)
            }
        }
    }
}

/// Returns the sorted codes of rows as one token, eight bytes per code.
fn packed_codes<'a>(rows: impl Iterator<Item = &'a Row>) -> Literal {
    let mut numbers: Vec<u64> = rows.map(Row::key).collect();
    numbers.sort_unstable();
    let bytes: Vec<u8> = numbers.into_iter().flat_map(u64::to_le_bytes).collect();
    Literal::byte_string(&bytes)
}

fn rows(table: &Table, index: &Index, Paths { private, .. }: &Paths) -> TokenStream {
    let count = Literal::usize_unsuffixed(index.slots().len());
    let rows = in_slots(table, index).map(|row| {
        let Some(row) = row else {
            return quote!(__free);
        };
        let Row { english, chinese, .. } = row;
        let name = row.name.unraw().to_string();
        quote!([#name, #english, #chinese])
    });
    quote! {
        static __ROWS: [#private::Row; #count] = {
            let __free = ["", "", ""];
            [#(#rows),*]
        };
    }
}

fn reserved(table: &Table, Paths { private, .. }: &Paths) -> TokenStream {
    let count = Literal::usize_unsuffixed(table.reserved.len());
    let ranges = table.reserved.iter().map(|Reserved { range: Range { first, last }, reason }| {
        let [first, last] = [first, last].map(|code| Literal::i128_unsuffixed(*code));
        quote!(#private::Reserved::new(#first, #last, #reason))
    });
    quote!(static __RESERVED: [#private::Reserved; #count] = [#(#ranges),*];)
}

/// Returns the row in each slot.
pub(super) fn in_slots<'a>(
    table: &'a Table,
    index: &Index,
) -> impl Iterator<Item = Option<&'a Row>> {
    index.slots().iter().map(|position| position.and_then(|position| table.rows.get(position)))
}

/// Returns the expression for the slot of `__name`, which uses an index of the names.
fn slot_of_name(table: &Table, index: &Index, paths: &Paths) -> TokenStream {
    let private = &paths.private;
    let names: Vec<String> = table.rows.iter().map(|row| row.name.unraw().to_string()).collect();
    let windows = windows(&names);
    let by_name = Index::quick(&numbers(&names, windows));
    let order = index.order();
    let slots: Vec<usize> = by_name
        .slots()
        .iter()
        .map(|position| position.and_then(|position| order.get(position)).copied().unwrap_or(0))
        .collect();
    let number = quote!(#private::number_of_name(__name, #windows));
    Packed::new(&slots, index.slots().len()).get(&by_name.call(&number, private), paths)
}

/// Returns the number of windows of each name that are needed to distinguish all names.
fn windows(names: &[String]) -> usize {
    let are_different = |windows: &usize| {
        numbers(names, *windows).iter().collect::<HashSet<_>>().len() == names.len()
    };
    // As many windows as the longest name has bytes cover every byte.
    let most = names.iter().map(String::len).max().unwrap_or_default();
    (2..=most).find(are_different).unwrap_or(2)
}

fn numbers(names: &[String], windows: usize) -> Vec<u64> {
    names.iter().map(|name| hash::number_of_name(name, windows)).collect()
}
