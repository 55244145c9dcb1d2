//! The site on a common host: Debian's nginx with the example of `.ci/nginx.conf` as it stands.

use crate::kit::{Visit, file, is_first, leave_out, skip};
use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// Where Debian puts the module that sends files packed beforehand.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// A running nginx; ends with the test.
struct Nginx {
    process: Child,
    port: u16,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its master ends its workers when it is asked to; killed, it would leave them.
        let id = self.process.id().to_string();
        let _ = Command::new("kill").arg(&id).status();
        let _ = self.process.wait();
    }
}

impl Nginx {
    /// Starts it on a copy of the site; none, and the reason said, where it is not there.
    fn start() -> Option<Self> {
        if !is_first() {
            skip("what nginx sends is the same to every engine: tried in Chromium");
            return None;
        }
        if Command::new("nginx").arg("-v").output().is_err() {
            skip("nginx is not there (apt-get install nginx-light)");
            return None;
        }
        let folder = std::env::current_dir()
            .unwrap()
            .join("target/browser/nginx");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let site = packed_site(&folder);
        let policy = policy(&site);
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut conf = std::fs::read_to_string(".ci/nginx.conf").unwrap();
        for (word, value) in [
            ("FOLDER", folder.to_str().unwrap()),
            ("PORT", &port.to_string()),
            ("SITE", site.to_str().unwrap()),
            ("POLICY", &policy),
        ] {
            conf = conf.replace(word, value);
        }
        if Path::new(BROTLI).exists() {
            conf = format!("load_module {BROTLI};\n{conf}");
            conf = conf.replace("gzip on;", "gzip on;\n    brotli_static on;");
        }
        let path = folder.join("nginx.conf");
        std::fs::write(&path, conf).unwrap();
        let is_root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
        let user = if is_root { " user root;" } else { "" };
        let process = Command::new("nginx")
            .args(["-g", &format!("daemon off;{user}"), "-e"])
            .arg(folder.join("error.log"))
            .arg("-c")
            .arg(path)
            .spawn()
            .unwrap();
        let nginx = Self { process, port };
        let end = Instant::now() + Duration::from_secs(10);
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < end, "nginx does not answer");
            std::thread::sleep(Duration::from_millis(50));
        }
        Some(nginx)
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }

    /// The status and the header lines of an answer to a reader who unpacks `encoding`.
    fn ask(&self, path: &str, encoding: &str) -> (u16, BTreeMap<String, String>) {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .new_agent();
        let answer = agent
            .get(self.url(path))
            .header("accept-encoding", encoding)
            .call()
            .unwrap();
        let line = |name: &str, value: &ureq::http::HeaderValue| {
            (
                name.to_owned(),
                value.to_str().unwrap_or_default().to_owned(),
            )
        };
        let lines = answer.headers().iter();
        (
            answer.status().as_u16(),
            lines
                .map(|(name, value)| line(name.as_str(), value))
                .collect(),
        )
    }
}

/// A copy of the site in which some files lie packed with brotli, too.
fn packed_site(folder: &Path) -> PathBuf {
    let dist = std::env::var_os("DIST").unwrap_or_else(|| "dist".into());
    let site = folder.join("site");
    let script = "import { cpSync, readFileSync, writeFileSync } from 'node:fs'; import { brotliCompressSync } from 'node:zlib'; \
                  const [from, to, name] = process.argv.slice(1); cpSync(from, to, { recursive: true }); \
                  writeFileSync(`${to}/${name}.br`, brotliCompressSync(readFileSync(`${to}/${name}`)));";
    let copied = Command::new("node")
        .args(["--input-type=module", "-e", script, "--"])
        .args([dist.as_os_str(), site.as_os_str()])
        .arg(file("style-", ".css"))
        .status()
        .unwrap();
    assert!(copied.success());
    site
}

/// The policy that the page itself has.
fn policy(site: &Path) -> String {
    let page = std::fs::read_to_string(site.join("index.html")).unwrap();
    let (_, rest) = page
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .unwrap();
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn files_have_their_types_and_are_packed_and_kept_as_they_may_be() {
    let Some(nginx) = Nginx::start() else { return };
    let forever = "public, max-age=31536000, immutable";
    for (path, kind, kept) in [
        ("", "text/html; charset=utf-8", "no-cache"),
        ("sw.js", "javascript", "no-cache"),
        (
            "manifest.webmanifest",
            "application/manifest+json",
            "no-cache",
        ),
        ("data/datapackage.json", "application/json", "no-cache"),
        ("data/i/dti.csv", "text/csv; charset=utf-8", "no-cache"),
        (
            "data/boundaries_63.geojson",
            "application/geo+json",
            "no-cache",
        ),
        (&file("cpdt-atlas", ".wasm"), "application/wasm", forever),
        (&file("pages-", ".wasm"), "application/wasm", forever),
        (&file("echarts-", ".js"), "javascript", forever),
        (
            &file("later-", ".pack"),
            "application/octet-stream",
            forever,
        ),
    ] {
        let (status, lines) = nginx.ask(path, "gzip");
        let line = |name: &str| lines.get(name).map_or("", String::as_str);
        assert_eq!(status, 200, "{path}");
        assert!(line("content-type").contains(kind), "{path}: {lines:?}");
        assert_eq!(line("cache-control"), kept, "{path}");
        assert_eq!(line("content-encoding"), "gzip", "{path}");
        assert_eq!(line("x-content-type-options"), "nosniff", "{path}");
        let anybody = if path.starts_with("data/") { "*" } else { "" };
        assert_eq!(line("access-control-allow-origin"), anybody, "{path}");
        assert!(line("content-security-policy").contains("default-src 'none'"));
    }
    if Path::new(BROTLI).exists() {
        let (_, lines) = nginx.ask(&file("style-", ".css"), "br, gzip");
        assert_eq!(
            lines.get("content-encoding").map(String::as_str),
            Some("br")
        );
    } else {
        leave_out("the module for brotli is not there (libnginx-mod-http-brotli-static)");
    }
    assert_eq!(nginx.ask("nothing-here", "gzip").0, 404);
}

#[test]
fn the_site_answers_and_is_kept_for_reading_offline() {
    let Some(nginx) = Nginx::start() else { return };
    let page = Visit::new().arrive();
    page.go_to(&nginx.url("?area=48"));
    page.wait_ready();
    page.wait_until("a chart", |page| page.exists("[data-stage=drawn] svg"));
    page.wait_long("the line that it is kept", |page| {
        page.visible(".offline-saved")
    });
    drop(nginx);
    page.go_to(
        &page
            .js("return location.href")
            .as_str()
            .unwrap()
            .replace("area=48", "tab=about"),
    );
    page.wait_ready();
    page.text("main h1");
}
