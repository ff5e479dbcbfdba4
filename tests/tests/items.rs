//! The items of a catalog, and their results for unknown codes and names.

use std::collections::HashSet;
use std::error::Error;

use im_errors::{ErrorCatalog, Lang, ParseError, UnknownCode, error_catalog};

error_catalog! {
    /// Errors of the order service.
    pub enum OrderError {
        #[catalog(success)]
        0                     => "ok",                     "成功";
        40001                 => "order not found",        "订单不存在";
        40002 as AlreadyPaid  => "the order has been paid", "订单已支付";
        40009 as Gone         => "order not found",        "";
        50000 as Internal     => "",                       "系统内部异常";
    }
}

error_catalog! {
    /// A catalog displayed in Chinese.
    #[catalog(display = "zh")]
    #[repr(i16)]
    pub enum Zh {
        -1 => "order not found", "订单不存在";
        -2 => "english only", "";
    }
}

const COUNT: usize = OrderError::COUNT;
const CODE: u32 = OrderError::OrderNotFound.code();
const NAME: &str = OrderError::OrderNotFound.name();
const EN: &str = OrderError::OrderNotFound.en();
const ZH: &str = OrderError::OrderNotFound.zh();
const TEXT: &str = OrderError::Internal.text(Lang::En);
const FOUND: Option<OrderError> = OrderError::from_code(40002);
const NOT_FOUND: Option<OrderError> = OrderError::from_code(40003);
const IS_SUCCESS: bool = OrderError::Ok.is_success();
const RESULT: Result<(), OrderError> = OrderError::Gone.into_result();

#[test]
fn lookups_are_const() {
    assert_eq!(COUNT, 5);
    assert_eq!(CODE, 40001);
    assert_eq!(NAME, "OrderNotFound");
    assert_eq!(EN, "order not found");
    assert_eq!(ZH, "订单不存在");
    assert_eq!(TEXT, "系统内部异常");
    assert_eq!(FOUND, Some(OrderError::AlreadyPaid));
    assert_eq!(NOT_FOUND, None);
    const { assert!(IS_SUCCESS) };
    assert_eq!(RESULT, Err(OrderError::Gone));
}

#[test]
fn the_discriminant_is_the_code_and_constants_are_patterns() {
    const WANTED: OrderError = OrderError::Gone;
    assert_eq!(OrderError::AlreadyPaid as u32, 40002);
    assert!(matches!(FOUND, Some(OrderError::AlreadyPaid)));
    assert!(matches!(OrderError::Gone, WANTED));
}

#[test]
fn text_falls_back_to_the_other_language() {
    assert_eq!(OrderError::Internal.en(), "");
    assert_eq!(OrderError::Gone.zh(), "");
    assert_eq!(OrderError::Gone.text(Lang::Zh), "order not found");
    assert_eq!(OrderError::OrderNotFound.text(Lang::Zh), "订单不存在");
    assert_eq!(OrderError::OrderNotFound.text(Lang::En), "order not found");
}

#[test]
fn find_by_text_returns_all_rows_in_order() {
    let found: Vec<_> = OrderError::find_by_text("order not found").collect();
    assert_eq!(found, [OrderError::OrderNotFound, OrderError::Gone]);
    assert_eq!(OrderError::find_by_text("系统内部异常").count(), 1);
    assert_eq!(OrderError::find_by_text("").count(), 0);
    assert_eq!(OrderError::find_by_text("order").count(), 0);
}

#[test]
fn the_iterator_is_exact_size_and_double_ended() {
    let mut rows = OrderError::iter();
    assert_eq!(rows.len(), 5);
    assert_eq!(rows.next(), Some(OrderError::Ok));
    assert_eq!(rows.next_back(), Some(OrderError::Internal));
    assert_eq!(rows.size_hint(), (3, Some(3)));
    assert_eq!(format!("{rows:?}"), "[OrderNotFound, AlreadyPaid, Gone]");
    assert_eq!(rows.clone().nth(1), Some(OrderError::AlreadyPaid));
    assert_eq!(rows.by_ref().count(), 3);
    assert_eq!((rows.next(), rows.next_back(), rows.len()), (None, None, 0));
}

#[test]
fn only_the_success_row_is_ok() {
    fn fails(code: u32) -> Result<(), Box<dyn Error + Send + Sync>> {
        Ok(OrderError::try_from(code)?.into_result()?)
    }

    assert_eq!(OrderError::Ok.into_result(), Ok(()));
    assert_eq!(OrderError::Internal.into_result(), Err(OrderError::Internal));
    assert!(Zh::iter().all(|error| !error.is_success()));

    assert!(fails(0).is_ok());
    assert_eq!(fails(40001).unwrap_err().to_string(), "order not found");
    assert_eq!(fails(1).unwrap_err().to_string(), "unknown code 1 for OrderError");
}

#[test]
fn display_uses_the_language_of_the_catalog() {
    assert_eq!(OrderError::OrderNotFound.to_string(), "order not found");
    assert_eq!(OrderError::Internal.to_string(), "系统内部异常");
    assert_eq!(Zh::OrderNotFound.to_string(), "订单不存在");
    assert_eq!(Zh::EnglishOnly.to_string(), "english only");
    assert_eq!(format!("{:#}", Zh::OrderNotFound), "-1: 订单不存在");
}

#[test]
fn display_and_debug_pad_like_strings() {
    let (error, text) = (OrderError::OrderNotFound, "order not found");
    assert_eq!(format!("{error:>20}|{error:.5}|"), format!("{text:>20}|{text:.5}|"));
    assert_eq!(format!("{error:*^21.7}"), format!("{text:*^21.7}"));
    assert_eq!(format!("{error:16?}|"), "OrderNotFound   |");

    let whole = "40001: order not found";
    assert_eq!(format!("{error:#}"), whole);
    assert_eq!(format!("{error:#30}|"), format!("{whole:30}|"));
    assert_eq!(format!("{error:<#30}|"), format!("{whole:<30}|"));
    assert_eq!(format!("{error:>#30}|"), format!("{whole:>30}|"));
    assert_eq!(format!("{error:-^#31}|"), format!("{whole:-^31}|"));
    assert_eq!(format!("{error:#.3}|{error:#.9}|"), format!("{whole:.3}|{whole:.9}|"));
    assert_eq!(format!("{error:_>#12.10}|"), format!("{whole:_>12.10}|"));
    assert_eq!(format!("{:#>#12}|", Zh::OrderNotFound), format!("{:#>12}|", "-1: 订单不存在"));
    assert_eq!(format!("{error:#5}|"), format!("{whole:5}|"));
}

#[test]
fn unknown_code_names_the_catalog() {
    let error: UnknownCode<i16> = Zh::try_from(-3).unwrap_err();
    assert_eq!((error.catalog(), error.code()), ("Zh", -3));
    assert_eq!(error.to_string(), "unknown code -3 for Zh");
    for code in [1, 39999, 40000, 40003, 40008, 49999, 50001, u32::MAX] {
        assert_eq!(OrderError::from_code(code), None);
        assert_eq!(OrderError::try_from(code).unwrap_err().code(), code);
    }
}

#[test]
fn parse_error_names_the_catalog() {
    let long = "订".repeat(1000);
    let strange = [
        "",
        " ",
        "Ok ",
        "ok",
        "OK",
        "40001 ",
        "0x9c41",
        "-1",
        "4294967296",
        "1e3",
        "{}",
        "\0",
        &long,
    ];
    for input in strange {
        let error: ParseError = input.parse::<OrderError>().unwrap_err();
        assert_eq!(error.catalog(), "OrderError");
        assert!(input.starts_with(error.input()));
        assert_eq!(error.input() == input, input.len() <= 64);
        assert!(error.to_string().starts_with("unknown code or name \""));
        assert_eq!(OrderError::from_name(input), None);
    }
}

#[test]
fn errors_implement_the_standard_traits() {
    fn assert_bounds<E: ErrorCatalog>(error: E) -> (E, &'static str) {
        let set: HashSet<E> = [error, error].into();
        assert_eq!(set.len(), 1);
        (error.max(error), E::NAME)
    }
    assert_eq!(assert_bounds(OrderError::Gone), (OrderError::Gone, "OrderError"));
    let shared: Box<dyn Error + Send + Sync + 'static> = OrderError::Gone.into();
    assert_eq!(shared.downcast_ref(), Some(&OrderError::Gone));
    assert!(shared.source().is_none());
}

#[test]
fn texts_are_returned_unchanged() {
    error_catalog! {
        enum Texts {
            #[catalog(verbatim)]
            1 as Braces   => "{} {0} {name} {{ }} {:?}", "{花括号}";
            2 as Percents => "100 % %s %% %n", "百分之%d";
            3 as Quotes   => "say \"no\" and 'don\'t'", r#"说"不""#;
            #[catalog(verbatim)]
            4 as Slashes  => "C:\\new\\table \\u{41}", r"反\斜\n杠";
            5 as Lines    => "one\ntwo\tthree", "一\n二\t三";
            6 as Escapes  => "\u{1F980} \x41 \u{200B}\u{301}e", "从\
                                                                右到左 \u{202E}abc";
            7 as Comments => "/* no */ // comment $crate #[attr] ; => ,", "<!-- 评论 -->";
        }
    }
    let expected = [
        ("{} {0} {name} {{ }} {:?}", "{花括号}"),
        ("100 % %s %% %n", "百分之%d"),
        ("say \"no\" and 'don't'", "说\"不\""),
        ("C:\\new\\table \\u{41}", "反\\斜\\n杠"),
        ("one\ntwo\tthree", "一\n二\t三"),
        ("\u{1F980} A \u{200B}\u{301}e", "从右到左 \u{202E}abc"),
        ("/* no */ // comment $crate #[attr] ; => ,", "<!-- 评论 -->"),
    ];
    for (error, (en, zh)) in Texts::iter().zip(expected) {
        assert_eq!((error.en(), error.zh()), (en, zh));
        assert_eq!(error.to_string(), en);
        assert_eq!(format!("{error:#}"), format!("{}: {en}", error.code()));
    }
    assert_eq!(Texts::COUNT, expected.len());
}
