//! The methods of a catalog: inherent, so that nobody need import a trait, and `const` where they can be.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Paths;
use crate::catalog::Catalog;

pub(super) fn methods(catalog: &Catalog, paths: &Paths) -> TokenStream {
    let Paths { private, core, code, usize, str, option, result, .. } = paths;
    let name = &catalog.name;
    let count = Literal::usize_unsuffixed(catalog.rows.len());
    let success = catalog.rows.iter().filter(|row| row.success).map(super::discriminant);
    quote! {
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
                self as #code
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
                let __error = __variant_in(__slot(__code));
                if __error as #code == __code { #option::Some(__error) } else { #option::None }
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
                #(self as #code == #success ||)* false
            }

            /// `Ok(())` where this code means that nothing went wrong.
            ///
            /// # Errors
            ///
            /// Every other variant is its own error.
            pub const fn into_result(self) -> #result<(), Self> {
                if #name::is_success(self) { #result::Ok(()) } else { #result::Err(self) }
            }
        }
    }
}
