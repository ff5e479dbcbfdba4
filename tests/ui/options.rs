use im_errors::error_catalog;

error_catalog! {
    #[catalog(displya = "zh")]
    pub enum Misspelled {
        #[catalog(sucess)]
        1 => "one", "一";
        #[catalog(http = 404)]
        2 => "two", "二";
    }
}

error_catalog! {
    #[catalog(display = "en", display = "zh")]
    pub enum Repeated {
        #[catalog(success)]
        #[catalog(success)]
        1 => "one", "一";
    }
}

error_catalog! {
    #[catalog(display = "fr")]
    pub enum OfTheWrongKind {
        #[catalog(success = true)]
        1 => "one", "一";
        #[catalog(display = "zh")]
        2 => "two", "二";
    }
}

error_catalog! {
    #[catalog(display)]
    pub enum HalfWritten {
        #[catalog]
        1 => "one", "一";
        #[catalog(success, success = 1)]
        2 => "two", "二";
        #[catalog(success =)]
        3 => "three", "三";
    }
}

error_catalog! {
    pub enum TwoSuccesses {
        #[catalog(success)]
        0 => "ok", "成功";
        #[catalog(success)]
        200 => "fine", "好";
    }
}

fn main() {
    let _ = (Misspelled::One, Repeated::One, OfTheWrongKind::One, HalfWritten::One);
    let _ = TwoSuccesses::Ok.is_success();
}
