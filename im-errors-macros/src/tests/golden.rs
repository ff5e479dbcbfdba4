//! The expansions of four small catalogs, as files to read.
//!
//! After a change of the expansion, set `GOLDEN=overwrite` to update the files, and review the
//! difference.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use quote::quote;

use super::items;
use crate::expand;

fn assert_expands_to(file: &str, input: proc_macro2::TokenStream) -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/golden").join(file);
    let expansion = prettyplease::unparse(&items(input));
    if env::var_os("GOLDEN").is_some_and(|wish| wish == "overwrite") {
        fs::write(&path, &expansion)?;
    }
    assert_eq!(fs::read_to_string(&path)?, expansion, "{}", path.display());
    Ok(())
}

#[test]
fn rows() -> Result<(), Box<dyn Error>> {
    assert_expands_to(
        "rows.rs",
        quote! {
            /// Errors of the order service.
            #[catalog(serde)]
            pub enum OrderError {
                #[catalog(success)]
                0                    => "ok",                      "成功";
                /// The order may have been deleted.
                #[catalog(http = 404)]
                40001                => "order not found",         "订单不存在";
                40002 as AlreadyPaid => "the order has been paid", "订单已支付";
                reserved 40003, 40010..=40019 => "removed in version 2";
            }
        },
    )
}

#[test]
fn faults() -> Result<(), Box<dyn Error>> {
    assert_expands_to(
        "faults.rs",
        quote! {
            /// Errors of the order service.
            #[catalog(internal, axum, url = "https://example.com/errors#{code}")]
            pub enum OrderError {
                #[catalog(not_found)]
                40001 as OrderNotFound(id: u64, by: impl Display) => "{by} has no order {id}", "";
                #[catalog(unavailable, retry = 5, from(std::io::Error))]
                50301 as Busy => "try again in a moment", "请稍后重试";
                success 0, 200..=299;
            }

            /// A failure of the order service.
            pub struct OrderFault;
        },
    )
}

#[test]
fn parts() -> Result<(), Box<dyn Error>> {
    assert_expands_to(
        "parts.rs",
        quote! {
            /// The errors of this service.
            #[catalog(form = "problem")]
            pub enum ServiceError {
                Order(OrderError),
                /// Errors of the IM service.
                #[catalog(http = 502)]
                Im(im_errors::ImError),
            }

            /// A failure of this service.
            pub struct ServiceFault;
        },
    )
}

#[test]
fn selections() -> Result<(), Box<dyn Error>> {
    assert_expands_to(
        "selections.rs",
        quote! {
            enum OrderError {
                40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
                40002 as AlreadyPaid            => "already paid",         "已支付";
            }
            struct OrderFault;

            /// Errors of a cancellation.
            enum CancelError: OrderError { OrderNotFound }
            struct CancelFault;
        },
    )
}

#[test]
fn the_same_catalog_expands_to_the_same_tokens() {
    let expand = || expand(quote!(enum E { 3 => "three", "三"; 1 => "one", "一"; })).to_string();
    assert_eq!(expand(), expand());
}

#[test]
fn cfg_on_the_enum_is_on_everything() {
    for catalog in [
        quote!(
            enum E {
                A(A),
                B(B),
            }
        ),
        quote!(enum E { 1 => "one", "一"; } struct F; enum S: E { One } struct SF;),
    ] {
        let file = items(quote!(#[cfg(unix)] #[catalog(serde)] #catalog));
        let cfgs = file.items.iter().filter(|item| {
            let (syn::Item::Enum(syn::ItemEnum { attrs, .. })
            | syn::Item::Struct(syn::ItemStruct { attrs, .. })
            | syn::Item::Const(syn::ItemConst { attrs, .. })) = item
            else {
                panic!("neither a type nor a block")
            };
            attrs.iter().any(|attr| attr.path().is_ident("cfg"))
        });
        assert_eq!(cfgs.count(), file.items.len());
    }
}
