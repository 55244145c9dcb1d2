//! A reader's own figures: a file is opened from the disk, asked about, and never leaves the browser. Large
//! ones are worked on beside the page, which goes on answering.

use crate::kit::{Page, Visit};
use std::fmt::Write;

const SMALL: &str = "\u{feff}Tỉnh;Năm;Ngày;Hồ sơ;Dân số\r\n\
Hà Nội;2023;2023-05-01;1.200,5;8\r\n\
Hà Nội;2024;2024-05-01;;8\r\n\
\"Đà Nẵng; biển\";2023;2023-06-01;300;1\r\n\
\"Đà Nẵng; biển\";2024;2024-07-01;100;1\r\n";

fn opened(query: &str) -> Page {
    let page = Page::open(query);
    page.wait_until("the field", |page| page.visible("#own-file"));
    page
}

/// Gives the page a file, as its field would.
fn give(page: &Page, name: &str, text: &str) {
    let script = "const files = new DataTransfer(); \
                  files.items.add(new File([arguments[1]], arguments[0])); \
                  const field = document.querySelector('#own-file'); \
                  field.files = files.files; \
                  field.dispatchEvent(new Event('change', { bubbles: true }))";
    page.js_with(script, &[name.into(), text.into()]);
}

/// Gives the page a file of so many rows, made there; from then on what it shows of its progress, how often it
/// has its turn meanwhile and the workers it starts are taken down.
fn give_many(page: &Page, rows: u32) {
    let script = "const parts = ['area,kind,value\\n']; \
                  for (let row = 0; row < arguments[0]; row += 1) \
                      parts.push(`a${row % 63},k${row % 5},${row % 1000}.5\\n`); \
                  const files = new DataTransfer(); \
                  files.items.add(new File(parts, 'many.csv')); \
                  const field = document.querySelector('#own-file'); \
                  field.files = files.files; \
                  window.seen = []; \
                  window.turns = 0; \
                  setInterval(() => { \
                      if (document.querySelector('#own-answer').hasAttribute('aria-busy')) window.turns += 1; \
                  }, 1); \
                  new MutationObserver(() => { \
                      const bar = document.querySelector('#own-progress'); \
                      if (!document.querySelector('#own-state').hidden) window.seen.push(bar.value); \
                  }).observe(document.querySelector('#own-room'), { subtree: true, attributes: true }); \
                  window.workers = 0; \
                  window.Worker = class extends Worker { constructor(...all) { super(...all); window.workers += 1; } }; \
                  setTimeout(() => field.dispatchEvent(new Event('change', { bubbles: true })), 300)";
    page.js_with(script, &[rows.into()]);
}

fn rows(page: &Page) -> Vec<String> {
    let texts = page.texts(".own-table tbody tr");
    texts
        .iter()
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn a_small_file_is_read_asked_about_and_taken_away() {
    let page = opened("?tab=own");
    give(&page, "so-lieu.csv", SMALL);
    page.wait_text("#own-read", "so-lieu.csv: 4 dòng, 5 cột.");
    page.choose("#own-value", "3");
    page.wait_text("#own-title", "Tổng: Hồ sơ, theo Tỉnh");
    assert_eq!(
        rows(&page),
        [
            "Hà Nội 1.200,5 1 trên 2 dòng",
            "Đà Nẵng; biển 400,0 2 trên 2 dòng"
        ]
    );
    assert!(page.text(".own-table tfoot").contains("1.600,5"));
    page.wait_text("#own-said", "Đã tính xong. Tổng: Hồ sơ, theo Tỉnh");

    // A verb that needs one more column brings its control, and the focus stays where it is.
    page.js("document.querySelector('#own-verb').focus()");
    page.choose("#own-verb", "weighted");
    page.wait_text("#own-answer", "cần một cột trọng số");
    assert_eq!(page.js("return document.activeElement.id"), "own-verb");
    page.choose("#own-weight", "4");
    page.wait_text("#own-title", "theo Dân số");
    assert_eq!(rows(&page)[1], "Đà Nẵng; biển 200,000 2 trên 2 dòng");

    // A range of dates, as text.
    page.choose("#own-where1", "2");
    page.type_into("#own-from1", "2024");
    page.press(&["Enter"]);
    page.wait_until("the filter", |page| {
        rows(page).len() == 2 && rows(page)[1].contains("100,000")
    });
    assert_eq!(rows(&page)[0], "Hà Nội không có giá trị 0 trên 1 dòng");

    page.js(
        "URL.createObjectURL = (blob) => { blob.text().then((text) => { window.taken = text; }); return '#'; }",
    );
    page.click("#own-take");
    page.wait_until("the file", |page| {
        page.js("return window.taken ?? ''") != ""
    });
    let taken = page.js("return window.taken");
    assert!(
        taken.as_str().unwrap().contains("Đà Nẵng; biển,100,1,1"),
        "{taken}"
    );
}

#[test]
fn the_page_speaks_the_readers_language_and_keeps_the_file() {
    let page = opened("?tab=own&lang=en");
    give(&page, "mine.csv", SMALL);
    page.wait_text("#own-read", "mine.csv: 4 rows, 5 columns.");
    page.click("#mast [data-go='?tab=own']");
    page.wait_text("#own-read", "mine.csv: 4 dòng, 5 cột.");
    page.wait_text("#own-answer", "Độ phủ");
}

#[test]
fn the_page_is_reached_from_the_sources_and_from_a_table() {
    for query in ["?tab=about", "?tab=table"] {
        let page = Page::open(query);
        page.click("main a[href*='tab=own']");
        page.wait_until("the field", |page| page.visible("#own-file"));
    }
}

#[test]
fn a_faulty_file_is_refused_with_its_place_and_the_next_one_is_read() {
    let page = opened("?tab=own&lang=en");
    give(&page, "bad.csv", "a,b\n1,2\n3\n");
    page.wait_text(
        "#own-answer [role=alert]",
        "Line 3, column 2 (“b”): this line has only 1 fields",
    );
    give(&page, "bad.csv", "a,b\n1,\"2\n");
    page.wait_text(
        "#own-answer [role=alert]",
        "Line 2, column 2 (“b”): a quote opens here",
    );
    give(&page, "good.csv", "a,b\nx,2\n");
    page.wait_text("#own-title", "Sum: b, by a");
    page.choose("#own-value", "0");
    page.wait_text("#own-answer [role=alert]", "“a” does not hold numbers only");
}

#[test]
fn a_large_file_comes_in_and_is_asked_by_a_worker_beside_the_page() {
    let page = opened("?tab=own&lang=en");
    give_many(&page, 300_000);
    page.wait_text("#own-read", "many.csv: 300,000 rows, 3 columns.");
    page.wait_text("#own-title", "Sum: value, by area");
    assert_eq!(page.count(".own-table tbody tr"), 63);
    for verb in ["median", "distinct", "mean"] {
        page.choose("#own-verb", verb);
        page.wait_until(verb, |page| {
            page.js("return !document.querySelector('#own-answer').hasAttribute('aria-busy')")
                == true
        });
    }
    page.wait_text("#own-title", "Mean: value");
    let all = page.text(".own-table tfoot");
    assert!(all.contains("500.000"), "{all}");
    let seen = page.js("return window.seen.filter((part) => part > 0 && part < 1).length");
    assert!(seen.as_u64() > Some(2), "progress was seen {seen} times");
    // How long the page's longest task takes is measured by `benches/web/own.mjs`.
    assert_eq!(page.js("return window.workers"), 1);
    let turns = page.js("return window.turns");
    assert!(turns.as_u64() > Some(20), "{turns} turns");
}

#[test]
fn a_file_below_the_bound_is_worked_on_in_slices_by_the_page_itself() {
    let page = opened("?tab=own&lang=en");
    give_many(&page, 150_000);
    page.wait_text("#own-title", "Sum: value, by area");
    page.choose("#own-verb", "median");
    page.wait_text("#own-title", "Median: value");
    assert!(page.text("#own-answer").contains("2,381 of 2,381 rows"));
    assert_eq!(page.js("return window.workers"), 0);
    // Between two slices the page had its turns.
    let turns = page.js("return window.turns");
    assert!(turns.as_u64() > Some(5), "{turns} turns");
}

#[test]
fn reading_a_large_file_can_be_stopped_and_begun_again() {
    let page = opened("?tab=own&lang=en");
    give_many(&page, 900_000);
    page.click("#own-cancel");
    page.wait_text("#own-said", "Reading was stopped");
    assert!(!page.visible("#own-state"));
    assert!(!page.exists(".own-form"));
    give(&page, "small.csv", "a,b\nx,2\n");
    page.wait_text("#own-title", "Sum: b, by a");
    // What was stopped says nothing any more.
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(page.text("#own-read").starts_with("small.csv"));
}

#[test]
fn a_newer_question_takes_the_place_of_an_older_one() {
    let page = opened("?tab=own&lang=en");
    give_many(&page, 300_000);
    page.wait_text("#own-title", "Sum: value, by area");
    page.js(
        "window.titles = []; \
         new MutationObserver(() => window.titles.push(document.querySelector('#own-title')?.textContent)) \
             .observe(document.querySelector('#own-answer'), { childList: true }); \
         const verb = document.querySelector('#own-verb'), by = document.querySelector('#own-by1'); \
         by.value = '1'; \
         for (const one of ['median', 'max', 'min']) { \
             verb.value = one; \
             verb.dispatchEvent(new Event('change', { bubbles: true })); \
         }",
    );
    page.wait_text("#own-title", "Least: value, by kind");
    let titles = page.js("return window.titles");
    assert_eq!(titles, serde_json::json!(["Least: value, by kind"]));
}

#[test]
fn nothing_is_wider_than_the_screen_of_a_phone() {
    for query in ["?tab=own", "?tab=own&lang=en"] {
        let page = Visit::new().size(360, 800).open(query);
        page.wait_until("the field", |page| page.visible("#own-file"));
        let mut text = String::from("Một cột có tên khá dài,value\n");
        for row in 0..40 {
            writeln!(
                text,
                "một nhóm có tên cũng khá dài số {row},{}",
                1_000_000 * row - 7_000_000
            )
            .unwrap();
        }
        give(&page, "long-name-of-a-file.csv", &text);
        page.wait_until("an answer", |page| page.exists(".own-table"));
        assert_eq!(page.overflow_px(), 0);
    }
}

#[test]
fn no_byte_of_the_file_leaves_the_browser() {
    let page = opened("?tab=own");
    page.js(
        "window.sent = []; \
         const note = (of, name) => { \
             const does = of[name]; \
             of[name] = function (...all) { window.sent.push(name); return does.apply(this, all); }; \
         }; \
         note(window, 'fetch'); \
         note(Navigator.prototype, 'sendBeacon'); \
         note(XMLHttpRequest.prototype, 'send'); \
         note(HTMLFormElement.prototype, 'submit');",
    );
    give(&page, "so-lieu.csv", SMALL);
    page.wait_text("#own-title", "Tổng");
    assert_eq!(page.js("return window.sent"), serde_json::json!([]));
    let address = page.js("return location.href");
    assert!(!address.as_str().unwrap().contains("so-lieu"), "{address}");
}
