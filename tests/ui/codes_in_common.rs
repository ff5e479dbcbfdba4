//! Only the compiler knows the codes of parts.

use im_errors::{ImError, error_catalog};

error_catalog! {
    pub enum Own {
        #[catalog(success)]
        0 => "ok", "成功";
        898001 => "taken", "已占用";
    }
}

error_catalog! {
    #[repr(i64)]
    pub enum Wide {
        -1 => "one", "一";
    }
}

error_catalog! {
    #[repr(i64)]
    pub enum AsWide {
        -1 => "one", "一";
    }
}

error_catalog! {
    pub enum Common {
        Own(Own),
        Im(ImError),
    }
}

error_catalog! {
    #[repr(i64)]
    pub enum Negative {
        Wide(Wide),
        AsWide(AsWide),
    }
}

mod their {
    im_errors::error_catalog! {
        pub enum Own { 898001 => "theirs", "他们的"; }
    }
}

error_catalog! {
    pub enum OfOneName {
        Own(Own),
        Theirs(their::Own),
    }
}

fn main() {
    let _ = Common::from(Own::Ok).code();
}
