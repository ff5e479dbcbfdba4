//! Filters for templates, which escape texts for a language.

use std::fmt::Write as _;

use minijinja::{Environment, Error, ErrorKind, Value};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use im_errors::__private::is_invisible;

pub(super) fn add_filters(environment: &mut Environment<'_>) {
    for language in ["go", "java", "python", "typescript"] {
        environment.add_filter(language, literal);
    }
    environment.add_filter("breakable", breakable);
    environment.add_filter("comment", comment);
    environment.add_filter("csv", csv);
    environment.add_filter("javadoc", javadoc);
    environment.add_filter("json", json);
    environment.add_filter("jsdoc", jsdoc);
    environment.add_filter("markdown", markdown);
    environment.add_filter("rendered", rendered);
    environment.add_filter("tsv", tsv);
}

/// Returns a string literal with escape sequences that all four languages have.
///
/// Also escapes invisible characters: they can make source code look like different code, and Go rejects
/// byte order marks.
fn literal(text: &str) -> String {
    let mut literal = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            // Only the escape sequences of the basic plane are the same in all languages.
            '\0'..='\u{FFFF}' if is_invisible(c) => {
                // Writing to a string never fails.
                let _ = write!(literal, "\\u{:04x}", u32::from(c));
            }
            _ => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

/// Returns a text as the rest of a line comment.
fn comment(text: &str) -> String {
    let is_line_end = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    replace_invisible(&text.replace(is_line_end, " "))
}

/// Returns a text as part of a doc comment of TypeScript.
fn jsdoc(text: &str) -> String {
    let mut lines = Vec::new();
    for line in text.replace("*/", "*\\/").replace("{@", "{&#64;").split('\n') {
        // A line that starts with `@` would be a tag.
        match line.trim_start().strip_prefix('@') {
            Some(rest) => lines.push(format!("&#64;{rest}")),
            None => lines.push(line.to_owned()),
        }
    }
    replace_invisible(&lines.join("\n"))
}

/// Returns a text as part of a doc comment of Java, in which HTML and Unicode escapes have a meaning.
fn javadoc(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\n' => escaped.push(c),
            '&' | '<' | '>' | '@' | '{' | '}' | '*' | '\\' => push_reference(&mut escaped, c),
            _ if is_invisible(c) => push_reference(&mut escaped, c),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Adds a character reference to HTML.
fn push_reference(html: &mut String, c: char) {
    let _ = write!(html, "&#{};", u32::from(c));
}

/// Replaces invisible characters other than line feeds with their numbers, such as `<U+202E>`.
fn replace_invisible(text: &str) -> String {
    let mut replaced = String::new();
    for c in text.chars() {
        if is_invisible(c) && c != '\n' {
            let _ = write!(replaced, "<U+{:04X}>", u32::from(c));
        } else {
            replaced.push(c);
        }
    }
    replaced
}

/// Returns a cell of CSV (RFC 4180).
///
/// Spreadsheets interpret cells such as `=1+1` and `@name` as formulas, unless the cells start with an
/// apostrophe, which is not displayed.
fn csv(cell: &str) -> String {
    // A spreadsheet interprets `-inf`, which parses as a number here, as a formula.
    let is_number = cell.ends_with(|c: char| c.is_ascii_digit()) && cell.parse::<f64>().is_ok();
    let start = cell.trim_start_matches('\'');
    let is_formula = start.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number;
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// Returns a cell of tab-separated values.
fn tsv(cell: &str) -> String {
    cell.replace('\\', r"\\").replace('\t', r"\t").replace('\n', r"\n")
}

/// Returns a value as indented JSON.
fn json(value: &Value) -> Result<String, Error> {
    serde_json::to_string_pretty(value).map_err(|error| {
        Error::new(ErrorKind::BadSerialization, "cannot serialize value as JSON").with_source(error)
    })
}

/// Returns a text as one line of Markdown. Escapes characters that have a meaning in Markdown, in HTML or
/// in formulas on GitHub.
fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("<br>"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' => {
                escaped.extend(['\\', c]);
            }
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Returns a name as HTML with possible line breaks between its words.
fn breakable(name: &str) -> Value {
    let mut html = String::new();
    let mut before = '_';
    for c in name.chars() {
        if c.is_uppercase() && before.is_lowercase() || before == '_' && !html.is_empty() {
            html.push_str("<wbr>");
        }
        match c {
            '&' | '<' | '>' | '"' => push_reference(&mut html, c),
            _ => html.push(c),
        }
        before = c;
    }
    Value::from_safe_string(html)
}

/// Renders Markdown as HTML. Escapes HTML in the text, removes images and links other than web and mail
/// addresses, and turns all headings into `h4`.
fn rendered(text: &str) -> Value {
    let is_safe = |url: &str| {
        ["https://", "http://", "mailto:", "#"].iter().any(|start| url.starts_with(start))
    };
    let mut is_kept = Vec::new();
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::Heading { id, classes, attrs, .. }) => {
            Some(Event::Start(Tag::Heading { level: HeadingLevel::H4, id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Heading(HeadingLevel::H4))),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { ref dest_url, .. }) => {
            let is_safe = is_safe(dest_url);
            is_kept.push(is_safe);
            is_safe.then_some(event)
        }
        Event::End(TagEnd::Link) => is_kept.pop().unwrap_or_default().then_some(event),
        event => Some(event),
    });
    let mut page = String::new();
    html::push_html(&mut page, events);
    Value::from_safe_string(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_escape_quotation_marks_and_invisible_characters() {
        for (text, escaped) in [
            ("", r#""""#),
            ("a\"b\\c\n\r\t", r#""a\"b\\c\n\r\t""#),
            ("\0\u{7F}\u{85}", r#""\u0000\u007f\u0085""#),
            ("\u{202E}\u{2066}\u{200B}\u{FEFF}\u{2028}", r#""\u202e\u2066\u200b\ufeff\u2028""#),
            ("👩\u{200D}👩 \u{E0041}", "\"👩\u{200D}👩 \u{E0041}\""),
            ("订单 “7” 🦀 $x #{y}", "\"订单 “7” 🦀 $x #{y}\""),
        ] {
            assert_eq!(literal(text), escaped, "{text:?}");
        }
    }

    #[test]
    fn comments_escape_their_ends_and_tags() {
        let text = "a */ b\r\nc\u{2028}d \u{202E}\\u000a <b> & @x {@y}";
        assert_eq!(jsdoc("@a\nb @c\n @d {@e}"), "&#64;a\nb @c\n&#64;d {&#64;e}");
        assert_eq!(comment(text), "a */ b  c d <U+202E>\\u000a <b> & @x {@y}");
        assert_eq!(jsdoc(text), "a *\\/ b<U+000D>\nc<U+2028>d <U+202E>\\u000a <b> & @x {&#64;y}");
        assert_eq!(
            javadoc(text),
            "a &#42;/ b&#13;\nc&#8232;d &#8238;&#92;u000a &#60;b&#62; &#38; &#64;x &#123;&#64;y&#125;"
        );
    }

    #[test]
    fn cells_of_csv_are_not_formulas() {
        for (cell, escaped) in [
            ("", ""),
            ("order {id}", "order {id}"),
            ("a,b", "\"a,b\""),
            ("a\"b", "\"a\"\"b\""),
            ("a\nb", "\"a\nb\""),
            ("=1+1", "'=1+1"),
            ("+1 a", "'+1 a"),
            ("-a", "'-a"),
            ("-inf", "'-inf"),
            ("@a,b", "\"'@a,b\""),
            ("\ta", "'\ta"),
            ("-1", "-1"),
            ("+1.5", "+1.5"),
            ("-9223372036854775808", "-9223372036854775808"),
            ("'a", "'a"),
            // Without the additional apostrophe, this would be imported as `=a`.
            ("'=a", "''=a"),
            ("''=a", "'''=a"),
        ] {
            assert_eq!(csv(cell), escaped, "{cell:?}");
        }
    }

    #[test]
    fn names_may_be_broken_between_words() {
        for (name, html) in [
            ("UserNotInGroup", "User<wbr>Not<wbr>In<wbr>Group"),
            ("Im::UserID", "Im::User<wbr>ID"),
            ("not_found", "not_<wbr>found"),
            ("a<b>&", "a&#60;b&#62;&#38;"),
            ("", ""),
        ] {
            assert_eq!(breakable(name).to_string(), html);
        }
    }

    #[test]
    fn rendered_markdown_contains_no_html_scripts_or_images() {
        for (text, html) in [
            ("*a* `b`", "<p><em>a</em> <code>b</code></p>\n"),
            ("<script>a</script>", "&lt;script&gt;a&lt;/script&gt;"),
            ("a <b onclick=c>d</b>", "<p>a &lt;b onclick=c&gt;d&lt;/b&gt;</p>\n"),
            ("[a](https://b.c)", "<p><a href=\"https://b.c\">a</a></p>\n"),
            ("[a *b*](javascript:c)", "<p>a <em>b</em></p>\n"),
            ("[a](data:text/html,c) [d](#e)", "<p>a <a href=\"#e\">d</a></p>\n"),
            ("![a](https://b.c/d.png)", "<p>a</p>\n"),
            ("[![a](b)](https://c.d)", "<p><a href=\"https://c.d\">a</a></p>\n"),
            ("# a\n\nb", "<h4>a</h4>\n<p>b</p>\n"),
            ("<javascript:a>", "<p>javascript:a</p>\n"),
        ] {
            assert_eq!(rendered(text).to_string(), html, "{text}");
        }
    }
}
