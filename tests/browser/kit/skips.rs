//! What an engine cannot do: a test that needs it is skipped, by name and reason, where people and `.ci/engines.mjs`
//! see it. Apart, so that nothing is left out in silence.

use super::engines::engine;
use std::io::Write;

/// Something that tests need and not every engine can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Can {
    /// Tell the names and roles of the whole page, as they are read aloud.
    TellItsTree,
    /// Tell what scripts keep in memory.
    TellItsHeap,
    /// Tell what jumped while the page came.
    TellShifts,
    /// Judge whether the page can be installed.
    JudgeInstalling,
    /// Give a site less storage.
    LimitStorage,
    /// Take colours from the reader.
    ForceColours,
    /// Make a message in the name of another site's frame.
    SpeakForFrames,
    /// Take `'self'` of a policy for the address of the page in a frame that is sandboxed without an origin.
    SandboxSelf,
    /// Let no site keep anything.
    ForbidStorage,
    /// Have a finger instead of a mouse.
    Touch,
    /// Lay a page out for paper on the screen.
    ShowPaper,
    /// Make a document of a page.
    Print,
    /// Run no script of a page and still be asked about it.
    RunNoScript,
}

impl Can {
    /// Why a test is skipped for want of it.
    pub const fn want(self) -> &'static str {
        match self {
            Self::TellItsTree => "its driver does not tell the accessibility tree",
            Self::TellItsHeap => "its driver does not tell what scripts keep in memory",
            Self::TellShifts => "it has no entries of layout shifts",
            Self::JudgeInstalling => "its driver does not judge whether a page can be installed",
            Self::LimitStorage => "its driver does not give a site less storage",
            Self::ForceColours => "it knows no forced colours",
            Self::SpeakForFrames => "it makes no message in the name of another site's frame",
            Self::SandboxSelf => {
                "to a frame that is sandboxed without an origin 'self' is nothing: the site has to be built with SITE"
            }
            Self::ForbidStorage => "its driver does not forbid sites to keep anything",
            Self::Touch => "its driver has a mouse and no finger",
            Self::ShowPaper => "its driver does not lay a page out for paper",
            Self::Print => "its driver does not print",
            Self::RunNoScript => "its driver answers no question where scripts are off",
        }
    }
}

/// Whether the engine at hand can do it.
pub fn can(what: Can) -> bool {
    engine().can(what)
}

/// Whether this test is skipped for want of it; says so where it is.
pub fn skipped(what: Can) -> bool {
    let is_skipped = !can(what);
    if is_skipped {
        skip(what.want());
    }
    is_skipped
}

/// Says that this test is skipped: it then ends.
pub fn skip(reason: &str) {
    say("skipped", reason);
}

/// Whether a part of this test can be seen; says that it is left out where it cannot.
pub fn shown(what: Can) -> bool {
    if !can(what) {
        leave_out(what.want());
    }
    can(what)
}

/// Whether this is the engine in which everything is looked at once, whatever is the same in all of them.
pub fn is_first() -> bool {
    engine().name() == "chromium"
}

/// Of things that differ in what they say, which is the same in every engine, those that are looked at: all of them
/// in the first one, every third in another, which the test then says.
pub fn few<T>(all: &[T]) -> impl Iterator<Item = &T> {
    let every = if is_first() { 1 } else { 3 };
    if every > 1 {
        leave_out("what they say is the same in every engine: of the pages one in three is opened");
    }
    all.iter().step_by(every)
}

/// The languages in which pages are looked at that differ by nothing else: both of them in the first engine, the
/// site's own in another, which the test then says.
pub fn languages() -> &'static [&'static str] {
    if is_first() {
        return &["vi", "en"];
    }
    leave_out(
        "but for its words the markup is the same in both languages: English is looked at in Chromium",
    );
    &["vi"]
}

/// Says that a part of this test is left out: the rest of it goes on.
pub fn leave_out(reason: &str) {
    say("in part skipped", reason);
}

fn say(what: &str, reason: &str) {
    let test = std::thread::current();
    let test = test.name().unwrap_or("test");
    tell(&line(what, engine().name(), test, reason));
}

/// Tells a line past the test runner, which keeps back what a test that passes has printed.
pub fn tell(line: &str) {
    let _ = std::io::stderr().write_all(format!("{line}\n").as_bytes());
}

/// One line, as `.ci/engines.mjs` reads it.
fn line(what: &str, engine: &str, test: &str, reason: &str) -> String {
    format!("{what} in {engine}: {test}: {reason}")
}

#[test]
fn a_skip_names_engine_test_and_reason_in_one_line() {
    let line = line("skipped", "firefox", "paper::a", Can::Print.want());
    assert_eq!(
        line,
        "skipped in firefox: paper::a: its driver does not print"
    );
}
