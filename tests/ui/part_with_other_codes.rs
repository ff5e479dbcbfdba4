//! All parts have codes of one type.

use im_errors::{ImError, error_catalog};

error_catalog! {
    #[repr(i64)]
    pub enum Wide {
        -1 => "one", "一";
    }
}

error_catalog! {
    pub enum OfTwoTypes {
        Im(ImError),
        Wide(Wide),
    }
}

fn main() {
    let _ = OfTwoTypes::from(Wide::One).code();
}
