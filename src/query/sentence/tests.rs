//! Every sentence of every province and indicator, in both languages, read word by word: each number is
//! found again in the rows by plain counting, nothing is missing, and plurals fit.

use super::of;
use crate::model::{
    AreaIx, Better, IndicatorIx, Kind, Lang, Observation, Period, Qualifier, UnitSystem,
};
use crate::query::Ask;
use crate::query::figure;
use crate::query::testing::{DATA, ask};
use crate::state::{Time, ViewState};
use std::collections::HashSet;

/// The numbers of a text: runs of digits with the marks inside them.
fn numbers(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let pieces = text.split(|c: char| !is_part(c));
    let trimmed = pieces.map(|piece| piece.trim_matches(|c| c == '.' || c == ','));
    trimmed
        .filter(|piece| !piece.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The rows of an indicator at a period for the provinces of a set.
fn at(ix: IndicatorIx, period: Period, units: UnitSystem) -> Vec<&'static Observation> {
    let rows = DATA.rows_at(ix, period).iter();
    rows.filter(|row| row.shown && DATA.area(row.area).is_province_of(units))
        .collect()
}

/// Every number that a sentence on an indicator for a province may hold, by plain counting.
fn allowed(ask: Ask, ix: IndicatorIx, area: AreaIx) -> HashSet<String> {
    let row = DATA.indicator(ix);
    let units = DATA.area(area).units.unwrap();
    let mut may: HashSet<String> = numbers(ask.text(row.name)).into_iter().collect();
    for n in [63, 34] {
        may.insert(n.to_string());
    }
    // The day of the merger.
    may.extend(["01", "1", "07", "7", "2025"].map(str::to_owned));
    let members = DATA.area(area).members.clone();
    may.extend((0..=members.len()).map(|n| n.to_string()));
    let printed = DATA.find_indicator(&format!("{}_rank", row.id));
    let mut periods = Vec::new();
    for one in DATA.rows(ix).iter().filter(|one| one.shown) {
        if !periods.contains(&one.period) {
            periods.push(one.period);
        }
        if one.area == area {
            may.extend(numbers(&figure::of(ask, one).line()));
            may.extend(numbers(&figure::of(ask, one).span));
            may.extend(numbers(figure::of(ask, one).unit));
        }
    }
    let mut places = Vec::new();
    for period in periods {
        may.extend(numbers(&ask.date(period, crate::text::Case::Short)));
        for units in [units, UnitSystem::Old] {
            let rows = at(ix, period, units);
            let values: Vec<f64> = rows.iter().filter_map(|row| row.reading.value()).collect();
            may.insert(values.len().to_string());
            may.insert(
                values
                    .iter()
                    .filter(|value| **value > 0.5)
                    .count()
                    .to_string(),
            );
            #[allow(clippy::cast_precision_loss, reason = "at most 63")]
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            may.extend(numbers(&figure::value_text(ask, ix, mean, None)));
            let own = rows
                .iter()
                .find(|row| row.area == area)
                .and_then(|row| row.reading.value());
            if let Some(own) = own {
                let same = values
                    .iter()
                    .filter(|value| (*value - own).abs() < 0.5)
                    .count();
                may.insert((same - 1).to_string());
                let is_ahead = |value: &&f64| match (row.kind, row.better) {
                    (Kind::Rank, _) | (_, Better::Lower) => **value < own,
                    _ => **value > own,
                };
                places.push(values.iter().filter(is_ahead).count() + 1);
                if row.kind == Kind::Rank {
                    #[allow(
                        clippy::cast_possible_truncation,
                        clippy::cast_sign_loss,
                        reason = "a rank"
                    )]
                    places.push(own as usize);
                }
            }
        }
        if let Some(rank) = printed.and_then(|ix| DATA.value(ix, area, period)) {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a rank"
            )]
            places.push(rank as usize);
        }
        places.extend(of_old(ask, ix, area, period, &mut may));
    }
    for one in &places {
        may.insert(one.to_string());
        may.extend(places.iter().map(|other| one.abs_diff(*other).to_string()));
    }
    may
}

/// The place of a province of the 34 by the plain mean, the sum or the count of those that it was made
/// from; the numbers of it go to the others.
fn of_old(
    ask: Ask,
    ix: IndicatorIx,
    area: AreaIx,
    period: Period,
    may: &mut HashSet<String>,
) -> Option<usize> {
    let row = DATA.indicator(ix);
    if DATA.area(area).members.is_empty() {
        return None;
    }
    let of = |unit: AreaIx| -> Vec<f64> {
        let members = &DATA.area(unit).members;
        let rows = at(ix, period, UnitSystem::Old);
        let mine = rows.iter().filter(|row| members.contains(&row.area));
        mine.filter_map(|row| row.reading.value()).collect()
    };
    #[allow(clippy::cast_precision_loss, reason = "a few")]
    let rolled = |values: &[f64]| match row.rollup {
        crate::model::Rollup::Mean => values.iter().sum::<f64>() / values.len() as f64,
        _ => values.iter().sum::<f64>(),
    };
    let own = rolled(&of(area));
    may.extend(numbers(&figure::value_text(ask, ix, own, None)));
    let whole: Vec<f64> = DATA
        .provinces(UnitSystem::New)
        .filter(|unit| of(*unit).len() == DATA.area(*unit).members.len())
        .map(|unit| rolled(&of(unit)))
        .collect();
    may.insert(whole.len().to_string());
    let is_ahead = |value: &&f64| match row.better {
        Better::Lower => **value < own - 1e-12,
        _ => **value > own + 1e-12,
    };
    Some(whole.iter().filter(is_ahead).count() + 1)
}

/// The sentence at the time of the address is sound; `may` are the numbers that it may hold.
fn check(ask: Ask, ix: IndicatorIx, area: AreaIx, may: &HashSet<String>) -> Option<String> {
    let sentence = of(ask, ix, area)?;
    let text = &sentence.text;
    let place = format!("{} {}: {text}", DATA.indicator(ix).id, DATA.area(area).id);
    for bad in [
        "  ", "{", "}", "()", "“”", " ,", " .", "..", "( ", " )", "  ", ": .", "NaN",
    ] {
        assert!(!text.contains(bad), "{bad:?} in {place}");
    }
    assert!(
        text.ends_with('.') && text.contains(ask.text(DATA.area(area).names[0].name))
            || DATA.area(area).names.len() > 1,
        "{place}"
    );
    assert!(
        sentence.citation.len() > 20 && sentence.citation.ends_with('.'),
        "{place}: {}",
        sentence.citation
    );
    assert_eq!(
        text.matches('“').count(),
        text.matches('”').count(),
        "{place}"
    );
    let row = DATA.indicator(ix);
    let is_named = row.id == "committee" || text.contains(ask.text(row.name));
    assert!(is_named, "no name of the indicator in {place}");
    for number in numbers(text) {
        let bare = number.trim_start_matches('0');
        assert!(
            may.contains(&number) || may.contains(bare),
            "{number} in {place}"
        );
    }
    match ask.lang() {
        Lang::En => english(text, &place),
        Lang::Vi => vietnamese(text, &place),
    }
    Some(sentence.text)
}

/// No English word has stayed, outside of names.
fn vietnamese(text: &str, place: &str) {
    let outside: String = text.split(['“', '”']).step_by(2).collect();
    for word in outside.split(|c: char| !c.is_alphanumeric()) {
        let is_english = ["of", "the", "is", "mean", "rank", "provinces", "up", "down"];
        assert!(!is_english.contains(&word), "{word} in {place}");
    }
}

/// One of something is no plural, no word stands twice, and ordinals end as they should.
fn english(text: &str, place: &str) {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "(),;.".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    for pair in words.windows(2) {
        if pair[0] == "1" {
            assert!(!pair[1].ends_with('s') || pair[1] == "yes", "{place}");
        }
        assert_ne!((pair[0], pair[1]), ("one", "provinces"), "{place}");
        let is_word = pair[0].bytes().all(|byte| byte.is_ascii_lowercase());
        assert!(!is_word || pair[0] != pair[1], "{place}");
    }
    for word in words {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = &word[digits.len()..];
        if !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && ["st", "nd", "rd", "th"].contains(&ending)
        {
            let number: u32 = digits.parse().unwrap();
            let expected = match (number % 10, number % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            assert_eq!(ending, expected, "{place}");
        }
    }
}

#[test]
fn every_sentence_of_every_province_and_indicator_holds_only_what_the_data_say() {
    let mut count = 0;
    let mut told = HashSet::new();
    for lang in Lang::ALL {
        for units in UnitSystem::ALL {
            let query = format!("?lang={}&units={}", lang.code(), units.code());
            ask(&query, |ask| {
                for ix in DATA.all_indicators() {
                    let mut times = vec![Time::Latest];
                    let mut periods: Vec<Period> =
                        DATA.rows(ix).iter().map(|row| row.period).collect();
                    periods.dedup();
                    times.extend(periods.into_iter().map(Time::At));
                    for area in DATA.provinces(*units) {
                        if of(ask, ix, area).is_none() {
                            continue;
                        }
                        told.insert(ix);
                        let may = allowed(ask, ix, area);
                        // Every time of a few, since all of all would take minutes.
                        let is_followed = ["48", "79", "83"].contains(&DATA.area(area).id);
                        let most = if is_followed { times.len() } else { 1 };
                        for time in times.iter().take(most) {
                            let view = ViewState {
                                time: *time,
                                ..ask.view.clone()
                            };
                            let then = Ask { view: &view, ..ask };
                            count += usize::from(check(then, ix, area, &may).is_some());
                        }
                    }
                }
            });
        }
    }
    // 63 and 34 provinces with some dozens of indicators each, twice.
    assert!(count > 5000, "{count}");
    for row in &DATA.facts().observations {
        let is_told = DATA.area(row.area).units.is_none() || told.contains(&row.indicator);
        assert!(
            is_told,
            "no sentence on {}",
            DATA.indicator(row.indicator).id
        );
    }
}

fn said(address: &str, indicator: &str, id: &str) -> String {
    ask(address, |ask| {
        let area = DATA.find_area(id, ask.view.units).unwrap();
        of(ask, DATA.find_indicator(indicator).unwrap(), area)
            .unwrap()
            .text
    })
}

#[test]
fn sentences_read_as_they_should() {
    assert_eq!(
        said("?lang=en", "committee", "83"),
        "Ben Tre is one of 23 provinces named as having re-established their e-government steering committee (Feb 2021)."
    );
    assert_eq!(
        said("", "committee", "83"),
        "Bến Tre là một trong 23 tỉnh, thành phố được nêu tên là đã kiện toàn Ban Chỉ đạo xây dựng Chính quyền điện tử (02/2021)."
    );
    assert_eq!(
        said("?lang=en", "committee", "48"),
        "No source mentions Da Nang under “Steering committee re-established” (Feb 2021); that does not mean “no”."
    );
    assert_eq!(
        said("?lang=en", "dti", "48"),
        "Da Nang stands at 0.8335 in “Provincial Digital Transformation Index (DTI)” (2024), 2nd of 63 provinces; the mean of 63 provinces is 0.6961."
    );
    assert!(
        said("?lang=en&time=2023", "dti", "79").contains("of 63 provinces, "),
        "{}",
        said("?lang=en&time=2023", "dti", "79")
    );
}

#[test]
fn a_citation_names_publisher_and_version() {
    ask("?lang=en", |ask| {
        let area = DATA.find_area("48", UnitSystem::Old).unwrap();
        let found = of(ask, DATA.find_indicator("dti").unwrap(), area).unwrap();
        assert!(found.citation.starts_with("Source: "), "{}", found.citation);
        assert!(
            found.citation.contains(DATA.facts().version),
            "{}",
            found.citation
        );
        assert!(found.whole().ends_with(')'), "{}", found.whole());
    });
}

#[test]
fn a_derived_figure_says_so() {
    let derived = DATA.facts().observations.iter().find(|row| {
        row.shown && row.qualifier == Qualifier::Derived && DATA.area(row.area).units.is_some()
    });
    let Some(row) = derived else { return };
    ask("?lang=en", |ask| {
        let text = of(ask, row.indicator, row.area).unwrap().text;
        assert!(!text.contains("derived derived"), "{text}");
    });
}
