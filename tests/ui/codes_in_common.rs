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

error_catalog! {
    pub enum Third {
        1 => "one", "一";
        5 => "five", "五";
    }
}

error_catalog! {
    pub enum Fourth {
        7 => "seven", "七";
        1 => "one", "一";
    }
}

// Neither part is the first.
error_catalog! {
    pub enum LaterParts {
        Own(Own),
        Third(Third),
        Fourth(Fourth),
    }
}

error_catalog! {
    pub enum Nested {
        Third(Third),
    }
}

// Only a part of a part has the code.
error_catalog! {
    pub enum WithNested {
        Nested(Nested),
        Own(Own),
        Fourth(Fourth),
    }
}

fn main() {
    let _ = Common::from(Own::Ok).code();
}
