use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError {
        40001 => " order not found", "订单不存在　";
        40002 => "has been \r\n paid", "订单\t已支付";
        40003 as Bell => "\u{7} ring ", "";
        40004 as Blank => " ", "空白";
        40005 as Quoted => r#" "quoted" "#, r"反\斜 ";
    }
}

fn main() {
    let _ = OrderError::OrderNotFound.text(im_errors::Lang::Zh);
    let _ = [OrderError::HasBeenPaid, OrderError::Bell, OrderError::Blank, OrderError::Quoted];
}
