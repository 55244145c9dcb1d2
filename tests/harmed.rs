//! Everything that is read from outside, each for a minute: what is sound is harmed at random, from a fixed
//! seed, and read. The targets are those of `fuzz/`; here they run on a stable compiler with every test.
//! `FUZZ_SECONDS` says for how long (`make soak`: an hour in all), `SEED` where to begin.

#![allow(
    clippy::expect_used,
    reason = "a test may stop where its ground is missing"
)]

#[path = "../fuzz/target.rs"]
#[allow(dead_code, reason = "other targets are other tests'")]
mod target;

use cpdt_atlas::data::Dataset;
use cpdt_atlas::map::build::pack_folder;
use cpdt_atlas::package::{Packed, load, pack};
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static FOLDER: LazyLock<std::path::PathBuf> =
    LazyLock::new(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"));
static PACKED: LazyLock<Packed> = LazyLock::new(|| pack(&load(&FOLDER).expect("the package")));

/// What packed data are read from, and become, is never given back: after so many bytes another process goes on.
const MOST_BYTES: usize = 1 << 26;

/// Says to a process that it is such another one.
const TURN: &str = "HARMED_TURN";

/// Addresses as they are written and as they are mistyped.
const ADDRESSES: &[&str] = &[
    "?",
    "?lang=en&i=dti&units=34&time=2024&areas=~48~79&breaks=jenks&k=5&shape=tiles",
    "?i=papi_egov&time=2019..2024&tab=chart&show=bump&areas=~01~48~79",
    "?area=48&tab=table&sort=-value&mean=people",
    "?tab=article&part=figure-3&embed=1&chrome=min&theme=dark&v=2026.11.0",
    "?i=births&x=dti&breaks=custom:0.1,0.2,0.3&show=merger",
    "?tab=own&%E1%BB%85=%zz&lang=vi",
];

/// States of a page and of its frame.
const STATES: &[&str] = &[
    "sort:name\nopen:ranking\nopen:chart-1\ntyped:breaks=1,2\nwrong:breaks\nmarked:c3",
    "menu\nsearch:\ntyped:hà nội\nfilter:papi\nignored:utm_source\ndrawn:63-map-wide-vi",
];

/// Files of a reader.
const FILES: &[&str] = &[
    "tỉnh;năm;giá trị;trọng số\nHà Nội;2020;1,5;2\nĐà Nẵng;2021;;1\n\"Huế; cũ\";2021;-3,25;\n",
    "a,b,c\r\n1,2024-02-29,\"x \"\"y\"\"\"\r\n1e300,1999-12-31,\r\n,,z\r\n",
    "date\tcount\n01/02/2024\t1.234\n31/12/2023\t99\n\n",
];

/// Numbers out of a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below a bound; 0 where there is none.
    fn below(&mut self, bound: usize) -> usize {
        let rolled = usize::try_from(self.roll() >> 1).unwrap_or_default();
        rolled.checked_rem(bound).unwrap_or_default()
    }

    /// Part of what is there, mostly a short one.
    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let from = self.below(length + 1);
        let most = if self.below(4) == 0 { length } else { 16 };
        from..from + self.below((length - from).min(most) + 1)
    }

    /// Harms it in one to four places.
    fn harm(&mut self, bytes: &mut Vec<u8>, other: &[u8]) {
        for _ in 0..=self.below(4) {
            let range = self.range(bytes.len());
            let odd = [0, 1, 0x7f, 0x80, 0xff, b'"', b',', b'\n', b'~', b'%'][self.below(10)];
            match self.below(8) {
                0 => bytes.truncate(range.start),
                1 => drop(bytes.drain(range)),
                2 => drop(bytes.splice(range, [odd])),
                3 => bytes.insert(range.start, odd),
                4 => {
                    let again = bytes[range].to_vec();
                    let at = self.below(bytes.len() + 1);
                    bytes.splice(at..at, again);
                }
                5 => {
                    let part = other[self.range(other.len())].to_vec();
                    drop(bytes.splice(range, part));
                }
                _ => {
                    if let Some(byte) = bytes.get_mut(range.start) {
                        *byte ^= 1 << self.below(8);
                    }
                }
            }
        }
    }
}

fn told(name: &str, usual: u64) -> u64 {
    let said = std::env::var(name).ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(usual)
}

/// For how long.
fn seconds() -> Duration {
    Duration::from_secs(told("FUZZ_SECONDS", 60))
}

/// Harms one of these again and again, and has each read, until the time is over or so many bytes were read. Whatever
/// breaks a target is printed first.
fn harm(name: &str, sound: &[Vec<u8>], most_bytes: usize, read: impl Fn(&[u8])) {
    struct Broken<'a>(&'a str, u64, &'a [u8]);
    impl Drop for Broken<'_> {
        fn drop(&mut self) {
            if std::thread::panicking() {
                println!("{} breaks at {}: {:?}", self.0, self.1, self.2);
            }
        }
    }
    for bytes in sound {
        read(bytes);
    }
    let end = Instant::now() + seconds();
    let mut dice = Dice(told("SEED", 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let (mut tried, mut weight) = (0, 0);
    while Instant::now() < end && weight < most_bytes {
        let mut bytes = sound[dice.below(sound.len())].clone();
        let other = &sound[dice.below(sound.len())];
        dice.harm(&mut bytes, other);
        let broken = Broken(name, tried, &bytes);
        read(&bytes);
        drop(broken);
        tried += 1;
        weight += bytes.len();
    }
    println!("{name}: {tried} harmed inputs read");
}

/// The same for what gives back all that it has read.
fn harmed(name: &str, sound: &[Vec<u8>], read: impl Fn(&[u8])) {
    harm(name, sound, usize::MAX, read);
}

/// The same for packed data, from a test of this name: in one process after the other, each from the next seed.
fn harmed_by_turns(test: &str, name: &str, sound: fn() -> Vec<Vec<u8>>, read: impl Fn(&[u8])) {
    if std::env::var_os(TURN).is_some() {
        harm(name, &sound(), MOST_BYTES, read);
        return;
    }
    let this = std::env::current_exe().expect("this program");
    let end = Instant::now() + seconds();
    let mut tried = 0;
    for seed in told("SEED", 1).. {
        let left = end.saturating_duration_since(Instant::now()).as_secs();
        if left == 0 {
            break;
        }
        let done = std::process::Command::new(&this)
            .args([test, "--exact", "--nocapture"])
            .env(TURN, "")
            .env("FUZZ_SECONDS", left.to_string())
            .env("SEED", seed.to_string())
            .output()
            .expect("another process");
        let said = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success(), "{test} from seed {seed}:\n{said}");
        let counts = said.lines().filter_map(|line| {
            let (_, line) = line.split_once(&format!("{name}: "))?;
            line.split(' ').next()?.parse::<u64>().ok()
        });
        tried += counts.sum::<u64>();
    }
    assert!(tried > 0, "{test}: nothing was read");
    println!("{name}: {tried} harmed inputs read");
}

fn texts(all: &[&str]) -> Vec<Vec<u8>> {
    all.iter().map(|text| text.as_bytes().to_vec()).collect()
}

#[test]
fn packed_data_end_in_a_data_set_or_an_error() {
    let sound = || vec![PACKED.first.clone(), PACKED.later.clone()];
    let test = "packed_data_end_in_a_data_set_or_an_error";
    harmed_by_turns(test, "unpack", sound, target::unpack);
}

#[test]
fn the_rest_of_packed_data_ends_in_a_data_set_or_an_error() {
    let sound = || vec![target::body(&PACKED.later).to_vec()];
    let test = "the_rest_of_packed_data_ends_in_a_data_set_or_an_error";
    harmed_by_turns(test, "rest", sound, |bytes| {
        target::unpack_rest(&PACKED.first, bytes);
    });
}

#[test]
fn packed_boundaries_end_in_a_map_or_an_error() {
    let sound = [pack_folder(&FOLDER).expect("the boundaries")];
    harmed("shapes", &sound, target::shapes);
}

#[test]
fn an_address_ends_in_a_view() {
    let data = Dataset::unpack(&PACKED.first, &PACKED.later).expect("the data");
    harmed("address", &texts(ADDRESSES), |bytes| {
        target::address(&String::from_utf8_lossy(bytes), &data);
    });
}

#[test]
fn a_state_of_the_page_ends_in_a_state() {
    harmed("state", &texts(STATES), |bytes| {
        target::state(&String::from_utf8_lossy(bytes));
    });
}

#[test]
fn a_readers_file_ends_in_an_answer_or_an_error() {
    harmed("file", &texts(FILES), target::file);
}

#[test]
fn a_table_of_the_data_package_ends_in_facts_or_in_named_faults() {
    const TABLE: &str = "definitions.csv";
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("harmed");
    for part in ["", "observations"] {
        let (from, to) = (FOLDER.join(part), folder.join(part));
        std::fs::create_dir_all(&to).expect("a folder");
        for entry in std::fs::read_dir(from).expect("the package").flatten() {
            if entry.path().is_file() {
                std::fs::copy(entry.path(), to.join(entry.file_name())).expect("a copy");
            }
        }
    }
    let sound = [std::fs::read(FOLDER.join(TABLE)).expect("a table")];
    harmed("table", &sound, |bytes| {
        std::fs::write(folder.join(TABLE), bytes).expect("a file");
        let faults = load(&folder).err().unwrap_or_default();
        assert!(faults.iter().all(|fault| !fault.to_string().is_empty()));
    });
}
