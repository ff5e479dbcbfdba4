//! Every form in which a catalog can be written.

use im_errors::{ErrorCatalog, ImError, error_catalog};
use im_errors_tests::assert_agrees_with_itself;

error_catalog! {
    /// A catalog with a row of every form.
    #[non_exhaustive]
    #[repr(i32)]
    #[derive(serde::Serialize, serde::Deserialize, Default)]
    #[serde(rename_all = "snake_case")]
    pub enum Forms {
        #[catalog(success)]
        0 => "ok", "成功";
        -1 as Negative => "negative", "负数";
        - 2 => "negative, with a blank", "";
        0x1F => "hex", "十六进制";
        0o17 => "octal", "八进制";
        0b11 => "binary", "二进制";
        1_000_000 => "underscores", "下划线";
        2147483647 => "the largest", "最大";
        -2147483648 => "the smallest", "最小";
        40001 => r"raw", r#"原始"字符串"#;
        /// A comment.
        40002 => "documented", "有文档";
        #[deprecated(note = "use another")]
        40003 => "deprecated", "已弃用";
        #[default]
        #[serde(rename = "the_default")]
        #[allow(non_camel_case_types, reason = "it is here to be a raw identifier")]
        40004 as r#type => "a raw name", "";
        40005 as 用户不存在 => "", "用户不存在";
    }
}

#[test]
fn every_form_of_a_code_is_its_number() {
    assert_agrees_with_itself::<Forms>();
    let codes: Vec<i32> = Forms::iter().map(Forms::code).collect();
    assert_eq!(
        codes,
        [0, -1, -2, 31, 15, 3, 1_000_000, i32::MAX, i32::MIN, 40001, 40002, 40003, 40004, 40005]
    );
    assert_eq!(Forms::Negative as i32, -1);
    assert_eq!(Forms::NegativeWithABlank.code(), -2);
    assert_eq!("-1".parse(), Ok(Forms::Negative));
}

#[test]
fn raw_strings_and_raw_names_are_what_they_stand_for() {
    assert_eq!(Forms::Raw.zh(), "原始\"字符串");
    assert_eq!(Forms::r#type.name(), "type");
    assert_eq!(Forms::from_name("type"), Some(Forms::r#type));
    assert_eq!(Forms::用户不存在.name(), "用户不存在");
}

#[test]
#[expect(deprecated, reason = "this is what a user of a deprecated row sees")]
fn attributes_reach_the_variants() {
    assert_eq!(Forms::from_name("Deprecated"), Some(Forms::Deprecated));
    assert_eq!(Forms::default(), Forms::r#type);
    assert_eq!(serde_json::to_string(&Forms::Documented).unwrap(), r#""documented""#);
    assert_eq!(serde_json::from_str::<Forms>(r#""the_default""#).unwrap(), Forms::r#type);
}

#[test]
fn order_is_that_of_the_codes_and_iteration_that_of_the_rows() {
    assert!(Forms::TheSmallest < Forms::Negative && Forms::Negative < Forms::Ok);
    assert_eq!(Forms::iter().next(), Some(Forms::Ok));
    assert_eq!(Forms::iter().min(), Some(Forms::TheSmallest));
}

macro_rules! catalogs_of_every_type {
    ($($type:ident: $min:literal, $max:literal;)*) => {$(
        mod $type {
            im_errors::error_catalog! {
                #[repr($type)]
                #[allow(
                    clippy::enum_clike_unportable_variant,
                    reason = "these are compiled for 64-bit targets only"
                )]
                pub(crate) enum Extremes {
                    $max => "max", "最大";
                    1 => "one", "一";
                    $min => "min", "最小";
                }
            }

            #[test]
            fn the_extremes_of_the_type_are_codes() {
                im_errors_tests::assert_agrees_with_itself::<Extremes>();
                assert_eq!(Extremes::Max.code(), $type::MAX);
                assert_eq!(Extremes::Min.code(), $type::MIN);
                assert_eq!(Extremes::from_code($type::MAX - 1), None);
                assert_eq!(size_of::<Extremes>(), size_of::<$type>());
            }
        }
    )*};
}

catalogs_of_every_type! {
    u8: 0, 255;
    u16: 0, 65535;
    u32: 0, 4294967295;
    u64: 0, 18446744073709551615;
    i8: -128, 127;
    i16: -32768, 32767;
    i32: -2147483648, 2147483647;
    i64: -9223372036854775808, 9223372036854775807;
}

#[cfg(target_pointer_width = "64")]
catalogs_of_every_type! {
    usize: 0, 18446744073709551615;
    isize: -9223372036854775808, 9223372036854775807;
}

/// A macro of the user's, which hands fragments on.
macro_rules! service {
    ($(#[$meta:meta])* $vis:vis $name:ident { $($code:literal $variant:ident $en:literal $zh:expr)* }) => {
        error_catalog! {
            $(#[$meta])*
            $vis enum $name { $($code as $variant => $en, $zh;)* }
        }
    };
}

service! {
    /// Made from fragments.
    #[repr(i16)]
    pub(crate) Fragments { -7 Seven "seven" "七" 8 Eight r"eight" "" }
}

#[test]
fn a_macro_can_hand_fragments_on() {
    assert_agrees_with_itself::<Fragments>();
    assert_eq!(Fragments::Seven.code(), -7);
    assert_eq!((Fragments::Seven.zh(), Fragments::Eight.en()), ("七", "eight"));
}

mod visibility {
    im_errors::error_catalog! { enum Private { 1 => "one", "一"; } }
    im_errors::error_catalog! { pub(super) enum Restricted { 1 => "one", "一"; } }

    #[test]
    fn a_private_catalog_works_inside() {
        im_errors_tests::assert_agrees_with_itself::<Private>();
    }
}

#[test]
fn a_catalog_stands_wherever_an_item_does() {
    error_catalog! {
        enum Local { 1 => "one", "一"; 2 => "two", "二"; }
    }
    assert_agrees_with_itself::<Local>();
    assert_agrees_with_itself::<visibility::Restricted>();
}

mod direct {
    im_errors_macros::error_catalog! {
        /// Made without the wrapper.
        pub(crate) enum Direct { 1 => "one", "一"; }
    }
}

#[test]
fn the_macro_crate_finds_the_library_by_its_name() {
    assert_agrees_with_itself::<direct::Direct>();
}

error_catalog! {
    #[cfg(any())]
    enum SwitchedOff { 1 => "one", "一"; }
}

error_catalog! {
    /// Names that the generated items or the compiler use as well.
    #[allow(dead_code, reason = "they need only exist")]
    #[allow(clippy::upper_case_acronyms, reason = "as our constant is written")]
    enum Names {
        1 as Error => "Error", "";
        2 as Err => "Err", "";
        3 as Code => "Code", "";
        4 as COUNT => "COUNT", "";
        5 as NAME => "NAME", "";
        6 as Item => "Item", "";
        7 as Ok => "Ok", "";
        8 as Some => "Some", "";
        9 as None => "None", "";
        10 as Option => "Option", "";
        11 as __Table => "table", "";
    }
}

#[test]
fn variants_may_have_any_name() {
    assert_eq!(Names::iter().count(), 11);
    assert_eq!("Error".parse(), Ok(Names::Error));
    assert_eq!(Names::try_from(4), Ok(Names::COUNT));
}

#[test]
fn one_generic_function_serves_any_catalog() {
    fn longest_name<E: ErrorCatalog>() -> (&'static str, Option<&'static str>) {
        (E::NAME, E::iter().map(E::name).max_by_key(|name| name.len()))
    }
    assert_eq!(longest_name::<Forms>(), ("Forms", Some("NegativeWithABlank")));
    assert_eq!(longest_name::<ImError>(), ("ImError", Some("SendMessageTargetGroupDoesNotExist")));
}
