//! A catalog whose texts contain all kinds of markup.

#![deny(
    warnings,
    missing_docs,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_codeblock_attributes,
    rustdoc::invalid_html_tags,
    rustdoc::invalid_rust_codeblocks,
    rustdoc::unescaped_backticks
)]

im_errors::error_catalog! {
    /// The texts do not affect the table.
    pub enum Documented {
        0 as Quotes => "\"double\" and 'single' and `back`", "“双”和‘单’";
        7001 as Pipes => "a | b || c", "甲｜乙|丙";
        7002 as Apostrophes => "can't, won't", "不能’";
        7003 as Links => "[link](nowhere) [Missing] <https://example.com> https://example.com", "[链接]";
        7004 as Html => "<b>bold <script>alert(1)</script> &amp; <!--", "<甲>";
        7005 as Lines => "first\nsecond\n\n| third |\n- fourth\n    fifth", "一\n二";
        #[catalog(verbatim)]
        7006 as Marks => "*a* _b_ **c** ~~d~~ # e $f$ {g} \\h 1. i", "*甲*";
        7007 as Digits => "404", "四〇四";
        7008 as Code => "``` code", "~~~";
        7009 as Emoji => "👩‍👩‍👧 é ﷽", "零\u{200D}宽";
    }
}

im_errors::error_catalog! {
    /// Negative codes, and the lowest and highest ones.
    #[repr(i64)]
    pub enum Extremes {
        -7100 => "negative", "负";
        -9223372036854775808 => "lowest", "最低";
        9223372036854775807 => "highest", "最高";
    }
}

im_errors::error_catalog! {
    /// Rows with arguments, without a fault type.
    #[catalog(internal)]
    pub enum ForeignError {
        /// Explained.
        #[catalog(not_found, retry = 5)]
        7201 as Gone(id: u64) => "{id} is gone", "{id} *不*见了";
    }
}

im_errors::error_catalog! {
    /// Rows with arguments, with a fault type.
    pub enum DeclaredError {
        7301 as Lost(id: u64) => "{id} is lost", "";
        7302 as Named(name: impl Display) => "{name}", "";
        success 7310..=7319;
    }

    /// A failure with its arguments, cause and location.
    pub struct DeclaredFault;
}
