//! Stands between a browser that does not tell of its requests and every other machine: what is asked of one comes
//! here, is taken down, and goes no further. The loopback, where the site lies, is not asked through it.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// The hosts that are not asked for through it.
pub const LOOPBACK: [&str; 2] = ["127.0.0.1", "localhost"];

/// The gate of one browser.
pub struct Gate {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Gate {
    /// Opens it on a free port of the loopback.
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("no free port on the loopback");
        let port = listener.local_addr().expect("a port").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let log = Arc::clone(&log);
                thread::spawn(move || turn_away(stream, &log).ok());
            }
        });
        Self { port, asked }
    }

    /// Where it stands, for a browser that sends through it whatever it asks of another machine.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// What was asked for since the last time that this was asked.
    pub fn taken(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Takes down the first line of a request (`CONNECT host:443`, `GET http://host/`) and refuses it.
fn turn_away(mut stream: TcpStream, log: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut line = String::new();
    BufReader::new(stream.try_clone()?).read_line(&mut line)?;
    let mut words = line.split(' ');
    let asked = [words.next(), words.next()].map(Option::unwrap_or_default);
    if !asked[1].is_empty() {
        let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
        log.push(asked.join(" "));
    }
    stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
}

#[test]
fn whatever_is_asked_of_another_machine_is_taken_down_and_refused() {
    let gate = Gate::open();
    for asked in ["CONNECT example.org:443", "GET http://example.org/a"] {
        let mut stream = TcpStream::connect(("127.0.0.1", gate.port)).unwrap();
        write!(stream, "{asked} HTTP/1.1\r\n\r\n").unwrap();
        let mut answer = String::new();
        BufReader::new(stream).read_line(&mut answer).unwrap();
        assert!(answer.contains("502"), "{answer}");
        assert_eq!(gate.taken(), [asked]);
    }
}

#[test]
fn what_a_browser_asks_of_another_machine_is_heard_of() {
    let page = super::Page::open("?tab=about");
    page.expect_errors();
    page.js("setTimeout(() => location.assign('http://another.invalid/a'))");
    page.wait_until("the request", |page| {
        let asked = page.outside();
        asked
            .iter()
            .any(|asked| asked.ends_with("http://another.invalid/a"))
    });
}
