//! The page's own security policy: strict, kept to on every page, and enough against what comes in the address.
//! That no request leaves for another host is watched in every test, by the harness.

use crate::kit::{Page, Site, VIEWS, Visit, policy_of};

/// Takes down what the policy has refused since the page began.
const WATCH: &str = "window.refused = []; addEventListener('securitypolicyviolation', e => \
     refused.push([e.violatedDirective, e.blockedURI, e.sourceFile, e.lineNumber, e.sample].join(' ')))";

fn watched() -> Page {
    let page = Visit::new().arrive();
    page.run_first(WATCH);
    page
}

#[test]
fn no_page_breaks_its_own_policy() {
    let page = watched();
    for view in VIEWS.into_iter().chain(["embed=1&tab=chart"]) {
        page.go(&["?", view].concat());
        page.wait_drawn();
        // What charts say where they are pointed at is markup of ECharts.
        for place in 0..page.count(".chart-plot svg").min(3) {
            page.js_with(
                "const svg = document.querySelectorAll('.chart-plot svg')[arguments[0]]; svg.scrollIntoView({ block: 'center' }); \
                 const box = svg.getBoundingClientRect(); \
                 for (let x = 0.1; x < 1; x += 0.1) for (let y = 0.1; y < 1; y += 0.2) \
                     svg.parentElement.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: box.left + box.width * x, clientY: box.top + box.height * y }))",
                &[place.into()],
            );
        }
        page.js("return new Promise(done => setTimeout(done, 200))");
        assert_eq!(page.js("return refused"), serde_json::json!([]), "{view}");
    }
}

#[test]
fn the_policy_is_strict_and_stands_first_in_every_page() {
    let page = Visit::new().arrive();
    // Of the page's own scripts, which those of a driver are not in every engine.
    page.run_first("window.makes = () => { try { return new Function('return true')(); } catch { return false; } }");
    page.go("");
    let policy = page.js(
        "return fetch('./').then(r => r.text()).then(t => /<meta charset=\"utf-8\" ?\\/?>\\s*<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"/.exec(t)[1])",
    );
    let policy = policy.as_str().unwrap_or_default();
    assert_eq!(
        policy,
        policy_of(&std::env::var("SITE").unwrap_or_default())
    );
    assert_strict(&policy_of(""));
    // A site that knows its address names it besides, and nobody else.
    let named = policy_of("https://example.org/atlas/");
    assert_eq!(
        named.matches("'self'").count(),
        named.matches("'self' https://example.org").count()
    );
    assert_strict(&named.replace(" https://example.org", ""));
    let outcome = page.js(
        "window.ran = false; const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.head.append(s); \
         return new Promise(done => setTimeout(() => done([window.ran, window.makes()]), 0))",
    );
    assert_eq!(outcome, serde_json::json!([false, false]));
    page.expect_errors();
}

fn assert_strict(policy: &str) {
    assert!(policy.starts_with(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
    ));
    for word in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"] {
        assert!(!policy.contains(word), "{word} in {policy}");
    }
}

#[test]
fn the_header_lines_say_the_same_as_the_page() {
    let page = Page::open("");
    let said = page.js(
        "return fetch('./_headers').then(r => r.text()).then(t => [t.includes('Content-Security-Policy: ' + document.querySelector('meta[http-equiv]').content), \
         [...document.querySelectorAll('script[src], link[data-glue], link[data-wasm]')].every(e => t.includes(new URL(e.src || e.href).pathname + '\\n  Cache-Control: public, max-age=31536000, immutable'))])",
    );
    assert_eq!(said, serde_json::json!([true, true]));
}

#[test]
fn a_policy_in_the_headers_of_the_host_is_kept_to() {
    let page = Page::open("");
    let policy = page.attribute("meta[http-equiv]", "content").unwrap();
    let host = Site::host().header("content-security-policy", &policy);
    let page = Visit::new().on(host).open("?area=48");
    page.wait_until("a chart", |page| page.exists("[data-stage=drawn] svg"));
}
