//! Two catalogs with one name have the errors of two enums with the same traits and methods.

use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError { 1 => "one", "一"; }
}

error_catalog! {
    pub enum OrderError { 2 => "two", "二"; }
}

fn main() {}
