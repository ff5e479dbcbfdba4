//! A catalog of catalogs: every lookup asks its parts, and only names are made anew.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::TypePath;
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;

use super::{Bodies, Enumeration, Form, Paths};
use crate::catalog::{Catalog, Part};
use crate::docs;

/// The rows of all parts, one part after the other, each in the order and the slots of its own.
///
/// `None` where there is no part at all.
pub(super) fn form(catalog: &Catalog, parts: &[Part], paths: &Paths) -> Option<Form> {
    let places: Vec<Place<'_>> = parts.iter().enumerate().map(Place::of).collect();
    places.first()?;
    Some(Form {
        enumeration: enumeration(parts),
        items: items(&catalog.name, &places, paths),
        bodies: bodies(&catalog.name, &places, paths),
    })
}

/// A part, and the constants that say where it begins.
struct Place<'a> {
    variant: &'a Ident,
    catalog: &'a TypePath,
    /// How many rows, and how many slots, the parts before it have.
    rows_before: Ident,
    slots_before: Ident,
}

impl<'a> Place<'a> {
    fn of((position, part): (usize, &'a Part)) -> Self {
        Self {
            variant: &part.name,
            catalog: &part.catalog,
            rows_before: format_ident!("__ROWS_BEFORE_{position}"),
            slots_before: format_ident!("__SLOTS_BEFORE_{position}"),
        }
    }

    /// What names of this part begin with.
    fn prefix(&self) -> String {
        format!("{}::", self.variant.unraw())
    }

    /// The part as what generic code asks.
    fn as_catalog(&self, Paths { private, .. }: &Paths) -> TokenStream {
        let Self { catalog, .. } = self;
        quote!(<#catalog as #private::ErrorCatalog>)
    }
}

fn enumeration(parts: &[Part]) -> Enumeration {
    let variants = parts.iter().map(|part| {
        let Part { attrs, name, catalog } = part;
        let docs = docs::part(part);
        quote! {
            #(#attrs)*
            #[doc = #docs]
            #name(#catalog),
        }
    });
    Enumeration { docs: docs::parts(parts), repr: None, variants: variants.collect() }
}

fn items(name: &Ident, places: &[Place<'_>], paths: &Paths) -> TokenStream {
    let Paths { private, core, usize, str, .. } = paths;
    let mut rows = quote!(0);
    let mut slots = quote!(0);
    let begins = places.iter().map(|place| {
        let Place { rows_before, slots_before, .. } = place;
        let part = place.as_catalog(paths);
        let begin = quote! {
            const #rows_before: #usize = #rows;
            const #slots_before: #usize = #slots;
        };
        rows = quote!(#rows_before + #part::COUNT);
        slots = quote!(#slots_before + #part::__ROWS.len());
        begin
    });
    let begins: TokenStream = begins.collect();
    let parts = places.iter().map(|place| {
        let prefix = place.prefix();
        let part = place.as_catalog(paths);
        quote!((#prefix, #part::__ROWS))
    });
    let of_one_type = places.iter().map(|place| codes_are_of_its_type(name, place, paths));
    let apart = places.iter().skip(1).map(|place| codes_are_apart(name, place, paths));
    let written = places.iter().map(|Place { variant, catalog, .. }| {
        // Two catalogs may have one name.
        let written = docs::path(catalog);
        quote!(#name::#variant(_) => #written,)
    });
    let conversions = places.iter().map(|Place { variant, catalog, .. }| {
        quote! {
            #[automatically_derived]
            impl #core::convert::From<#catalog> for #name {
                fn from(__part: #catalog) -> Self {
                    #name::#variant(__part)
                }
            }
        }
    });
    quote! {
        #begins
        const __COUNT: #usize = #rows;
        const __PARTS: &[(&#str, &[#private::Row])] = &[#(#parts),*];

        #[allow(long_running_const_eval, reason = "a large catalog has many names")]
        const __NAMES: &[#core::primitive::u8; #private::length_of_names(__PARTS)] =
            &#private::joined_names(__PARTS);
        #[allow(long_running_const_eval, reason = "a large catalog has many rows")]
        static __ROWS: [#private::Row; #slots] = #private::joined_rows(__PARTS, __NAMES);

        /// The catalog that an error is of, as it is written above.
        const fn __written(__error: #name) -> &'static #str {
            match __error { #(#written)* }
        }

        #(#of_one_type)*
        #(#apart)*
        #(#conversions)*
    }
}

/// The proof that the codes of a part are of the type of the whole.
fn codes_are_of_its_type(
    name: &Ident,
    Place { catalog, .. }: &Place<'_>,
    paths: &Paths,
) -> TokenStream {
    let assert_same_type = refusal("assert_same_type", catalog, paths);
    quote_spanned!(catalog.span()=> const _: () = #assert_same_type::<#name, #catalog>();)
}

/// The proof that no code of a part is an earlier one's, 0 excepted, which is what most services say for
/// success.
fn codes_are_apart(name: &Ident, place: &Place<'_>, paths: &Paths) -> TokenStream {
    let Paths { core, code, usize, option, .. } = paths;
    let (Place { variant, catalog, .. }, part) = (place, place.as_catalog(paths));
    let written = docs::path(catalog);
    let code_is_in_both = refusal("code_is_in_both", catalog, paths);
    quote_spanned! {catalog.span()=>
        #[allow(long_running_const_eval, reason = "a large catalog has many codes")]
        const _: () = {
            let mut __slot: #usize = 0;
            while __slot < #part::__ROWS.len() {
                if let #option::Some(__code) = <#catalog>::__code_in(__slot) {
                    match #name::from_code(__code as #code) {
                        #option::None | #option::Some(#name::#variant(_)) => {}
                        #option::Some(__earlier) => if __code != 0 {
                            #code_is_in_both(
                                __written(__earlier),
                                #written,
                                __code as #core::primitive::i128,
                            );
                        }
                    }
                }
                __slot += 1;
            }
        };
    }
}

/// A function of the library that may refuse to compile a part: the compiler says so where it is called.
fn refusal(name: &str, part: &TypePath, Paths { private, .. }: &Paths) -> TokenStream {
    let name = Ident::new(name, Span::call_site());
    located_at(quote!(#private::#name), part.span())
}

/// Tokens that name what they did, at another place in the user's source.
fn located_at(tokens: TokenStream, place: Span) -> TokenStream {
    let moved = tokens.into_iter().map(|mut token| {
        token.set_span(token.span().located_at(place));
        token
    });
    moved.collect()
}

fn bodies(name: &Ident, places: &[Place<'_>], paths: &Paths) -> Bodies {
    let Paths { core, code, str, option, .. } = paths;
    // What each part says of its own variants.
    let of_part = |said: &dyn Fn(&Place<'_>) -> TokenStream| {
        let arms = places.iter().map(|place| {
            let Place { variant, .. } = place;
            let said = said(place);
            quote!(#name::#variant(__part) => #said,)
        });
        quote!(match self { #(#arms)* })
    };
    // The answer about what the first part that is asked has found.
    let first = |asked: &dyn Fn(&Place<'_>) -> TokenStream,
                 answer: &dyn Fn(&Place<'_>) -> TokenStream| {
        let places = places.iter().map(|place| {
            let (asked, answer) = (asked(place), answer(place));
            quote!(if let #option::Some(__found) = #asked { return #answer; })
        });
        quote!(#(#places)* #option::None)
    };
    // The answer of the last part that begins before a slot, or a row, about its own.
    let last = |position: &dyn Fn(&Place<'_>) -> TokenStream,
                answer: &dyn Fn(&Place<'_>) -> TokenStream| {
        let places = places.iter().rev().map(|place| {
            let (position, answer) = (position(place), answer(place));
            quote!(if let #option::Some(__own) = #position { return #answer; })
        });
        quote!(#(#places)*)
    };
    let own_slot =
        |Place { slots_before, .. }: &Place<'_>| quote!(__slot.checked_sub(#slots_before));
    Bodies {
        count: quote!(__COUNT),
        code: of_part(&|Place { catalog, .. }| quote!(<#catalog>::code(__part) as #code)),
        slot: of_part(
            &|Place { catalog, slots_before, .. }| quote!(#slots_before + <#catalog>::__slot(__part)),
        ),
        is_success: of_part(&|Place { catalog, .. }| quote!(<#catalog>::is_success(__part))),
        http_status: of_part(&|Place { catalog, .. }| quote!(<#catalog>::http_status(__part))),
        display: of_part(&|_| quote!(#core::fmt::Display::fmt(__part, __f))),
        from_code: first(
            &|place| {
                let (Place { catalog, .. }, part) = (place, place.as_catalog(paths));
                quote!(<#catalog>::from_code(__code as #part::Repr))
            },
            &|Place { variant, .. }| quote!(#option::Some(#name::#variant(__found))),
        ),
        // What one part has given up another one may have.
        reserved: {
            let asked = first(
                &|place| {
                    let (Place { catalog, .. }, part) = (place, place.as_catalog(paths));
                    quote!(<#catalog>::reserved(__code as #part::Repr))
                },
                &|_| quote!(#option::Some(__found)),
            );
            quote! {
                if #name::from_code(__code).is_some() {
                    return #option::None;
                }
                #asked
            }
        },
        variant: {
            let of_own = |place: &Place<'_>, slot: TokenStream| {
                let (Place { variant, .. }, part) = (place, place.as_catalog(paths));
                quote!(#name::#variant(#part::__variant(#slot)))
            };
            let asked = last(&own_slot, &|place| of_own(place, quote!(__own)));
            let otherwise = places.first().map(|place| of_own(place, quote!(__slot)));
            quote!(#asked #otherwise)
        },
        code_in: {
            let asked = last(&own_slot, &|Place { catalog, .. }| {
                quote! {
                    match <#catalog>::__code_in(__own) {
                        #option::Some(__code) => #option::Some(__code as #code),
                        #option::None => #option::None,
                    }
                }
            });
            quote!(#asked #option::None)
        },
        slot_of_row: {
            let own_row = |Place { rows_before, .. }: &Place<'_>| quote!(__position.checked_sub(#rows_before));
            let asked = last(&own_row, &|place| {
                let (Place { slots_before, .. }, part) = (place, place.as_catalog(paths));
                quote!(#part::__slot_of_row(__own)?.checked_add(#slots_before))
            });
            quote!(#asked #option::None)
        },
        slot_of_name: first(
            &|place| {
                let prefix = place.prefix();
                quote!(#str::strip_prefix(__name, #prefix))
            },
            &|place| {
                let (Place { slots_before, .. }, part) = (place, place.as_catalog(paths));
                quote!(#part::__slot_of_name(__found)?.checked_add(#slots_before))
            },
        ),
    }
}
