//! The project's own attributes: `#[catalog(...)]` on the enum and on its rows.

#![expect(clippy::unreachable, reason = "darling's expansion says so where it can't fail")]

use darling::FromAttributes;
use darling::util::Flag;
use syn::{Attribute, Error};

use crate::catalog::Lang;

/// `#[catalog(display = "zh")]` on the enum.
#[derive(Default, FromAttributes)]
#[darling(attributes(catalog))]
pub(crate) struct CatalogOptions {
    /// The language that `Display` speaks.
    #[darling(default)]
    pub(crate) display: Lang,
}

/// `#[catalog(success)]` on a row.
#[derive(Default, FromAttributes)]
#[darling(attributes(catalog))]
pub(crate) struct RowOptions {
    /// This code means that nothing went wrong.
    pub(crate) success: Flag,
}

/// Takes the options out of `attrs`; those that can't be read are findings, and as good as unset.
pub(crate) fn take<O: Default + FromAttributes>(
    attrs: &mut Vec<Attribute>,
    findings: &mut Vec<Error>,
) -> O {
    let options = O::from_attributes(attrs).unwrap_or_else(|errors| {
        findings.extend(errors.flatten().into_iter().map(Error::from));
        O::default()
    });
    attrs.retain(|attr| !attr.path().is_ident("catalog"));
    options
}
