//! Looks up error codes of the IM service.

use std::process::ExitCode;

use im_errors::ImError;

fn main() -> ExitCode {
    im_errors_cli::main(&[ImError::table()])
}
