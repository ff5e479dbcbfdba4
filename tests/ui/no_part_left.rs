//! The enum exists even if no part is left.

use im_errors::error_catalog;

error_catalog! {
    pub enum Empty {
        Empty(Empty),
    }
}

error_catalog! {
    pub enum Quoted {
        Own("Own"),
    }
}

error_catalog! {
    pub enum Success {
        success(0);
    }
}

fn main() {
    let _ = Success::from_name("");
    let _ = Empty::from_code(1).map(|error| error.name());
    let _ = Quoted::iter().map(Quoted::zh).count();
}
