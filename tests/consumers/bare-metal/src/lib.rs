//! A catalog in a static library without std and without an allocator.

#![no_std]
#![deny(warnings, missing_docs)]

use core::fmt::Write;
use core::panic::PanicInfo;
use core::slice;

use im_errors::{ErrorCatalog, ImError, Lang, error_catalog};

error_catalog! {
    /// Errors of the order service.
    pub enum OrderError {
        40001 => "order not found", "订单不存在";
        40002 => "order already paid", "订单已支付";
    }

    /// Errors of a cancellation.
    pub enum CancelError: OrderError { OrderNotFound }
}

/// With std, there would be a second panic handler.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}

/// A writer that counts bytes.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, s: &str) -> core::fmt::Result {
        self.0 += s.len();
        Ok(())
    }
}

fn length<E: ErrorCatalog>(input: &str) -> usize {
    let mut length = Length(0);
    let _ = match input.parse::<E>() {
        Ok(error) => write!(length, "{error:#} {error:?} {}", error.text(Lang::Zh)),
        Err(error) => write!(length, "{error} {error:?}"),
    };
    let _ = E::iter().try_for_each(|error| write!(length, "{:>10}", error));
    length.0
}

/// Returns the length of all texts about a code or a name.
#[unsafe(no_mangle)]
pub extern "C" fn length_of_texts(first: &u8, length_of_input: usize) -> usize {
    // SAFETY: the caller passes the first of this many bytes.
    let input = unsafe { slice::from_raw_parts(first, length_of_input) };
    core::str::from_utf8(input)
        .map_or(0, |input| length::<OrderError>(input) + length::<ImError>(input))
}
