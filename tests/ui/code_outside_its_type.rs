use im_errors::error_catalog;

error_catalog! {
    #[repr(u16)]
    pub enum Small {
        70000 => "too large", "太大";
        -1 => "negative", "负数";
        65535 => "just right", "正好";
    }
}

error_catalog! {
    pub enum Default {
        -40001 => "negative", "负数";
        170141183460469231731687303715884105728 => "huge", "巨大";
        7u8 => "suffixed", "后缀";
    }
}

fn main() {
    let _ = [Small::TooLarge, Small::Negative, Small::JustRight];
    let _ = [Default::Negative, Default::Huge, Default::Suffixed];
}
