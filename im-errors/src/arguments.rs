//! The arguments of one occurrence of an error.

use alloc::borrow::Cow;
use alloc::string::ToString as _;
use alloc::vec::Vec;

use crate::template::Filled;
use crate::{Parameter, Value};

/// The arguments of one occurrence, by name.
///
/// Most errors have at most one argument, so the first one is stored inline and not in the vector.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Arguments {
    first: Option<NamedValue>,
    others: Vec<NamedValue>,
}

type NamedValue = (Cow<'static, str>, Value);

impl Arguments {
    pub(crate) const NONE: &'static Self = &Self { first: None, others: Vec::new() };

    #[cfg(feature = "http")]
    pub(crate) fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// Adds an argument after the others.
    pub(crate) fn push(&mut self, name: impl Into<Cow<'static, str>>, value: Value) {
        let argument = (name.into(), value);
        match self.first {
            None => self.first = Some(argument),
            Some(_) => self.others.push(argument),
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.iter().find(|(candidate, _)| *candidate == name).map(|(_, value)| value)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.first.iter().chain(&self.others).map(|(name, value)| (&**name, value))
    }

    /// Returns the arguments that a row declares, in the order of the declaration.
    #[cfg(feature = "http")]
    pub(crate) fn declared(&self, parameters: &[Parameter]) -> Self {
        let mut declared = Self::default();
        for name in parameters.iter().map(Parameter::name) {
            if let Some(value) = self.get(name) {
                declared.push(name, value.clone());
            }
        }
        declared
    }

    /// Returns the names of the parameters without an argument.
    pub(crate) fn missing(
        &self,
        parameters: &'static [Parameter],
    ) -> impl Iterator<Item = &'static str> {
        let names = parameters.iter().map(Parameter::name);
        names.filter(|name| self.get(name).is_none())
    }

    /// Returns a text of a row with the arguments filled in. Only rows with parameters have templates.
    pub(crate) fn text(&self, text: &'static str, parameters: &[Parameter]) -> Cow<'static, str> {
        if parameters.is_empty() {
            return text.into();
        }
        self.fill(text).to_string().into()
    }

    /// Returns a template with the arguments filled in, to be displayed.
    pub(crate) fn fill<'a>(
        &'a self,
        template: &'a str,
    ) -> Filled<'a, impl Fn(&str) -> Option<&'a Value>> {
        Filled { template, argument: |name: &str| self.get(name) }
    }
}
