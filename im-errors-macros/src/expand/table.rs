//! The expansion of a catalog of rows.

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::mem;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt as _;

use super::packed::Packed;
use super::presentation::presentation_literal;
use super::properties::properties;
use super::{Paths, arguments};
use crate::catalog::{Catalog, Range, Reserved, Row, Table};
use crate::index::Index;
use crate::values::Lang;
use crate::{docs, hash};

pub(super) fn enumeration(catalog: &Catalog, table: &Table, paths: &Paths) -> TokenStream {
    let Catalog { attrs, vis, name, .. } = catalog;
    let library = &paths.library;
    let docs = docs::table(table);
    let repr = Ident::new(catalog.repr.name, Span::call_site());
    let mut next_code = None;
    let variants = table.rows.iter().map(|row| {
        let Row { attrs, name, code, .. } = row;
        let docs = docs::row(row);
        let alias = code.to_string();
        // The compiler evaluates an explicit discriminant like a constant, which takes time.
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
    quote! {
        #(#attrs)*
        #[doc = #docs]
        #[derive(#library::core::cmp::PartialEq)]
        #[repr(#repr)]
        #vis enum #name {
            #(#variants)*
        }
    }
}

/// Returns the code, located where it is written, but as a token of the macro: style lints about
/// numbers don't apply to codes, which are written as in the published table.
fn discriminant(row: &Row) -> Literal {
    let mut code = Literal::i128_unsuffixed(row.code);
    code.set_span(row.code_span.resolved_at(Span::mixed_site()));
    code
}

/// Returns the tables, and the functions that find a row in them.
///
/// There is no array of variants: the compiler would compare each element with all discriminants,
/// which takes seconds for 10,000 rows. A `match` on the slot takes a tenth of that, and becomes an
/// array in the program.
pub(super) fn lookup(catalog: &Catalog, table: &Table, paths: &Paths) -> TokenStream {
    let Paths { private, primitive, option, repr, .. } = paths;
    let name = &catalog.name;
    let codes: Vec<u64> = table.rows.iter().map(Row::key).collect();
    let index = Index::new(&codes);
    let rows = rows(table, &index, paths);
    let count = Literal::usize_unsuffixed(table.rows.len());
    let reserved = reserved(table, paths);
    let slot_of_code = index.call(&quote!(__code as #primitive::u64), private);
    let variants = variants(name, table, &index);
    let success = table.success.iter().map(|Range { first, last }| {
        let [first, last] = [first, last].map(|code| Literal::i128_unsuffixed(*code));
        quote!([#first, #last])
    });
    let parameters = arguments::parameters(catalog, table, paths);
    let (properties_table, properties) = properties(table, &index, paths);
    let lang = match table.display {
        Lang::En => quote!(#private::Lang::En),
        Lang::Zh => quote!(#private::Lang::Zh),
    };
    let presentation = presentation_literal(&catalog.presentation, paths);
    let slots = Packed::new(&index.order(), index.slots().len());
    let slot_of_position = slots.get(&quote!(__position), paths);
    let slot_of_name = slot_of_name(table, &index, paths);
    quote! {
        #rows
        #reserved
        #properties_table

        pub struct __Lookup;

        impl __Lookup {
            #[inline(always)]
            pub const fn count(self) -> #primitive::usize {
                #count
            }

            #[inline(always)]
            pub const fn rows(self) -> &'static [#private::Row] {
                &__ROWS
            }

            pub const fn reserved(self) -> &'static [#private::Reserved] {
                &__RESERVED
            }

            pub const fn success(self) -> &'static [#private::Codes] {
                &[#(#success),*]
            }

            #[inline(always)]
            pub const fn code(self, __error: #name) -> #repr {
                __error as #repr
            }

            #[inline(always)]
            pub const fn slot(self, __error: #name) -> #primitive::usize {
                __slot_of_code(__error as #repr)
            }

            #[inline(always)]
            pub const fn find(self, __code: #repr) -> #option<#name> {
                let __error = __variant_in(__slot_of_code(__code));
                if __error as #repr == __code { #option::Some(__error) } else { #option::None }
            }

            pub const fn variant(self, __slot: #primitive::usize) -> #name {
                __variant_in(__slot)
            }

            #[inline]
            pub const fn properties(self, __error: #name) -> #private::Properties {
                #properties
            }

            #[inline]
            pub const fn parameters(self, __error: #name) -> &'static [#private::Parameter] {
                #parameters
            }

            #[inline]
            pub const fn lang(self, _: #name) -> #private::Lang {
                #lang
            }

            #[inline]
            pub const fn presentation(self, _: #name) -> #private::Presentation {
                #presentation
            }

            #[inline]
            pub const fn key(self, __error: #name) -> #repr {
                __error as #repr
            }

            pub fn slot_of_position(
                self,
                __position: #primitive::usize,
            ) -> #option<#primitive::usize> {
                #slot_of_position
            }

            #[inline]
            pub fn slot_of_name(self, __name: &#primitive::str) -> #option<#primitive::usize> {
                #slot_of_name
            }
        }

        #[inline(always)]
        const fn __slot_of_code(__code: #repr) -> #primitive::usize {
            #slot_of_code
        }

        #[inline(always)]
        const fn __variant_in(__slot: #primitive::usize) -> #name {
            match __slot { #variants }
        }
    }
}

/// Returns the arms of a `match` that maps each slot to its variant.
///
/// The compiler turns the `match` into an array if most of its range is covered, and omits the range
/// check if all of it is: free slots get the variant of a neighbour. In a large table, where checking
/// each arm takes time, only the last slot does, as long as enough of the others are taken.
fn variants(name: &Ident, table: &Table, index: &Index) -> TokenStream {
    let count = index.slots().len();
    let is_filled = count <= 1024 || table.rows.len() * 9 < count * 4;
    let mut arms: Vec<(&Ident, Vec<Literal>)> = Vec::new();
    let mut before_all = Vec::new();
    for (slot, row) in in_slots(table, index).enumerate() {
        let is_last = slot + 1 == count;
        let slot = Literal::usize_unsuffixed(slot);
        match (row, arms.last_mut()) {
            (Some(row), _) => {
                before_all.push(slot);
                arms.push((&row.name, mem::take(&mut before_all)));
            }
            (None, Some((_, slots))) if is_filled || is_last => slots.push(slot),
            (None, None) if is_filled => before_all.push(slot),
            (None, _) => {}
        }
    }
    let last = arms.last().map(|(variant, _)| *variant);
    if count == 2 {
        arms.pop(); // a choice between two is compiled without a branch, one between three is not
    }
    let arms = arms.into_iter().map(|(variant, slots)| quote!(#(#slots)|* => #name::#variant,));
    quote!(#(#arms)* _ => #name::#last,)
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

/// Returns the expression for the slot of `__name`. An index of all names leads to the slots.
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

/// Returns how many windows of each name it takes to tell all names apart.
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
