//! The expansion of arguments: their names and types, and the constructors.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;
use syn::{Attribute, Type, TypeParamBound, parse_quote};

use super::{Paths, fault};
use crate::catalog::{Argument, Catalog, Row, Table};
use crate::docs;

/// Returns the field for the parameters of a row, if it has any.
pub(super) fn parameters(row: &Row, paths: &Paths) -> Option<TokenStream> {
    if row.arguments.is_empty() {
        return None;
    }
    let private = &paths.private;
    let parameters = row.arguments.iter().map(|argument| parameter(argument, paths));
    // The lifetime of the array is extended, because it is in a static. A `const` block in each row would take
    // quadratic time.
    Some(quote!(parameters: #private::if_alloc! { { &[#(#parameters),*] } { &[] } },))
}

fn parameter(argument: &Argument, Paths { private, .. }: &Paths) -> TokenStream {
    let Argument { name, declared_type, is_displayed } = argument;
    let name = name.unraw().to_string();
    let value_type = if *is_displayed {
        quote!(#private::ValueType::STRING)
    } else {
        quote_spanned!(declared_type.span()=> <#declared_type as #private::Argument>::TYPE)
    };
    quote!(#private::Parameter::new(#name, #value_type))
}

/// Returns the functions that create faults with arguments.
pub(super) fn constructors(catalog: &Catalog, table: &Table, paths: &Paths) -> TokenStream {
    let name = &catalog.name;
    let functions: Vec<TokenStream> =
        table.rows.iter().filter_map(|row| constructor(catalog, row, paths)).collect();
    if functions.is_empty() {
        return TokenStream::new();
    }
    quote!(impl #name { #(#functions)* })
}

fn constructor(catalog: &Catalog, row: &Row, paths: &Paths) -> Option<TokenStream> {
    let private = &paths.private;
    let (name, variant, fault) = (&catalog.name, &row.name, fault::fault_type(catalog, paths));
    let mut function = row.constructor.clone()?;
    // As a token of the macro, the compiler doesn't warn about a function that is never used.
    function.set_span(function.span().resolved_at(Span::mixed_site()));
    let docs = docs::constructor(row);
    let deprecated: Vec<&Attribute> =
        row.attrs.iter().filter(|attr| attr.path().is_ident("deprecated")).collect();
    let parameters = row.arguments.iter().map(|Argument { name, declared_type, is_displayed }| {
        let parameter_type =
            if *is_displayed { displayed(declared_type, paths) } else { declared_type.clone() };
        quote!(#name: #parameter_type)
    });
    let arguments = row.arguments.iter().map(|Argument { name, declared_type, is_displayed }| {
        let text = name.unraw().to_string();
        let value = if *is_displayed {
            quote!(#private::displayed(&#name))
        } else {
            quote_spanned!(declared_type.span()=>
                <#declared_type as #private::Argument>::into_value(#name)
            )
        };
        quote!((#text, #value))
    });
    Some(quote! {
        #[doc = #docs]
        #(#deprecated)*
        #[must_use]
        #[track_caller]
        pub fn #function(#(#parameters),*) -> #fault {
            #private::with_arguments(#name::#variant, [#(#arguments),*])
        }
    })
}

/// Returns `impl Display` with the path of the trait, which may not be in scope at the row.
fn displayed(declared_type: &Type, Paths { private, .. }: &Paths) -> Type {
    let mut displayed = match declared_type {
        Type::Group(group) => (*group.elem).clone(),
        declared_type => declared_type.clone(),
    };
    if let Type::ImplTrait(impl_trait) = &mut displayed {
        for bound in &mut impl_trait.bounds {
            match bound {
                TypeParamBound::Trait(bound) if bound.path.is_ident("Display") => {
                    let word = bound.path.to_token_stream();
                    bound.path = parse_quote!(#private::core::fmt::#word);
                }
                _ => {}
            }
        }
    }
    displayed
}
