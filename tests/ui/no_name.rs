use im_errors::error_catalog;

error_catalog! {
    pub enum SendError {
        0 => "success", "成功";
        803001 => "", "系统内部异常";
        404 => "404 page", "页面不存在";
        3 => "self", "自身";
        1 => "?!", "？！";
        2 as from_code => "two", "二";
        4 as r#name => "four", "四";
    }
}

fn main() {
    let _ = SendError::Success.is_success();
}
