//! Every construct of the grammar of `error_catalog!`.

use im_errors::{ErrorCatalog, ImError, error_catalog};
use im_errors_tests::assert_agrees_with_itself;

error_catalog! {
    /// Rows with every form of codes, texts, names and attributes.
    #[non_exhaustive]
    #[repr(i32)]
    #[derive(serde::Serialize, serde::Deserialize, Default)]
    #[serde(rename_all = "snake_case")]
    pub enum Forms {
        #[catalog(success)]
        0 => "ok", "成功";
        -1 as Negative => "negative", "负数";
        - 2 => "negative, with a space", "";
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
        #[allow(non_camel_case_types, reason = "the name must be a raw identifier")]
        40004 as r#type => "a raw name", "";
        40005 as 用户不存在 => "", "用户不存在";
    }
}

#[test]
fn codes_may_be_negative_hexadecimal_octal_or_binary() {
    assert_agrees_with_itself::<Forms>();
    let codes: Vec<i32> = Forms::iter().map(Forms::code).collect();
    assert_eq!(
        codes,
        [0, -1, -2, 31, 15, 3, 1_000_000, i32::MAX, i32::MIN, 40001, 40002, 40003, 40004, 40005]
    );
    assert_eq!(Forms::Negative as i32, -1);
    assert_eq!(Forms::NegativeWithASpace.code(), -2);
    assert_eq!("-1".parse(), Ok(Forms::Negative));
}

#[test]
fn raw_strings_and_raw_identifiers_are_supported() {
    assert_eq!(Forms::Raw.zh(), "原始\"字符串");
    assert_eq!(Forms::r#type.name(), "type");
    assert_eq!(Forms::from_name("type"), Some(Forms::r#type));
    assert_eq!(Forms::用户不存在.name(), "用户不存在");
}

#[test]
#[expect(deprecated, reason = "the row is deprecated")]
fn attributes_are_forwarded_to_the_variants() {
    assert_eq!(Forms::from_name("Deprecated"), Some(Forms::Deprecated));
    assert_eq!(Forms::default(), Forms::r#type);
    assert_eq!(serde_json::to_string(&Forms::Documented).unwrap(), r#""documented""#);
    assert_eq!(serde_json::from_str::<Forms>(r#""the_default""#).unwrap(), Forms::r#type);
}

#[test]
fn errors_are_ordered_by_code_and_iterated_by_row() {
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
                    reason = "compiled only for 64-bit targets"
                )]
                pub(crate) enum Limits {
                    $max => "max", "最大";
                    1 => "one", "一";
                    $min => "min", "最小";
                }
            }

            #[test]
            fn the_limits_of_the_type_are_codes() {
                im_errors_tests::assert_agrees_with_itself::<Limits>();
                assert_eq!(Limits::Max.code(), $type::MAX);
                assert_eq!(Limits::Min.code(), $type::MIN);
                assert_eq!(Limits::from_code($type::MAX - 1), None);
                assert_eq!(size_of::<Limits>(), size_of::<$type>());
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

/// A user's macro, which passes fragments to `error_catalog!`.
macro_rules! service {
    ($(#[$meta:meta])* $vis:vis $name:ident { $($code:literal $variant:ident $en:literal $zh:expr)* }) => {
        error_catalog! {
            $(#[$meta])*
            $vis enum $name { $($code as $variant => $en, $zh;)* }
        }
    };
}

service! {
    /// Declared with fragments.
    #[repr(i16)]
    pub(crate) Fragments { -7 Seven "seven" "七" 8 Eight r"eight" "" }
}

#[test]
fn macros_may_pass_fragments() {
    assert_agrees_with_itself::<Fragments>();
    assert_eq!(Fragments::Seven.code(), -7);
    assert_eq!((Fragments::Seven.zh(), Fragments::Eight.en()), ("七", "eight"));
}

mod visibility {
    im_errors::error_catalog! { enum Private { 1 => "one", "一"; } }
    im_errors::error_catalog! { pub(super) enum Restricted { 1 => "one", "一"; } }

    #[test]
    fn private_catalogs_work_in_their_module() {
        im_errors_tests::assert_agrees_with_itself::<Private>();
    }
}

#[test]
fn catalogs_may_be_declared_in_functions() {
    error_catalog! {
        enum Local { 1 => "one", "一"; 2 => "two", "二"; }
    }
    assert_agrees_with_itself::<Local>();
    assert_agrees_with_itself::<visibility::Restricted>();
}

mod direct {
    im_errors_macros::error_catalog! {
        /// Declared with the macro of the macro crate.
        pub(crate) enum Direct { 1 => "one", "一"; }
    }
}

#[test]
fn the_macro_crate_may_be_used_directly() {
    assert_agrees_with_itself::<direct::Direct>();
}

error_catalog! {
    #[cfg(any())]
    enum SwitchedOff { 1 => "one", "一"; }
}

error_catalog! {
    /// Names that the generated code or the prelude also uses.
    #[allow(dead_code, reason = "the test uses only some of them")]
    #[allow(clippy::upper_case_acronyms, reason = "the constant `COUNT` has this name")]
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
fn functions_may_be_generic_over_catalogs() {
    fn longest_name<E: ErrorCatalog>() -> (&'static str, Option<&'static str>) {
        (E::NAME, E::iter().map(E::name).max_by_key(|name| name.len()))
    }
    assert_eq!(longest_name::<Forms>(), ("Forms", Some("NegativeWithASpace")));
    assert_eq!(longest_name::<ImError>(), ("ImError", Some("SendMessageTargetGroupDoesNotExist")));
}
