//! The expansion of a validated catalog: the code that differs between catalogs. The code that they share is
//! in `im-errors/src/generated.rs`.
//!
//! Generated code must compile in any module, whatever names are in scope. It refers to the library, and
//! through it to `core`, by absolute paths. Its names begin with `__`. It never uses `Self::Something`, which
//! may be a variant.
//!
//! It must compile in crates that forbid any lint, so it contains no `#[allow]`.
//!
//! The enum derives only `PartialEq`, because only the derive allows constants in patterns. Each other derived
//! trait would add an error for a part that does not implement it.

mod arguments;
mod fault;
mod features;
pub(crate) mod items;
mod packed;
mod parts;
mod presentation;
mod properties;
mod selection;
mod table;

use std::iter;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt as _;
use syn::{Attribute, Visibility};

use crate::catalog::{Catalog, Contents};
use crate::errors::Diagnostic;

/// Returns the items of a catalog and those of its selections.
pub(crate) fn expand(catalog: &Catalog) -> TokenStream {
    let deprecated = has_deprecated(catalog);
    let items = items_of_one(catalog, deprecated);
    // A selection uses its source.
    let selections = catalog
        .selections
        .iter()
        .map(|selection| items_of_one(selection, deprecated || has_deprecated(selection)));
    iter::once(items).chain(selections).collect()
}

/// Returns the enum and its impls. The impls are in a block, so that their names don't reach the user's module.
fn items_of_one(catalog: &Catalog, deprecated: bool) -> TokenStream {
    let paths = Paths::new(catalog);
    let Paths { library, private, .. } = &paths;
    let (enumeration, lookup) = match &catalog.contents {
        Contents::Rows(table) => {
            (table::enumeration(catalog, table, &paths), table::lookup(catalog, table, &paths))
        }
        Contents::Parts(parts) => {
            (parts::enumeration(catalog, parts, &paths), parts::lookup(catalog, parts, &paths))
        }
    };
    let cfgs = cfgs(catalog);
    let name = &catalog.name;
    let text = name.unraw().to_string();
    let source = catalog.source.as_ref().map_or(name, |source| &source.name).unraw().to_string();
    let repr = Ident::new(catalog.repr.name, Span::call_site());
    let features = features::impls(catalog, &paths);
    let fault_type = fault::fault_type(catalog, &paths);
    let faults = fault::impls(catalog, &paths);
    let selection = selection::conversions(catalog, &paths);
    let impls = quote! {
        #lookup

        type __Catalog = #name;
        type __Methods = #name;
        type __FaultOfCatalog = #fault_type;
        #private::catalog! { #repr = #text of #source }
        #selection
        #faults
        #features
    };
    let impls = if deprecated {
        let derive = items::derive(&impls, private);
        quote!(#derive pub struct __Lookup;)
    } else {
        quote!(pub struct __Lookup; #impls)
    };
    let declarations = match fault::structure(catalog, &paths) {
        Some(structure) if is_deprecated(&catalog.attrs) => {
            let derive = items::derive(&structure, library);
            quote!(#derive #enumeration)
        }
        structure => quote!(#enumeration #structure),
    };
    quote! {
        #declarations

        #(#cfgs)*
        const _: () = {
            use #library as __private;
            #impls
        };
    }
}

/// Returns the attributes of the enum that also apply to its fault type and impls.
fn cfgs(catalog: &Catalog) -> Vec<&Attribute> {
    catalog.attrs.iter().filter(|attr| attr.path().is_ident("cfg")).collect()
}

/// Returns an item such as `pub enum OrderError { ... }`.
///
/// The compiler's messages show an item from its visibility to its name. All of its tokens are located there,
/// because a token that is located at the macro would extend this range to the whole catalog.
///
/// The name is a token of the macro, because clippy would otherwise report variants with a common prefix. A name
/// that isn't in camel case remains a token of the user, so that the compiler warns about it.
fn item(vis: &Visibility, keyword: &str, name: &Ident, body: TokenStream) -> TokenStream {
    let located_at = |span: Span| Span::call_site().located_at(span);
    let vis = vis.to_token_stream().into_iter().map(|mut token| {
        token.set_span(located_at(token.span()));
        token
    });
    let keyword = Ident::new(keyword, located_at(name.span()));
    let mut body = Group::new(Delimiter::Brace, body);
    body.set_span(located_at(name.span()));
    let mut name = name.clone();
    if is_camel_case(&name.unraw().to_string()) {
        name.set_span(located_at(name.span()));
    }
    quote!(#(#vis)* #keyword #name #body)
}

fn is_camel_case(name: &str) -> bool {
    !name.starts_with(char::is_lowercase) && !name.contains('_')
}

/// Returns whether the enum, its fault type or a variant may be deprecated.
fn has_deprecated(catalog: &Catalog) -> bool {
    let fault = catalog.fault.as_ref().map(|fault| &fault.attrs);
    let are_deprecated = match &catalog.contents {
        Contents::Rows(table) => table.rows.iter().any(|row| is_deprecated(&row.attrs)),
        Contents::Parts(parts) => parts.iter().any(|part| is_deprecated(&part.attrs)),
    };
    are_deprecated
        || is_deprecated(&catalog.attrs)
        || fault.is_some_and(|attrs| is_deprecated(attrs))
}

fn is_deprecated(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| ["deprecated", "cfg_attr"].iter().any(|it| attr.path().is_ident(it)))
}

/// Returns the error for a feature that is disabled.
fn missing_feature(span: Span, what: &str, feature: &str) -> TokenStream {
    let error = Diagnostic::at(span, format!("{what} the feature `{feature}`")).help(format!(
        "enable it in Cargo.toml: `im-errors = {{ version = \"...\", features = [\"{feature}\"] }}`"
    ));
    syn::Error::new(span, error.text()).to_compile_error()
}

/// Frequent paths in generated code.
struct Paths {
    /// The library's module for generated code.
    library: TokenStream,
    /// Its name in the block of the impls.
    private: TokenStream,
    primitive: TokenStream,
    option: TokenStream,
    /// The type of the codes.
    repr: TokenStream,
}

impl Paths {
    fn new(catalog: &Catalog) -> Self {
        let krate = &catalog.krate;
        let private = quote!(__private);
        let primitive = quote!(#private::core::primitive);
        let repr = Ident::new(catalog.repr.name, Span::call_site());
        Self {
            library: quote!(#krate::__private),
            option: quote!(#private::core::option::Option),
            repr: quote!(#primitive::#repr),
            private,
            primitive,
        }
    }

    /// Returns `Some(value)` or `None`.
    fn option_literal(&self, value: Option<&impl ToTokens>) -> TokenStream {
        let option = &self.option;
        value.map_or_else(|| quote!(#option::None), |value| quote!(#option::Some(#value)))
    }
}
