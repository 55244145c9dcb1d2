//! The targets of the fuzzer and of the property tests: apart from both, so that they try the same.

use cpdt_atlas::data::Dataset;
use cpdt_atlas::map::{Detail, Shapes};
use cpdt_atlas::model::{Lang, UnitSystem};
use cpdt_atlas::own::{Desk, Question};
use cpdt_atlas::state::{Host, Known, Local, Shell, read, write};
use cpdt_atlas::text::Plain;

/// Opens every packed data set.
pub const MARK: &[u8] = b"CPDT\x02";

/// Reads bytes as the core of a packed data set, and as both of its parts. Whatever they are, it ends,
/// without a panic.
pub fn unpack(bytes: &[u8]) {
    let bytes = kept(bytes);
    let core = Dataset::core(bytes);
    let _ = Dataset::unpack(bytes, bytes);
    drop(core);
}

/// Reads bytes as what follows the head of the rest of a data set, whose core is sound.
pub fn unpack_rest(core: &[u8], body: &[u8]) {
    let mut rest = MARK.to_vec();
    let mut sum = core.iter().fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    });
    while sum >= 0x80 {
        rest.push(sum.to_le_bytes()[0] | 0x80);
        sum >>= 7;
    }
    rest.push(sum.to_le_bytes()[0]);
    rest.extend_from_slice(body);
    let _ = Dataset::unpack(kept(core), kept(&rest));
}

/// What follows the head of a rest: its mark, and the sum that says whose it is.
pub fn body(rest: &[u8]) -> &[u8] {
    let sum = rest[MARK.len()..].iter();
    let digits = sum.take_while(|byte| **byte >= 0x80).count() + 1;
    &rest[MARK.len() + digits..]
}

/// Reads a text as an address: it is a view, which is written as an address of its own and read again as the
/// same, with nothing ignored.
pub fn address(text: &str, known: &dyn Known) {
    let view = read(text, known).view;
    let written = write(&view);
    let again = read(&written, known);
    assert_eq!(again.view, view, "{text:?} as {written:?}");
    assert!(again.ignored.is_empty(), "{written:?}: {:?}", again.ignored);
    assert_eq!(write(&again.view), written, "{text:?}");
    let _ = Host::of(text).messages(400);
}

/// Reads a text as the states of a page and of its frame: what is read is written and read again as the same.
pub fn state(text: &str) {
    let local = Local::read(text);
    assert_eq!(Local::read(&local.write()), local, "{text:?}");
    let shell = Shell::read(text);
    assert_eq!(Shell::read(&shell.write()), shell, "{text:?}");
}

/// Reads bytes as packed boundaries and asks everything that a reader of the map would.
pub fn shapes(bytes: &[u8]) {
    let Ok(shapes) = Shapes::parse(bytes) else {
        return;
    };
    for units in [UnitSystem::Old, UnitSystem::New] {
        for detail in [Detail::Fine, Detail::Coarse] {
            let outlines = shapes.outlines(units, detail);
            assert_eq!(outlines.areas.len(), shapes.codes(units).len());
        }
        for code in shapes.codes(units) {
            let _ = (shapes.label(units, code), shapes.bounds(units, code));
            let _ = shapes.neighbours(units, code).count();
        }
    }
}

/// Reads bytes as a reader's own file, in pieces, and asks about it: there is an answer or a reason why not.
pub fn file(bytes: &[u8]) {
    let mut desk = Desk::default();
    desk.begin(bytes, None);
    if bytes.chunks(PIECE).all(|piece| desk.look(piece)) && desk.looked() {
        while !desk.settled() {}
        let is_taken = bytes.chunks(PIECE).all(|piece| desk.take(piece)) && desk.taken();
        assert!(is_taken, "{:?}", desk.fault());
    }
    let Some(sheet) = desk.sheet() else {
        assert!(desk.fault().is_some());
        return;
    };
    let form = [
        ("verb", "median"),
        ("value", "2"),
        ("by1", "1"),
        ("by2", "0"),
        ("grain1", "month"),
    ];
    let narrow = [
        ("where1", "0"),
        ("any1", "Huế"),
        ("where2", "1"),
        ("from2", "1,5"),
        ("top", "3"),
    ];
    let read =
        |pairs: &[(&'static str, &'static str)]| Question::read(pairs.iter().copied(), sheet);
    for question in [Question::first(sheet), read(&form), read(&narrow)] {
        desk.ask(question);
        while desk.work(&Plain(Lang::Vi)).is_some() {}
        assert!(desk.answered().is_some() || desk.refused().is_some());
    }
}

/// Bytes that are read at once: few, so that pieces end anywhere.
const PIECE: usize = 7;

/// What is unpacked borrows from the bytes for as long as the program lives.
fn kept(bytes: &[u8]) -> &'static [u8] {
    Box::leak(bytes.to_vec().into_boxed_slice())
}
