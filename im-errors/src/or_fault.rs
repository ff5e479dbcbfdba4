//! Conversions into faults.

use alloc::boxed::Box;
use core::error::Error;

use crate::{ErrorCatalog, Fault};

/// A trait for functions that accept both errors and faults.
///
/// The enums and fault types declared with `error_catalog!` and [`Fault`] implement it.
///
/// ```
/// use im_errors::{ImError, IntoFault};
///
/// fn log(fault: impl IntoFault) {
///     eprintln!("{:?}", fault.into_fault());
/// }
///
/// log(ImError::NoSuchUser);
/// log(ImError::NoSuchUser.caused_by("no row"));
/// ```
///
/// Functions that only need a reference accept a `&Fault<E>`, because references to declared fault types
/// coerce to it.
pub trait IntoFault {
    /// The catalog.
    type Catalog: ErrorCatalog;

    /// Converts the error or fault into a `Fault`. A new fault has the location of the caller.
    #[track_caller]
    #[must_use]
    fn into_fault(self) -> Fault<Self::Catalog>;
}

impl<E: ErrorCatalog> IntoFault for E {
    type Catalog = E;

    fn into_fault(self) -> Fault<E> {
        Fault::from(self)
    }
}

impl<E: ErrorCatalog> IntoFault for Fault<E> {
    type Catalog = E;

    fn into_fault(self) -> Self {
        self
    }
}

/// An extension trait for `Result` and `Option` that converts failures into faults.
///
/// ```
/// use im_errors::{OrFault, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
///         50000 as Internal               => "internal error",      "系统内部异常";
///     }
///
///     /// A failure of the order service.
///     pub struct OrderFault;
/// }
///
/// fn name(id: u64) -> Result<String, OrderFault> {
///     let names = std::fs::read_to_string("no such file").or_fault(OrderError::Internal)?;
///     let name = names.lines().next().or_fault(OrderError::order_not_found(id))?;
///     Ok(name.to_owned())
/// }
///
/// let fault = name(7).unwrap_err();
/// assert_eq!(fault.error(), OrderError::Internal);
/// assert!(std::error::Error::source(&fault).is_some());
/// ```
pub trait OrFault<T> {
    /// Returns the value, or converts `Err` and `None` into the given error or fault. The error of an `Err`
    /// becomes the cause.
    ///
    /// The argument is eagerly evaluated. If that is too expensive, use `ok_or_else`, or `map_err` with
    /// [`caused_by`](Fault::caused_by).
    ///
    /// # Errors
    ///
    /// Returns the fault if `self` is `Err` or `None`.
    #[track_caller]
    fn or_fault<F: IntoFault>(self, fault: F) -> Result<T, <F::Catalog as ErrorCatalog>::Fault>;
}

impl<T, C: Into<Box<dyn Error + Send + Sync>>> OrFault<T> for Result<T, C> {
    fn or_fault<F: IntoFault>(self, fault: F) -> Result<T, <F::Catalog as ErrorCatalog>::Fault> {
        match self {
            Ok(value) => Ok(value),
            Err(cause) => Err(fault.into_fault().caused_by(cause).into()),
        }
    }
}

impl<T> OrFault<T> for Option<T> {
    fn or_fault<F: IntoFault>(self, fault: F) -> Result<T, <F::Catalog as ErrorCatalog>::Fault> {
        match self {
            Some(value) => Ok(value),
            None => Err(fault.into_fault().into()),
        }
    }
}
