//! The arguments of a row.

use std::collections::HashSet;

use heck::ToSnakeCase as _;

use crate::import::name;
use crate::page::{Argument, Row};

/// Names that the constructor of a row must not have: methods of catalogs and keywords.
const FUNCTIONS: [&str; 24] = [
    "iter",
    "code",
    "name",
    "en",
    "zh",
    "text",
    "from_code",
    "from_name",
    "find_by_text",
    "is_success",
    "into_result",
    "kind",
    "http_status",
    "is_retryable",
    "retry_after",
    "reserved",
    "table",
    "caused_by",
    "from",
    "try_from",
    "from_str",
    "self",
    "super",
    "crate",
];

/// Returns the declaration of arguments, such as `(id: i64, note: Option<String>)`.
pub(super) fn declaration(arguments: &[Argument]) -> String {
    if arguments.is_empty() {
        return String::new();
    }
    let declared = arguments.iter().map(|Argument { name, value_type }| {
        let rust = match value_type.name() {
            "integer" => "i64",
            "number" => "f64",
            "boolean" => "bool",
            _ => "String",
        };
        let raw = if name::is_keyword(name) { "r#" } else { "" };
        if value_type.is_nullable() {
            format!("{raw}{name}: Option<{rust}>")
        } else {
            format!("{raw}{name}: {rust}")
        }
    });
    format!("({})", declared.collect::<Vec<_>>().join(", "))
}

/// Returns whether the macro accepts the arguments of a row: their names are valid and unique, the texts
/// contain no other placeholders, and no other function has the name of the constructor, which is the
/// variant's name in `snake_case`.
pub(in crate::import) fn has_valid_arguments(
    row: &Row,
    variant: &str,
    functions: &mut HashSet<String>,
) -> bool {
    let mut names = HashSet::new();
    let are_names = row
        .arguments
        .iter()
        .all(|argument| name::is_argument(&argument.name) && names.insert(argument.name.as_str()));
    let function = variant.to_snake_case();
    let mut mentioned = [&row.en, &row.zh]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| placeholders(text));
    let first = mentioned.next().flatten();
    let are_equal = mentioned.all(|other| other == first);
    are_names
        && are_equal
        && first.is_some_and(|first| first.is_subset(&names))
        && function != variant
        && !FUNCTIONS.contains(&&*function)
        && functions.insert(function)
}

/// Returns the names of the placeholders in a text, or `None` if the text contains invalid placeholders or
/// unmatched braces.
fn placeholders(text: &str) -> Option<HashSet<&str>> {
    let mut names = HashSet::new();
    let mut rest = text;
    while let Some((_, from_brace)) = rest.find(['{', '}']).and_then(|at| rest.split_at_checked(at))
    {
        let escaped = ["{{", "}}"].iter().find_map(|braces| from_brace.strip_prefix(braces));
        if let Some(after) = escaped {
            rest = after;
            continue;
        }
        let (name, after) = from_brace.strip_prefix('{')?.split_once('}')?;
        if !name::is_argument(name) {
            return None;
        }
        names.insert(name);
        rest = after;
    }
    Some(names)
}

#[cfg(test)]
mod tests {
    use im_errors::ValueType;

    use super::*;

    fn argument(name: &str, value_type: ValueType) -> Argument {
        Argument { name: name.into(), value_type }
    }

    #[test]
    fn json_types_become_rust_types() {
        let arguments = [
            argument("a", ValueType::INTEGER),
            argument("b", ValueType::NUMBER.or_null()),
            argument("type", ValueType::BOOLEAN),
            argument("编号", ValueType::STRING.or_null()),
        ];
        let expected = "(a: i64, b: Option<f64>, r#type: bool, 编号: Option<String>)";
        assert_eq!(declaration(&arguments), expected);
        assert_eq!(declaration(&[]), "");
    }

    #[test]
    fn texts_contain_the_same_placeholders() {
        for (en, zh, is_valid) in [
            ("{id}", "{id}", true),
            ("{id} {{x}} {id}", "}}{id}", true),
            ("{id}", "", true),
            ("no", "", true),
            ("{id}", "no", false),
            ("{other}", "", false),
            ("{id", "", false),
            ("id}", "", false),
            ("{}", "", false),
            ("{0}", "", false),
            ("{ id }", "", false),
            ("{id:?}", "", false),
        ] {
            let arguments = vec![argument("id", ValueType::INTEGER)];
            let row = Row { en: en.into(), zh: zh.into(), arguments, ..Row::default() };
            assert_eq!(has_valid_arguments(&row, "A", &mut HashSet::new()), is_valid, "{en} {zh}");
        }
    }

    #[test]
    fn names_of_arguments_and_constructors_are_unique() {
        let mut functions = HashSet::new();
        let mut is_valid = |names: &[&str], variant: &str| {
            let arguments = names.iter().map(|name| argument(name, ValueType::STRING)).collect();
            let row = Row { en: "a".into(), arguments, ..Row::default() };
            has_valid_arguments(&row, variant, &mut functions)
        };
        assert!(is_valid(&["a", "b"], "OrderGone") && is_valid(&["a"], "Type"));
        assert!(!is_valid(&["a"], "ORDERGone") && !is_valid(&["a"], "Code"));
        assert!(!is_valid(&["a"], "订单") && !is_valid(&["a", "a"], "X"));
        assert!(!is_valid(&["self"], "Y") && !is_valid(&["a b"], "Z") && !is_valid(&["_"], "V"));
    }
}
