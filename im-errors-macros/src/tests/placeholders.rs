//! The locations of messages about placeholders, with a compiler that supports locations in literals.

use proc_macro2::TokenStream;

use crate::expand;

/// Returns the parts of the source to which the errors point.
fn places(source: &str) -> Vec<&str> {
    let tokens: TokenStream = source.parse().expect("tokens");
    let errors = expand(tokens).into_iter().collect::<Vec<_>>();
    let errors = errors.iter().filter(|token| token.to_string() == "compile_error");
    errors.map(|error| &source[error.span().byte_range()]).collect()
}

#[test]
fn a_message_points_to_the_placeholder_inside_the_literal() {
    for (texts, expected) in [
        (r#""order {ordr} not found", """#, "{ordr}"),
        (r##"r#"order "{ordr}" and {id}"#, """##, "{ordr}"),
        (r#""order {id} {} found", """#, "{}"),
        (r#""order {id", """#, "{"),
        (r#""order {id}", "订单""#, "{id}"),
    ] {
        let source = format!("enum E {{ 1 as One(id: u64) => {texts}; }}");
        assert_eq!(places(&source), [expected], "{texts}");
    }
    assert_eq!(places(r#"enum E { 1 as One => "order {id}", ""; }"#), ["{id}"]);
}

#[test]
fn a_message_points_to_a_literal_with_escape_sequences() {
    let source = r#"enum E { 1 as One(id: u64) => "order\t{ordr}", ""; }"#;
    assert_eq!(places(source), [r#""order\t{ordr}""#]);
}
