//! A framed view in the pages of newspapers: whoever listens for its height gets it, in every form of
//! the contract. The articles lie on a host of their own, so that frame and page are strangers.

use crate::kit::{Can, Page, Site, Visit, shown, skipped};
use serde_json::{Value, json};

/// An article with a frame of the atlas in it, and a script of its own.
fn article(frames: &str, script: &str) -> String {
    format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"></head>\
<body><p>Bài báo</p>{frames}<script>{script}</script></body></html>"
    )
}

fn frame(address: &str, more: &str) -> String {
    let address = address.replace('&', "&amp;");
    format!(
        "<iframe src=\"{address}\" width=\"640\" height=\"300\" style=\"border:0\" {more}></iframe>"
    )
}

/// Opens an article on a host of its own.
fn read(html: &str) -> Page {
    let page = Visit::new()
        .on(Site::host().page("bai.html", html))
        .arrive();
    page.visit(&page.site().url("bai.html"));
    page
}

/// Waits until the first frame is as high as what is in it, and has no scrollbar.
fn wait_fitted(page: &Page) {
    let inner = |page: &Page| {
        page.inside("iframe", |page| {
            page.js("return [document.body.getBoundingClientRect().height, innerHeight, document.documentElement.scrollHeight, document.documentElement.hasAttribute('data-ready')]")
        })
    };
    page.wait_until("the frame to fit", |page| {
        let seen = inner(page);
        let px = |at: usize| seen[at].as_f64().unwrap_or_default();
        seen[3] == true && px(0) > 150.0 && (px(0).ceil() - px(1)).abs() < 1.0 && px(2) <= px(1)
    });
}

/// What a listener of each kind does, in a few words of our own.
const LISTENERS: [(&str, &str, &str); 4] = [
    (
        "datawrapper",
        "",
        "addEventListener('message', e => { const told = e.data['datawrapper-height']; if (told) for (const id in told) document.querySelector('iframe').style.height = told[id] + 'px'; });",
    ),
    (
        "amp",
        "",
        "addEventListener('message', e => { const d = e.data; if (d && d.sentinel === 'amp' && d.type === 'embed-size') document.querySelector('iframe').height = d.height; });",
    ),
    (
        "medium and flourish",
        "",
        "addEventListener('message', e => { if (typeof e.data !== 'string' || e.data[0] !== '{') return; const d = JSON.parse(e.data); const f = document.querySelector('iframe'); if (d.context === 'iframe.resize' && d.src === f.src) f.height = d.height; });",
    ),
    (
        "pym",
        "&initialWidth=640&childId=khung-1",
        "addEventListener('message', e => { const m = /^pymxPYMxkhung-1xPYMxheightxPYMx([0-9.]+)$/.exec(e.data); if (m) document.querySelector('iframe').height = m[1]; });",
    ),
];

#[test]
fn every_listener_of_newspapers_hears_the_height() {
    let atlas = Site::host().start();
    for (name, more, script) in LISTENERS {
        println!("{name}");
        let address = atlas.url(&format!("?embed=1&tab=card&area=48{more}"));
        let page = read(&article(&frame(&address, ""), script));
        wait_fitted(&page);
    }
}

#[test]
fn our_own_script_fits_each_frame_to_its_own_view() {
    let atlas = Site::host().start();
    let frames = [
        frame(
            &atlas.url("?embed=1&tab=card&area=48"),
            "class=\"cpdt-atlas\" id=\"one\"",
        ),
        frame(
            &atlas.url("?embed=1&lang=en&chrome=none"),
            "class=\"cpdt-atlas\" id=\"two\"",
        ),
        format!("<script async src=\"{}\"></script>", atlas.url("embed.js")),
    ];
    let tell = "window.tell = (from, data) => dispatchEvent(new MessageEvent('message', { data, source: from === 'window' ? window : frames[0] }));";
    let page = read(&article(&frames.concat(), tell));
    let height = |page: &Page, css: &str| page.place(css)[3];
    page.wait_until("both frames to be fitted", |page| {
        height(page, "#one") > 150.0
            && (height(page, "#two") - 300.0).abs() > 1.0
            && (height(page, "#one") - 300.0).abs() > 1.0
    });
    wait_fitted(&page);
    assert!(height(&page, "#two") > height(&page, "#one"));
    if !shown(Can::SpeakForFrames) {
        return;
    }
    // Nothing but a height of a frame of its own moves a frame.
    let before = height(&page, "#one");
    for (from, told) in [
        (
            "window",
            json!({ "type": "cpdt-atlas:height", "v": 1, "id": "x", "height": 500 }),
        ),
        (
            "frames[0]",
            json!({ "type": "cpdt-atlas:height", "v": 1, "height": 99 }),
        ),
        (
            "frames[0]",
            json!({ "type": "cpdt-atlas:height", "v": 1, "height": 4001 }),
        ),
        (
            "frames[0]",
            json!({ "type": "cpdt-atlas:height", "v": 1, "height": "500" }),
        ),
        ("frames[0]", json!({ "type": "cpdt-atlas:height", "v": 1 })),
        (
            "frames[0]",
            json!({ "type": "other", "v": 1, "height": 500 }),
        ),
        ("frames[0]", Value::Null),
    ] {
        page.js_with("tell(arguments[0], arguments[1])", &[from.into(), told]);
    }
    for not_finite in ["NaN", "Infinity", "-Infinity"] {
        page.js(&format!(
            "tell('frames[0]', {{ type: 'cpdt-atlas:height', v: 1, height: {not_finite} }})"
        ));
    }
    assert!((height(&page, "#one") - before).abs() < 0.5);
    // And that does.
    page.js("tell('frames[0]', { type: 'cpdt-atlas:height', v: 1, height: 500.2 })");
    assert!((height(&page, "#one") - 501.0).abs() < 0.5);
}

#[test]
fn a_height_is_told_only_when_it_changes() {
    let atlas = Site::host().start();
    let script = "window.told = []; addEventListener('message', e => { if (e.data && e.data.type === 'cpdt-atlas:height') told.push(e.data.height); });";
    let page = read(&article(&frame(&atlas.url("?embed=1&area=48"), ""), script));
    page.wait_until("a height", |page| page.js("return told.length") != 0);
    page.inside("iframe", |page| {
        page.wait_ready();
        page.click(".embed-more button");
        page.wait_until("all of it", |page| page.exists("html[data-all]"));
    });
    page.wait_until("another height", |page| {
        page.js("return told.at(-1) > 1000") == true
    });
    let told = page.js("return told");
    let told: Vec<f64> = told
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_f64)
        .collect();
    assert!(
        told.windows(2).all(|pair| (pair[0] - pair[1]).abs() > 0.5),
        "{told:?}"
    );
    assert!(told.iter().all(|px| px.fract() == 0.0), "{told:?}");
    assert!(told[0] <= 1240.0, "{told:?}");
}

#[test]
fn a_frame_in_a_bare_sandbox_shows_its_view_and_tells_its_height() {
    // Once on a host that lets everybody fetch, once on one that does not.
    for open in [true, false] {
        let mut host = Site::host();
        if open {
            host = host.header("access-control-allow-origin", "*");
        }
        // Once as built for its address, once as built for any, where that can work.
        if !open || !shown(Can::SandboxSelf) {
            host = host.knows_address();
        }
        let atlas = host.start();
        for view in [
            "?embed=1&units=34",
            "?embed=1&tab=chart&lang=en",
            "?embed=1&area=48",
        ] {
            let html = article(
                &[
                    frame(
                        &atlas.url(view),
                        "class=\"cpdt-atlas\" sandbox=\"allow-scripts\"",
                    ),
                    format!("<script async src=\"{}\"></script>", atlas.url("embed.js")),
                ]
                .concat(),
                "",
            );
            let page = read(&html);
            // What the browser refuses is told in its console, and nothing else is wrong.
            page.expect_errors();
            page.inside("iframe", |page| {
                page.wait_ready();
                assert_eq!(page.js("return origin"), "null", "{view}");
                assert!(!page.exists("html[data-failed], html[data-panicked]"));
                page.text(".embed-source");
            });
            wait_fitted(&page);
            let panicked = page
                .errors()
                .into_iter()
                .find(|error| error.contains("panicked"));
            assert_eq!(panicked, None, "{view}");
        }
    }
}

#[test]
fn a_frame_that_may_keep_nothing_shows_its_view_and_its_settings_work() {
    if skipped(Can::ForbidStorage) {
        return;
    }
    let atlas = Site::host().start();
    let html = article(
        &[
            frame(
                &atlas.url("?embed=1&units=34&lang=en"),
                "class=\"cpdt-atlas\"",
            ),
            format!("<script async src=\"{}\"></script>", atlas.url("embed.js")),
        ]
        .concat(),
        "",
    );
    let visit = Visit::new().without_storage();
    let page = visit.on(Site::host().page("bai.html", &html)).arrive();
    // By another name of the same machine, article and frame are of two sites.
    let article = page.site().url("bai.html");
    page.visit(&article.replace("127.0.0.1", "localhost"));
    page.inside("iframe", |page| {
        page.wait_ready();
        let kept = page.js("try { localStorage.setItem('a', '1'); return 'kept' } catch (error) { return error.name }");
        assert_eq!(kept, "SecurityError");
        page.text(".embed-source");
        page.click(".time > button");
        page.wait_until("another year", |page| {
            page.texts(".subject")
                .first()
                .is_some_and(|text| text.contains("2023"))
        });
    });
    wait_fitted(&page);
}

#[test]
fn a_setting_works_without_history() {
    let atlas = Site::host()
        .header("access-control-allow-origin", "*")
        .knows_address()
        .start();
    let page = read(&article(
        &frame(&atlas.url("?embed=1"), "sandbox=\"allow-scripts\""),
        "",
    ));
    page.expect_errors();
    page.inside("iframe", |page| {
        page.wait_ready();
        page.click(".time > button");
        page.wait_until("another year", |page| {
            page.texts(".subject")
                .first()
                .is_some_and(|text| text.contains("2023"))
        });
    });
}

#[test]
fn a_frame_in_a_hidden_tab_is_right_when_it_is_shown() {
    let atlas = Site::host().start();
    let html = article(
        &format!(
            "<div id=\"tab\" style=\"display:none\">{}</div><script async src=\"{}\"></script>",
            frame(
                &atlas.url("?embed=1&tab=card&area=48"),
                "class=\"cpdt-atlas\""
            ),
            atlas.url("embed.js")
        ),
        "",
    );
    let page = read(&html);
    page.inside("iframe", |page| {
        page.wait_until("the page", |page| page.exists("html[data-ready]"));
    });
    assert_eq!(
        page.js("return document.querySelector('iframe').style.height"),
        ""
    );
    page.js("document.getElementById('tab').style.display = 'block'");
    wait_fitted(&page);
}

#[test]
fn a_frame_has_the_colours_of_its_reader_or_those_that_were_chosen() {
    let atlas = Site::host().start();
    let dark = "rgb(16, 20, 25)";
    let light = "rgb(252, 251, 248)";
    let mut frames = String::new();
    for theme in ["auto", "light", "dark"] {
        let address = atlas.url(&format!("?embed=1&tab=card&theme={theme}"));
        frames += &frame(&address, &format!("id=\"{theme}\""));
    }
    for (reader, expected) in [
        ("dark", [dark, light, dark]),
        ("light", [light, light, dark]),
    ] {
        let visit = Visit::new().prefers("prefers-color-scheme", reader);
        let page = visit
            .on(Site::host().page("bai.html", &article(&frames, "")))
            .arrive();
        page.visit(&page.site().url("bai.html"));
        for (theme, colour) in ["auto", "light", "dark"].into_iter().zip(expected) {
            page.inside(&format!("#{theme}"), |page| {
                page.wait_ready();
                assert_eq!(
                    page.style("html", "background-color"),
                    colour,
                    "{reader} {theme}"
                );
            });
        }
    }
}
