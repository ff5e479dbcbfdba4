im_errors::error_catalog! {
    #[repr(i64)]
    pub enum OwnError {
        -1 as Negative => "negative", "";
        -9223372036854775808 as TheSmallest => "the smallest", "最小";
        404 as NotFound => "tab\tline\nreturn and back\\slash", "";
        4040 as Straße => "Straße", "街道";
        #[catalog(verbatim)]
        7 as Markup => "a|b \\| `c` ${d} *e* _f_ <b>g</b> &amp; [h](i) ~~j~~ \"k\", 'l' $m$ */ // n\\", "“引号”，竖线|，\n换行";
        8 as Separators => "#line\nline\nend", "";
        /// Orders from previous years are in the archive. See `GET /archive/*`.
        ///
        /// This error is also returned for deleted orders.
        #[catalog(not_found)]
        40001 as OrderNotFound(id: i64, note: Option<String>) => "order {id} not found", "订单 {id} 不存在";
        #[deprecated(note = "the service retries automatically")]
        #[catalog(unavailable, http = 529, retry = 5)]
        50301 as Busy => "=busy", "@繁忙";
        #[catalog(success)]
        0 as Ok => "ok", "成功";
        reserved 9;
        reserved 40;
        reserved 40003 => "removed in version 2";
        reserved 40010..=40019 => "removed in version 2";
        success 200..=299;
    }
}
