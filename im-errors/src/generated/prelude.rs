//! The names that the signatures in `generated.rs` use.
//!
//! A catalog may be declared in a module where these names mean something else. Imports in a block take
//! precedence over the items of the module.

pub use core::iter::Iterator;
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{bool, i8, i16, i32, i64, i128, isize, str, u8, u16, u32, u64, usize};
pub use core::result::Result::{self, Err, Ok};
pub use core::time::Duration;

pub use self::parameters::*;
pub use crate::{Code, ErrorCatalog, Iter, Kind, Lang, ParseError, Table, UnknownCode};
#[cfg(feature = "alloc")]
pub use crate::{Fault, IntoFault};

/// Functions with the names of the parameters and variables in generated code. They hide constants of these
/// names in the user's module, which would turn bindings into patterns.
pub mod parameters {
    macro_rules! parameters {
        ($($name:ident)*) => { $(#[doc(hidden)] pub fn $name() {})* };
    }
    parameters! {
        cause code deserializer error f fault found input after lang name other own part position rest
        serializer slot state text
    }
}
