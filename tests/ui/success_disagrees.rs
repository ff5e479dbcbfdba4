//! A code can't mean success in one part and a failure in another.

use im_errors::error_catalog;

error_catalog! {
    pub enum One {
        #[catalog(success)]
        0 => "ok", "成功";
        success 200..=299;
    }
}

error_catalog! {
    pub enum Other {
        0 => "unknown error", "未知错误";
    }
}

error_catalog! {
    pub enum Third {
        204 => "no content", "没有内容";
    }
}

error_catalog! {
    pub enum BothHaveRows {
        One(One),
        Other(Other),
    }
}

error_catalog! {
    pub enum OneHasARow {
        Third(Third),
        One(One),
    }
}

error_catalog! {
    pub enum Nested {
        One(One),
    }
}

error_catalog! {
    pub enum NestedHasTheSuccess {
        Nested(Nested),
        Other(Other),
    }
}

fn main() {
    let _ = (BothHaveRows::from(One::Ok), OneHasARow::from(One::Ok));
}
