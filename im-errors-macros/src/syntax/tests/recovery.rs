//! Each mistake is one message, and the rows around it are kept.

use super::*;

/// Reads a catalog with these rows between two others. Returns what was read and the only message.
fn read_between(rows: &str) -> (Vec<String>, String) {
    let source =
        format!("enum E {{ 1 => \"one\", \"一\"; {rows} 9 as Nine => \"nine\", \"九\"; }}");
    let (rows, mut errors) = read(source.parse().unwrap());
    assert_eq!(rows.first().map(String::as_str), Some(r#"1 "one" "一""#), "{source}");
    assert_eq!(rows.last().map(String::as_str), Some(r#"9 Nine "nine" "九""#), "{source}");
    assert_eq!(errors.len(), 1, "{source}: {errors:?}");
    let inner = rows.get(1..rows.len() - 1).unwrap_or_default();
    let has_text = |row: &&String| row.contains('"');
    (inner.iter().filter(has_text).cloned().collect(), errors.remove(0))
}

#[test]
fn a_faulty_code_does_not_end_the_row() {
    for (code, message) in [
        ("BASE + 2", "expected an integer literal, found an expression"),
        ("4 * 100 + 2", "expected an integer literal, found an expression"),
        ("codes::TWO", "expected an integer literal, found an expression"),
        ("2..=4", "expected one code, found a range"),
        ("2nd", "expected a code"),
        ("--2", "duplicate `-`"),
    ] {
        let (rows, error) = read_between(&format!("{code} as Two => \"two\", \"二\";"));
        let two = if code == "--2" { "- 2 Two" } else { "Two" };
        assert_eq!(rows, [format!("{two} \"two\" \"二\"")], "{code}");
        assert!(error.starts_with(&format!("{message}\nhelp: ")), "{error}");
    }
}

#[test]
fn a_faulty_name_does_not_end_the_row() {
    for (name, kept, message) in [
        ("as 2Fast", "", "expected a variant name, found `2Fast`"),
        ("as \"Two\"", "Two ", "expected a variant name, found `\"Two\"`"),
        ("as self", "", "expected a variant name, found keyword `self`"),
        ("As Two", "Two ", "expected `as`, found `As`"),
        ("Two", "Two ", "missing `as` before the variant name"),
    ] {
        let (rows, error) = read_between(&format!("2 {name} => \"two\", \"二\";"));
        assert_eq!(rows, [format!("2 {kept}\"two\" \"二\"")], "{name}");
        assert!(error.starts_with(message), "{error}");
    }
}

#[test]
fn an_attribute_inside_a_row_is_reported_once() {
    for row in [
        "2 #[catalog(not_found)] as Two => \"two\", \"二\";",
        "2 #[catalog(not_found)] => \"two\", \"二\";",
        "2 as Two #[catalog(not_found)] => \"two\", \"二\";",
        "2 as Two(id: u8) #[catalog(not_found)] => \"two\", \"二\";",
        "2 as Two => \"two\", \"二\" #[catalog(not_found)];",
    ] {
        let (rows, error) = read_between(row);
        assert_eq!(rows.len(), 1, "{row}");
        assert!(error.starts_with("unexpected attribute inside a row\nhelp: "), "{error}");
    }
}

#[test]
fn a_wrong_separator_is_reported_once() {
    for (row, message) in [
        ("2 => \"two\", \"二\",;", "expected `;` after the row\nhelp: remove the `,`"),
        ("2 => \"two\", \"二\",", "expected `;` after the row\nhelp: write `;` instead of `,`"),
        ("2,\"two\",\"二\"", "expected `=>` after the code"),
        ("2: \"two\", \"二\",", "expected `=>` after the code"),
    ] {
        let (rows, error) = read_between(row);
        assert_eq!(rows, [r#"2 "two" "二""#], "{row}");
        assert!(error.starts_with(message), "{error}");
    }
}

#[test]
fn rows_of_other_formats_are_one_mistake() {
    for rows in [
        "2 two 二 3 three 三",
        "| 2 | two | 二 | | 3 | three | 三 |",
        "2 | two | 二 3 | three | 三",
        "\"2\": \"two\", \"3\": \"three\",",
        "\"2\",\"two\",\"二\" \"3\",\"three\",\"三\"",
        "2: { en: \"two\", zh: \"二\" }, 3: { en: \"three\", zh: \"三\" },",
    ] {
        let (read, _) = read_between(rows);
        assert_eq!(read, [""; 0], "{rows}");
    }
}

#[test]
fn comments_of_other_languages_are_one_mistake() {
    for comment in ["# two", "#", "-- two"] {
        let (_, error) = read_between(comment);
        assert!(error.ends_with("\nhelp: comments start with `//`"), "{error}");
    }
    for doc in ["//! Two.\n", "#![doc = \"Two.\"]"] {
        let (_, error) = read_between(doc);
        assert!(error.starts_with("expected outer doc comment"), "{error}");
    }
}

#[test]
fn a_merge_conflict_is_one_mistake() {
    for conflict in [
        "<<<<<<< HEAD 2 => \"two\", \"二\"; ======= 2 => \"zwei\", \"二\"; >>>>>>> feature",
        "<<<<<<< HEAD ||||||| 1a2b3c4 ======= 2 => \"zwei\", \"二\"; >>>>>>> feature/two-rows",
        "<<<<<<< HEAD 2 => \"two\", \"二\"; ======= >>>>>>> 1a2b3c4 (Add two)",
    ] {
        let (_, error) = read_between(conflict);
        assert!(error.starts_with("encountered diff marker\nhelp: "), "{error}");
    }
    let parts = "enum E { A(A), <<<<<<< HEAD B(B), ======= C(C), >>>>>>> feature D(D) }";
    let (parts, errors) = read_parts(parts.parse().unwrap());
    assert_eq!((parts.len(), errors.len()), (4, 1), "{errors:?}");
    for input in [
        "<<<<<<< HEAD\nenum E { 1 => \"one\", \"一\"; }",
        "enum E { 1 => \"one\", \"一\"; } <<<<<<< HEAD\nstruct Fault; ======= >>>>>>> feature",
        "enum E { 1 => \"one\", \"一\"; } enum S: E { <<<<<<< HEAD One, ======= >>>>>>> x }",
    ] {
        let (_, errors) = read(input.parse().unwrap());
        assert!(errors[0].starts_with("encountered diff marker"), "{input}: {errors:?}");
    }
}

#[test]
fn parts_are_neither_numbered_nor_separated_by_semicolons() {
    for (parts, message) in [
        ("A(A) = 1, B(B)", "discriminants are not supported on parts"),
        ("A(A); B(B)", "expected `,` after the part\nhelp: write `,` instead of `;`"),
    ] {
        let (parts, errors) = read_parts(format!("enum E {{ {parts} }}").parse().unwrap());
        assert_eq!(parts, ["A A", "B B"]);
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert!(errors[0].starts_with(message), "{errors:?}");
    }
}
