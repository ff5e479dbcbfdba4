//! The size of faults, and their allocations: only arguments and causes allocate.
//!
//! These tests are a separate program because the allocator that counts allocations is global.

use std::fmt::{self, Write};
use std::hint::black_box;
use std::num::ParseIntError;

use im_errors::{Fault, ImError, OrFault as _, error_catalog};

error_catalog! {
    /// Errors of the order service.
    pub enum OrderError {
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        40002 as TooMany(count: i32, limit: Option<u8>, unit: &'static str, share: f64, by: impl Display)
            => "", "{by}: {limit} 个 {unit} 中的 {count} 个, {{{share}}}";
        #[catalog(from(ParseIntError))]
        50000 as Internal               => "internal error", "系统内部异常";
    }

    /// A failure of the order service.
    pub struct OrderFault;
}

error_catalog! {
    /// Errors of this service and of the IM service.
    pub enum ServiceError {
        Order(OrderError),
        Im(ImError),
    }

    /// A failure of this service.
    pub struct ServiceFault;
}

fn allocations(run: impl FnOnce()) -> u64 {
    allocation_counter::measure(run).count_total
}

/// Text in an array, which doesn't allocate.
struct Buffer {
    text: [u8; 500],
    length: usize,
}

impl Buffer {
    const EMPTY: Self = Self { text: [0; 500], length: 0 };

    fn as_str(&self) -> Option<&str> {
        std::str::from_utf8(self.text.get(..self.length)?).ok()
    }
}

impl Write for Buffer {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        let room = self.text.get_mut(self.length..).ok_or(fmt::Error)?;
        room.get_mut(..s.len()).ok_or(fmt::Error)?.copy_from_slice(s.as_bytes());
        self.length += s.len();
        Ok(())
    }
}

#[track_caller]
fn assert_displayed_without_allocation(text: fmt::Arguments<'_>, expected: &str) {
    let mut buffer = Buffer::EMPTY;
    let mut result = Err(fmt::Error);
    let allocations = allocations(|| result = buffer.write_fmt(text));
    assert_eq!((result, buffer.as_str(), allocations), (Ok(()), Some(expected), 0));
}

#[test]
fn faults_are_at_most_three_words() {
    const THREE_WORDS: usize = 3 * size_of::<usize>();
    assert!(size_of::<OrderFault>() <= THREE_WORDS);
    assert!(size_of::<Fault<OrderError>>() <= THREE_WORDS);
    assert!(size_of::<Result<(), OrderFault>>() <= THREE_WORDS);
    // The error takes one word: the code, and the part that contains it.
    #[cfg(target_pointer_width = "64")]
    assert!(size_of::<ServiceFault>() <= THREE_WORDS);
}

#[test]
fn faults_without_arguments_and_cause_do_not_allocate() {
    fn converted() -> Result<(), OrderFault> {
        Err(OrderError::Internal)?
    }
    fn converted_twice() -> Result<(), ServiceFault> {
        Ok(converted()?)
    }
    fn from_part() -> Result<(), ServiceFault> {
        Err(ImError::NoSuchUser)?
    }
    fn from_option() -> Result<(), OrderFault> {
        None.or_fault(OrderError::Internal)
    }

    let allocations = allocations(|| {
        drop(black_box(OrderFault::from(OrderError::Internal)));
        drop(black_box(Fault::from(ImError::NoSuchUser).map(ServiceError::Im)));
        drop(black_box(converted()));
        drop(black_box(converted_twice()));
        drop(black_box(from_part()));
        drop(black_box(from_option()));
    });
    assert_eq!(allocations, 0);
}

#[test]
fn one_argument_takes_one_allocation() {
    assert_eq!(allocations(|| drop(black_box(OrderError::order_not_found(7)))), 1);
}

#[test]
fn a_cause_takes_two_allocations() {
    fn converted() -> Result<u64, OrderFault> {
        Ok("seven".parse::<u64>()?)
    }
    assert_eq!(allocations(|| drop(black_box(converted()))), 2);
}

#[test]
fn faults_are_displayed_without_allocation() {
    let fault = OrderError::order_not_found(7);
    assert_displayed_without_allocation(format_args!("{fault}"), "order 7 not found");
    assert_displayed_without_allocation(format_args!("{fault:#}"), "40001: order 7 not found");
    assert_displayed_without_allocation(format_args!("{fault:>20}"), "   order 7 not found");
    assert_displayed_without_allocation(format_args!("{fault:#>20.7}"), "#############order 7");
    assert_displayed_without_allocation(format_args!("{fault:+08}"), "order 7 not found");

    let fault = OrderError::too_many(-1, None, "orders", 0.5, &fault);
    let text = "order 7 not found: … 个 orders 中的 -1 个, {0.5}";
    assert_displayed_without_allocation(format_args!("{fault}"), text);

    let fault = ServiceFault::from(fault);
    assert_displayed_without_allocation(format_args!("{fault}"), text);
    assert_displayed_without_allocation(format_args!("{fault:#}"), &format!("40002: {text}"));
    assert_displayed_without_allocation(format_args!("{fault:^48}"), &format!("  {text}  "));
}

#[test]
fn errors_without_their_arguments_are_displayed_without_allocation() {
    let error = OrderError::OrderNotFound;
    assert_displayed_without_allocation(format_args!("{error}"), "order … not found");
    assert_displayed_without_allocation(format_args!("{error:#}"), "40001: order … not found");
    assert_displayed_without_allocation(format_args!("{error:<19}"), "order … not found  ");

    let fault = OrderFault::from(error);
    assert_displayed_without_allocation(format_args!("{fault}"), "order … not found");
}

#[test]
fn faults_are_logged_without_allocation() {
    let line = line!() + 1;
    let fault = OrderFault::from("seven".parse::<u64>().unwrap_err()).caused_by("two\nlines");
    let expected = format!(
        "50000 Internal: internal error\nat {}:{line}:17\ncaused by: two\n    lines",
        file!()
    );
    assert_displayed_without_allocation(format_args!("{fault:?}"), &expected);
}
