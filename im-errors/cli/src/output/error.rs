//! Errors when rendering rows.

use std::path::PathBuf;
use std::{error, fmt, io};

use crate::terminal::escape_path;

#[derive(Debug)]
pub(crate) enum Error {
    /// The extension of an exported file is not known.
    UnknownFormat,
    UnreadableTemplate(PathBuf, io::Error),
    Template(minijinja::Error),
    Json(serde_json::Error),
}

impl From<minijinja::Error> for Error {
    fn from(error: minijinja::Error) -> Self {
        Self::Template(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownFormat => f.write_str(
                "unknown extension\nhelp: use one of html, md, ts, go, java, py, csv, tsv, json, schema.json, openapi.json",
            ),
            Self::UnreadableTemplate(path, error) => {
                write!(f, "cannot read {}: {error}", escape_path(path))
            }
            Self::Template(error) => error.fmt(f),
            Self::Json(error) => error.fmt(f),
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::UnknownFormat => None,
            Self::UnreadableTemplate(_, error) => Some(error),
            Self::Template(error) => Some(error),
            Self::Json(error) => Some(error),
        }
    }
}
