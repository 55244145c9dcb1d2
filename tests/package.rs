//! The data package: every kind of bad row is named by file, line, column, value and rule; the
//! packed form gives the facts back; whatever bytes come in, unpacking ends.

#![allow(
    clippy::expect_used,
    reason = "a test may stop where its ground is missing"
)]

use cpdt_atlas::data::Dataset;
use cpdt_atlas::model::{AreaKind, Qualifier, UnitSystem};
use cpdt_atlas::package::{Fault, load, pack};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

const PACKAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");

/// A copy of the package in a folder of its own, to be broken.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let to = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&to);
        copy(Path::new(PACKAGE), &to);
        Self(to)
    }

    /// Replaces one passage in a file; it must stand there.
    fn replace(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("a file of the package");
        assert!(text.contains(from), "{file} has no {from:?}");
        fs::write(&path, text.replacen(from, to, 1)).expect("a folder to write into");
    }

    /// Adds a line at the end of a file.
    fn append(&self, file: &str, line: &str) {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("a file of the package");
        fs::write(&path, format!("{text}{line}\n")).expect("a folder to write into");
    }

    fn faults(&self) -> Vec<Fault> {
        load(&self.0).expect_err("a broken package")
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder to write into");
    for entry in fs::read_dir(from).expect("the package").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file to copy");
        }
    }
}

/// Breaks the package and expects a fault of this file and column whose rule holds these words.
fn check(name: &str, break_it: impl FnOnce(&Copy), file: &str, column: &str, rule: &str) {
    let copy = Copy::new(name);
    break_it(&copy);
    let faults = copy.faults();
    let found = faults
        .iter()
        .find(|fault| fault.file == file && fault.column == column && fault.rule.contains(rule));
    let found = found.unwrap_or_else(|| panic!("{name}: {faults:#?}"));
    let text = found.to_string();
    assert!(
        text.starts_with(&format!("{file}:{}: ", found.line))
            && text.contains(column)
            && text.contains(rule),
        "{text}"
    );
}

const DTI: &str = "observations/dti.csv";
const LAST: &str = "dti,dti@2021,63,48,,2023,0.1,,exact,dti_2022_table,1,,,";

fn row(change: &str, to: &str) -> String {
    assert!(LAST.contains(change));
    LAST.replacen(change, to, 1)
}

#[test]
fn a_value_that_is_no_number_stops_the_build() {
    check(
        "comma",
        |copy| copy.append(DTI, &row("0.1", "\"0,1\"")),
        DTI,
        "value",
        "must be a number",
    );
    check(
        "cells",
        |copy| copy.append(DTI, &row("0.1", "0,1")),
        DTI,
        "",
        "well-formed CSV",
    );
    check(
        "letters",
        |copy| copy.append(DTI, &row("0.1", "x")),
        DTI,
        "value",
        "must be a number",
    );
}

#[test]
fn a_row_has_a_value_or_a_flag() {
    check(
        "neither",
        |copy| copy.append(DTI, &row("0.1", "")),
        DTI,
        "value",
        "a value or a flag",
    );
    check(
        "both",
        |copy| copy.append(DTI, &row("0.1,", "0.1,not_reported")),
        DTI,
        "flag",
        "not both",
    );
}

#[test]
fn every_key_exists() {
    check(
        "indicator",
        |copy| copy.append(DTI, &row("dti,", "nope,")),
        DTI,
        "indicator",
        "no indicator",
    );
    check(
        "definition",
        |copy| copy.append(DTI, &row("dti@2021", "dti@1999")),
        DTI,
        "definition",
        "no definition",
    );
    check(
        "area",
        |copy| copy.append(DTI, &row(",48,", ",99,")),
        DTI,
        "area",
        "no area",
    );
    check(
        "source",
        |copy| copy.append(DTI, &row("dti_2022_table", "nobody")),
        DTI,
        "source",
        "no source",
    );
    check(
        "publisher",
        |copy| copy.append("sources.csv", "x,nobody,Title,,,press,0,"),
        "sources.csv",
        "publisher",
        "no publisher",
    );
}

#[test]
fn a_definition_belongs_to_its_indicator() {
    check(
        "foreign",
        |copy| copy.append(DTI, &row("dti@2021", "papi@2020")),
        DTI,
        "definition",
        "must be a definition of dti",
    );
}

#[test]
fn a_period_lies_within_its_definition() {
    check(
        "outside",
        |copy| copy.append(DTI, &row(",2023,", ",2024,")),
        DTI,
        "period",
        "outside of its definition",
    );
}

#[test]
fn one_source_gives_one_value() {
    let twice = |copy: &Copy| {
        let text = fs::read_to_string(copy.0.join(DTI)).expect("the observations");
        let line = text
            .lines()
            .find(|line| line.starts_with("dti,"))
            .expect("a row")
            .to_owned();
        copy.append(DTI, &line);
    };
    check("twice", twice, DTI, "value", "one source gives one value");
}

#[test]
fn exactly_one_of_the_rows_that_disagree_is_shown() {
    check(
        "two_shown",
        |copy| copy.append(DTI, LAST),
        DTI,
        "shown",
        "exactly one",
    );
    check(
        "silent",
        |copy| copy.append(DTI, &row(",1,,,", ",0,,,")),
        DTI,
        "note_vi",
        "says why",
    );
}

#[test]
fn codes_are_among_those_known() {
    check(
        "qualifier",
        |copy| copy.append(DTI, &row("exact", "sure")),
        DTI,
        "qualifier",
        "must be one of exact",
    );
    check(
        "flag",
        |copy| copy.append(DTI, &row("0.1,", ",maybe")),
        DTI,
        "flag",
        "must be one of not_reported",
    );
    check(
        "shown",
        |copy| copy.append(DTI, &row(",1,,,", ",yes,,,")),
        DTI,
        "shown",
        "1 or 0",
    );
}

#[test]
fn dates_are_of_the_calendar() {
    check(
        "period",
        |copy| copy.append(DTI, &row(",2023,", ",2023-13,")),
        DTI,
        "period",
        "must be a date",
    );
    check(
        "backwards",
        |copy| copy.append(DTI, &row(",,2023,", ",2024,2023,")),
        DTI,
        "from",
        "before it ends",
    );
}

#[test]
fn values_stay_within_their_kind() {
    let yes = "committee,committee@2021,63,01,,2020-01,2,,exact,article,1,,,";
    check(
        "yes_no",
        |copy| copy.append("observations/steering_committees.csv", yes),
        "observations/steering_committees.csv",
        "value",
        "0 or 1",
    );
    let share = "level3_share,level3_share@2021,,vn,,2020-01,101,,exact,article,1,,,";
    let file = "observations/online_public_services.csv";
    check(
        "share",
        |copy| copy.append(file, share),
        file,
        "value",
        "between 0 and 100",
    );
    let rank = "dti_rank,dti_rank@2021,63,48,,2021-01,64,,exact,dti_2022_table,1,,,";
    check(
        "rank",
        |copy| copy.append(DTI, rank),
        DTI,
        "value",
        "must lie between",
    );
    let beyond = "dti_rank,dti_rank@2021,34,48,,2021-01,35,,exact,dti_2022_table,1,,,";
    check(
        "rank_of_34",
        |copy| copy.append(DTI, beyond),
        DTI,
        "value",
        "at most the number of provinces",
    );
    let part = "dti_rank,dti_rank@2021,63,48,,2021-01,1.5,,exact,dti_2022_table,1,,,";
    check(
        "half_rank",
        |copy| copy.append(DTI, part),
        DTI,
        "value",
        "whole number",
    );
}

#[test]
fn components_reproduce_their_total() {
    let wrong = |copy: &Copy| {
        let path = copy.0.join(DTI);
        let text = fs::read_to_string(&path).expect("the observations");
        let line = text
            .lines()
            .find(|line| line.starts_with("dti_awareness,") && line.contains(",34,48,,2024,"))
            .expect("a row")
            .to_owned();
        let broken =
            line.replacen(",2024,1.0000,", ",2024,0.5,", 1)
                .replacen(",2024,1,", ",2024,0.5,", 1);
        assert_ne!(line, broken, "{line}");
        fs::write(path, text.replacen(&line, &broken, 1)).expect("a folder to write into");
    };
    check(
        "components",
        wrong,
        DTI,
        "value",
        "the eight components give",
    );
}

/// Puts another text into a cell of the row of an indicator.
fn in_row(copy: &Copy, indicator: &str, from: &str, to: &str) {
    let text = fs::read_to_string(copy.0.join("indicators.csv")).expect("the indicators");
    let begins = format!("{indicator},");
    let line = text.lines().find(|line| line.starts_with(&begins));
    let line = line.expect("a row");
    assert!(line.contains(from), "{line}");
    copy.replace("indicators.csv", line, &line.replacen(from, to, 1));
}

#[test]
fn a_unit_fits_its_kind() {
    check(
        "unit_of_share",
        |copy| in_row(copy, "level3_share", ",percent,share,", ",services,share,"),
        "indicators.csv",
        "unit",
        "does not fit the kind",
    );
    check(
        "unit_of_flow",
        |copy| in_row(copy, "attacks", ",attacks,flow,", ",percent,flow,"),
        "indicators.csv",
        "unit",
        "does not fit the kind",
    );
}

#[test]
fn a_subset_is_never_a_part_of_a_sum() {
    check(
        "subset_in_sum",
        |copy| in_row(copy, "births_with_id", ",births,,", ",births,births,"),
        "indicators.csv",
        "part_of",
        "never a part of a sum",
    );
}

#[test]
fn ranks_are_never_averaged() {
    let wrong = |copy: &Copy| {
        let path = copy.0.join("indicators.csv");
        let text = fs::read_to_string(&path).expect("the indicators");
        let line = text
            .lines()
            .find(|line| line.starts_with("dti_rank,"))
            .expect("a row")
            .to_owned();
        fs::write(
            path,
            text.replacen(&line, &line.replacen(",lower,none,", ",lower,mean,", 1), 1),
        )
        .expect("a folder");
    };
    check(
        "mean_rank",
        wrong,
        "indicators.csv",
        "rollup",
        "cannot be added or averaged",
    );
}

#[test]
fn a_mirror_is_never_linked() {
    let line = "x,article_press,Title,,http://example.org/,mirror,1,";
    check(
        "mirror",
        |copy| copy.append("sources.csv", line),
        "sources.csv",
        "link",
        "never linked",
    );
}

#[test]
fn both_languages_are_given() {
    check(
        "language",
        |copy| copy.append("publishers.csv", "x,Tên,,Điều khoản,Terms"),
        "publishers.csv",
        "name_en",
        "must not be empty",
    );
}

#[test]
fn an_id_stands_once() {
    check(
        "doubled",
        |copy| copy.append("publishers.csv", "article_press,a,b,c,d"),
        "publishers.csv",
        "id",
        "there already",
    );
}

#[test]
fn a_file_or_column_that_is_missing_is_named() {
    check(
        "file",
        |copy| fs::remove_file(copy.0.join("topics.csv")).expect("a file"),
        "topics.csv",
        "",
        "must be there",
    );
    check(
        "column",
        |copy| copy.replace("topics.csv", "id,system", "id,sistem"),
        "topics.csv",
        "system",
        "must be there",
    );
    check(
        "stray",
        |copy| copy.replace("topics.csv", "id,system", "id,sistem"),
        "topics.csv",
        "sistem",
        "no such column",
    );
}

struct Loaded {
    data: Dataset,
    first: &'static [u8],
    later: &'static [u8],
}

static LOADED: LazyLock<Loaded> = LazyLock::new(|| {
    let facts = load(Path::new(PACKAGE)).expect("the package");
    let packed = pack(&facts);
    Loaded {
        data: Dataset::new(facts).expect("a data set"),
        first: Box::leak(packed.first.into_boxed_slice()),
        later: Box::leak(packed.later.into_boxed_slice()),
    }
});

#[test]
fn the_packed_form_gives_every_fact_back() {
    let Loaded { data, first, later } = &*LOADED;
    let unpacked = Dataset::unpack(first, later).expect("what was packed");
    assert_eq!(unpacked.facts(), data.facts());
}

#[test]
fn without_the_rest_the_figures_are_whole() {
    let Loaded { data, first, .. } = &*LOADED;
    let unpacked = Dataset::core(first).expect("what was packed");
    let values = |data: &Dataset| {
        data.facts()
            .observations
            .iter()
            .map(|row| (row.reading, row.area, row.period))
            .collect::<Vec<_>>()
    };
    assert_eq!(values(&unpacked), values(data));
    assert!(
        unpacked
            .facts()
            .observations
            .iter()
            .all(|row| row.note.is_empty())
    );
}

#[test]
fn the_rest_of_another_release_is_refused() {
    let Loaded { first, later, .. } = &*LOADED;
    let mut other = later.to_vec();
    other[6] ^= 1;
    assert!(Dataset::unpack(first, Box::leak(other.into_boxed_slice())).is_err());
}

#[test]
fn every_figure_and_matter_of_the_article_is_there() {
    let facts = LOADED.data.facts();
    assert_eq!(
        facts.observations.iter().filter(|row| row.line > 0).count(),
        66
    );
    assert_eq!(facts.matters.len(), 15);
    assert_eq!(facts.events.len(), 44);
}

#[test]
fn there_are_63_provinces_that_became_34() {
    let data = &LOADED.data;
    assert_eq!(data.provinces(UnitSystem::Old).count(), 63);
    assert_eq!(data.provinces(UnitSystem::New).count(), 34);
    assert_eq!(
        data.facts()
            .areas
            .iter()
            .filter(|area| area.kind == AreaKind::Region)
            .count(),
        6
    );
    let members: usize = data
        .provinces(UnitSystem::New)
        .map(|ix| data.area(ix).members.len())
        .sum();
    assert_eq!(members, 63);
}

#[test]
fn what_was_worked_out_says_how() {
    let facts = LOADED.data.facts();
    let is_silent = |row: &&cpdt_atlas::model::Observation| {
        row.qualifier == Qualifier::Derived && row.note.is_empty()
    };
    assert_eq!(facts.observations.iter().find(is_silent), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn bytes_that_were_cut_are_refused(cut in 0_usize..200_000) {
        let first = LOADED.first;
        let cut = cut % first.len();
        prop_assert!(Dataset::core(&first[..cut]).is_err());
    }

    #[test]
    fn bytes_that_were_changed_never_panic(at in 0_usize..200_000, to in any::<u8>()) {
        let mut first = LOADED.first.to_vec();
        let at = at % first.len();
        first[at] = to;
        let _ = Dataset::core(Box::leak(first.into_boxed_slice()));
    }

    #[test]
    fn any_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut marked = b"CPDT\x02".to_vec();
        marked.extend(bytes);
        let _ = Dataset::core(Box::leak(marked.into_boxed_slice()));
    }
}
