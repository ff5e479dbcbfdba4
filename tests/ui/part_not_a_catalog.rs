//! Habits from other crates: parts that are no catalogs.

use im_errors::{ImError, error_catalog};

error_catalog! {
    #[catalog(form = "flat")]
    pub enum Foreign {
        Im(ImError),
        Io(std::io::Error),
    }
}

error_catalog! {
    pub enum Number {
        Im(ImError),
        Unknown(u32),
    }
}

error_catalog! {
    pub enum Text {
        Other(String),
    }
}

fn main() {}
