im_errors::error_catalog! {
    #[repr(i64)]
    pub enum 错误Codes {
        #[catalog(verbatim)]
        -5 as CodeMinus5 => "\"); } \\ {0} {{ abc e\u{301} xy 𠮷🦀 // */ r#\"", "甲";
        // duplicate code -5: "\"); } \\ {0} {{ abc e\u{301} xy 𠮷🦀 // */ r#\"", ""
        9999999999 as Code9999999999 => "", "abc";
        // no text for code 0
        1 as Code1 => "over 10 µs", "";
        2 as Code2 => "conﬁguration", "配置";
    }
}
