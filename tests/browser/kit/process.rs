//! A program that runs beside the tests and never longer than they do, however they end: a guard, which is a shell,
//! waits until nobody holds its input any more, and then ends the program with all that it has started.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Ends the group that `$1` leads, kindly and then not, and takes away the folder `$2`. An interrupt ends the tests and
/// with them the input.
const GUARD: &str = r#"trap "" INT TERM HUP
read -r _
kill -s TERM -- "-$1"
sleep 1
kill -s KILL -- "-$1"
rm -rf -- "$2""#;

/// A program and its guard.
pub struct Running {
    process: Option<Child>,
    guard: Option<Child>,
}

impl Running {
    /// Starts a program that says something in its first lines. The folder is of no use after it.
    #[track_caller]
    pub fn start(command: &mut Command, folder: &Path) -> Self {
        command
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let process = command.spawn().unwrap_or_else(|error| {
            let program = command.get_program().display();
            panic!("{program} cannot be started ({error}): `make test` says how to get it")
        });
        let guard = Command::new("sh")
            .args(["-c", GUARD, "guard", &process.id().to_string()])
            .arg(folder)
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        Self {
            process: Some(process),
            guard: Some(guard),
        }
    }

    /// What `find` makes of one of its first lines; `None` where it ends without one. The rest is read and dropped,
    /// so that the program never waits for a reader.
    pub fn said<T>(&mut self, find: impl FnMut(String) -> Option<T>) -> Option<T> {
        let out = self.process.as_mut()?.stdout.take()?;
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        let said = lines.find_map(find);
        std::thread::spawn(move || lines.for_each(drop));
        said
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let (process, guard) = (self.process.take(), self.guard.take());
        // The guard sees the end of its input; nobody has to wait until all is gone.
        std::thread::spawn(move || {
            for mut child in guard.into_iter().chain(process) {
                drop(child.stdin.take());
                let _ = child.wait();
            }
        });
    }
}

/// A new folder for what a program leaves behind.
pub fn folder() -> PathBuf {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    // Short, because sockets lie in it, whose paths may not be long.
    let folder = std::env::temp_dir().join(format!("atlas-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for temporary files");
    folder
}

#[test]
fn a_program_ends_with_its_guard_and_its_folder_with_it() {
    let folder = folder();
    let mut command = Command::new("sh");
    command.args(["-c", "sleep 600 & echo $!; wait"]);
    let mut running = Running::start(&mut command, &folder);
    let child = running.said(Some).expect("the number of a process");
    let lives = || {
        let seen = Command::new("kill")
            .args(["-0", &child])
            .stderr(Stdio::null())
            .status();
        seen.is_ok_and(|status| status.success())
    };
    assert!(lives());
    drop(running);
    let end = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while lives() || folder.exists() {
        assert!(std::time::Instant::now() < end, "it goes on");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}
