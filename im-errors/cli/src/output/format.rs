//! The formats, most of which are templates.

use std::path::Path;

use clap::ValueEnum;

use super::{Error, Listing, Template, openapi, terminal};

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum Format {
    /// Aligned columns or, in a narrow terminal, one block per row
    Table,
    /// Page with a search box, for a browser
    Html,
    /// Table for a README or a wiki
    Markdown,
    /// Module with constants, an interface for rows, and a map from codes to rows
    #[value(name = "typescript")]
    TypeScript,
    /// Package with constants and a function that returns the row of a code
    Go,
    /// Enum, and a record for codes that the enum doesn't have
    Java,
    /// Module with an `IntEnum` that accepts unknown codes
    Python,
    /// JSON Schema (2020-12) with the known codes, which accepts other integers too
    JsonSchema,
    /// OpenAPI document (3.1) whose components are the responses that report the errors, by HTTP status
    #[value(name = "openapi")]
    OpenApi,
    /// Comma-separated values with a header (RFC 4180); an apostrophe precedes cells such as =1+1
    Csv,
    /// Tab-separated values with a header; tab, line feed and backslash are written as \t, \n, \\
    Tsv,
    /// Array of rows; with --all, complete catalogs
    Json,
    #[value(skip)]
    Model,
}

/// Declares a template of the folder `templates`.
macro_rules! template {
    ($name:literal) => {
        Template { name: $name, source: include_str!(concat!("../../templates/", $name)) }
    };
}

impl Format {
    /// Returns the format of a generated file, according to its name.
    pub(crate) fn of_file(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let (name, extension) = name.rsplit_once('.')?;
        Some(match &*extension.to_lowercase() {
            "html" | "htm" => Self::Html,
            "md" => Self::Markdown,
            "ts" => Self::TypeScript,
            "go" => Self::Go,
            "java" => Self::Java,
            "py" => Self::Python,
            "csv" => Self::Csv,
            "tsv" => Self::Tsv,
            "json" if name.to_lowercase().ends_with(".schema") => Self::JsonSchema,
            "json" if name.to_lowercase().ends_with(".openapi") => Self::OpenApi,
            "json" => Self::Model,
            _ => return None,
        })
    }

    pub(crate) fn render(self, listing: &Listing<'_>) -> Result<String, Error> {
        let template = match self {
            Self::Table => return Ok(terminal::render(listing)),
            Self::OpenApi => return openapi::render(listing),
            Self::Html => template!("html.jinja"),
            Self::Markdown => template!("markdown.jinja"),
            Self::TypeScript => template!("typescript.jinja"),
            Self::Go => template!("go.jinja"),
            Self::Java => template!("java.jinja"),
            Self::Python => template!("python.jinja"),
            Self::JsonSchema => template!("json-schema.jinja"),
            Self::Csv => template!("csv.jinja"),
            Self::Tsv => template!("tsv.jinja"),
            Self::Json => template!("json.jinja"),
            Self::Model => template!("model.jinja"),
        };
        template.render(listing)
    }
}
