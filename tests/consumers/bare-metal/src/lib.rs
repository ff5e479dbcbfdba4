//! A catalog without the standard library and without an allocator, down to what a linker takes.

#![no_std]
#![deny(warnings, missing_docs)]

use core::fmt::Write;
use core::panic::PanicInfo;
use core::slice;

use im_errors::{ErrorCatalog, ImError, Lang, error_catalog};

error_catalog! {
    /// What the order service answers with.
    pub enum OrderError {
        40001 => "order not found", "订单不存在";
        40002 => "order already paid", "订单已支付";
    }

    /// What a cancellation is answered with.
    pub enum CancelError: OrderError { OrderNotFound }
}

/// Everything that allocates or needs the system would need a panic handler or an allocator of it.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}

/// Text that is counted and thrown away.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, s: &str) -> core::fmt::Result {
        self.0 += s.len();
        Ok(())
    }
}

fn length<E: ErrorCatalog>(asked: &str) -> usize {
    let mut length = Length(0);
    let _ = match asked.parse::<E>() {
        Ok(error) => write!(length, "{error:#} {error:?} {}", error.text(Lang::Zh)),
        Err(error) => write!(length, "{error} {error:?}"),
    };
    let _ = E::iter().try_for_each(|error| write!(length, "{:>10}", error));
    length.0
}

/// How long the answer to a code or a name is, in any catalog.
#[unsafe(no_mangle)]
pub extern "C" fn length_of_the_answer(first: &u8, length_of_asked: usize) -> usize {
    // SAFETY: the caller gives the first byte of that many.
    let asked = unsafe { slice::from_raw_parts(first, length_of_asked) };
    core::str::from_utf8(asked)
        .map_or(0, |asked| length::<OrderError>(asked) + length::<ImError>(asked))
}
