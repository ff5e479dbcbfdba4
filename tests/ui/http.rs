use im_errors::error_catalog;

error_catalog! {
    #[catalog(http = 199)]
    pub enum TooSmall {
        #[catalog(http = 600)]
        1 => "one", "一";
        #[catalog(http = "404")]
        2 => "two", "二";
        #[catalog(http)]
        3 => "three", "三";
        #[catalog(http = 404, http = 405)]
        4 => "four", "四";
        #[catalog(http = 70000)]
        5 => "five", "五";
        #[catalog(http = -404)]
        6 => "six", "六";
        #[catalog(http(404))]
        7 => "seven", "七";
        #[catalog(serde)]
        8 => "eight", "八";
        #[catalog(http = 404u16)]
        9 => "nine", "九";
    }
}

error_catalog! {
    #[catalog(serde = true)]
    pub enum WithAValue {
        1 => "one", "一";
    }
}

fn main() {
    let _ = TooSmall::One.http_status();
    let _ = (TooSmall::Seven, WithAValue::One);
}
