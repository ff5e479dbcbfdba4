//! The names that the signatures in `generated.rs` use.
//!
//! A catalog may be declared in a module where these names mean something else. The items in the block
//! of an import take precedence over those of the module around it.

pub use core::iter::Iterator;
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{bool, i8, i16, i32, i64, i128, isize, str, u8, u16, u32, u64, usize};
pub use core::result::Result::{self, Err, Ok};
pub use core::time::Duration;

pub use self::parameters::*;
pub use crate::{Code, ErrorCatalog, Iter, Kind, Lang, ParseError, Table, UnknownCode};
#[cfg(feature = "alloc")]
pub use crate::{Fault, IntoFault};

/// Functions named like the parameters and variables in `catalog!`: a constant of such a name in
/// the user's module would turn a binding into a pattern, and these hide it.
pub mod parameters {
    macro_rules! parameters {
        ($($name:ident)*) => { $(#[doc(hidden)] pub fn $name() {})* };
    }
    parameters! {
        cause code deserializer error f fault found input after lang name other own part position rest
        serializer slot state text
    }
}
