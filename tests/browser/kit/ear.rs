//! Listens in pages of engines that do not tell of their console: a script that the harness's host puts first in
//! every page reports what goes wrong there. The same way leads scripts in that a test wants run before the page's.

use std::sync::{Arc, Mutex, PoisonError};

/// Where reports are sent.
const PATH: &str = "/kit-said?";

/// Reports what a console would hold as an error. It stands before the policy of the page, which would refuse it.
const LISTEN: &str = "(() => {
    const send = navigator.sendBeacon.bind(navigator);
    // What a page that is being left stops loading is no fault of it.
    let leaves = false;
    addEventListener('beforeunload', () => { leaves = true; });
    const say = (...words) => { leaves || send(new URL('/kit-said?' + encodeURIComponent(words.map(String).join(' ').slice(0, 2000)), location.href)); };
    addEventListener('error', e => {
        // Told to the page and to no console.
        if (/^ResizeObserver loop/.test(e.message)) return;
        say(e.message ?? `${e.target.src ?? e.target.href} did not load`, e.filename ?? '', e.lineno ?? '');
    }, true);
    addEventListener('unhandledrejection', e => say('unhandled', e.reason?.stack ?? e.reason));
    addEventListener('securitypolicyviolation', e => say('refused by', e.violatedDirective, e.blockedURI, e.sample));
    const error = console.error;
    console.error = (...all) => { say(...all); error.apply(console, all); };
})();";

/// Before the service worker: what it answers has the same script first, however long it was kept.
const IN_WORKER: &str = "{
    const first = FIRST, listen = self.addEventListener.bind(self);
    const heard = async coming => {
        const answer = await coming, { status, headers } = answer;
        if (!headers.get('content-type')?.startsWith('text/html')) return answer;
        const text = await answer.text();
        return new Response(text.includes(first) ? text : text.replace('<head>', () => '<head>' + first), { status, headers });
    };
    // What it fetches in the place of what it lost, it fetches as it is, to keep it.
    const fetch = self.fetch.bind(self);
    self.fetch = (asked, ...more) => fetch(asked.mode === 'navigate' ? asked.url : asked, ...more);
    self.addEventListener = (kind, act) => listen(kind, kind !== 'fetch' ? act : event => {
        if (event.request.mode === 'navigate') {
            const respond = event.respondWith.bind(event);
            Object.defineProperty(event, 'respondWith', { value: coming => respond(heard(coming)) });
        }
        act(event);
    });
}
";

/// What pages of one test have reported, whichever host they came from, and what runs before their own scripts.
#[derive(Clone, Default)]
pub struct Ear {
    said: Arc<Mutex<Vec<String>>>,
    before: Arc<Mutex<Option<String>>>,
}

thread_local! {
    /// Each test has a thread of its own, and in it one ear for all of its hosts.
    static EAR: Ear = Ear::default();
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Ear {
    /// The ear of this test.
    pub fn here() -> Self {
        EAR.with(Self::clone)
    }

    /// From now on it listens in every page.
    pub fn listen(&self) {
        locked(&self.before).get_or_insert_default();
    }

    /// Has a script run before those of every page, from now on.
    pub fn run_first(&self, script: &str) {
        let mut before = locked(&self.before);
        before.get_or_insert_default().push_str(script);
    }

    /// What was reported since the last time that this was asked.
    pub fn taken(&self) -> Vec<String> {
        std::mem::take(&mut *locked(&self.said))
    }

    /// Whether a request is a report: then it is taken down.
    pub fn hears(&self, target: &str) -> bool {
        let Some(said) = target.strip_prefix(PATH) else {
            return false;
        };
        locked(&self.said).push(decoded(said));
        true
    }

    /// A file as the host sends it: a page with the script first, the service worker with what puts it there.
    /// Whoever fetches a page to keep it gets it as it is.
    pub fn put_in(&self, path: &str, is_visit: bool, body: Vec<u8>) -> Vec<u8> {
        let Some(before) = locked(&self.before).clone() else {
            return body;
        };
        let first = format!("<script>{LISTEN}{{{before}}}document.currentScript.remove()</script>");
        if path.ends_with("/sw.js") {
            let quoted = serde_json::Value::from(first).to_string();
            return [IN_WORKER.replacen("FIRST", &quoted, 1).into_bytes(), body].concat();
        }
        let is_page = body.starts_with(b"<!doctype html>") && is_visit;
        match String::from_utf8(body) {
            Ok(page) if is_page => page
                .replacen("<head>", &format!("<head>{first}"), 1)
                .into_bytes(),
            Ok(other) => other.into_bytes(),
            Err(bytes) => bytes.into_bytes(),
        }
    }
}

/// Undoes `encodeURIComponent`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, more @ ..] = rest {
        let hex = more.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = hex.and_then(|two| u8::from_str_radix(two, 16).ok());
        match (first, byte) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &more[2..];
            }
            (byte, _) => {
                bytes.push(*byte);
                rest = more;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn a_report_is_read_as_it_was_said() {
    let ear = Ear::default();
    assert!(ear.hears("/kit-said?l%E1%BB%97i%20100%25%"));
    assert!(!ear.hears("/index.html?kit-said"));
    assert_eq!(ear.taken(), ["lỗi 100%%"]);
    assert!(ear.taken().is_empty());
}

#[test]
fn a_script_goes_first_into_pages_and_the_worker_and_into_nothing_that_is_kept() {
    let ear = Ear::default();
    let page = b"<!doctype html><html><head><meta charset=utf-8></head>".to_vec();
    assert_eq!(
        ear.put_in("/", true, page.clone()),
        page,
        "nobody listens yet"
    );
    ear.run_first("mine()");
    let put = |path: &str, is_visit, body: &[u8]| {
        String::from_utf8(ear.put_in(path, is_visit, body.to_vec())).unwrap()
    };
    let heard = put("/", true, &page);
    assert!(heard.starts_with("<!doctype html><html><head><script>(() => {"));
    assert!(heard.contains("{mine()}document.currentScript.remove()</script><meta"));
    assert_eq!(put("/", false, &page).as_bytes(), page);
    assert_eq!(put("/a.css", true, b"a{}"), "a{}");
    let worker = put("/a/sw.js", false, b"const release={};");
    assert!(worker.ends_with("const release={};") && worker.contains("mine()"));
    assert_eq!(ear.put_in("/a.wasm", true, vec![0, 255]), [0, 255]);
}
