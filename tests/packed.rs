//! Whatever bytes come in as the packed form, unpacking ends, without a panic and with memory of a
//! small multiple of their size. The same target as `fuzz/`, on a stable compiler.

#![allow(
    clippy::expect_used,
    reason = "a test may stop where its ground is missing"
)]
#![allow(
    unsafe_code,
    reason = "an allocator that counts passes everything on to the system's"
)]

#[path = "../fuzz/target.rs"]
#[allow(dead_code, reason = "other targets are other tests'")]
mod target;

use cpdt_atlas::data::Dataset;
use cpdt_atlas::model::{Area, AreaKind, AreaType, DatedName, Facts, Words};
use cpdt_atlas::package::{Packed, load, pack};
use proptest::prelude::*;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::path::Path;
use std::sync::LazyLock;

/// The system's allocator, counting what each thread holds and has held at most.
struct Counting;

thread_local! {
    static HELD: Cell<isize> = const { Cell::new(0) };
    static MOST: Cell<isize> = const { Cell::new(0) };
}

fn count(bytes: usize, sign: isize) {
    let held = HELD.get() + sign * isize::try_from(bytes).unwrap_or(isize::MAX);
    HELD.set(held);
    MOST.set(MOST.get().max(held));
}

// SAFETY: every call goes to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 1);
        // SAFETY: the caller keeps to the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        count(layout.size(), -1);
        // SAFETY: the caller keeps to the contract of `dealloc`.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Bytes of memory to a byte of input, and what an empty table takes.
const TIMES: usize = 48;
const BESIDES: usize = 64 << 10;

/// Does something with so many bytes; they may take a small multiple of them at most.
fn within(bytes: usize, act: impl FnOnce()) {
    let before = HELD.get();
    MOST.set(before);
    act();
    let memory = usize::try_from(MOST.get() - before).unwrap_or_default();
    let most = bytes * TIMES + BESIDES;
    assert!(memory <= most, "{bytes} bytes took {memory}");
}

/// Puts bytes through the target as a core.
fn check(bytes: &[u8]) {
    within(bytes.len(), || target::unpack(bytes));
}

/// Puts bytes through the target as the rest of a core.
fn check_rest(core: &[u8], body: &[u8]) {
    within(core.len() + body.len(), || target::unpack_rest(core, body));
}

/// Both parts of the true data set.
static WHOLE: LazyLock<Packed> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");
    pack(&load(Path::new(folder)).expect("the package"))
});

/// Its core.
static PACKED: LazyLock<Vec<u8>> = LazyLock::new(|| WHOLE.first.clone());

/// What follows the head of its rest.
static REST: LazyLock<Vec<u8>> = LazyLock::new(|| target::body(&WHOLE.later).to_vec());

/// One thing that can happen to bytes.
#[derive(Clone, Debug)]
enum Harm {
    Cut(usize),
    Set(usize, u8),
    Fill(usize, u8, usize),
    Repeat(usize, usize, usize),
    Number(usize, u64),
}

fn harm() -> impl Strategy<Value = Harm> {
    let at = 0_usize..1 << 20;
    prop_oneof![
        1 => at.clone().prop_map(Harm::Cut),
        4 => (at.clone(), any::<u8>()).prop_map(|(at, to)| Harm::Set(at, to)),
        2 => (at.clone(), any::<u8>(), 1_usize..200).prop_map(|(at, to, len)| Harm::Fill(at, to, len)),
        2 => (at.clone(), at.clone(), 1_usize..2000).prop_map(|(from, to, len)| Harm::Repeat(from, to, len)),
        2 => (at, prop_oneof![0_u64..1 << 20, any::<u64>()]).prop_map(|(at, number)| Harm::Number(at, number)),
    ]
}

impl Harm {
    fn to(&self, bytes: &mut Vec<u8>) {
        let len = bytes.len().max(1);
        match *self {
            Self::Cut(at) => bytes.truncate(at % len),
            Self::Set(at, to) => {
                if let Some(byte) = bytes.get_mut(at % len) {
                    *byte = to;
                }
            }
            Self::Fill(at, to, most) => bytes
                .iter_mut()
                .skip(at % len)
                .take(most)
                .for_each(|byte| *byte = to),
            Self::Repeat(from, to, most) => {
                let from = from % len;
                let part: Vec<u8> = bytes.iter().skip(from).take(most).copied().collect();
                let to = (to % len).min(bytes.len());
                bytes.splice(to..to, part);
            }
            Self::Number(at, mut number) => {
                let mut digits = Vec::new();
                while number >= 0x80 {
                    digits.push(0x80 | u8::try_from(number & 0x7f).unwrap_or_default());
                    number >>= 7;
                }
                digits.push(u8::try_from(number).unwrap_or_default());
                let at = (at % len).min(bytes.len());
                bytes.splice(at..(at + 1).min(bytes.len()), digits);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_data_set_that_was_harmed_is_read_or_refused(harms in prop::collection::vec(harm(), 1..6)) {
        let mut bytes = PACKED.clone();
        for harm in &harms {
            harm.to(&mut bytes);
        }
        check(&bytes);
    }

    #[test]
    fn the_head_of_a_data_set_that_was_harmed_is_read_or_refused(keep in 6_usize..4000, harms in prop::collection::vec(harm(), 1..4)) {
        let mut bytes = PACKED[..keep.min(PACKED.len())].to_vec();
        for harm in &harms {
            harm.to(&mut bytes);
        }
        check(&bytes);
    }

    #[test]
    fn a_rest_that_was_harmed_is_read_or_refused(harms in prop::collection::vec(harm(), 1..6)) {
        let mut bytes = REST.clone();
        for harm in &harms {
            harm.to(&mut bytes);
        }
        check_rest(&PACKED, &bytes);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600), is_marked: bool) {
        let mark = if is_marked { target::MARK } else { &[] };
        check(&[mark, &bytes].concat());
    }
}

#[test]
fn the_true_data_set_takes_a_small_multiple_of_its_size() {
    check(&PACKED);
    check_rest(&PACKED, &REST);
}

#[test]
fn a_rest_is_read_with_its_own_core_only() {
    let kept = |bytes: &[u8]| -> &'static [u8] { Box::leak(bytes.to_vec().into_boxed_slice()) };
    let (core, rest) = (kept(&WHOLE.first), kept(&WHOLE.later));
    assert!(Dataset::unpack(core, rest).is_ok());
    let other = pack(&Facts::default()).first;
    assert!(Dataset::unpack(kept(&other), rest).is_err());
}

#[test]
fn one_long_name_of_many_areas_is_kept_once() {
    let name = Words {
        vi: Box::leak("Đ".repeat(3000).into_boxed_str()),
        en: Box::leak("D".repeat(3000).into_boxed_str()),
    };
    let area = Area {
        id: "x",
        kind: AreaKind::Agency,
        units: None,
        parent: None,
        names: vec![DatedName {
            from: None,
            to: None,
            name,
            kind: AreaType::Body,
        }],
        aliases: Vec::new(),
        successor: None,
        members: Vec::new(),
        tile: None,
    };
    let facts = Facts {
        areas: vec![area; 3000],
        ..Facts::default()
    };
    let packed = pack(&facts);
    check_rest(&packed.first, target::body(&packed.later));
}
