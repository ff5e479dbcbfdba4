//! The arguments of one occurrence of an error.

use alloc::borrow::Cow;
use alloc::string::ToString as _;
use alloc::vec::Vec;

use crate::lookup::Lookup as _;
use crate::template::Filled;
use crate::{ErrorCatalog, Lang, Parameter, Value};

/// The arguments by name.
///
/// Most errors have one argument at most, so the first one is stored without an allocation of its own.
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
        self.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.first.iter().chain(&self.others).map(|(name, value)| (&**name, value))
    }

    /// Returns those that a row declares, in the order of the declaration.
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

    /// Returns the parameters of an error that have no argument here.
    pub(crate) fn missing<E: ErrorCatalog>(&self, error: E) -> impl Iterator<Item = &'static str> {
        let names = E::Lookup::parameters(error).iter().map(Parameter::name);
        names.filter(|name| self.get(name).is_none())
    }

    /// Returns the text of an error in a language, with these arguments.
    pub(crate) fn text<E: ErrorCatalog>(&self, error: E, lang: Lang) -> Cow<'static, str> {
        let template = error.text(lang);
        if E::Lookup::parameters(error).is_empty() {
            return template.into();
        }
        self.fill(template).to_string().into()
    }

    /// Returns a template with these arguments.
    pub(crate) fn fill<'a>(
        &'a self,
        template: &'a str,
    ) -> Filled<'a, impl Fn(&str) -> Option<&'a Value>> {
        Filled { template, argument: |name: &str| self.get(name) }
    }
}
