//! Who is compared.

use im_errors_tests::tables::{self, Column, Row};
use im_errors_tests::workspace::{self, Versions};

use crate::Result;

/// A way to make a catalog of a table.
#[derive(Clone, Copy)]
pub(crate) enum Contender {
    ImErrors,
    /// The English texts alone.
    Thiserror,
    /// What it takes of other crates to come near to a catalog: texts, codes and names.
    ThreeCrates,
}

impl Contender {
    pub(crate) const ALL: [Self; 3] = [Self::ImErrors, Self::Thiserror, Self::ThreeCrates];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::ImErrors => "im-errors",
            Self::Thiserror => "thiserror",
            Self::ThreeCrates => "thiserror + strum + num_enum",
        }
    }

    /// The name that its crates begin with.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::ImErrors => "with-im-errors",
            Self::Thiserror => "with-thiserror",
            Self::ThreeCrates => "with-three-crates",
        }
    }

    /// The lines of its dependencies in a manifest.
    pub(crate) fn dependencies(self, versions: &Versions) -> Result<String> {
        let thiserror = format!("thiserror = \"={}\"\n", versions.of("thiserror")?);
        Ok(match self {
            Self::ImErrors => {
                let path = workspace::root()?.join("im-errors");
                format!("im-errors.path = {}\n", serde_json::to_string(&path)?)
            }
            Self::Thiserror => thiserror,
            Self::ThreeCrates => {
                let [strum, num_enum] = [versions.of("strum")?, versions.of("num_enum")?];
                format!(
                    "{thiserror}num_enum = \"={num_enum}\"\n\
                     strum = {{ version = \"={strum}\", features = [\"derive\"] }}\n"
                )
            }
        })
    }

    /// A library of the table.
    pub(crate) fn source(self, table: &[Row]) -> String {
        match self {
            Self::ImErrors => tables::catalog(table),
            Self::Thiserror => tables::peer(table, "thiserror::Error", &[]),
            Self::ThreeCrates => {
                let derives = "thiserror::Error, strum::FromRepr, strum::EnumString, \
                               num_enum::TryFromPrimitive";
                tables::peer(table, derives, &[Column::Zh])
            }
        }
    }

    /// A program that uses everything the table has. Where a library has no name of a variant, its
    /// program derives one.
    pub(crate) fn program(self, table: &[Row]) -> String {
        let source = self.source(table);
        match self {
            Self::ImErrors => include_str!("programs/im_errors.rs").to_owned() + &source,
            Self::Thiserror | Self::ThreeCrates => {
                include_str!("programs/three_crates.rs").to_owned()
                    + &source
                        .replace("strum::EnumString", "strum::EnumString, strum::IntoStaticStr")
            }
        }
    }
}
