use im_errors::error_catalog;

error_catalog! {
    /// Nothing can go wrong.
    pub enum NoError {}
}

error_catalog! {
    pub enum HalfWritten
}

fn main() {
    let _ = NoError::from_code(1);
    let _ = HalfWritten::COUNT;
}
