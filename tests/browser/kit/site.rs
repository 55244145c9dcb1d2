//! Serves the built site on a free loopback port, as a static host would; can be told to go wrong.
//! Apart from the page, so that a test can choose base path, headers and failures.

use super::ear::Ear;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A static host of the built site, as long as it lives (the process, in the end).
pub struct Site {
    port: u16,
    base: String,
    requests: Arc<Mutex<Vec<String>>>,
    /// What it is at present; none while it is down.
    present: Arc<Mutex<Option<Host>>>,
}

/// What a host does with the files whose path contains a pattern.
#[derive(Clone, Copy)]
enum Trouble {
    /// Answers 500.
    Fails,
    /// Says the whole length, sends half of it and hangs up.
    Cuts,
    /// Waits before it answers.
    Waits(Duration),
    /// Sends nothing.
    Empties,
    /// Answers 404.
    Lacks,
    /// Sends other bytes of the same length.
    Garbles,
}

/// A site to be: where it lies, and what goes wrong with it.
#[derive(Clone)]
pub struct Host {
    root: PathBuf,
    base: String,
    headers: Vec<(String, String)>,
    troubles: Vec<(String, Trouble)>,
    pages: Vec<(String, String)>,
    aliases: Vec<String>,
    knows_address: bool,
    policy: Option<String>,
}

impl Site {
    /// The site as `make build` left it (`DIST`, or `dist/`), to be changed before it is started.
    pub fn host() -> Host {
        let root = PathBuf::from(std::env::var_os("DIST").unwrap_or_else(|| "dist".into()));
        assert!(
            root.join("index.html").exists(),
            "{} is missing: make build",
            root.join("index.html").display()
        );
        Host {
            root,
            base: "/".into(),
            headers: Vec::new(),
            troubles: Vec::new(),
            pages: Vec::new(),
            aliases: Vec::new(),
            knows_address: false,
            policy: None,
        }
    }

    /// The address of a path of this site: `""` is the page, `"?i=papi"` a view of it.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{}{path}", self.port, self.base)
    }

    /// From now on it is another host: a new release, other troubles. Where it lies stays.
    pub fn becomes(&self, host: Host) {
        let host = host.under(&self.base);
        *self.present.lock().unwrap() = Some(host);
    }

    /// From now on it hangs up on everybody.
    pub fn goes_down(&self) {
        *self.present.lock().unwrap() = None;
    }

    /// The paths that the browser has asked for, in order.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

#[allow(
    dead_code,
    reason = "the verbs of the harness are there before the tests that need them"
)]
impl Host {
    /// Lies under a base path such as `/a/b/`.
    pub fn under(mut self, base: &str) -> Self {
        assert!(
            base.starts_with('/') && base.ends_with('/'),
            "a base path begins and ends with a stroke: {base}"
        );
        self.base = base.into();
        self
    }

    /// Sends this header with every answer.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Answers 500 for every path that contains `pattern`.
    pub fn fails(self, pattern: &str) -> Self {
        self.trouble(pattern, Trouble::Fails)
    }

    /// Hangs up in the middle of every file whose path contains `pattern`.
    pub fn cuts(self, pattern: &str) -> Self {
        self.trouble(pattern, Trouble::Cuts)
    }

    /// Waits this long before each file whose path contains `pattern`.
    pub fn waits(self, pattern: &str, time: Duration) -> Self {
        self.trouble(pattern, Trouble::Waits(time))
    }

    /// Sends nothing in the place of every file whose path contains `pattern`.
    pub fn empties(self, pattern: &str) -> Self {
        self.trouble(pattern, Trouble::Empties)
    }

    /// Has no file whose path contains `pattern`.
    pub fn lacks(self, pattern: &str) -> Self {
        self.trouble(pattern, Trouble::Lacks)
    }

    /// Sends other bytes in the place of every file whose path contains `pattern`.
    pub fn garbles(self, pattern: &str) -> Self {
        self.trouble(pattern, Trouble::Garbles)
    }

    /// Serves another folder.
    pub fn of(mut self, root: &Path) -> Self {
        self.root = root.into();
        self
    }

    /// Has a page of its own beside the site: a newspaper's article.
    pub fn page(mut self, path: &str, html: &str) -> Self {
        self.pages.push((path.into(), html.into()));
        self
    }

    /// Has the site a second time in a folder, as a release that was kept.
    pub fn keeps(mut self, folder: &str) -> Self {
        self.aliases.push(folder.into());
        self
    }

    /// Serves the site as it is built for the place where it lies (`SITE`): its policy names its address.
    pub fn knows_address(mut self) -> Self {
        self.knows_address = true;
        self
    }

    fn trouble(mut self, pattern: &str, trouble: Trouble) -> Self {
        self.troubles.push((pattern.into(), trouble));
        self
    }

    /// Starts to serve.
    pub fn start(mut self) -> Site {
        let listener = TcpListener::bind("127.0.0.1:0").expect("no free port on the loopback");
        let port = listener.local_addr().unwrap().port();
        let base = self.base.clone();
        self.policy = self
            .knows_address
            .then(|| policy_of(&format!("http://127.0.0.1:{port}{base}")));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let present = Arc::new(Mutex::new(Some(self)));
        let (log, now) = (Arc::clone(&requests), Arc::clone(&present));
        let ear = Ear::here();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let Some(host) = now.lock().unwrap().clone() else {
                    continue;
                };
                let (log, ear) = (Arc::clone(&log), ear.clone());
                // A browser that hangs up is no fault of the site.
                thread::spawn(move || host.answer(stream, &log, &ear).ok());
            }
        });
        Site {
            port,
            base,
            requests,
            present,
        }
    }

    fn answer(
        &self,
        mut stream: TcpStream,
        log: &Mutex<Vec<String>>,
        ear: &Ear,
    ) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let first = lines.next().unwrap_or_else(|| Ok(String::new()))?;
        // Who comes to read a page says that it wants one; who fetches it to keep it does not.
        let mut is_visit = false;
        for line in lines.by_ref() {
            let line = line?.to_lowercase();
            if line.is_empty() {
                break;
            }
            is_visit |= line.starts_with("accept:") && line.contains("text/html");
        }
        let target = first.split(' ').nth(1).unwrap_or_default();
        let path = target.split('?').next().unwrap_or_default();
        if ear.hears(target) {
            return stream.write_all(
                b"HTTP/1.1 204 No Content\r\nconnection: close\r\naccess-control-allow-origin: *\r\n\r\n",
            );
        }
        log.lock().unwrap().push(target.to_owned());

        let own = path.strip_prefix(&self.base).unwrap_or_default();
        let page = self.pages.iter().find(|(path, _)| path == own);
        let read = match page {
            Some((_, html)) => Some(Ok(html.clone().into_bytes())),
            None => self.file(path).map(std::fs::read),
        };
        let (mut status, mut body) = match read {
            Some(Ok(body)) => ("200 OK", ear.put_in(path, is_visit, self.with_policy(body))),
            _ => ("404 Not Found", b"404\n".to_vec()),
        };
        let mut sent = body.len();
        for (_, trouble) in self
            .troubles
            .iter()
            .filter(|(pattern, _)| target.contains(pattern.as_str()))
        {
            match trouble {
                Trouble::Fails => {
                    (status, body, sent) = ("500 Internal Server Error", Vec::new(), 0);
                }
                Trouble::Cuts => sent = body.len() / 2,
                Trouble::Waits(time) => thread::sleep(*time),
                Trouble::Empties => (body, sent) = (Vec::new(), 0),
                Trouble::Lacks => (status, body, sent) = ("404 Not Found", Vec::new(), 0),
                Trouble::Garbles => body.iter_mut().for_each(|byte| *byte ^= 0x55),
            }
        }

        write!(
            stream,
            "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n",
            body.len()
        )?;
        write!(
            stream,
            "content-type: {}\r\n",
            if status.starts_with('2') {
                content_type(path)
            } else {
                "text/plain"
            }
        )?;
        for (name, value) in &self.headers {
            write!(stream, "{name}: {value}\r\n")?;
        }
        stream.write_all(b"\r\n")?;
        stream.write_all(&body[..sent])?;
        stream.flush()
    }

    /// A page of the site with the policy that it has where the site knows its address.
    fn with_policy(&self, body: Vec<u8>) -> Vec<u8> {
        let (Some(policy), true) = (&self.policy, body.starts_with(b"<!doctype html>")) else {
            return body;
        };
        let page = String::from_utf8_lossy(&body);
        let parts = page
            .split_once(POLICY)
            .map(|(before, rest)| (before, rest.split_once('"')));
        match parts {
            Some((before, Some((_, after)))) => {
                format!("{before}{POLICY}{policy}\"{after}").into_bytes()
            }
            _ => body,
        }
    }

    fn file(&self, path: &str) -> Option<PathBuf> {
        let path = path.strip_prefix(&self.base)?;
        let kept = self
            .aliases
            .iter()
            .find_map(|folder| path.strip_prefix(folder.as_str()));
        let path = kept.unwrap_or(path);
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        (!file.split('/').any(|part| part == "..")).then(|| self.root.join(file))
    }
}

/// Before the policy in a page.
const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";

/// The policy that the build gives a site at an address, or at one that it does not know (`""`).
pub fn policy_of(address: &str) -> String {
    let script =
        "import { policy } from './.ci/release.mjs'; process.stdout.write(policy(process.argv[1]))";
    let said = std::process::Command::new("node")
        .args(["--input-type=module", "-e", script, address])
        .output()
        .expect("Node.js runs");
    assert!(
        said.status.success(),
        "{}",
        String::from_utf8_lossy(&said.stderr)
    );
    String::from_utf8(said.stdout).expect("text")
}

fn content_type(path: &str) -> &'static str {
    let path = if path.ends_with('/') {
        "index.html"
    } else {
        path
    };
    match Path::new(path)
        .extension()
        .and_then(|end| end.to_str())
        .unwrap_or("html")
    {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "geojson" => "application/geo+json",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "md" => "text/markdown; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
