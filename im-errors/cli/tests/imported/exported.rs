im_errors::error_catalog! {
    #[repr(i64)]
    pub enum OwnError {
        -1 as Negative => "negative", "";
        -9223372036854775808 as TheSmallest => "the smallest", "最小";
        404 as TabLineReturnAndBackSlash => "tab\tline\nreturn and back\\slash", "";
        4040 as Code4040 => "Straße", "街道";
        #[catalog(verbatim)]
        7 as ABCDEFBGBAmpHIJKLMN => "a|b \\| `c` ${d} *e* _f_ <b>g</b> &amp; [h](i) ~~j~~ \"k\", 'l' $m$ */ // n\\", "“引号”，竖线|，\n换行";
        8 as LineParagraphEnd => "#line\u{2028}paragraph\u{2029}end", "";
    }
}
