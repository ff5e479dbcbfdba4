//! The command for your own catalog.
//!
//! Run it with `cargo run -p im-errors-cli --example own_command -- 404`.

use std::process::ExitCode;

im_errors::error_catalog! {
    /// Codes and texts that are unlike those of the IM table.
    #[repr(i64)]
    pub enum OwnError {
        -1 => "negative", "";
        -9223372036854775808 => "the smallest", "最小";
        404 as NotFound => "tab\tline\nreturn and back\\slash", "";
        4040 => "Straße", "街道";
        #[catalog(verbatim)]
        7 as Markup => "a|b \\| `c` ${d} *e* _f_ <b>g</b> &amp; [h](i) ~~j~~ \"k\", 'l' $m$ */ // n\\", "“引号”，竖线|，\n换行";
        8 as Separators => "#line\nline\nend", "";
        /// Orders from previous years are in the archive. See `GET /archive/*`.
        ///
        /// This error is also returned for deleted orders.
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64, note: Option<String>) => "order {id} not found", "订单 {id} 不存在";
        #[catalog(unavailable, http = 529, retry = 5)]
        #[deprecated(note = "the service retries automatically")]
        50301 as Busy => "=busy", "@繁忙";
        #[catalog(success)]
        0 => "ok", "成功";
        reserved 40003, 40010..=40019 => "removed in version 2";
        reserved 9, 40;
        success 200..=299;
    }
}

fn main() -> ExitCode {
    im_errors_cli::main(&[OwnError::table()])
}
