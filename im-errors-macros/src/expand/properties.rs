//! The expansion of the columns that options set.

use std::collections::HashMap;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::packed::Packed;
use super::presentation::presentation_literal;
use super::table::in_slots;
use super::{Paths, arguments};
use crate::catalog::{Catalog, Properties, Row, Table};
use crate::index::Index;
use crate::values::{Class, Lang, Presentation, Retry};

/// Returns a table of the distinct properties, and the expression for the properties in `__slot`.
pub(super) fn properties(
    catalog: &Catalog,
    table: &Table,
    index: &Index,
    paths: &Paths,
) -> (TokenStream, TokenStream) {
    let Paths { private, option, .. } = paths;
    let mut numbers = HashMap::new();
    let mut different = Vec::new();
    let number_of_slot: Vec<usize> = in_slots(table, index)
        .map(|row| {
            let Some(row) = row else { return 0 };
            let mut add = || {
                different.push(properties_literal(row, paths));
                different.len() - 1
            };
            if row.arguments.is_empty() {
                *numbers.entry(&row.properties).or_insert_with(add)
            } else {
                add()
            }
        })
        .collect();
    let defaults = defaults(catalog, table, paths);
    let count = Literal::usize_unsuffixed(different.len());
    let number = Packed::new(&number_of_slot, different.len()).get(&quote!(__slot), paths);
    // The table contains types of the user, so it must not be where the library's names are imported.
    let properties = quote! {
        static __PROPERTIES: [#private::Properties; #count] = {
            let __defaults = #defaults;
            [#(#different),*]
        };
    };
    let in_slot = if different.len() == 1 {
        quote!(let _ = __slot; __PROPERTIES[0])
    } else {
        quote! {
            match #number {
                #option::Some(__number) => __PROPERTIES[__number],
                #option::None => #private::Properties::NONE,
            }
        }
    };
    (properties, in_slot)
}

/// Returns the properties of a row without attributes and arguments.
fn defaults(catalog: &Catalog, table: &Table, paths: &Paths) -> TokenStream {
    let private = &paths.private;
    let lang = match table.display {
        Lang::En => None,
        Lang::Zh => Some(quote!(lang: #private::Lang::Zh,)),
    };
    let presentation = (catalog.presentation != Presentation::default()).then(|| {
        let presentation = presentation_literal(&catalog.presentation, paths);
        quote!(presentation: #presentation,)
    });
    if lang.is_none() && presentation.is_none() {
        return quote!(#private::Properties::NONE);
    }
    quote!(#private::Properties { #lang #presentation ..#private::Properties::NONE })
}

fn properties_literal(row: &Row, paths: &Paths) -> TokenStream {
    let Properties { is_success, class, explanation, deprecation } = &row.properties;
    let private = &paths.private;
    let is_success = is_success.then(|| quote!(is_success: true,));
    let class = (*class != Class::default()).then(|| {
        let class = class_literal(*class, paths);
        quote!(class: #class,)
    });
    let explanation = (!explanation.is_empty()).then(|| quote!(explanation: #explanation,));
    let deprecation = deprecation.is_some().then(|| {
        let deprecation = paths.option_literal(deprecation.as_ref());
        quote!(deprecation: #deprecation,)
    });
    let parameters = arguments::parameters(row, paths);
    let fields = quote!(#is_success #class #explanation #deprecation #parameters);
    if fields.is_empty() {
        return quote!(__defaults);
    }
    quote!(#private::Properties { #fields ..__defaults })
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
