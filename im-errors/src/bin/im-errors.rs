//! Says what the error codes of the IM service mean.

use std::process::ExitCode;

fn main() -> ExitCode {
    im_errors::cli::main::<im_errors::ImError>()
}
