//! Two catalogs with one name. Apart from the first error, these are the ones that two enums with the
//! same traits and methods have.

use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError { 1 => "one", "一"; }
}

error_catalog! {
    pub enum OrderError { 2 => "two", "二"; }
}

fn main() {}
