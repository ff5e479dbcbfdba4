use im_errors::error_catalog;

error_catalog! {
    pub enum GroupError {
        898006 => "gid invalid", "gid不存在";
        898006 => "gid invalid", "gid 不存在";
    }
}

fn main() {
    let _ = GroupError::GidInvalid.zh();
}
