//! Schemas of the bodies of failures.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Number, Value as Json};
use utoipa::openapi::schema::{AnyOfBuilder, SchemaType};
use utoipa::openapi::{Deprecated, Object, ObjectBuilder, Schema, SchemaFormat, Type};

use super::failure::Failure;
use crate::presentation::FormName;
use crate::{Parameter, ValueType};

/// The schemas of the members that all forms have in common.
pub(super) struct Members {
    code: Schema,
    is_code_required: bool,
    /// `None` if no row declares arguments.
    args: Option<Schema>,
}

impl Members {
    /// Returns the members of any failure.
    pub(super) fn any() -> Self {
        let args = Some(Object::with_type(Type::Object).into());
        Self { code: any_integer(), is_code_required: false, args }
    }

    /// Returns the members of these failures. The service may add codes and arguments later, so others are
    /// allowed.
    pub(super) fn of(failures: &[&Failure]) -> Self {
        let codes = failures.iter().map(|failure| code(failure));
        let codes = codes.fold(AnyOfBuilder::new(), AnyOfBuilder::item);
        Self {
            code: codes.item(any_integer()).into(),
            is_code_required: true,
            args: args(failures),
        }
    }

    /// Returns the schema of the body in a form.
    pub(super) fn body(self, form: FormName) -> Schema {
        match form {
            FormName::Nested => {
                let error = self.with([("message", string())]);
                let body = ObjectBuilder::new().schema_type(Type::Object);
                body.property("error", error).required("error").into()
            }
            FormName::Flat => {
                let data = Object::with_type(Type::Null).into();
                self.with([("message", string()), ("data", data)])
            }
            FormName::Problem => {
                let uri = Some(SchemaFormat::Custom("uri-reference".into()));
                let uri = ObjectBuilder::new().schema_type(Type::String).format(uri).into();
                self.with([
                    ("type", uri),
                    ("title", string()),
                    ("status", any_integer()),
                    ("detail", string()),
                ])
            }
        }
    }

    /// Returns an object with the code, the arguments and other properties, which are required.
    fn with<const COUNT: usize>(self, others: [(&'static str, Schema); COUNT]) -> Schema {
        let mut object = ObjectBuilder::new().schema_type(Type::Object).property("code", self.code);
        if self.is_code_required {
            object = object.required("code");
        }
        for (name, schema) in others {
            object = object.property(name, schema).required(name);
        }
        if let Some(args) = self.args {
            object = object.property("args", args);
        }
        object.into()
    }
}

fn any_integer() -> Schema {
    Object::with_type(Type::Integer).into()
}

fn string() -> Schema {
    Object::with_type(Type::String).into()
}

/// Returns the schema of one known code.
fn code(failure: &Failure) -> ObjectBuilder {
    let Failure { row, .. } = failure;
    let description = Some(failure.texts()).filter(|texts| !texts.is_empty());
    // All codes fit, because they have at most 64 bits.
    let code = Number::from_i128(row.code()).map(Json::Number);
    ObjectBuilder::new()
        .schema_type(Type::Integer)
        .title(Some(row.name()))
        .description(description)
        .enum_values(Some(code))
        .deprecated(row.deprecation().map(|_| Deprecated::True))
}

/// Returns the schema of the arguments, or `None` if no row declares any.
fn args(failures: &[&Failure]) -> Option<Schema> {
    let parameters = || failures.iter().flat_map(|failure| failure.row.parameters());
    let mut names: Vec<&str> = Vec::new();
    for name in parameters().map(Parameter::name) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let properties = names.iter().map(|name| {
        let same = parameters().filter(|parameter| parameter.name() == *name);
        let types: Vec<ValueType> = same.map(Parameter::value_type).collect();
        (String::from(*name), Object::with_type(union(&types)))
    });
    let object = ObjectBuilder::new().schema_type(Type::Object);
    let object = properties.fold(object, |object, (name, schema)| object.property(name, schema));
    (!names.is_empty()).then(|| object.into())
}

/// Returns the union of types.
fn union(types: &[ValueType]) -> SchemaType {
    let has = |name: &str| types.iter().any(|value_type| value_type.name() == name);
    let all = [
        (has("boolean"), Type::Boolean),
        (has("integer"), Type::Integer),
        (has("number"), Type::Number),
        (has("string"), Type::String),
        // A float that is not finite becomes `null`.
        (has("number") || types.iter().any(|value_type| value_type.is_nullable()), Type::Null),
    ];
    let mut present: Vec<Type> =
        all.into_iter().filter(|(is_present, _)| *is_present).map(|(_, it)| it).collect();
    if present.len() > 1 {
        return SchemaType::Array(present);
    }
    present.pop().map_or(SchemaType::AnyValue, SchemaType::Type)
}
