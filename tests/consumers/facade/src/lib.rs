//! A crate that re-exports the library.

pub use im_errors as errors;
pub use im_errors::error_catalog;
