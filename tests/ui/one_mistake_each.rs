//! Each mistake alone, in a catalog whose variants, methods and traits are used further down: its
//! own message is all there is to see.

use im_errors::{ErrorCatalog, Lang, error_catalog};

fn used<E: ErrorCatalog>(errors: &[E]) -> bool {
    errors.iter().all(|error| error.text(Lang::Zh) == format!("{error}{error:?}"))
}

error_catalog! {
    pub enum CodeTwice { 1 => "one", "一"; 1 => "again", "又"; }
}

error_catalog! {
    pub enum NameTwice { 1 => "one", "一"; 2 => "one", "又"; }
}

error_catalog! {
    pub enum NoName { 1 => "one", "一"; 2 => "", "二"; }
}

error_catalog! {
    pub enum Outside { 1 => "one", "一"; 4294967296 => "too large", "太大"; }
}

error_catalog! {
    pub enum Blank { 1 => "one", "一"; 2 as Two => "", ""; }
}

error_catalog! {
    pub enum Blanks { 1 => "one", "一"; 2 => "two ", "二"; }
}

error_catalog! {
    pub enum Control { 1 => "one", "一"; 2 => "two\u{7}", "二"; }
}

error_catalog! {
    pub enum Empty {}
}

error_catalog! {
    pub enum Generic<T> { 1 => "one", "一"; }
}

error_catalog! {
    pub struct Struct { 1 => "one", "一"; }
}

error_catalog! {
    #[repr(f32)]
    pub enum Repr { 1 => "one", "一"; }
}

error_catalog! {
    pub enum Cfg { 1 => "one", "一"; #[cfg(unix)] 2 => "two", "二"; }
}

error_catalog! {
    pub enum Successes { #[catalog(success)] 1 => "one", "一"; #[catalog(success)] 2 => "two", "二"; }
}

error_catalog! {
    #[catalog(displya = "zh")]
    pub enum Unknown { 1 => "one", "一"; }
}

error_catalog! {
    pub enum HalfWritten { 1 => "one", "一"; 2 as Two => "two" }
}

fn main() {
    let _ = used(&[CodeTwice::One, CodeTwice::Again]) && CodeTwice::from_code(1).is_none();
    let _ = used(&[NameTwice::One]) && NameTwice::from_name("One").is_none();
    let _ = used(&[NoName::One]) && NoName::try_from(1).is_err();
    let _ = used(&[Outside::One, Outside::TooLarge]) && Outside::One.code() == u32::from(Outside::One);
    let _ = used(&[Blank::One, Blank::Two]) && Blank::Two.is_success();
    let _ = used(&[Blanks::One, Blanks::Two]) && Blanks::Two.en() == "two";
    let _ = used(&[Control::One, Control::Two]) && Control::iter().len() == Control::COUNT;
    let _ = Empty::iter().all(|error| used(&[error]));
    let _ = used(&[Generic::One]) && "1".parse() == Ok(Generic::One);
    let _ = used(&[Struct::One]) && Struct::One.into_result().is_err();
    let _ = used(&[Repr::One]) && Repr::One.name() == "One";
    let _ = used(&[Cfg::One, Cfg::Two]) && Cfg::find_by_text("two").next() == Some(Cfg::Two);
    let _ = used(&[Successes::One, Successes::Two]) && Successes::Two.is_success();
    let _ = used(&[Unknown::One]) && Unknown::One < Unknown::One;
    let _ = used(&[HalfWritten::One, HalfWritten::Two]) && HalfWritten::Two.zh().is_empty();
}
