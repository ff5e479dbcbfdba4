//! Numbers and names in the page.

/// Formats a ratio with three digits at most, such as `1.05` or `12`.
pub(crate) fn ratio(ratio: f64) -> String {
    if ratio < 9.95 { format!("{ratio:.2}") } else { format!("{ratio:.0}") }
}

/// Formats a number with a separator after the thousands.
pub(crate) fn thousands(number: usize) -> String {
    match (number / 1_000, number % 1_000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}

/// Formats a number of things, such as `1,000 rows` or `1 call`.
pub(crate) fn count(number: usize, things: &str) -> String {
    let things = if number == 1 { things.trim_end_matches('s') } else { things };
    format!("{} {things}", thousands(number))
}

/// Formats the name of a contender.
pub(crate) fn name(contender: &str) -> String {
    match contender {
        "match" => "a `match`".to_owned(),
        "FxHashMap" => "`FxHashMap`".to_owned(),
        "plain handler" => "a plain handler".to_owned(),
        _ => contender.to_owned(),
    }
}

/// Formats a range of ratios with two digits, such as `2.5 to 12`.
pub(crate) fn range(least: f64, most: f64) -> String {
    let format = |ratio| if ratio < 9.95 { format!("{ratio:.1}") } else { format!("{ratio:.0}") };
    match (format(least), format(most)) {
        (least, most) if least == most => least,
        (least, most) => format!("{least} to {most}"),
    }
}
