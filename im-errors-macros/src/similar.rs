//! Suggestions for misspelled names.

/// Returns the name most similar to a misspelled one, or `None` if all differ too much.
pub(crate) fn similar<'a>(
    misspelled: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let misspelled = misspelled.to_lowercase();
    names
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&name.to_lowercase(), &misspelled), name))
        .filter(|(similarity, _)| *similarity > 0.7)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn the_most_similar_name_is_found() {
        let names = ["order", "order_id", "order_ids", "user_id"];
        assert_eq!(similar("ordre_id", names), Some("order_id"));
        assert_eq!(similar("UserId", names), Some("user_id"));
        assert_eq!(similar("xyz", names), None);
        assert_eq!(similar("order", []), None);
    }
}
