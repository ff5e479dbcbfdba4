//! Renders templates.

use im_errors::Lang;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};
use serde::Serialize;

use super::escape::add_filters;
use super::model::Model;
use super::records::Records;
use super::{Error, Listing};

/// The file name of a template, such as `page.html.jinja`, and its source.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Template<'a> {
    pub(crate) name: &'a str,
    pub(crate) source: &'a str,
}

/// The variables of a template.
#[derive(Serialize)]
struct Context {
    #[serde(flatten)]
    model: Model,
    /// The languages to write: `en`, `zh` or both.
    languages: Vec<&'static str>,
    #[serde(flatten)]
    records: Records,
}

impl Template<'_> {
    pub(crate) fn render(&self, listing: &Listing<'_>) -> Result<String, Error> {
        let mut environment = Environment::new();
        // Conditions may use columns that `--lang` removes.
        environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
        let mut syntax = SyntaxConfig::builder();
        syntax.keep_trailing_newline(true).trim_blocks(true).lstrip_blocks(true);
        environment.set_syntax(syntax.build()?);
        environment.set_auto_escape_callback(auto_escape);
        add_filters(&mut environment);

        let model = Model::new(listing);
        let records = Records::new(listing, &model);
        let languages = listing.languages().map(Lang::tag).collect();
        let context = Context { model, languages, records };
        let template = environment.template_from_named_str(self.name, self.source)?;
        Ok(template.render(Value::from(Serde(&context)))?)
    }
}

/// Escapes expressions in templates of HTML and XML, unless they are marked as safe.
fn auto_escape(name: &str) -> AutoEscape {
    let output = name.strip_suffix(".jinja").unwrap_or(name);
    match output.rsplit('.').next() {
        Some("html" | "htm" | "xml") => AutoEscape::Html,
        _ => AutoEscape::None,
    }
}
