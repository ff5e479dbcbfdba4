//! Tests of custom templates.

use std::error::Error;
use std::fs;

use super::{Run, run_own};

fn render(name: &str, template: &str, args: &[&str]) -> Result<Run, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join(name);
    fs::write(&file, template)?;
    Ok(run_own(["--template", &file.to_string_lossy()].iter().chain(args)))
}

#[test]
fn a_template_gets_the_model() -> Result<(), Box<dyn Error>> {
    let template = "{% for catalog in catalogs %}
// {{ catalog.name }}
{% for row in catalog.rows %}
const {{ row.constant }} = {{ row.code }}; // {{ row.en | comment }}
{% endfor %}
{% endfor %}
";
    let run = render("codes.js.jinja", template, &["NotFound", "Negative"])?;
    let expected = "// OwnError
const NOT_FOUND = 404; // tab line return and back\\slash
const ORDER_NOT_FOUND = 40001; // order {id} not found
const NEGATIVE = -1; // negative
";
    assert_eq!(run, Run { status: 0, output: expected.into(), errors: String::new() });
    let template = "{{ languages | join }}{% if catalogs[0].rows[0].zh %}zh{% endif %} {{ columns | join('|') }}
{{ lines[0] | join('|') }}";
    let run = render("t", template, &["--lang", "en", "Negative"])?;
    assert_eq!(
        run.output,
        "en code|name|en|kind|http|retry|arguments|state|deprecated|explanation\n\
         -1|Negative|negative|||||error||"
    );
    Ok(())
}

#[test]
fn each_language_has_a_filter() -> Result<(), Box<dyn Error>> {
    let template = |filter: &str| format!("{{{{ catalogs[0].rows[0].en | {filter} }}}}");
    for (filter, output) in [
        ("go", r#""tab\tline\nreturn and back\\slash""#),
        ("java", r#""tab\tline\nreturn and back\\slash""#),
        ("python", r#""tab\tline\nreturn and back\\slash""#),
        ("typescript", r#""tab\tline\nreturn and back\\slash""#),
        ("json", r#""tab\tline\nreturn and back\\slash""#),
        ("tsv", r"tab\tline\nreturn and back\\slash"),
        ("csv", "\"tab\tline\nreturn and back\\slash\""),
        ("markdown", "tab\tline<br>return and back\\\\slash"),
        ("comment", "tab line return and back\\slash"),
        ("jsdoc", "tab<U+0009>line\nreturn and back\\slash"),
        ("javadoc", "tab&#9;line\nreturn and back&#92;slash"),
        ("rendered", "<p>tab\tline\nreturn and back\\slash</p>\n"),
    ] {
        let run = render("t", &template(filter), &["404"])?;
        assert_eq!((run.status, &*run.output), (0, output), "{filter}: {}", run.errors);
    }
    Ok(())
}

#[test]
fn pages_are_escaped() -> Result<(), Box<dyn Error>> {
    let template = "{{ '<b>' }} {{ '<b>' | safe }}";
    for name in ["page.html", "page.html.jinja", "page.xml.jinja", "page.htm"] {
        assert_eq!(render(name, template, &[])?.output, "&lt;b&gt; <b>", "{name}");
    }
    for name in ["page.md.jinja", "page.jinja", "html.txt"] {
        assert_eq!(render(name, template, &[])?.output, "<b> <b>", "{name}");
    }
    Ok(())
}

#[test]
fn errors_of_a_template_are_reported() -> Result<(), Box<dyn Error>> {
    for (template, message) in [
        ("\n{% for %}", "syntax error"),
        ("\n{{ rows }}", "undefined value"),
        ("\n{{ catalogs | nothing }}", "unknown filter"),
        ("\n{% include 'other' %}", "template not found"),
        ("\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "recursion limit"),
    ] {
        let run = render("mine.jinja", template, &[])?;
        assert_eq!((run.status, &*run.output), (1, ""), "{template}");
        assert!(run.errors.contains(message), "{}", run.errors);
        assert!(run.errors.contains("mine.jinja:2"), "{}", run.errors);
    }
    let run = run_own(["--template", "no/such.jinja"]);
    assert_eq!(run.status, 1);
    assert!(run.errors.starts_with("cannot read no/such.jinja: "), "{}", run.errors);
    Ok(())
}
