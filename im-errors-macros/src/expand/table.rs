//! The table itself, and the functions that find a row in it.

use std::collections::HashSet;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt as _;

use super::Paths;
use crate::catalog::{Catalog, Row};
use crate::index::Index;
use crate::name_hash::{name_hash, name_hash_body};

/// The texts, each row in the slot of its code, and the ways to them: from a code, from a variant,
/// from a name, and in the order in which the rows are written.
///
/// There is no slice of variants: the compiler would check each of them against all discriminants,
/// which takes seconds for 10,000 rows. A `match` on the slot costs a tenth, and is one load.
pub(super) fn table(catalog: &Catalog, paths: &Paths) -> TokenStream {
    let codes: Vec<u64> = catalog.rows.iter().map(Row::key).collect();
    let index = Index::of(&codes);
    let slot = index.function(&Ident::new("__slot", Span::call_site()), paths);
    let variant = variant(catalog, &index, paths);
    let rows = rows(catalog, &index, paths);
    let nth = nth(catalog, &index, paths);
    let from_name = from_name(catalog, &index, paths);

    let Paths { private, code, u64, option, .. } = paths;
    let name = &catalog.name;
    quote! {
        #slot
        #variant
        #rows
        #nth
        #from_name

        #[inline(always)]
        const fn __row(__error: #name) -> &'static #private::Row {
            &__ROWS[__slot(__error as #code as #u64)]
        }

        #[inline(always)]
        const fn __from_code(__code: #code) -> #option<#name> {
            let __error = __variant_in(__slot(__code as #u64));
            if __error as #code == __code { #option::Some(__error) } else { #option::None }
        }
    }
}

/// The variant in a slot.
///
/// The compiler makes an array of the `match` if enough of its range is there: free slots are left
/// out, but for the last one, unless they are so many that they must have a neighbour's variant. It
/// does so only after it has decided what to inline, though, and would not inline a `match` of that
/// size: `__variant_in` is for `from_code`, which is worth it, `__variant` for everything else.
fn variant(catalog: &Catalog, index: &Index, Paths { usize, .. }: &Paths) -> TokenStream {
    let name = &catalog.name;
    let is_sparse = catalog.rows.len() * 9 < index.slots().len() * 4;
    let mut arms: Vec<(&Ident, Vec<Literal>)> = Vec::new();
    for (slot, position) in index.slots().iter().enumerate() {
        let is_last = slot + 1 == index.slots().len();
        let slot = Literal::usize_unsuffixed(slot);
        match (position.and_then(|position| catalog.rows.get(position)), arms.last_mut()) {
            (Some(row), _) => arms.push((&row.name, vec![slot])),
            (None, Some((_, slots))) if is_sparse || is_last => slots.push(slot),
            (None, _) => {}
        }
    }
    let last = arms.pop().map(|(variant, _)| variant);
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
            return quote!(__FREE);
        };
        let Row { english, chinese, .. } = row;
        let name = row.name.unraw().to_string();
        quote!(__Row { name: #name, en: #english, zh: #chinese })
    });
    quote! {
        static __ROWS: [#private::Row; #count] = {
            use #private::Row as __Row;
            const __FREE: __Row = __Row { name: "", en: "", zh: "" };
            [#(#rows),*]
        };
    }
}

/// The variant of a row, by its position: the slots in the order of the rows.
fn nth(catalog: &Catalog, index: &Index, paths: &Paths) -> TokenStream {
    let Paths { usize, option, .. } = paths;
    let name = &catalog.name;
    let order = slots(index.order(), index, paths);
    quote! {
        fn __nth(__row: #usize) -> #option<#name> {
            static __ORDER: #order;
            match __ORDER.get(__row) {
                #option::Some(__slot) => #option::Some(__variant(*__slot as #usize)),
                #option::None => #option::None,
            }
        }
    }
}

/// The variant with a name: a second index, of the names' numbers, leads to the slots of the first.
fn from_name(catalog: &Catalog, index: &Index, paths: &Paths) -> TokenStream {
    let Paths { core, u64, usize, str, option, .. } = paths;
    let name = &catalog.name;
    let names: Vec<String> = catalog.rows.iter().map(|row| row.name.unraw().to_string()).collect();
    let numbers = |windows: &usize| -> Vec<u64> {
        names.iter().map(|name| name_hash(name, *windows)).collect()
    };
    let is_unique =
        |windows: &usize| numbers(windows).iter().collect::<HashSet<_>>().len() == names.len();
    // That many windows hold all there is of a name.
    let most = names.iter().map(String::len).max().unwrap_or_default() / 8 + 2;
    let windows = (2..most).find(is_unique).unwrap_or(most);
    let names = Index::soon_of(&numbers(&windows));
    let windows = Literal::usize_unsuffixed(windows);
    let body = name_hash_body();
    let name_slot = names.function(&Ident::new("__name_slot", Span::call_site()), paths);
    let order = index.order();
    let first = order.first().copied().unwrap_or_default();
    let by_name = names.slots().iter().map(|position| {
        position.and_then(|position| order.get(position)).copied().unwrap_or(first)
    });
    let by_name = slots(by_name.collect(), index, paths);
    quote! {
        #name_slot

        #[inline]
        fn __name_hash(__name: &#str) -> #u64 {
            use #core::primitive::{u64, usize};
            let __windows: usize = #windows;
            #body
        }

        #[inline]
        fn __from_name(__name: &#str) -> #option<#name> {
            static __BY_NAME: #by_name;
            let __slot = __BY_NAME[__name_slot(__name_hash(__name))] as #usize;
            if __ROWS[__slot].name == __name {
                #option::Some(__variant(__slot))
            } else {
                #option::None
            }
        }
    }
}

/// The type and the value of an array of slots.
fn slots(slots: Vec<usize>, index: &Index, Paths { core, .. }: &Paths) -> TokenStream {
    let count = Literal::usize_unsuffixed(slots.len());
    let integer = if index.slots().len() <= 1 << 16 { quote!(u16) } else { quote!(u32) };
    let slots = slots.into_iter().map(Literal::usize_unsuffixed);
    quote!([#core::primitive::#integer; #count] = [#(#slots),*])
}
