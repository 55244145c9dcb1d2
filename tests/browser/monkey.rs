//! A monkey: clicks, keys, choices and steps back at random, from a seed. Nothing it does breaks the page, leaves a
//! chart behind or lets the memory grow. `make soak` lets it do 10,000 things (`ACTIONS`, `SEED`).

use crate::kit::{Can, Page, VIEWS, Visit, can, is_first, leave_out, skipped};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// What is there after the first minute is to stay about as large.
const MINUTE: Duration = Duration::from_mins(1);

/// Before the page begins: keeps count of charts and of the memory of each module.
const WATCH: &str = "
    // Held weakly: what looks for leaks is to hold nothing itself.
    window.charts = new Set();
    window.made = 0;
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
        if (name === '_echarts_instance_') charts.add(new WeakRef(this)), made += 1;
        return set.call(this, name, value);
    };
    window.memories = new Set();
    window.first = window.navigation?.currentEntry?.index;
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const make = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const made = await make.apply(WebAssembly, all);
            const { memory } = (made.instance ?? made).exports;
            if (memory) memories.add(memory);
            return made;
        };
    }";

/// Does `count` things with a rest of so many milliseconds after each; `seed` says which.
const ACT: &str = "
    let [seed, count, rest] = arguments;
    const random = most => {
        seed = Math.imul(seed ^ seed >>> 15, 0x2c1b3c6d) + 0x9e3779b9 | 0;
        return Math.abs(Math.imul(seed ^ seed >>> 12, 0x297a2d39) >> 3) % most;
    };
    const what = 'a[href^=\"?\"], button, summary, select, input, [data-go], [data-local], [data-area], svg [class^=c]';
    const not = '[data-file], [download], [data-reload], [data-renew], .take *';
    const words = ['', 'đà n', 'ha noi', '<b>', '2024', 'zzzz', '1;2;3', 'x'];
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'Home', 'End', 'PageDown', ' ', 'd', 'h'];
    const pause = time => new Promise(done => setTimeout(done, time));
    return (async () => {
        for (let done = 0; done < count; done += 1) {
            const all = [...document.querySelectorAll(what)].filter(e => !e.matches(not) && e.checkVisibility());
            const at = all[random(all.length)];
            const kind = random(20);
            // Not beyond where the page began: what lies before it is the driver's.
            if (!at || kind === 0) { if (window.navigation?.currentEntry.index > first) history.back(); }
            else if (kind === 1) scrollTo(0, random(3000));
            else if (kind < 4) at.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
            else if (kind < 7) { at.focus(); at.dispatchEvent(new KeyboardEvent('keydown', { key: keys[random(keys.length)], bubbles: true, cancelable: true })); }
            else if (at.matches('select')) { at.selectedIndex = random(at.options.length); at.dispatchEvent(new Event('change', { bubbles: true })); }
            else if (at.matches('input[type=range]')) { at.value = random(100); for (const e of ['input', 'change']) at.dispatchEvent(new Event(e, { bubbles: true })); }
            else if (at.matches('input[type=text], input[type=search], input:not([type])')) { at.focus(); at.value = words[random(words.length)]; at.dispatchEvent(new Event('input', { bubbles: true })); }
            else at.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            await pause(rest);
            document.querySelectorAll('dialog[open]').forEach(e => random(3) || e.close());
        }
        return [seed, location.href];
    })()";

/// Bytes in use: of WebAssembly, and of scripts after a thorough tidying where the engine tells them.
fn memory(page: &Page) -> u64 {
    page.go_within("?tab=about");
    let wasm =
        page.js("return [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0)");
    let wasm = wasm.as_u64().unwrap_or_default();
    if !can(Can::TellItsHeap) {
        return wasm;
    }
    for _ in 0..2 {
        page.devtools("HeapProfiler.collectGarbage", &json!({}));
    }
    let heap = page.devtools("Runtime.getHeapUsage", &json!({}));
    let heap = heap["usedSize"].as_f64().unwrap_or_default();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bytes of one page"
    )]
    let heap = heap as u64;
    heap + wasm
}

/// How it goes about.
struct Gait {
    /// How much it does.
    actions: usize,
    /// After how much of it, and how much time, the memory in use is what it is compared with at the end.
    warm: (usize, Duration),
    /// Milliseconds between one thing and the next.
    rest: u32,
    /// Whether it is shown every kind of page first: what comes with the first of a kind is no growth.
    is_shown_round: bool,
}

/// Opens each kind of page without loading the site anew: the modules, the charts, the reader's own file.
fn show_round(page: &Page) {
    for view in VIEWS.iter().chain(&["tab=own"]) {
        page.go_within(&format!("?lang=en&{view}"));
        page.wait_drawn();
    }
}

/// Lets it loose, and tells what was in use once it was warm and at the end, in bytes.
fn let_loose(seed: u32, gait: &Gait) -> (u64, u64) {
    let began = Instant::now();
    let actions = gait.actions;
    const AT_ONCE: usize = 10;
    let page = Visit::new().alone().arrive();
    page.run_first(WATCH);
    page.go("?lang=en");
    if gait.is_shown_round {
        show_round(&page);
    }
    let mut seed = Value::from(seed);
    let mut before = 0;
    for done in (0..actions).step_by(AT_ONCE) {
        if before == 0 && done >= gait.warm.0 && began.elapsed() >= gait.warm.1 {
            before = memory(&page);
        }
        let said = page.js_with(ACT, &[seed, AT_ONCE.into(), gait.rest.into()]);
        seed = said[0].clone();
        let errors = page.errors();
        assert!(
            errors.is_empty(),
            "after {done} at {}: {errors:#?}",
            said[1]
        );
        assert!(
            !page.exists("html[data-panicked]"),
            "after {done} at {}",
            said[1]
        );
    }
    let after = memory(&page);
    assert_eq!(page.count("dialog, iframe"), 0, "dialogs left behind");
    assert!(
        page.js("return made").as_u64() > Some(0),
        "no chart was ever drawn"
    );
    let left = page.js("return [...charts].map(chart => chart.deref()).filter(at => at && at.getAttribute('_echarts_instance_') && !at.isConnected).length");
    assert_eq!(left, 0, "charts left behind");
    (before, after)
}

fn wanted(name: &str, otherwise: usize) -> usize {
    let said = std::env::var(name).ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn random_use_breaks_nothing_and_leaves_no_chart_behind() {
    let mut actions = 400;
    if !is_first() {
        leave_out("of what is done at random the first half is done: all of it in Chromium");
        actions /= 2;
    }
    let gait = Gait {
        actions,
        warm: (actions / 2, Duration::ZERO),
        rest: 25,
        is_shown_round: false,
    };
    let (before, after) = let_loose(7, &gait);
    assert!(before > 0 && after > 0);
}

#[test]
#[ignore = "takes half an hour: make soak"]
fn long_random_use_lets_no_memory_grow() {
    if skipped(Can::TellItsHeap) {
        return;
    }
    let actions = wanted("ACTIONS", 10_000);
    let seed = u32::try_from(wanted("SEED", 20_261_126)).unwrap_or(1);
    let gait = Gait {
        actions,
        warm: (0, MINUTE),
        rest: 130,
        is_shown_round: true,
    };
    let (before, after) = let_loose(seed, &gait);
    println!(
        "{actions} actions from seed {seed}: {before} bytes in use after a minute, {after} at the end"
    );
    assert!(after * 10 <= before * 12, "{before} bytes grew to {after}");
}
