//! Rows with arguments.

use std::borrow::Cow;
use std::net::Ipv4Addr;
use std::time::Duration;

use im_errors::{Argument, Lang, Value, ValueType, error_catalog};

/// A user-defined type of arguments.
#[derive(Debug)]
pub struct OrderId(u64);

impl Argument for OrderId {
    const TYPE: ValueType = u64::TYPE;

    fn into_value(self) -> Value {
        self.0.into_value()
    }
}

error_catalog! {
    /// Errors of the order service.
    pub enum OrderError {
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        40002(id: OrderId, by: &str) => "order {id} was paid by {by}", "{by} 已支付订单 {id}";
        40003 as Twice(id: i8) => "{id} and {id}", "{id}、{id} 和 {id}";
        40004 as Many(
            ip: Ipv4Addr,
            after: Duration,
            share: f32,
            reason: Option<String>,
            text: Cow<'static, str>,
            r#type: char,
        ) => "{ip} {after} {share} {reason} {text} {type}", "";
        40005 as Displayed(id: impl Display + Send, other: impl std::fmt::Display) => "{id}{other}", "";
        40006 as Silent(id: bool) => "not mentioned", "未提及";
        40007 as Braces(id: u64) => "{{id}} is {{{id}}}", "";
        40008 as Type(用户: u64) => "user {用户}", "用户 {用户}";
        #[catalog(verbatim)]
        40009 as Verbatim => "{id} and {{id}}", "{0}";
        /// No longer used.
        #[deprecated = "use `order_not_found`"]
        40010 as OldNotFound(id: u64) => "no {id}", "";
    }
}

macro_rules! catalog {
    ($name:ident, $argument:ident: $argument_type:ty) => {
        error_catalog! {
            enum $name { 1 as One($argument: $argument_type) => "one", ""; }
        }
    };
}

catalog!(Typed, id: Option<u64>);
catalog!(Displayed, id: impl std::fmt::Display);

#[test]
fn macros_may_pass_the_types_of_arguments() {
    assert_eq!(Typed::one(Some(7)).arg("id"), Some(&7_u64.into()));
    assert_eq!(Displayed::one('x').arg("id"), Some(&"x".into()));
}

#[test]
fn constructors_are_named_after_variants_and_take_the_declared_types() {
    let paid_by: fn(OrderId, &'static str) -> im_errors::Fault<OrderError> =
        OrderError::order_was_paid_by;
    assert_eq!(paid_by(OrderId(7), "Li").to_string(), "order 7 was paid by Li");
    assert_eq!(OrderError::r#type(7).error(), OrderError::Type);
    #[expect(deprecated, reason = "the row is deprecated")]
    let fault = OrderError::old_not_found(7);
    assert_eq!(fault.to_string(), "no 7");
}

#[test]
fn texts_may_use_the_arguments_in_any_order() {
    let fault = OrderError::order_was_paid_by(OrderId(7), "Li");
    assert_eq!(fault.text(Lang::En), "order 7 was paid by Li");
    assert_eq!(fault.text(Lang::Zh), "Li 已支付订单 7");
    assert_eq!(OrderError::twice(-1).text(Lang::Zh), "-1、-1 和 -1");
    assert_eq!(OrderError::r#type(7).text(Lang::Zh), "用户 7");
    assert_eq!(OrderError::braces(7).to_string(), "{id} is {7}");
    assert_eq!(OrderError::silent(true).to_string(), "not mentioned");
}

#[test]
fn arguments_of_all_types_are_displayed() {
    let fault = OrderError::many(
        Ipv4Addr::LOCALHOST,
        Duration::from_millis(1500),
        0.1,
        Some("why".to_owned()),
        Cow::Borrowed("text"),
        'x',
    );
    assert_eq!(fault.to_string(), "127.0.0.1 1.5s 0.1 why text x");
    assert_eq!(OrderError::displayed(std::num::Wrapping(7), 'x').to_string(), "7x");
}

#[test]
fn arguments_keep_their_values_and_order() {
    let fault = OrderError::order_was_paid_by(OrderId(7), "Li");
    assert_eq!(fault.arg("id").and_then(Value::as_u64), Some(7));
    assert_eq!(fault.arg("by").and_then(Value::as_str), Some("Li"));
    assert_eq!(fault.arg("other"), None);
    let names: Vec<&str> = fault.args().map(|(name, _)| name).collect();
    assert_eq!(names, ["id", "by"]);
    assert_eq!(OrderError::silent(true).arg("id").and_then(Value::as_bool), Some(true));
    assert_eq!(OrderError::r#type(7).arg("用户"), Some(&7_u64.into()));
}

#[test]
fn a_bare_error_displays_missing_arguments_and_keeps_its_templates() {
    let error = OrderError::OrderNotFound;
    assert_eq!(error.to_string(), "order … not found");
    assert_eq!(
        format!("{error:#}|{error:>20}|{error:.7}"),
        "40001: order … not found|   order … not found|order …"
    );
    assert_eq!((error.en(), error.zh()), ("order {id} not found", "订单 {id} 不存在"));
    assert_eq!(error.text(Lang::Zh), "订单 {id} 不存在");
}

#[test]
fn debug_lists_arguments_that_no_text_mentions() {
    let fault = OrderError::silent(true);
    let expected =
        format!("40006 Silent: not mentioned\nargument `id`: true\nat {}", fault.location());
    assert_eq!(format!("{fault:?}"), expected);
}

#[test]
fn verbatim_texts_have_no_placeholders() {
    assert_eq!(OrderError::Verbatim.to_string(), "{id} and {{id}}");
    let fault = im_errors::Fault::from(OrderError::Verbatim);
    assert_eq!(fault.to_string(), "{id} and {{id}}");
    assert_eq!(fault.text(Lang::Zh), "{0}");
    assert!(format!("{fault:?}").starts_with("40009 Verbatim: {id} and {{id}}\nat "));
}

#[test]
fn the_table_lists_parameters_with_their_types() {
    let parameters = |code| -> Vec<String> {
        let entry = OrderError::table().find(code).expect("the code is in the table");
        entry.parameters().iter().map(ToString::to_string).collect()
    };
    assert_eq!(parameters(40001), ["id: integer"]);
    assert_eq!(parameters(40002), ["id: integer", "by: string"]);
    assert_eq!(
        parameters(40004),
        [
            "ip: string",
            "after: string",
            "share: number",
            "reason: string or null",
            "text: string",
            "type: string",
        ]
    );
    assert_eq!(parameters(40005), ["id: string", "other: string"]);
    assert_eq!(parameters(40009), Vec::<String>::new());
}
