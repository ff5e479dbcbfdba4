//! The methods of a catalog: inherent, so that nobody need import a trait, and `const` where they can be.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Bodies, Paths};
use crate::catalog::Catalog;

pub(super) fn methods(catalog: &Catalog, bodies: &Bodies, paths: &Paths) -> TokenStream {
    let Paths { private, core, code, usize, str, option, result, .. } = paths;
    let name = &catalog.name;
    let Bodies { count, slot, is_success, http_status, from_code, reserved, code_in, .. } = bodies;
    let own_code = &bodies.code;
    quote! {
        #[inline(always)]
        const fn __row(__error: #name) -> &'static #private::Row {
            &__ROWS[#name::__slot(__error)]
        }

        #[automatically_derived]
        impl #name {
            /// How many rows the catalog has.
            pub const COUNT: #usize = #count;

            /// Every variant, in the order of the rows.
            pub fn iter() -> #private::Iter<Self> {
                <Self as #private::ErrorCatalog>::iter()
            }

            /// The code.
            #[must_use]
            #[inline]
            pub const fn code(self) -> #code {
                #own_code
            }

            /// The name of the variant.
            #[must_use]
            #[inline]
            pub const fn name(self) -> &'static #str {
                __row(self)[0]
            }

            /// The English text as the table has it: `""` where it has none.
            #[must_use]
            #[inline]
            pub const fn en(self) -> &'static #str {
                __row(self)[1]
            }

            /// The Chinese text as the table has it: `""` where it has none.
            #[must_use]
            #[inline]
            pub const fn zh(self) -> &'static #str {
                __row(self)[2]
            }

            /// The text in a language, or in the other one where the table has none: never empty.
            #[must_use]
            #[inline]
            pub const fn text(self, __lang: #private::Lang) -> &'static #str {
                #private::text(__row(self), __lang)
            }

            /// The variant with this code.
            #[must_use]
            #[inline(always)]
            pub const fn from_code(__code: #code) -> #option<Self> {
                #from_code
            }

            /// The variant with this name, letter for letter.
            #[must_use]
            #[inline]
            pub fn from_name(__name: &#str) -> #option<Self> {
                <Self as #private::ErrorCatalog>::from_name(__name)
            }

            /// Every variant whose English or Chinese text is exactly this, in the order of the
            /// rows. Texts repeat, so there may be several; `""` is no text, and finds nothing.
            pub fn find_by_text(__text: &#str) -> impl #core::iter::Iterator<Item = Self> {
                <Self as #private::ErrorCatalog>::find_by_text(__text)
            }

            /// Whether this code means that nothing went wrong.
            #[must_use]
            #[inline]
            pub const fn is_success(self) -> #core::primitive::bool {
                #is_success
            }

            /// `Ok(())` where this code means that nothing went wrong.
            ///
            /// # Errors
            ///
            /// Every other variant is its own error.
            pub const fn into_result(self) -> #result<(), Self> {
                if #name::is_success(self) { #result::Ok(()) } else { #result::Err(self) }
            }

            /// The status code of a reply that reports this error, where it has one.
            #[must_use]
            pub const fn http_status(self) -> #option<#core::primitive::u16> {
                #http_status
            }

            /// Why this code is reserved, `""` where no reason is given; `None` where it is not.
            #[must_use]
            pub const fn reserved(__code: #code) -> #option<&'static #str> {
                #reserved
            }

            /// The catalog as a table, which has no type parameter.
            #[must_use]
            pub fn table() -> #private::Table {
                <Self as #private::ErrorCatalog>::table()
            }

            #[doc(hidden)]
            #[inline(always)]
            pub const fn __slot(self) -> #usize {
                #slot
            }

            #[doc(hidden)]
            pub const fn __code_in(__slot: #usize) -> #option<#code> {
                #code_in
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use crate::catalog::METHODS;
    use crate::expand;

    #[test]
    fn no_method_can_be_hidden_by_a_variant() {
        let text = expand::expand(quote!(enum E { 1 => "one", "一"; })).to_string();
        let public = text.split("pub ").filter_map(|item| {
            let method = item.strip_prefix("const ").unwrap_or(item).strip_prefix("fn ")?;
            method.split([' ', '(']).next().filter(|name| !name.starts_with("__"))
        });
        assert_eq!(public.collect::<Vec<_>>(), METHODS);
    }
}
