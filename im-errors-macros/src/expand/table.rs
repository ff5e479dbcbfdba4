//! The table itself, and the functions that find a row in it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::ext::IdentExt as _;

use super::Paths;
use crate::catalog::{Catalog, Row};

/// The rows in the order of their keys, and the two ways between a place there and a variant.
///
/// The key of a code is what `as u64` makes of it, here and in the generated code. There is no slice
/// of variants: the compiler would check each against all discriminants, which takes seconds for
/// 10,000 rows. A `match` on the place costs a tenth.
pub(super) fn table(catalog: &Catalog, paths: &Paths) -> TokenStream {
    let Paths { private, code, u64, usize, option, .. } = paths;
    let name = &catalog.name;

    let mut by_key: Vec<(usize, &Row)> = catalog.rows.iter().enumerate().collect();
    by_key.sort_by_key(|(_, row)| row.key());
    let mut order: Vec<(usize, usize)> = by_key.iter().map(|(nth, _)| *nth).zip(0..).collect();
    order.sort_unstable();

    let keys = by_key.iter().map(|(_, row)| Literal::u64_unsuffixed(row.key()));
    let order = order.iter().map(|(_, place)| Literal::usize_unsuffixed(*place));
    let rows = by_key.iter().map(|(_, row)| {
        let Row { english, chinese, .. } = row;
        let name = row.name.unraw().to_string();
        quote!(#private::Row { name: #name, en: #english, zh: #chinese })
    });
    let places = (0..by_key.len()).map(Literal::usize_unsuffixed);
    let variants = by_key.iter().map(|(_, row)| &row.name);
    quote! {
        static __TABLE: #private::Table = #private::Table {
            keys: &[#(#keys),*],
            rows: &[#(#rows),*],
            order: &[#(#order),*],
        };

        const fn __place(__code: #code) -> #option<#usize> {
            __TABLE.place(__code as #u64)
        }

        const fn __row(__error: #name) -> &'static #private::Row {
            __TABLE.row(__error as #code as #u64)
        }

        const fn __variant(__place: #usize) -> #option<#name> {
            #option::Some(match __place {
                #(#places => #name::#variants,)*
                _ => return #option::None,
            })
        }
    }
}
