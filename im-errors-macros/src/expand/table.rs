//! The table itself, and the functions that find a row in it.

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::mem;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use syn::ext::IdentExt as _;

use super::Paths;
use crate::catalog::{Catalog, Row};
use crate::hash;
use crate::index::Index;

/// The texts, each row in the slot of its code, and the ways to them from a code and from a variant.
///
/// There is no slice of variants: the compiler would check each of them against all discriminants,
/// which takes seconds for 10,000 rows. A `match` on the slot costs a tenth, and is one load.
pub(super) fn table(catalog: &Catalog, index: &Index, paths: &Paths) -> TokenStream {
    let variant = variant(catalog, index, paths);
    let rows = rows(catalog, index, paths);
    let Paths { private, code, u64, usize, .. } = paths;
    let slot = index.call(&quote!(__code as #u64), private);
    let name = &catalog.name;
    quote! {
        #variant
        #rows

        #[inline(always)]
        const fn __slot(__code: #code) -> #usize {
            #slot
        }

        #[inline(always)]
        const fn __row(__error: #name) -> &'static #private::Row {
            &__ROWS[__slot(__error as #code)]
        }
    }
}

/// The variant in a slot.
///
/// The compiler makes an array of the `match` if enough of its range is there, and asks whether a
/// slot lies in it if it must: free slots have a neighbour's variant. In a large table, where each
/// arm takes time to check, only the last one has, as long as enough of the others are taken. It
/// makes the array only after it has decided what to inline, though, and would not inline a `match`
/// of that size: `__variant_in` is for `from_code`, which is worth it, `__variant` for everything else.
fn variant(catalog: &Catalog, index: &Index, Paths { usize, .. }: &Paths) -> TokenStream {
    let name = &catalog.name;
    let count = index.slots().len();
    let is_filled = count <= 1024 || catalog.rows.len() * 9 < count * 4;
    let mut arms: Vec<(&Ident, Vec<Literal>)> = Vec::new();
    let mut before_all = Vec::new();
    for (slot, position) in index.slots().iter().enumerate() {
        let is_last = slot + 1 == count;
        let slot = Literal::usize_unsuffixed(slot);
        match (position.and_then(|position| catalog.rows.get(position)), arms.last_mut()) {
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
        arms.pop(); // three arms would be a branch, and two are a choice without one
    }
    let arms = arms.into_iter().map(|(variant, slots)| quote!(#(#slots)|* => #name::#variant,));
    quote! {
        #[inline(always)]
        const fn __variant_in(__slot: #usize) -> #name {
            match __slot {
                #(#arms)*
                _ => #name::#last,
            }
        }

        const fn __variant(__slot: #usize) -> #name {
            __variant_in(__slot)
        }
    }
}

fn rows(catalog: &Catalog, index: &Index, Paths { private, .. }: &Paths) -> TokenStream {
    let count = Literal::usize_unsuffixed(index.slots().len());
    let rows = index.slots().iter().map(|position| {
        let Some(row) = position.and_then(|position| catalog.rows.get(position)) else {
            return quote!(__free);
        };
        let Row { english, chinese, .. } = row;
        let name = plain(row);
        quote!([#name, #english, #chinese])
    });
    quote! {
        static __ROWS: [#private::Row; #count] = {
            let __free = ["", "", ""];
            [#(#rows),*]
        };
    }
}

/// The slot of a row, by its position, as an expression.
pub(super) fn slot_of_row(index: &Index, position: &Ident, paths: &Paths) -> TokenStream {
    slot_in(&index.order(), index, &quote!(#position), paths)
}

/// The slot of a row, by the name of its variant, as an expression: a second index, of the names'
/// numbers, leads to the slots of the first.
pub(super) fn slot_of_name(
    catalog: &Catalog,
    index: &Index,
    name: &Ident,
    paths: &Paths,
) -> TokenStream {
    let private = &paths.private;
    let names: Vec<String> = catalog.rows.iter().map(plain).collect();
    let numbers = |windows: &usize| -> Vec<u64> {
        names.iter().map(|name| hash::number_of_name(name, *windows)).collect()
    };
    let is_unique =
        |windows: &usize| numbers(windows).iter().collect::<HashSet<_>>().len() == names.len();
    // As many windows as letters hold all there is of a name.
    let most = names.iter().map(String::len).max().unwrap_or_default();
    let windows = (2..=most).find(is_unique).unwrap_or(2);
    let by_name = Index::soon_of(&numbers(&windows));
    let order = index.order();
    let slots: Vec<usize> = by_name
        .slots()
        .iter()
        .map(|position| position.and_then(|position| order.get(position)).copied().unwrap_or(0))
        .collect();
    let number = quote!(#private::number_of_name(#name, #windows));
    slot_in(&slots, index, &by_name.call(&number, private), paths)
}

/// One of these slots, by its place among them, as an expression.
///
/// They stand in a byte string, which is one token, where an array would be one for each.
fn slot_in(slots: &[usize], index: &Index, at: &TokenStream, paths: &Paths) -> TokenStream {
    let private = &paths.private;
    let width = bytes_for(index.slots().len().saturating_sub(1));
    let bytes: Vec<u8> =
        slots.iter().flat_map(|slot| slot.to_le_bytes().into_iter().take(width)).collect();
    let bytes = Literal::byte_string(&bytes);
    quote!(#private::slot_in::<#width>(#bytes, #at))
}

/// How many bytes a slot takes, where this is the last one.
fn bytes_for(last: usize) -> usize {
    last.to_le_bytes().iter().rposition(|byte| *byte > 0).map_or(1, |highest| highest + 1)
}

/// The name of a variant as a string: `r#` is a matter of its source.
fn plain(row: &Row) -> String {
    row.name.unraw().to_string()
}
