//! Reading without a connection: a release is kept whole or not at all, and whatever happens to it the reader
//! sees a page of one release.

use crate::kit::{
    Can, Host, Page, Site, VIEWS, Visit, few, file, languages, names, other, shown, skipped,
};
use serde_json::json;
use std::collections::HashSet;
use std::path::Path;
use std::time::Duration;

/// Reads a page until it says that it is kept.
#[track_caller]
fn kept(host: Host, query: &str) -> Page {
    let page = Visit::new().on(host).open(query);
    wait_kept(&page);
    page
}

#[track_caller]
fn wait_kept(page: &Page) {
    page.wait_long("the line that it is kept", |page| {
        page.visible(".offline-saved")
    });
}

/// A release that differs from the built one by its name and its style.
fn newer(name: &str) -> Host {
    let style = file("style-", ".css");
    let to = style.replace("style-", "style-0");
    let edit = format!(
        "move('{style}', '{to}'); write('index.html', read('index.html').replaceAll('{style}', '{to}').replace('<title>', '<title>{name} ')); \
         write('{to}', read('{to}') + 'html{{--release:{name}}}')"
    );
    Site::host().of(&other(name, &edit))
}

/// The release that the page at hand is of, as its own style says.
fn release(page: &Page) -> String {
    page.style("html", "--release")
}

/// What a fetch of the page comes to: its status, and how many bytes.
fn got(page: &Page, address: &str) -> (u64, u64) {
    let script = "return fetch(arguments[0]).then(async r => [r.status, (await r.arrayBuffer()).byteLength], () => [0, 0])";
    let got = page.js_with(script, &[address.into()]);
    (got[0].as_u64().unwrap_or(0), got[1].as_u64().unwrap_or(0))
}

/// The releases that are kept.
fn caches(page: &Page) -> usize {
    let count = page.look("return caches.keys().then(keys => keys.length)", &[]);
    usize::try_from(count.as_u64().unwrap_or(0)).unwrap_or(0)
}

#[test]
fn without_a_host_every_page_chart_language_and_download_works() {
    let page = kept(Site::host().under("/tin/atlas/"), "");
    page.site().goes_down();
    for lang in languages() {
        for view in few(&VIEWS).chain(&["tab=card&area=48&embed=1"]) {
            page.go(&format!("?lang={lang}&{view}"));
            assert!(
                !page.exists(".stage-failed, html[data-failed]"),
                "{lang} {view}"
            );
            page.wait_drawn();
            assert!(!page.exists(".chart-box[data-stage=failed]"), "{view}");
            page.text("main h1, main .embed-source");
        }
    }
    page.go("?tab=about");
    let offered = page.js(
        "return [...document.querySelectorAll('a[download], a[href^=\"./\"]')].map(a => a.href)",
    );
    let offered = offered.as_array().cloned().unwrap_or_default();
    assert!(offered.len() > 20, "{offered:?}");
    for address in offered {
        let (status, bytes) = got(&page, address.as_str().unwrap_or_default());
        assert!(status == 200 && bytes > 0, "{address}: {status}");
    }
    // The files of every indicator and of every province's table, as published.
    let listed = page.js(
        "return fetch('./data/datapackage.json').then(r => r.json()).then(p => p.resources.map(r => './data/' + r.path))",
    );
    let listed = listed.as_array().cloned().unwrap_or_default();
    let of_indicators = ["dti", "births", "attacks"].map(|id| json!(format!("./data/i/{id}.csv")));
    for address in listed.iter().chain(&of_indicators) {
        let (status, bytes) = got(&page, address.as_str().unwrap_or_default());
        assert!(status == 200 && bytes > 0, "{address}: {status}");
    }
    page.expect_errors();
}

/// Tells what came of a link that was followed: the heading, and how much could not be had.
const FOLLOWED: &str = "
    const frame = () => new Promise(requestAnimationFrame);
    return (async () => {
        const end = Date.now() + 15000;
        do { await frame(); await frame(); }
        while (document.querySelector('.chart-box[data-stage=waiting]') && Date.now() < end);
        const missing = document.querySelectorAll('.stage-failed, html[data-failed], .chart-box:is([data-stage=failed], [data-stage=waiting])');
        return [document.querySelector('main h1')?.textContent.trim() ?? '', missing.length];
    })()";

#[test]
fn without_a_host_every_indicator_area_and_system_answers() {
    let facts = cpdt_atlas::package::load(Path::new("public/data")).expect("the data package");
    let page = kept(Site::host(), "");
    page.site().goes_down();
    page.go("?tab=about");
    let charts = few(&facts.indicators).map(|row| format!("?i={}&tab=chart", row.id));
    let systems = facts
        .indicators
        .chunk_by(|one, next| one.system == next.system);
    let systems = systems.map(|of_one| format!("?i={}&tab=system&lang=en", of_one[0].id));
    let areas = few(&facts.areas).map(|row| format!("?area={}", row.id));
    let mut headings = HashSet::new();
    for query in charts.chain(systems).chain(areas) {
        page.follow(&query);
        let seen = page.js(FOLLOWED);
        let heading = seen[0].as_str().unwrap_or_default();
        assert!(!heading.is_empty() && seen[1] == 0, "{query}: {seen}");
        headings.insert(heading.to_owned());
    }
    // They are pages of their own.
    let count = few(&facts.areas).count();
    assert!(headings.len() > count, "{} of {count}", headings.len());
}

#[test]
fn it_says_since_when_it_is_kept_in_the_language_of_the_page() {
    let page = kept(Site::host(), "?lang=en");
    let year = page.js("return String(new Date().getFullYear())");
    let said = page.text(".offline-saved");
    assert!(
        said.starts_with("Saved for offline use on ") && said.contains(year.as_str().unwrap()),
        "{said}"
    );
    page.click(".langs [lang=vi]");
    page.wait_text(".offline-saved", "Đã lưu để đọc ngoại tuyến, ngày ");
}

/// As WebKit does where much is going on: the page has its controller before it hears that the worker is installed.
const CONTROLLED_EARLY: &str = "
    const workers = navigator.serviceWorker, register = workers.register.bind(workers);
    const own = Object.getOwnPropertyDescriptor(ServiceWorkerContainer.prototype, 'controller').get;
    let first = null;
    workers.register = async (...all) => {
        const registration = await register(...all);
        first = registration.installing;
        window.early = Boolean(first);
        return registration;
    };
    Object.defineProperty(workers, 'controller', { get: () => own.call(workers) ?? first });
";

#[test]
fn a_first_visit_is_not_told_of_a_new_release() {
    let page = Page::open("?embed=1&tab=card&area=48");
    page.run_first(CONTROLLED_EARLY);
    page.go("");
    wait_kept(&page);
    assert_eq!(page.js("return window.early"), true);
    assert!(!page.visible(".offline-new"));
}

#[test]
fn nothing_is_kept_from_a_frame() {
    let page = Page::open("?embed=1&tab=card&area=48");
    page.js("return new Promise(done => setTimeout(done, 1500))");
    let count = page.js(
        "return navigator.serviceWorker.getRegistrations().then(registrations => registrations.length)",
    );
    assert_eq!(count, 0);
    assert!(!page.visible(".offline-saved"));
}

#[test]
fn a_release_of_which_any_file_is_cut_leaves_the_old_one_whole() {
    let page = kept(Site::host(), "");
    let next = newer("cut");
    let root = std::path::Path::new("target/browser/releases/cut");
    // What differs is fetched anew; of the rest, every file is cut for a reader who has nothing yet.
    let style = names_of(root, "style-0");
    for pattern in [style.as_str(), "sw.js"] {
        page.site().becomes(next.clone().cuts(pattern));
        let outcome = update(&page);
        assert_ne!(outcome, "installed", "{pattern}");
        assert_eq!(caches(&page), 1, "{pattern}");
        assert!(!page.visible(".offline-new"));
        page.site().goes_down();
        page.go("?tab=about");
        assert_eq!(release(&page), "");
    }
    page.expect_errors();
}

/// The first file of a folder that begins so.
fn names_of(root: &std::path::Path, begin: &str) -> String {
    let entries = std::fs::read_dir(root).unwrap().flatten();
    let mut names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.find(|name| name.starts_with(begin)).unwrap()
}

/// Asks for a new release and waits for what becomes of it: the state of its worker, or why there is none.
fn update(page: &Page) -> String {
    let script = "return navigator.serviceWorker.ready.then(r => r.update()).then(r => { \
                      const worker = r.installing; \
                      if (!worker) return r.waiting ? 'installed' : 'none'; \
                      return new Promise(done => { worker.onstatechange = () => done(worker.state); }); \
                  }).catch(error => String(error))";
    page.js(script).as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_first_visit_in_which_any_file_is_cut_keeps_nothing_and_says_nothing() {
    let mut files: Vec<_> = names()
        .into_iter()
        .filter(|name| {
            ![
                "_headers",
                "embed.js",
                "sw.js",
                "index.html",
                "robots.txt",
                "sitemap.xml",
            ]
            .contains(&name.as_str())
        })
        .collect();
    files.push("icons/192.png".into());
    let page = Visit::new().arrive();
    page.expect_errors();
    for name in files {
        // A host of its own, of which the browser has nothing yet; in a frame, which keeps nothing by itself.
        let host = Site::host().start();
        page.go_to(&host.url("?embed=1&tab=card&area=48"));
        page.wait_ready();
        host.becomes(Site::host().cuts(&name));
        let outcome = page.js(
            "return navigator.serviceWorker.register('./sw.js').then(r => new Promise(done => { \
                 const worker = r.installing; worker.onstatechange = () => done(worker.state); }))",
        );
        assert_eq!(outcome, "redundant", "{name}");
        assert_eq!(caches(&page), 0, "{name}");
    }
}

#[test]
fn a_new_release_waits_beside_the_old_until_the_reader_says_so() {
    let page = kept(Site::host(), "?lang=en");
    page.site().becomes(newer("asked"));
    assert_eq!(update(&page), "installed");
    page.wait_until("the question", |page| page.visible(".offline-new"));
    assert!(
        page.text(".offline-new")
            .contains("A new version is there.")
    );
    page.go("?lang=en&tab=about");
    assert_eq!(release(&page), "", "the old one goes on answering");
    page.wait_until("the question", |page| page.visible(".offline-new"));
    page.click("[data-later]");
    assert!(!page.visible(".offline-new"));
    page.reload();
    page.wait_until("the question", |page| page.visible(".offline-new"));
    page.click("[data-renew]");
    page.wait_until("the new release", |page| release(page) == "asked");
    page.wait_ready();
    wait_kept(&page);
    page.wait_until("the old one gone", |page| caches(page) == 1);
    page.site().goes_down();
    page.go("?lang=en&area=48");
    assert_eq!(release(&page), "asked");
    page.expect_errors();
}

#[test]
fn two_pages_of_two_releases_both_go_on() {
    let page = kept(Site::host(), "");
    page.site().becomes(newer("two"));
    let first = page.tab();
    let second = page.new_tab();
    page.enter(&second);
    page.go("?tab=about");
    update(&page);
    page.wait_until("the question", |page| page.visible(".offline-new"));
    page.click("[data-renew]");
    page.wait_until("the new release", |page| release(page) == "two");
    // The first is of the old release still, is told, and gets the files that it has not yet asked for.
    page.enter(&first);
    page.wait_until("the line", |page| page.visible(".offline-new"));
    assert_eq!(release(&page), "");
    page.site().goes_down();
    page.click("#pages li:nth-child(4) a");
    page.wait_until("a page of the second module", |page| {
        page.exists("main .matters, main [class*=matter]")
    });
    assert!(!page.exists(".stage-failed"));
    page.click("[data-renew]");
    page.wait_until("the new release here, too", |page| release(page) == "two");
    page.expect_errors();
}

#[test]
fn a_release_that_removes_a_file_is_whole_without_it() {
    let page = kept(Site::host(), "");
    let gone = Site::host().of(&other("removed", "remove('licenses.txt')"));
    page.site().becomes(gone);
    assert_eq!(update(&page), "installed");
    page.click("[data-renew]");
    page.wait_until("the new release alone", |page| caches(page) == 1);
    wait_kept(&page);
    assert_eq!(got(&page, "./licenses.txt").0, 404);
    page.expect_errors();
}

#[test]
fn storage_that_is_full_is_no_fault_of_the_page() {
    if skipped(Can::LimitStorage) {
        return;
    }
    let page = Visit::new().arrive();
    let origin = page.site().url("");
    page.devtools(
        "Storage.overrideQuotaForOrigin",
        &json!({ "origin": origin.trim_end_matches('/'), "quotaSize": 300_000 }),
    );
    page.go("");
    page.expect_errors();
    page.wait_long("the worker to have given up", |page| {
        let asked = page.site().requests();
        let is_gone = "return navigator.serviceWorker.getRegistration().then(r => !r)";
        asked.iter().any(|path| path.contains("/data-"))
            && page.js(is_gone) == true
            && caches(page) == 0
    });
    assert!(!page.visible(".offline-saved") && !page.visible(".offline-new"));
    page.go("?area=48");
    page.text("main h1");
}

#[test]
fn a_file_that_was_harmed_in_the_cache_comes_from_the_host() {
    let page = kept(Site::host(), "");
    let harm = "return caches.keys().then(([key]) => caches.open(key)).then(async cache => { \
                    for (const request of await cache.keys()) \
                        if (!request.url.endsWith('.saved')) await cache.put(request, new Response('harmed')); })";
    page.js(harm);
    page.go("?tab=chart");
    page.wait_until("a chart", |page| page.exists("[data-stage=drawn] svg"));
    let (status, bytes) = got(&page, "./data/i/dti.csv");
    assert!(status == 200 && bytes > 100);
    // What came is kept in the place of what was harmed.
    page.site().goes_down();
    page.go("?tab=chart&lang=en");
    page.wait_until("a chart", |page| page.exists("[data-stage=drawn] svg"));
    page.expect_errors();
}

#[test]
fn storage_that_was_cleared_is_read_past() {
    let page = kept(Site::host(), "");
    page.js("return caches.keys().then(keys => Promise.all(keys.map(key => caches.delete(key))))");
    page.go("?area=48");
    page.text("main h1");
    page.js("return new Promise(done => setTimeout(done, 500))");
    assert!(!page.visible(".offline-saved"), "it is not kept any more");
}

#[test]
fn a_browser_that_refuses_to_keep_anything_reads_on() {
    let page = Visit::new().arrive();
    page.run_first("navigator.serviceWorker.register = () => Promise.reject(new DOMException('private', 'SecurityError'))");
    page.go("");
    page.js("return new Promise(done => setTimeout(done, 1000))");
    assert!(!page.visible(".offline-saved") && !page.visible(".offline-new"));
    page.go("?area=48");
    page.text("main h1");
}

#[test]
fn a_slow_host_does_not_keep_a_reader_of_the_kept_release_waiting() {
    let page = kept(Site::host(), "");
    page.site()
        .becomes(Site::host().waits("", Duration::from_mins(2)));
    page.go("?area=48&lang=en");
    page.text("main h1");
    page.expect_errors();
}

#[test]
fn the_page_can_be_installed() {
    let page = Page::open("");
    if shown(Can::JudgeInstalling) {
        let faults = page.devtools("Page.getInstallabilityErrors", &json!({}));
        let faults = faults["installabilityErrors"].clone();
        assert_eq!(faults, json!([]), "{faults}");
        let manifest = page.devtools("Page.getAppManifest", &json!({}));
        assert_eq!(manifest["errors"], json!([]), "{manifest}");
    }
    let named = page.js(
        "return fetch(document.querySelector('link[rel=manifest]').href).then(r => r.json()).then(m => Promise.all(m.icons.map(icon => \
             new Promise((done, failed) => { const image = new Image(); image.onload = () => done([icon.sizes, `${image.naturalWidth}x${image.naturalHeight}`]); \
             image.onerror = failed; image.src = icon.src; }))))",
    );
    for icon in named.as_array().unwrap() {
        assert!(icon[0] == "any" || icon[0] == icon[1], "{icon}");
    }
}
