//! Tests of the HTML page in a browser. They are skipped if the browser is not installed.

mod devtools;

use std::io::{self, Write as _};

use im_errors::{ImError, Table, error_catalog};
use serde_json::{Value, json};

use self::devtools::{Browser, Result};
use super::run_with;

error_catalog! {
    /// Texts that must not become markup or scripts.
    enum Hostile {
        /// An *explanation* with <script>document.title = "run"</script>, `<b>code</b>`,
        /// [a script](javascript:document.title='run'), [a page](https://example.com/a) and
        /// ![an image](https://example.com/image.png).
        ///
        /// | title |
        /// | --- |
        /// | cell |
        1 as Script => "</td></script><script>document.title = 'run'</script>", "“引号” `反引号` \"'";
        #[deprecated(note = "use <i>2</i>")]
        2 as Old => "&lt;b&gt; &amp;", "两行\n文本";
        3 as Untranslated => "", "只有中文";
        #[catalog(success)]
        0 as Fine => "fine", "好";
        reserved 40010..=40019 => "<img src=x onerror=\"document.title = 'run'\">";
    }
}

fn page(table: Table) -> String {
    run_with(&[table], ["--format", "html"], b"", None).output
}

/// Starts the browser, or reports that a test is skipped because no browser is installed.
fn browser(test: &str) -> Result<Option<Browser>> {
    let browser = Browser::start()?;
    if browser.is_none() {
        // Unlike `eprintln!`, this is not captured by the test harness.
        writeln!(io::stderr(), "skipped {test}: Chromium is not installed")?;
    }
    Ok(browser)
}

/// Returns the codes of the visible rows.
const SHOWN: &str = "[...document.querySelectorAll('tbody')]
    .filter((row) => row.getClientRects().length > 0).map((row) => row.querySelector('a').textContent)";

fn codes(errors: impl Iterator<Item = ImError>) -> Value {
    errors.map(|error| error.code().to_string()).collect()
}

#[test]
fn typing_filters_the_rows() -> Result<()> {
    let Some(mut browser) = browser("typing_filters_the_rows")? else { return Ok(()) };
    browser.open(&page(ImError::table()), "")?;
    assert_eq!(browser.evaluate(SHOWN)?, codes(ImError::iter()));
    browser.evaluate("document.getElementById('search').focus()")?;
    browser.type_text("讨论组")?;
    let groups = codes(ImError::iter().filter(|error| error.zh().contains("讨论组")));
    assert!(groups.as_array().is_some_and(|codes| codes.len() > 10));
    assert_eq!(browser.evaluate(SHOWN)?, groups);
    let with_prefix = ImError::iter().filter(|error| error.code().to_string().starts_with("8980"));
    let logged = ImError::iter().filter(|error| error.en().contains("log"));
    for (text, expected) in [
        ("8980", codes(with_prefix)),
        ("LOG user", codes(logged)),
        ("userEXISTS", json!(["898001"])),
        ("user_exists", json!(["898001"])),
        ("no such row", json!([])),
    ] {
        browser.evaluate("document.getElementById('search').select()")?;
        browser.type_text(text)?;
        assert_eq!(browser.evaluate(SHOWN)?, expected, "{text}");
    }
    let count = browser.evaluate("document.getElementById('count').textContent")?;
    assert_eq!(count, format!("0 of {} rows", ImError::COUNT));
    Ok(())
}

#[test]
fn a_fragment_shows_and_highlights_its_row() -> Result<()> {
    let Some(mut browser) = browser("a_fragment_shows_and_highlights_its_row")? else {
        return Ok(());
    };
    let is_highlighted = "(() => {
        const row = document.querySelector('.target'), { top, bottom } = row.getBoundingClientRect();
        const color = (it) => getComputedStyle(it).backgroundColor;
        const isVisible = top >= 0 && bottom <= innerHeight && scrollY > 0;
        return [row.querySelector('th').textContent, isVisible, color(row) !== color(document.body)];
    })()";
    browser.open(&page(ImError::table()), "#809002")?;
    assert_eq!(browser.evaluate(is_highlighted)?, json!(["809002", true, true]));

    // A link to a hidden row clears the search.
    browser.evaluate("document.getElementById('search').focus()")?;
    browser.type_text("898001")?;
    browser.evaluate("location.hash = '#812002'; new Promise((done) => setTimeout(done, 50))")?;
    assert_eq!(browser.evaluate(is_highlighted)?, json!(["812002", true, true]));

    browser.open(&page(Hostile::table()), "")?;
    assert_eq!(browser.evaluate("document.querySelectorAll('.target').length")?, 0);
    browser.open(&page(Hostile::table()), "#40012")?;
    let target = "document.querySelector('.target th').textContent";
    assert_eq!(browser.evaluate(target)?, "40010 – 40019");
    Ok(())
}

#[test]
fn the_initial_language_is_the_language_of_the_browser() -> Result<()> {
    let Some(mut browser) = browser("the_initial_language_is_the_language_of_the_browser")? else {
        return Ok(());
    };
    let header = "document.querySelector('thead').innerText.trim().split(/\\s+/)[0]";
    for (accepted, title) in [("zh-CN,en", "错误码"), ("fr,en-US,zh", "Code"), ("fr", "Code")] {
        browser.accept(accepted)?;
        browser.open(&page(ImError::table()), "")?;
        assert_eq!(browser.evaluate(header)?, title, "{accepted}");
    }
    browser.evaluate("document.querySelector('button[value=zh]').click()")?;
    assert_eq!(browser.evaluate(header)?, "错误码");
    assert_eq!(browser.evaluate("document.documentElement.lang")?, "zh");
    Ok(())
}

#[test]
fn texts_are_shown_unchanged() -> Result<()> {
    let Some(mut browser) = browser("texts_are_shown_unchanged")? else { return Ok(()) };
    browser.open(&page(Hostile::table()), "")?;
    let texts = "[...document.querySelectorAll('tbody .text .found')].map((it) => it.textContent)";
    let expected: Vec<&str> = Hostile::iter()
        .flat_map(|error| [error.en(), error.zh()])
        .filter(|text| !text.is_empty())
        .collect();
    assert_eq!(browser.evaluate(texts)?, json!(expected));
    assert_eq!(browser.evaluate("document.title")?, "Hostile");
    assert_eq!(browser.evaluate("document.querySelectorAll('script').length")?, 2);
    assert_eq!(browser.evaluate("document.querySelectorAll('main :is(img, b, i)').length")?, 0);
    let links = "[...document.querySelectorAll('details a')].map((it) => it.href)";
    assert_eq!(browser.evaluate(links)?, json!(["https://example.com/a"]));
    // The page requests no other resources, and its policy forbids them.
    let policy = "document.querySelector('meta[http-equiv=Content-Security-Policy]').content";
    let policy = browser.evaluate(policy)?;
    assert!(policy.as_str().is_some_and(|policy| policy.starts_with("default-src 'none';")));
    assert_eq!(browser.evaluate("performance.getEntriesByType('resource').length")?, 0);
    for (code, mark) in [(2, "deprecated use <i>2</i>"), (3, "not translated"), (0, "success")] {
        let row = browser.evaluate(&format!("document.getElementById({code}).innerText"))?;
        assert!(row.as_str().is_some_and(|row| row.contains(mark)), "{row}");
    }
    Ok(())
}

#[test]
fn the_page_supports_keyboards_phones_and_paper() -> Result<()> {
    let Some(mut browser) = browser("the_page_supports_keyboards_phones_and_paper")? else {
        return Ok(());
    };
    browser.open(&page(Hostile::table()), "")?;
    let mut focused = Vec::new();
    for _ in 0..5 {
        browser.press("Tab", 9)?;
        focused.push(browser.evaluate(
            "[document.activeElement.localName, getComputedStyle(document.activeElement).outlineWidth]",
        )?);
    }
    let elements = ["input", "button", "button", "a", "summary"];
    assert_eq!(focused, elements.map(|element| json!([element, "3px"])));

    let metrics = json!({ "width": 360, "height": 700, "deviceScaleFactor": 1, "mobile": true });
    browser.call("Emulation.setDeviceMetricsOverride", &metrics)?;
    assert_eq!(browser.evaluate("document.documentElement.scrollWidth")?, 360);
    browser.evaluate("document.querySelector('details').open = true")?;
    let header = "document.querySelector('details th').getBoundingClientRect().height > 10";
    assert_eq!(browser.evaluate(header)?, true);
    // The elements keep their roles in a layout other than a table.
    let tree = browser.call("Accessibility.getFullAXTree", &json!({}))?;
    let nodes = tree["nodes"].as_array().ok_or("no nodes")?;
    let count = |role| nodes.iter().filter(|node| node["role"]["value"] == role).count();
    assert_eq!((count("table"), count("columnheader"), count("rowheader")), (2, 8, 5));
    let search = nodes.iter().find(|node| node["role"]["value"] == "searchbox");
    assert_eq!(search.map(|node| &node["name"]["value"]), Some(&json!("Search")));
    let live = browser.evaluate("document.getElementById('count').ariaLive")?;
    assert_eq!(live, "polite");

    // The texts in the selected language come first.
    let tops = "['en', 'zh'].map((lang) =>
        document.querySelector(`tbody td[lang=${lang}]`).getBoundingClientRect().top)";
    for (lang, is_english_first) in [("en", true), ("zh", false)] {
        browser.evaluate(&format!("document.querySelector('button[value={lang}]').click()"))?;
        let tops: [f64; 2] = serde_json::from_value(browser.evaluate(tops)?)?;
        assert_eq!(tops[0] < tops[1], is_english_first, "{lang}");
    }

    // The width of A4.
    let metrics = json!({ "width": 718, "height": 1000, "deviceScaleFactor": 1, "mobile": false });
    browser.call("Emulation.setDeviceMetricsOverride", &metrics)?;
    browser.call("Emulation.setEmulatedMedia", &json!({ "media": "print" }))?;
    let displays = "['table', 'thead', 'tbody tr', 'tbody td'].map((element) =>
        getComputedStyle(document.querySelector(element)).display)";
    let expected = json!(["table", "table-header-group", "table-row", "table-cell"]);
    assert_eq!(browser.evaluate(displays)?, expected);
    assert_eq!(browser.evaluate("document.documentElement.scrollWidth")?, 718);
    let form = "getComputedStyle(document.querySelector('form')).display";
    assert_eq!(browser.evaluate(form)?, "none");
    browser.evaluate("dispatchEvent(new Event('beforeprint'))")?;
    assert_eq!(browser.evaluate("document.querySelector('details').open")?, true);
    Ok(())
}

#[test]
fn the_page_follows_the_color_scheme() -> Result<()> {
    let Some(mut browser) = browser("the_page_follows_the_color_scheme")? else { return Ok(()) };
    browser.open(&page(Hostile::table()), "")?;
    for (scheme, color) in [("light", "rgb(255, 255, 255)"), ("dark", "rgb(13, 17, 23)")] {
        let feature = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        browser.call("Emulation.setEmulatedMedia", &json!({ "features": feature }))?;
        let background = browser.evaluate("getComputedStyle(document.body).backgroundColor")?;
        assert_eq!(background, color);
    }
    Ok(())
}
