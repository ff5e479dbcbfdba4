//! A misspelled part is the compiler's error, not one for each of its methods.

use im_errors::{ImError, error_catalog};

error_catalog! {
    #[repr(u64)]
    pub enum Misspelled {
        Im(ImErorr),
    }
}

fn main() {
    let _ = ImError::UserExists;
}
