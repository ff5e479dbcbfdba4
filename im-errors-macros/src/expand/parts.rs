//! The expansion of a catalog of catalogs.
//!
//! What a part is, only the compiler knows. Everything that fails if it is no suitable catalog has the
//! location of the part, and asks for the same trait, so that the compiler reports one error there.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;

use super::{Paths, presentation, properties};
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
    quote! {
        #(#attrs)*
        #[doc = #docs]
        #[derive(#library::core::cmp::PartialEq)]
        #vis enum #name {
            #(#variants)*
        }
    }
}

pub(super) fn lookup(catalog: &Catalog, parts: &[Part], paths: &Paths) -> TokenStream {
    let Paths { private, primitive, .. } = paths;
    let name = &catalog.name;
    let repr = Ident::new(catalog.repr.name, Span::call_site());
    let parts: Vec<Numbered<'_>> = parts.iter().enumerate().map(Numbered::new).collect();
    let aliases = parts.iter().map(|Numbered { part, alias, .. }| {
        let path = &part.catalog;
        quote!(type #alias = #path;)
    });
    let entries = parts.iter().map(|numbered| {
        let Part { name, catalog: path, .. } = numbered.part;
        let number = Literal::usize_unsuffixed(numbered.number);
        let prefix = format!("{}::", name.unraw());
        let lookup = numbered.lookup();
        let in_part = numbered.in_part(paths);
        quote!(#number #name(#path, #lookup) #prefix { #in_part })
    });
    let in_whole = presentation::in_whole(&catalog.presentation, paths);
    let paths_of_parts = parts.iter().map(|Numbered { part, .. }| {
        let (variant, path) = (&part.name, docs::path(&part.catalog));
        quote!(#name::#variant(_) => #path,)
    });
    let same_repr = parts.iter().map(|part| part.same_repr(paths));
    let disjoint = parts.iter().skip(1).map(|part| part.disjoint(name, paths));
    let no_success = parts.iter().map(|part| part.is_no_success(paths));
    quote! {
        #(#aliases)*
        #(#same_repr)*

        #private::parts! { #name: #repr { #in_whole } { #(#entries)* } }

        /// Returns the path of the catalog to which an error belongs, as it is written in the enum.
        const fn __path(__error: #name) -> &'static #primitive::str {
            match __error { #(#paths_of_parts)* }
        }

        #(#disjoint)*
        #(#no_success)*
    }
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

/// A part, and an alias of its type at the same location. The path itself means something else where
/// the library's names are imported.
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

    /// Returns tokens with their own meaning at the location of the part.
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

    /// Returns what is done with the properties of a row of this part: its options take precedence.
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

    /// Returns the check that no earlier part has a code of this one, except for 0, which means success
    /// in most services, and then in both parts.
    fn disjoint(&self, whole: &Ident, paths: &Paths) -> TokenStream {
        let Paths { private, primitive, option, repr, .. } = paths;
        let (variant, path) = (&self.part.name, docs::path(&self.part.catalog));
        let lookup = self.lookup();
        let [code_is_in_both, success_in_one] = [quote!(code_is_in_both), quote!(success_in_one)]
            .map(|function| self.locate(quote!(#private::#function)));
        let check = quote_spanned! {self.alias.span()=>
            match __Lookup.find(__code as #repr) {
                #option::None | #option::Some(#whole::#variant(_)) => {}
                #option::Some(__earlier) => if __code != 0 {
                    #code_is_in_both(__path(__earlier), #path, __code as #primitive::i128);
                } else if __Lookup.properties(__earlier).is_success
                    != #lookup.properties(__error).is_success
                {
                    #success_in_one(__path(__earlier), #path, __code as #primitive::i128);
                }
            }
        };
        let for_each_code = self.for_each_code(&check, paths);
        quote_spanned! {self.alias.span()=>
            #[allow(long_running_const_eval, reason = "a large catalog has many codes")]
            const _: () = #for_each_code;
        }
    }

    /// Returns the check that no other part lists the code of a failure as a success code.
    fn is_no_success(&self, paths: &Paths) -> TokenStream {
        let Paths { private, primitive, .. } = paths;
        let path = docs::path(&self.part.catalog);
        let lookup = self.lookup();
        let success_of_another = self.locate(quote!(#private::success_of_another));
        let check = quote_spanned! {self.alias.span()=>
            if #private::contains(__Lookup.success(), __code as #primitive::i128)
                && !#lookup.properties(__error).is_success
            {
                #success_of_another(#path, __code as #primitive::i128);
            }
        };
        let for_each_code = self.for_each_code(&check, paths);
        quote_spanned! {self.alias.span()=>
            #[allow(long_running_const_eval, reason = "a large catalog has many codes")]
            const _: () = if !__Lookup.success().is_empty() #for_each_code;
        }
    }

    /// Returns a block that checks each error of the part, `__error`, with its code, `__code`.
    fn for_each_code(&self, check: &TokenStream, paths: &Paths) -> TokenStream {
        let primitive = &paths.primitive;
        let lookup = self.lookup();
        quote_spanned! {self.alias.span()=>
            {
                let mut __slot: #primitive::usize = 0;
                while __slot < #lookup.rows().len() {
                    if !#lookup.rows()[__slot][0].is_empty() {
                        let __error = #lookup.variant(__slot);
                        let __code = #lookup.code(__error);
                        #check
                    }
                    __slot += 1;
                }
            }
        }
    }
}
