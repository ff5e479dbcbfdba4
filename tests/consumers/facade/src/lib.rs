//! A crate that hands the library on to those who depend on it alone.

pub use im_errors as errors;
pub use im_errors::error_catalog;
