use im_errors::error_catalog;

error_catalog! {
    pub enum GroupError {
        898006 => "gid invalid", "gid不存在";
        898001 => "User exists", "用户已存在";
        898006 as NoSuchGroup => "no such group", "讨论组不存在";
        0xDB3D6 as GroupIsGone => "the group is gone", "讨论组已解散";
    }
}

fn main() {
    let _ = [GroupError::GidInvalid, GroupError::NoSuchGroup, GroupError::GroupIsGone];
    let _ = GroupError::UserExists.code();
}
