//! A service's own catalog and the IM table, both used through one generic function.
//!
//! Run it with `cargo run -p im-errors --example own_catalog`.

use im_errors::{ErrorCatalog, ImError, Lang, error_catalog};

error_catalog! {
    /// Errors of the order service.
    #[non_exhaustive]
    pub enum OrderError {
        40001                   => "order not found",            "订单不存在";
        40002 as AlreadyPaid    => "the order has been paid",    "订单已支付";
        50000 as Internal       => "",                           "系统内部异常";
    }
}

/// Describes a code of any catalog.
fn explain<E: ErrorCatalog>(code: E::Repr, lang: Lang) -> String {
    match E::try_from(code) {
        Ok(error) => format!("{}::{}: {}", E::NAME, error.name(), error.text(lang)),
        Err(unknown) => unknown.to_string(),
    }
}

fn main() {
    for lang in [Lang::En, Lang::Zh] {
        println!("{}", explain::<OrderError>(40001, lang));
        println!("{}", explain::<OrderError>(50000, lang));
        println!("{}", explain::<ImError>(898_001, lang));
    }
    println!("{}", explain::<ImError>(898_005, Lang::En));
}
