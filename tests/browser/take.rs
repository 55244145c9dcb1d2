//! What can be taken away from every view: each file is made in the page, caught as it leaves, and read
//! by programs of another make where they are there.

use crate::kit::{Page, Visit, bytes_of, is_first, leave_out, skip};
use resvg::tiny_skia::Pixmap;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file as it left the page.
struct Taken {
    name: String,
    kind: String,
    bytes: Vec<u8>,
}

impl Taken {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The file on the disk, in a folder of its own.
    fn kept(&self) -> PathBuf {
        let folder = Path::new("target/browser/taken");
        std::fs::create_dir_all(folder).unwrap();
        let path = folder.join(&self.name);
        std::fs::write(&path, &self.bytes).unwrap();
        path
    }
}

/// Follows the first download that fits and catches what it holds.
#[track_caller]
fn take(page: &Page, css: &str) -> Taken {
    page.wait_until(css, |page| page.exists(css));
    page.js_with(
        "window.taken = null; \
         if (!window.catching) { \
             window.catching = true; \
             const made = new Map(), make = URL.createObjectURL; \
             URL.createObjectURL = blob => { const url = make(blob); made.set(url, blob); return url; }; \
             HTMLAnchorElement.prototype.click = async function () { \
                 const blob = made.get(this.href); \
                 if (!blob) { window.taken = [this.href, '', '']; return; } \
                 const bytes = new Uint8Array(await blob.arrayBuffer()); \
                 let text = ''; \
                 for (const byte of bytes) text += String.fromCharCode(byte); \
                 window.taken = [this.download, blob.type, btoa(text)]; \
             }; \
         } \
         document.querySelector(arguments[0]) \
             .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))",
        &[css.into()],
    );
    page.wait_until("a file", |page| page.js("return !!window.taken") == true);
    let taken = page.js("return window.taken");
    let part = |place: usize| taken[place].as_str().unwrap_or_default().to_owned();
    Taken {
        name: part(0),
        kind: part(1),
        bytes: bytes_of(&part(2)),
    }
}

/// Asks a program of another make about a file; says so by name where it is not there.
#[track_caller]
fn asked(program: &str, arguments: &[&str]) -> Option<String> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            let wrong = String::from_utf8_lossy(&output.stderr);
            assert!(
                output.status.success(),
                "{program} {arguments:?}: {said}{wrong}"
            );
            Some(said)
        }
        Err(error) => {
            leave_out(&format!("{program} is not there ({error})"));
            None
        }
    }
}

/// A drawing, drawn by a program of another make.
#[track_caller]
fn drawn_elsewhere(svg: &Taken) {
    let path = svg.kept();
    let picture = path.with_extension("drawn.png");
    let [path, picture] = [path, picture].map(|path| path.display().to_string());
    asked("rsvg-convert", &["-o", &picture, &path]);
}

#[test]
fn figures_are_taken_for_programs_and_for_a_spreadsheet() {
    let page = Page::open("?units=34&time=2022&lang=en");
    let plain = take(&page, ".foot [data-file=csv]");
    assert_eq!(plain.name, "dti_34_2022_en.csv");
    assert!(plain.kind.starts_with("text/csv"), "{}", plain.kind);
    let text = plain.text();
    assert!(text.starts_with("\u{feff}indicator,"), "{text}");
    let row = text.lines().find(|line| line.contains(",48,")).unwrap();
    assert!(row.contains(",derived,mean,2,2,"), "{row}");
    let excel = take(&page, ".foot [data-file=excel]");
    assert_eq!(excel.name, "dti_34_2022_en_excel.csv");
    assert!(
        excel.text().contains(";48;Da Nang;;2022;0,"),
        "{}",
        excel.text()
    );
}

#[test]
fn an_archive_is_opened_by_unzip() {
    let page = Page::open("");
    let zip = take(&page, ".foot [data-file=zip]");
    assert_eq!(zip.name, "dti_63_2024_vi.zip");
    let path = zip.kept();
    let path = path.to_str().unwrap();
    asked("unzip", &["-tq", path]);
    if let Some(words) = asked("unzip", &["-p", path, "README.txt"]) {
        for part in [
            "Ô trống nghĩa là",
            "Bộ Khoa học và Công nghệ",
            "http://127.0.0.1:",
        ] {
            assert!(words.contains(part), "{part}: {words}");
        }
    }
}

#[test]
fn the_map_is_taken_as_it_is_seen() {
    let page = Visit::new().dark().open("?units=34&lang=en");
    let svg = take(&page, ".foot [data-file=svg]");
    assert_eq!(svg.name, "dti_34_2024_map_en.svg");
    let text = svg.text();
    for part in [
        "Hoàng Sa (Da Nang)",
        "Trường Sa (Khanh Hoa)",
        "#101419",
        "?lang=en",
    ] {
        assert!(text.contains(part), "{part}");
    }
    drawn_elsewhere(&svg);
    page.go("?units=34&lang=en&shape=tiles");
    let tiles = take(&page, ".foot [data-file=svg]");
    assert_eq!(tiles.name, "dti_34_2024_tiles_en.svg");
}

#[test]
fn a_picture_is_drawn_at_twice_its_size_under_a_strict_policy() {
    // The page's own: nothing inline.
    let page = Page::open("");
    let svg = take(&page, ".foot [data-file=svg]").text();
    let png = take(&page, ".foot [data-file=png]");
    assert_eq!(png.name, "dti_63_2024_map_vi.png");
    assert!(png.bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    let pixels = opened(&png);
    assert_eq!(pixels.width(), 1600);
    assert!(svg.contains(&format!("height=\"{}\"", pixels.height() / 2)));
}

/// A picture, opened by a program of another make than the browser that made it; it shows something.
#[track_caller]
fn opened(png: &Taken) -> Pixmap {
    png.kept();
    let pixels = Pixmap::decode_png(&png.bytes).unwrap_or_else(|error| panic!("{error}"));
    let colours: BTreeSet<&[u8]> = pixels.data().chunks(4).collect();
    assert!(colours.len() > 8, "{}: {}", png.name, colours.len());
    pixels
}

#[test]
fn a_chart_is_taken_in_its_frame() {
    for (address, name) in [
        ("?tab=chart", "dti_63_all_chart1_vi.svg"),
        ("?tab=system&i=births", "civil_status_db_all_chart1_vi.svg"),
    ] {
        let page = Page::open(address);
        let svg = take(&page, "[data-file='svg:0']");
        assert_eq!(svg.name, name);
        let text = svg.text();
        for part in [
            "Nguồn: ",
            "CC BY 4.0",
            "Atlas Chính phủ điện tử Việt Nam",
            "<path",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        drawn_elsewhere(&svg);
        let png = take(&page, "[data-file='png:0']");
        assert_eq!(opened(&png).width(), 1600);
    }
}

#[test]
fn every_kind_of_view_has_its_figures() {
    let page = Page::open("?area=48&lang=en");
    for (address, name, part) in [
        (
            "?area=48&lang=en",
            "province-48_63_all_en.csv",
            ",48,Da Nang,",
        ),
        ("?tab=chart&areas=~48", "dti_63_all_48_vi.csv", ",vn,"),
        ("?tab=table&i=attacks", "attacks_all_vi.csv", "attacks,"),
        (
            "?tab=system&i=attacks",
            "cyber_incidents_all_vi.csv",
            "attacks,",
        ),
    ] {
        page.go(address);
        let taken = take(&page, ".take [data-file=csv]");
        assert_eq!(taken.name, name);
        assert!(taken.text().contains(part), "{name}: {}", taken.text());
    }
}

#[test]
fn a_spreadsheet_reads_the_accents_and_the_numbers() {
    if !is_first() {
        return skip("the files are the same in every engine: LibreOffice opens those of Chromium");
    }
    let page = Page::open("");
    // Separator and language, which a spreadsheet's dialog finds by itself and its command line does not:
    // commas in English, semicolons in Vietnamese.
    for (css, separator, language) in [
        (".foot [data-file=csv]", 44, 1033),
        (".foot [data-file=excel]", 59, 1066),
    ] {
        let taken = take(&page, css);
        let path = taken.kept();
        let folder = std::env::current_dir()
            .unwrap()
            .join("target/browser/office");
        let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
        let filter = format!("--infilter=CSV:{separator},34,76,1,,{language}");
        let arguments = [
            &profile,
            "--headless",
            &filter,
            "--convert-to",
            "fods",
            "--outdir",
            folder.to_str().unwrap(),
            path.to_str().unwrap(),
        ];
        if asked("soffice", &arguments).is_some() {
            let sheet = folder.join(path.with_extension("fods").file_name().unwrap());
            let sheet = std::fs::read_to_string(sheet).unwrap();
            for name in ["Thừa Thiên Huế", "Bà Rịa - Vũng Tàu"] {
                assert!(sheet.contains(name), "{}: {name}", taken.name);
            }
            let is_number = sheet.contains("office:value=\"0.8335\"");
            assert!(is_number, "{}: numbers are numbers", taken.name);
        }
    }
}

#[test]
fn one_file_from_a_disk_answers_like_the_application() {
    let page = Page::open("?units=34&lang=en");
    let whole = take(&page, ".foot [data-file=html]");
    assert_eq!(whole.name, "dti_34_2024_en.html");
    let path = std::env::current_dir().unwrap().join(whole.kept());
    let file = Page::open("?lang=en");
    file.go_to(&format!("file://{}", path.display()));
    file.wait_ready();
    file.wait_text("main h1", "Da Nang");
    assert_eq!(file.count(".sheet > .land path"), 34);
    // It says what it is, and what leaves it leads to the site: nobody else can open a file of this disk.
    let version = file.attribute("meta[name=description]", "content");
    assert!(version.is_some_and(|told| told.contains("copied into one file on")));
    assert!(file.visible("body > footer a[href^='http']"));
    file.click("[data-do=share]");
    file.wait_until("the link", |page| page.visible("#share-link"));
    let link = file.js("return document.querySelector('#share-link').value");
    assert_eq!(link, page.site().url("?lang=en&units=34"));
    file.press(&["Escape"]);
    // A page of the second module, with a chart.
    file.click(".ranking .rows a[href*='area=']");
    file.wait_until("an area", |page| page.exists(".area-crumbs"));
    file.wait_until("a chart", |page| page.exists("[data-stage=drawn] svg"));
    // The page of a reader's own figures, with the pieces of the third module.
    file.go_within("?lang=en&tab=own");
    file.wait_until("the room", |page| page.exists("#own-room #own-file"));
    let megabytes = whole.bytes.len().div_ceil(1_000_000);
    // The list is closed, so its words are read as they stand.
    let told = page.js("return document.querySelector('.take ul').textContent");
    let told = told.as_str().unwrap_or_default();
    let told = told.contains(&format!("about {megabytes} MB"));
    assert!(told, "{megabytes} MB");
}
