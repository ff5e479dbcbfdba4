//! The macro that declares catalogs.

/// Turns a table of error codes into an enum with `Display`, `Error` and lookups.
///
/// A row consists of a code, an optional variant name, and an English and a Chinese text:
///
/// ```
/// use im_errors::error_catalog;
///
/// error_catalog! {
///     /// Errors of the order service.
///     #[non_exhaustive]
///     pub enum OrderError {
///         #[catalog(success)]
///         0                    => "ok",                      "成功";
///         40001                => "order not found",         "订单不存在";
///         /// The first payment succeeded.
///         40002 as AlreadyPaid => "the order has been paid", "订单已支付";
///         50000 as Internal    => "",                        "系统内部异常";
///         reserved 40003, 40010..=40019 => "removed in version 2";
///     }
/// }
///
/// assert_eq!(OrderError::from_code(40001), Some(OrderError::OrderNotFound));
/// assert_eq!(OrderError::AlreadyPaid.to_string(), "the order has been paid");
/// assert_eq!(format!("{:#}", OrderError::Internal), "50000: 系统内部异常");
/// assert_eq!(OrderError::Ok.into_result(), Ok(()));
/// assert_eq!(OrderError::reserved(40012), Some("removed in version 2"));
/// ```
///
/// [Arguments](#arguments) and [fault types](#fault-types) describe single occurrences of an error.
///
/// The codes are the discriminants of the enum. [What a catalog has](crate#what-a-catalog-has) lists its
/// methods and traits. [`ErrorCatalog`](crate::ErrorCatalog) provides them to generic code. The
/// documentation of the enum contains the whole table, and a search for a code finds its variant.
///
/// # Grammar
///
/// ```text
/// catalog   = enum struct? (selection struct?)*
/// enum      = attribute* visibility "enum" Name "{" ( (row | reserved | success)+ | parts ) "}"
/// struct    = attribute* visibility "struct" Name ";"     the fault type of the enum before it
/// selection = attribute* visibility "enum" Name ":" Name "{" selected ("," selected)* ","? "}"
/// selected  = attribute* Name
/// row       = attribute* code ("as" Name)? arguments? "=>" english "," chinese ";"
/// code      = "-"? integer literal     (decimal, hex, octal, binary, with underscores)
/// arguments = "(" name ":" type ("," name ":" type)* ","? ")"
/// english, chinese = string literal    (raw strings too); "" if the table has no text in that language
/// reserved  = "reserved" range ("," range)* ("=>" reason)? ";"
/// success   = "success" range ("," range)* ";"
/// range     = code ("..=" code)?
/// reason    = string literal
/// parts     = part ("," part)* ","?
/// part      = attribute* Name "(" path ")"
/// ```
///
/// A catalog has at least one row or part. An enum has parts only if its body contains no `=>`, no `;`
/// and no integer at the top level.
///
/// - **Codes** have the integer type that the enum's `#[repr(...)]` selects, of up to 64 bits, and `u32`
///   by default. They are unique.
/// - **Variant names** follow `as`. Without `as`, the name is derived from the English text, in
///   UpperCamelCase: letters and digits are kept, apostrophes are removed, and all other characters
///   separate words. "Parameter invalid!" becomes `ParameterInvalid`. Names are unique and differ from
///   the names of the methods. If the derived name contains characters for which the compiler has a
///   lint, such as `µ`, choose a name with `as`.
/// - **Texts** have no leading or trailing whitespace, no control characters except tabs and line feeds, and no
///   invisible characters except joiners and variation selectors. A row has a text in at least one language.
/// - **Reserved codes**, such as those of removed errors, cannot be used by rows.
/// - **Success codes** mean success although no row has them.
/// - **Attributes** and doc comments are forwarded to the enum and its variants. `#[cfg]` is supported on
///   the enum only.
///
/// # Options
///
/// | option | applies to | |
/// | --- | --- | --- |
/// | `#[catalog(not_found)]` | a row, an enum, a part | the [`Kind`](crate::Kind) of the failure, one of sixteen |
/// | `#[catalog(http = 404)]` | a row, an enum, a part | the HTTP status of replies that report the error, 200 to 599 |
/// | `#[catalog(retry)]`, `#[catalog(retry = 5)]`, `#[catalog(retry = false)]` | a row, an enum, a part | whether a retry may succeed, and after how many seconds |
/// | `#[catalog(success)]` | one row | the code means success |
/// | `#[catalog(from(std::io::Error))]` | a row without arguments | `?` converts errors of these types into the error, with the original error as the cause; requires a fault type |
/// | `#[catalog(verbatim)]` | a row without arguments, an enum | the texts may contain what looks like a placeholder |
/// | `#[catalog(display = "zh")]` | an enum | `Display` writes the Chinese text; the default is `"en"` |
/// | `#[catalog(form = "flat")]` | an enum | the form of replies: `"nested"`, `"flat"` or `"problem"`; the default is `"nested"` |
/// | `#[catalog(url = "https://example.com/errors#{code}")]` | an enum | the `type` of problem details, a URI in which `{code}` is replaced by the code of the error |
/// | `#[catalog(axum)]` | an enum | implements axum's `IntoResponse` for the enum and its fault type, which respond with a reply; requires the feature `axum` |
/// | `#[catalog(serde)]` | an enum | implements `Serialize` and `Deserialize`, with the code as the value; requires the feature `serde` |
/// | `#[catalog(tonic)]` | an enum | `From` converts the enum and its fault type into tonic's `Status`; requires the feature `tonic` |
/// | `#[catalog(utoipa)]` | an enum | implements utoipa's `IntoResponses` for the enum and its fault type, which describe one response per status; requires the feature `utoipa` |
///
/// Several options are separated by commas: `#[catalog(not_found, http = 410)]`.
///
/// The kind determines the HTTP status, and whether a retry may succeed:
/// [`Unavailable`](crate::Kind::Unavailable) is the only kind that is retryable. `http` and `retry` at the same
/// place take precedence over the kind. A row overrides its enum, and a part overrides its rows: a kind at one
/// place also replaces the status and the advice to retry of the other place. A row that means success has no
/// kind and takes no option from its enum.
///
/// # Arguments
///
/// In the texts of a row with arguments, `{name}` is a placeholder for the argument of this name, and `{{`
/// and `}}` are literal braces. Each text mentions the same arguments, in any order and any number of times;
/// arguments that no text mentions are only data. In a row without arguments, no character has a special
/// meaning. To prevent mistakes, `{name}`, `{}` and `{0}` are errors there unless the row is `verbatim`.
///
#[cfg_attr(feature = "alloc", doc = "```")]
#[cfg_attr(not(feature = "alloc"), doc = "```ignore")]
/// use im_errors::{Lang, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         40001 as OrderNotFound(id: u64, by: &str) => "{by} has no order {id}", "{by} 没有订单 {id}";
///         40002 as Rejected(reason: impl Display)   => "rejected: {reason}",     "";
///     }
/// }
///
/// let fault = OrderError::order_not_found(7, "Li");
/// assert_eq!(fault.text(Lang::Zh), "Li 没有订单 7");
/// assert_eq!(OrderError::rejected(std::fmt::Error).error(), OrderError::Rejected);
/// assert_eq!(OrderError::OrderNotFound.to_string(), "… has no order …");
/// ```
///
/// The row has a function with the name of the variant in `snake_case`, which takes the arguments and
/// returns a fault. No variant, method or function of another row can have the same name. The types of the
/// parameters implement the trait `Argument`. A parameter declared as `impl Display` accepts all other types
/// and is stored as text. The error itself has no arguments: its `Display` writes `…` in their place, and
/// its `en()`, `zh()` and `text()` return the texts with their placeholders. Arguments require the feature
/// `alloc`.
///
/// # Fault types
///
/// `pub struct OrderFault;` after the enum declares the type that functions return: one occurrence of an
/// error. It wraps and dereferences to `Fault<OrderError>`, which documents its methods. `?` converts these
/// types into it:
///
/// - the enum and, in a catalog of catalogs, its parts,
/// - the types listed in `from(...)`, which become the cause,
/// - the fault types of the parts, which keep their arguments, cause and location,
/// - all types for which you implement `From`, since the fault type belongs to your crate.
///
/// The fault records the location of the `?`. A conversion that is passed as a function, as in
/// `map_err(OrderFault::from)`, records a location in the standard library; use `?` or the trait `OrFault`
/// instead. If no fault type is declared, faults have the type `Fault<OrderError>`. Fault types require the
/// feature `alloc`. They cannot be declared in a module with `#![no_implicit_prelude]`, or where another
/// item is named `diagnostic`.
///
/// # Selections
///
/// A selection lists the errors that one endpoint returns. It follows the enum whose rows it selects and the
/// fault type of this enum. A selection can have a fault type, too:
///
#[cfg_attr(feature = "alloc", doc = "```")]
#[cfg_attr(not(feature = "alloc"), doc = "```ignore")]
/// use im_errors::error_catalog;
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         40001 as OrderNotFound(id: u64) => "order {id} not found",   "订单 {id} 不存在";
///         40002 as AlreadyPaid            => "the order has been paid", "订单已支付";
///         40003 as InvalidQuantity        => "invalid quantity",        "数量无效";
///     }
///
///     /// A failure of the order service.
///     pub struct OrderFault;
///
///     /// Errors of a cancellation.
///     pub enum CancelError: OrderError {
///         OrderNotFound,
///         /// Ask for a refund instead.
///         AlreadyPaid,
///     }
///
///     /// A failure of a cancellation.
///     pub struct CancelFault;
/// }
///
/// fn cancel(id: u64) -> Result<(), CancelFault> {
///     match id {
///         1 => Err(CancelError::AlreadyPaid)?,
///         2 => Ok(()),
///         _ => Err(CancelError::order_not_found(id)),
///     }
/// }
///
/// let fault = OrderFault::from(cancel(7).unwrap_err());
/// assert_eq!(fault.error(), OrderError::OrderNotFound);
/// assert_eq!(fault.to_string(), "order 7 not found");
///
/// let fault = OrderFault::from(OrderError::InvalidQuantity);
/// assert_eq!(CancelError::try_from(fault.error()).unwrap_err().code(), 40003);
/// ```
///
/// - A selection is a catalog of the selected rows, with all methods and traits. The type of its codes, the
///   texts, options, functions for arguments, success codes and reserved codes are those of its source.
/// - `From` converts a selection into its source, and `TryFrom` converts back. The same is true of the fault
///   types if at least one of them is declared; a fault whose error is not selected is returned unchanged.
/// - `?` converts errors of the selection and the types listed in `from(...)` on a selected row into the fault
///   type. It does not convert errors and faults of the source, so that a function that returns `CancelFault`
///   cannot return other errors. Implement `From` for the fault type to convert other types.
/// - A doc comment on a selected error replaces the one of the row.
/// - A selection can be a part of a catalog of catalogs, unless another part has a row in common with it. Errors
///   of a catalog of catalogs cannot be selected.
///
/// # Catalogs of catalogs
///
/// An enum whose body lists parts combines several catalogs into one:
///
/// ```
/// use im_errors::error_catalog;
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         40001 => "order not found", "订单不存在";
///     }
/// }
///
/// error_catalog! {
///     /// Errors of the order service and of the IM service.
///     pub enum ServiceError {
///         Order(OrderError),
///         #[catalog(http = 502)]
///         Im(im_errors::ImError),
///     }
/// }
///
/// let error = ServiceError::from(OrderError::OrderNotFound);
/// assert_eq!(error.name(), "Order::OrderNotFound");
/// assert_eq!(ServiceError::from_code(40001), Some(error));
/// assert_eq!(ServiceError::Im(im_errors::ImError::NoSuchUser).http_status(), Some(502));
/// ```
///
/// - Each part converts into the enum with `From`.
/// - Names begin with the part, as in `"Im::UserExists"`. Errors are ordered by part and then by code.
///   `Display` uses the display language of the part.
/// - The codes of all parts have the type of the enum, which is `u32` unless `#[repr(...)]` selects
///   another.
/// - Parts share no codes. The exception is 0, which most services use for success: it belongs to the
///   first part that has it. A code that means success in one part cannot be a failure in another.
/// - A kind, `http` or `retry` on a part overrides that property for all its rows, except for success.
/// - The options `form` and `url` of the enum override those of its parts.
/// - The enum also has the options `axum`, `serde`, `tonic`, `utoipa` and `from(std::io::Error => OrderError::Internal)`,
///   which names an error of a part. All others belong on the catalogs that are combined.
///
/// # Errors
///
/// Every mistake in the table is a compile error on the token that causes it. One run reports all of them,
/// and the enum contains the remaining rows. In edition 2015, the messages require
/// `extern crate core;` at the root of the crate.
#[macro_export]
macro_rules! error_catalog {
    ($($catalog:tt)*) => {
        $crate::__private::error_catalog! { #![crate = $crate] $($catalog)* }
    };
}
