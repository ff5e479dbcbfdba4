//! The expansion of the columns that options set.

use std::collections::HashMap;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::Paths;
use super::packed::Packed;
use super::table::in_slots;
use crate::catalog::{Properties, Table};
use crate::index::Index;
use crate::values::{Class, Retry};

/// Returns a table of all different properties, and the expression that selects those of `__error`.
pub(super) fn properties(
    table: &Table,
    index: &Index,
    paths: &Paths,
) -> (TokenStream, TokenStream) {
    let Paths { private, .. } = paths;
    let mut numbers = HashMap::new();
    let mut different = Vec::new();
    let number_of_slot: Vec<usize> = in_slots(table, index)
        .map(|row| {
            let Some(row) = row else { return 0 };
            *numbers.entry(&row.properties).or_insert_with(|| {
                different.push(properties_literal(&row.properties, paths));
                different.len() - 1
            })
        })
        .collect();
    if let [same] = &*different {
        return (TokenStream::new(), quote!({ let _ = __error; #same }));
    }
    let count = Literal::usize_unsuffixed(different.len());
    let number = Packed::new(&number_of_slot, different.len());
    let number = number.get(&quote!(__Lookup.slot(__error)), paths);
    let Paths { option, .. } = paths;
    (
        quote!(static __PROPERTIES: [#private::Properties; #count] = [#(#different),*];),
        quote! {
            match #number {
                #option::Some(__number) => __PROPERTIES[__number],
                #option::None => #private::Properties::NONE,
            }
        },
    )
}

fn properties_literal(
    Properties { is_success, class, explanation, deprecation }: &Properties,
    paths: &Paths,
) -> TokenStream {
    let private = &paths.private;
    let class = class_literal(*class, paths);
    let deprecation = paths.option_literal(deprecation.as_ref());
    quote! {
        #private::Properties {
            is_success: #is_success,
            class: #class,
            explanation: #explanation,
            deprecation: #deprecation,
        }
    }
}

pub(super) fn class_literal(
    Class { kind, http_status, retry }: Class,
    paths: &Paths,
) -> TokenStream {
    let Paths { private, .. } = paths;
    if (Class { kind, http_status, retry }) == Class::default() {
        return quote!(#private::Class::NONE);
    }
    let kind = kind.map(|kind| {
        let variant = Ident::new(kind.variant, Span::call_site());
        quote!(#private::Kind::#variant)
    });
    let retry = retry.map(|retry| match retry {
        Retry::Never => quote!(#private::Retry::Never),
        Retry::Sometime => quote!(#private::Retry::Sometime),
        Retry::After(seconds) => quote!(#private::Retry::After(#seconds)),
    });
    let [kind, http_status, retry] = [
        paths.option_literal(kind.as_ref()),
        paths.option_literal(http_status.as_ref()),
        paths.option_literal(retry.as_ref()),
    ];
    quote!(#private::Class { kind: #kind, http_status: #http_status, retry: #retry })
}
