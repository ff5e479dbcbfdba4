//! The expansion of a catalog of catalogs.
//!
//! Only the compiler knows the type of a part. All code that doesn't compile if this is not a suitable catalog has
//! the location of the part and requires the same trait, so that the compiler reports one error there.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Attribute;
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;

use super::{Paths, item, presentation, properties};
use crate::catalog::{Catalog, Part};
use crate::docs;
use crate::values::Class;

pub(super) fn enumeration(catalog: &Catalog, parts: &[Part], paths: &Paths) -> TokenStream {
    let Catalog { attrs, vis, name, .. } = catalog;
    let library = &paths.library;
    let docs = docs::parts(parts);
    let variants = parts.iter().map(|part| {
        let Part { attrs, name, catalog, .. } = part;
        let docs = docs::part(part);
        quote! {
            #(#attrs)*
            #[doc = #docs]
            #name(#catalog),
        }
    });
    let item = item(vis, "enum", name, variants.collect());
    quote! {
        #(#attrs)*
        #[doc = #docs]
        #[derive(#library::core::cmp::PartialEq)]
        #item
    }
}

pub(super) fn lookup(catalog: &Catalog, parts: &[Part], paths: &Paths) -> TokenStream {
    let private = &paths.private;
    let repr = Ident::new(catalog.repr.name, Span::call_site());
    let parts: Vec<Numbered<'_>> = parts.iter().enumerate().map(Numbered::new).collect();
    // These are tokens of the user, so that a lint about a path points to it and can be allowed there.
    let aliases = parts.iter().map(|Numbered { part, alias, .. }| {
        let Part { attrs, catalog: path, .. } = part;
        let allow = [&catalog.attrs, attrs].into_iter().flatten().filter(|attr| is_allow(attr));
        quote!(#(#allow)* type #alias = #path;)
    });
    let entries = parts.iter().map(|numbered| {
        let Part { name, catalog: path, .. } = numbered.part;
        let alias = &numbered.alias;
        let number = Literal::usize_unsuffixed(numbered.number);
        let prefix = format!("{}::", name.unraw());
        let lookup = numbered.lookup();
        let text = docs::path(path);
        let in_part = numbered.in_part(paths);
        quote!(#number [__Catalog::#name] [__Catalog::#name(__own)] [__own] (#alias, #lookup) #prefix #text { #in_part })
    });
    let in_whole = presentation::in_whole(&catalog.presentation, paths);
    let same_repr = parts.iter().map(|part| part.same_repr(paths));
    let checks = parts.iter().map(|part| part.checks(paths));
    quote! {
        #(#aliases)*
        #(#same_repr)*

        #private::parts! { #repr { #in_whole } { #(#entries)* } }

        #(#checks)*
    }
}

fn is_allow(attr: &Attribute) -> bool {
    ["allow", "expect"].iter().any(|name| attr.path().is_ident(name))
}

/// Returns the conversions from the faults of all parts into that of the whole.
pub(super) fn conversions_of_faults(
    parts: &[Part],
    whole: &Ident,
    fault: &Ident,
    Paths { private, .. }: &Paths,
) -> Vec<TokenStream> {
    let conversion = |numbered: Numbered<'_>| {
        let Numbered { alias, part, .. } = &numbered;
        let variant = &part.name;
        let part_of = numbered.locate(quote!(__private::PartOf<#whole>));
        let fault_of_part = quote_spanned!(alias.span()=> <#alias as #part_of>::Fault);
        quote! {
            #[automatically_derived]
            impl #private::core::convert::From<#fault_of_part> for #fault {
                fn from(__fault: #fault_of_part) -> Self {
                    let __fault: #private::Fault<#alias> =
                        #private::core::convert::From::from(__fault);
                    #private::core::convert::From::from(__fault.map(#whole::#variant))
                }
            }
        }
    };
    parts.iter().enumerate().map(Numbered::new).map(conversion).collect()
}

/// A part, and an alias of its type at the same location. Where the library's names are imported, the path
/// may mean something else.
struct Numbered<'a> {
    number: usize,
    part: &'a Part,
    alias: Ident,
}

impl<'a> Numbered<'a> {
    fn new((number, part): (usize, &'a Part)) -> Self {
        let span = Span::mixed_site().located_at(part.catalog.span());
        Self { number, part, alias: format_ident!("__Part{number}", span = span) }
    }

    /// Returns the tokens at the location of the part. Their names are resolved as before.
    fn locate(&self, tokens: TokenStream) -> TokenStream {
        let located = tokens.into_iter().map(|mut token| {
            token.set_span(token.span().located_at(self.alias.span()));
            token
        });
        located.collect()
    }

    /// Returns the expression for the tables and functions of the part.
    fn lookup(&self) -> TokenStream {
        let Self { alias, .. } = self;
        let catalog = self.locate(quote!(__private::IsErrorCatalog));
        quote_spanned!(alias.span()=> <#alias as #catalog>::LOOKUP)
    }

    /// Returns the method call that applies the options of the part to the properties of a row.
    fn in_part(&self, paths: &Paths) -> Option<TokenStream> {
        let class = self.part.class;
        if class == Class::default() {
            return None;
        }
        let class = properties::class_literal(class, paths);
        Some(quote!(.in_part(#class)))
    }

    /// Returns the check that the codes of the part have the type of the whole.
    fn same_repr(&self, Paths { private, repr, .. }: &Paths) -> TokenStream {
        let Self { alias, .. } = self;
        let catalog = self.locate(quote!(__private::IsErrorCatalog));
        let assert = self.locate(quote!(#private::assert_same_repr));
        let repr = self.locate(repr.clone());
        quote_spanned!(alias.span()=> const _: () = #assert::<<#alias as #catalog>::Codes, #repr>();)
    }

    /// Returns the checks that no earlier part has a code of this part, and that no other part lists a failure of
    /// this part as a success.
    fn checks(&self, Paths { private, .. }: &Paths) -> TokenStream {
        let number = Literal::usize_unsuffixed(self.number);
        let [assert_disjoint, assert_agrees] = [quote!(assert_disjoint), quote!(assert_agrees)]
            .map(|function| self.locate(quote!(#private::#function)));
        quote_spanned! {self.alias.span()=>
            const _: () = #assert_disjoint(__PARTS, __CONFLICTS, #number, __IS_SIGNED);
            const _: () = #assert_agrees(__PARTS[#number], __Lookup.success(), __IS_SIGNED);
        }
    }
}
