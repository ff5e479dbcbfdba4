/// One measured figure.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub struct Figure {
    /// What was measured, such as `from_code` or `cargo check`.
    pub subject: String,
    /// The crate or technique that was measured.
    pub contender: String,
    /// The number of rows of the table.
    pub rows: usize,
    /// The figure, in seconds or bytes; for lookups, in nanoseconds.
    pub value: f64,
}
