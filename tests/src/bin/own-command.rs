//! The command over a catalog that is not the IM table.

use std::process::ExitCode;

im_errors::error_catalog! {
    /// Codes and texts that the IM table has none of.
    #[repr(i64)]
    pub enum OwnError {
        -1 => "negative", "";
        -9223372036854775808 => "the smallest", "最小";
        404 as NotFound => "tab\tline\nreturn and back\\slash", "";
        4040 => "Straße", "街道";
    }
}

fn main() -> ExitCode {
    im_errors::cli::main::<OwnError>()
}
