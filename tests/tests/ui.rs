//! What a wrong table gets: every file of `ui` fails to compile, with exactly the messages beside it.

#[test]
fn wrong_tables_get_these_messages() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}
