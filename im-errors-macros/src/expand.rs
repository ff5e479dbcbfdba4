//! The expansion of a validated catalog: the code that differs from catalog to catalog. The code that
//! all of them share is in `im-errors/src/generated.rs`.
//!
//! Generated code must work in any module, whatever names are in scope. It refers to the library, and
//! through it to `core`, by absolute paths, and its own names begin with `__`. It never uses
//! `Self::Something`, which may be a variant.
//!
//! The enum derives `PartialEq` alone, because only the derive allows constants in patterns. Deriving
//! more would add an error for each trait that a part does not implement.

mod arguments;
mod fault;
mod features;
mod packed;
mod parts;
mod presentation;
mod properties;
mod selection;
mod table;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt as _;
use syn::{Attribute, Visibility};

use crate::catalog::{Catalog, Contents};
use crate::errors::Diagnostic;

/// Returns the items of a catalog and those of its selections.
pub(crate) fn items(catalog: &Catalog) -> TokenStream {
    let selections = catalog.selections.iter().map(items_of_one);
    [items_of_one(catalog)].into_iter().chain(selections).collect()
}

/// Returns the enum, and its impls in a block that keeps all other names from the user's module.
fn items_of_one(catalog: &Catalog) -> TokenStream {
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
    let allow = allow_deprecated(catalog);
    let name = &catalog.name;
    let text = name.unraw().to_string();
    let source = catalog.source.as_ref().map_or(name, |source| &source.name).unraw().to_string();
    let repr = Ident::new(catalog.repr.name, Span::call_site());
    let features = features::impls(catalog, &paths);
    let fault_structure = fault::structure(catalog, &paths);
    let fault_type = fault::fault_type(catalog, &paths);
    let faults = fault::impls(catalog, &paths);
    let selection = selection::conversions(catalog, &paths);
    quote! {
        #enumeration
        #fault_structure

        #(#cfgs)*
        #allow
        const _: () = {
            use #library as __private;

            pub struct __Lookup;
            #lookup

            #private::catalog! { #name: #repr = #text of #source, #fault_type }
            #selection
            #faults
            #features
        };
    }
}

/// Returns the attributes of the enum that apply to everything else too.
fn cfgs(catalog: &Catalog) -> Vec<&Attribute> {
    catalog.attrs.iter().filter(|attr| attr.path().is_ident("cfg")).collect()
}

/// Returns an item such as `pub enum OrderError { ... }`.
///
/// The compiler's messages show an item from its visibility to its name. All of its tokens are located there,
/// because a token that is located at the macro would extend this to the whole catalog.
fn item(vis: &Visibility, keyword: &str, name: &Ident, body: TokenStream) -> TokenStream {
    let located_at = |span: Span| Span::call_site().located_at(span);
    let vis = vis.to_token_stream().into_iter().map(|mut token| {
        token.set_span(located_at(token.span()));
        token
    });
    let keyword = Ident::new(keyword, located_at(name.span()));
    let mut body = Group::new(Delimiter::Brace, body);
    body.set_span(located_at(name.span()));
    quote!(#(#vis)* #keyword #name #body)
}

/// Returns the attribute of code that uses what is deprecated.
///
/// A crate that forbids the lint forbids this attribute too, so it is used only if necessary.
fn allow_deprecated(catalog: &Catalog) -> Option<TokenStream> {
    may_be_deprecated(catalog)
        .then(|| quote!(#[allow(deprecated, reason = "generated code uses every variant")]))
}

/// Returns whether the enum, its fault type or a variant is deprecated, as far as a macro can tell.
fn may_be_deprecated(catalog: &Catalog) -> bool {
    let is_deprecated = |attrs: &[Attribute]| {
        attrs
            .iter()
            .any(|attr| ["deprecated", "cfg_attr"].iter().any(|name| attr.path().is_ident(name)))
    };
    if catalog.fault.as_ref().is_some_and(|fault| is_deprecated(&fault.attrs)) {
        return true;
    }
    match &catalog.contents {
        Contents::Rows(table) => {
            is_deprecated(&catalog.attrs) || table.rows.iter().any(|row| is_deprecated(&row.attrs))
        }
        Contents::Parts(_) => true, // the catalogs may be
    }
}

/// Returns the error of a library that is compiled without a feature.
fn missing_feature(span: Span, what: &str, feature: &str) -> TokenStream {
    let error = Diagnostic::at(span, format!("{what} the feature `{feature}`")).help(format!(
        "enable it in Cargo.toml: `im-errors = {{ version = \"...\", features = [\"{feature}\"] }}`"
    ));
    syn::Error::new(span, error.text()).to_compile_error()
}

/// The paths that generated code uses most.
struct Paths {
    /// The library's items for generated code.
    library: TokenStream,
    /// The same, within the block of the impls.
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
