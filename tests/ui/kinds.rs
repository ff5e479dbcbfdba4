use im_errors::error_catalog;

error_catalog! {
    #[catalog(internal, not_found)]
    pub enum Rows {
        #[catalog(not_fuond)]
        1 => "one", "一";
        #[catalog(not_found, internal)]
        2 => "two", "二";
        #[catalog(not_found, not_found)]
        3 => "three", "三";
        #[catalog(not_found = 404)]
        4 => "four", "四";
        #[catalog(retry = true)]
        5 => "five", "五";
        #[catalog(retry = -1)]
        6 => "six", "六";
        #[catalog(retry = "5")]
        7 => "seven", "七";
        #[catalog(x)]
        8 => "eight", "八";
    }
}

error_catalog! {
    #[catalog(internal, http = 500, retry)]
    pub enum Success {
        #[catalog(success, not_found, http = 404, retry)]
        0 => "ok", "成功";
    }
}

error_catalog! {
    pub enum Parts {
        #[catalog(success, internal, unavailable)]
        Rows(Rows),
    }
}

fn main() {
    let _ = (Rows::One.kind(), Success::Ok.kind(), Parts::from(Rows::One).kind());
}
