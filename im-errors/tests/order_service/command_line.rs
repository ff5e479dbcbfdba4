//! The arguments of the service.

use super::*;
use crate::order_service::Arguments;

fn parse(arguments: &str) -> std::result::Result<(String, String), String> {
    let arguments = arguments.split_whitespace().map(ToOwned::to_owned);
    Arguments::parse(arguments).map(|Arguments { address, form }| (address, format!("{form:?}")))
}

#[test]
fn arguments_may_be_in_any_order() -> Result {
    for (arguments, address, form) in [
        ("", "127.0.0.1:3000", "Nested"),
        ("127.0.0.1:80", "127.0.0.1:80", "Nested"),
        ("--form nested", "127.0.0.1:3000", "Nested"),
        ("--form flat", "127.0.0.1:3000", "Flat"),
        ("127.0.0.1:80 --form problem", "127.0.0.1:80", "Problem"),
        ("--form problem 127.0.0.1:80", "127.0.0.1:80", "Problem"),
    ] {
        assert_eq!(parse(arguments)?, (address.to_owned(), form.to_owned()));
    }
    Ok(())
}

#[test]
fn other_arguments_are_errors() {
    const USAGE: &str = "\nusage: order_service [ADDRESS] [--form nested|flat|problem]";

    for (arguments, error) in [
        ("--help", "unexpected argument `--help`"),
        ("127.0.0.1:80 127.0.0.1:81", "unexpected argument `127.0.0.1:81`"),
        ("--form", "missing name of the form"),
        ("--form xml", "unknown form `xml`"),
        ("--form flat --form flat", "unexpected argument `--form`"),
    ] {
        assert_eq!(parse(arguments), Err(format!("{error}{USAGE}")));
    }
}
