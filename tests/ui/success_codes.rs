use im_errors::error_catalog;

error_catalog! {
    pub enum Overlaps {
        200 => "two hundred", "二百";
        success 0, 200..=299;
        success 250, 5..=1, 300..400;
        reserved 0;
        success 7 => "ok";
        #[doc = "no"]
        success 8;
        success 9
    }
}

fn main() {
    let _ = Overlaps::TwoHundred;
}
