/// One measured figure.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub struct Figure {
    /// What was measured, such as `from_code` or `cargo check`.
    pub subject: String,
    /// The crate or technique that was measured.
    pub contender: String,
    /// The size of the input: the number of rows, calls or parts, depending on the subject.
    pub size: usize,
    /// The figure, in seconds or bytes, or in nanoseconds for lookups, errors, requests and texts.
    pub value: f64,
}
