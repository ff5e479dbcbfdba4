//! Detects the encoding of a page.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::Error;

/// A decoded page, and its original encoding.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) encoding: &'static Encoding,
}

/// Decodes a page. The byte order mark determines the encoding, then the bytes, then the declaration of an
/// HTML page. The default is GB18030, a superset of GBK and GB2312.
pub(super) fn decode(bytes: Vec<u8>) -> Result<Text, Error> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        return decode_as(encoding, bytes.get(mark..).unwrap_or_default());
    }
    if let Some(encoding) = utf_16_without_mark(&bytes) {
        return decode_as(encoding, &bytes);
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok(Text { text, encoding: UTF_8 }),
        Err(error) => error.into_bytes(),
    };
    if is_damaged_utf_8(&bytes) {
        return Err(not_utf_8(&bytes));
    }
    decode_as(declared(&bytes).unwrap_or(GB18030), &bytes)
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Result<Text, Error> {
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(Text { text: text.into_owned(), encoding }),
        None if encoding == UTF_8 => Err(not_utf_8(bytes)),
        None => Err(Error::Undecodable(encoding.name())),
    }
}

/// Detects UTF-16 without a byte order mark, in which ASCII characters contain a zero byte.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    /// The number of bytes that are examined.
    const SAMPLE: usize = 4096;

    let (mut first_is_zero, mut second_is_zero, mut both) = (0_usize, 0_usize, 0_usize);
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    for pair in sample.chunks_exact(2) {
        match pair {
            [0, 0] => both += 1,
            [0, _] => first_is_zero += 1,
            [_, 0] => second_is_zero += 1,
            _ => {}
        }
    }
    let is_many = |some: usize| some * 16 > sample.len();
    if both > 0 || bytes.len() % 2 == 1 {
        None
    } else if first_is_zero == 0 && is_many(second_is_zero) {
        Some(UTF_16LE)
    } else if second_is_zero == 0 && is_many(first_is_zero) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Returns whether most non-ASCII characters are valid UTF-8. In other encodings, few of them are.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    valid > invalid
}

fn not_utf_8(bytes: &[u8]) -> Error {
    let valid = bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
    let before = bytes.get(..valid).unwrap_or_default();
    Error::NotUtf8 { line: before.split(|byte| *byte == b'\n').count() }
}

/// Returns the encoding that an HTML page declares at its beginning.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    /// The number of bytes in which browsers search for the declaration.
    const HEAD: usize = 1024;

    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, label) = head.split_once("charset=")?;
    let label = label.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c));
    let label = label.get(..end.unwrap_or(label.len())).map_or(Cow::Borrowed(label), Cow::Borrowed);
    // A declaration that is readable as ASCII cannot declare UTF-16.
    Encoding::for_label(label.as_bytes())
        .filter(|encoding| ![UTF_8, UTF_16LE, UTF_16BE].contains(encoding))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(text: &str, mark: bool, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let mark = mark.then_some('\u{FEFF}');
        let text: String = mark.into_iter().chain(text.chars()).collect();
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn the_encoding_is_detected() {
        let text = "code,text\n40001,用户不存在\n";
        for (bytes, encoding) in [
            (text.into(), "UTF-8"),
            (format!("\u{FEFF}{text}").into_bytes(), "UTF-8"),
            (GB18030.encode(text).0.into_owned(), "gb18030"),
            (utf_16(text, true, u16::to_le_bytes), "UTF-16LE"),
            (utf_16(text, true, u16::to_be_bytes), "UTF-16BE"),
            (utf_16(text, false, u16::to_le_bytes), "UTF-16LE"),
            (utf_16(text, false, u16::to_be_bytes), "UTF-16BE"),
        ] {
            let decoded = decode(bytes).unwrap();
            assert_eq!((&*decoded.text, decoded.encoding.name()), (text, encoding));
        }
        assert_eq!(decode(Vec::new()).unwrap().text, "");
        // Not in GBK.
        assert_eq!(decode(b"\x95\x32\x82\x36".to_vec()).unwrap().text, "𠀀");
    }

    #[test]
    fn a_page_declares_its_encoding() {
        for declaration in ["<meta charset=Big5>", "<META content='text/html; charset=big5'>"] {
            let mut page = declaration.as_bytes().to_vec();
            page.extend(encoding_rs::BIG5.encode("錯誤").0.iter());
            assert_eq!(decode(page).unwrap().text, format!("{declaration}錯誤"));
        }
        let mut page = b"<meta charset=utf-8>".to_vec();
        page.extend(GB18030.encode("用户").0.iter());
        assert_eq!(decode(page).unwrap().text, "<meta charset=utf-8>用户");
    }

    #[test]
    fn damaged_text_is_an_error() {
        let mut damaged = "40001,用户不存在\n40002,用户".as_bytes().to_vec();
        damaged.push(0xFF);
        assert!(matches!(decode(damaged), Err(Error::NotUtf8 { line: 2 })));
        assert!(matches!(decode(b"\xEF\xBB\xBF\xFF".to_vec()), Err(Error::NotUtf8 { line: 1 })));
        assert!(matches!(decode(b"a\xFFb".to_vec()), Err(Error::Undecodable("gb18030"))));
        assert!(matches!(
            decode(b"\xFE\xFF\xD8\x00".to_vec()),
            Err(Error::Undecodable("UTF-16BE"))
        ));
    }
}
