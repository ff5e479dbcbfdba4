use im_errors::{ImError, error_catalog};

error_catalog! {
    #[catalog(form = "falt", url = "https://example.com/errors")]
    pub enum Misspelled {
        #[catalog(form = "flat")]
        1 => "one", "一";
        #[catalog(url = "https://example.com/{code}", axum, tonic)]
        2 => "two", "二";
    }
}

error_catalog! {
    #[catalog(form = "xml", url = "https://example.com/{code}/{id}")]
    pub enum Unknown { 1 => "one", "一"; }
}

error_catalog! {
    #[catalog(form = flat, url = "")]
    pub enum Empty { 1 => "one", "一"; }
}

error_catalog! {
    #[catalog(form, url)]
    pub enum HalfWritten { 1 => "one", "一"; }
}

error_catalog! {
    #[catalog(form = "flat", form = "nested", url = " https://example.com/all errors#{code}")]
    pub enum Whole {
        #[catalog(form = "flat", url = "https://example.com/{code}", tonic)]
        Im(ImError),
    }
}

error_catalog! {
    #[catalog(url = "https://example.com/\u{7}{code}", axum = true, tonic(true))]
    pub enum WithControlCharacter { Im(ImError) }
}

error_catalog! {
    #[catalog(url = "https://example.com/{{code}}", from = "flat", axmu)]
    pub enum WithBraces { Im(ImError) }
}

fn main() {
    let _ = (Misspelled::One, Misspelled::Two, Unknown::One, Empty::One, HalfWritten::One);
    let _ = (Whole::Im(ImError::UserExists), WithControlCharacter::Im(ImError::UserExists));
    let _ = WithBraces::Im(ImError::UserExists).code();
}
