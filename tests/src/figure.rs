/// One measured figure, as benchmarks leave it for the report.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Figure {
    /// What was measured.
    pub(crate) subject: String,
    /// Whose it is.
    pub(crate) contender: String,
    /// The number of rows of the table.
    pub(crate) rows: usize,
    /// The figure itself, in seconds or bytes; lookups are in nanoseconds.
    pub(crate) value: f64,
}
