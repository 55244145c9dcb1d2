//! The rules on events made for the purpose, and on the real data.

use super::state::{self, Standing, State, Successor, days_between, last_day};
use super::{MattersPage, page};
use crate::model::{Event, EventStatus, Lang, Period, SourceIx, TopicIx, Words};
use crate::query::testing::{DATA, ask};

fn day(text: &str) -> Period {
    Period::parse(text).unwrap_or(Period::UNDATED)
}

fn event(date: &str, status: EventStatus) -> Event {
    Event {
        topic: TopicIx(0),
        date: day(date),
        what: Words::default(),
        document: "",
        status,
        source: SourceIx(0),
    }
}

/// The state and days late that events lead to.
fn check(deadline: &str, events: &[(&str, EventStatus)], expected: (State, Option<u32>)) {
    let events: Vec<Event> = events
        .iter()
        .map(|(date, status)| event(date, *status))
        .collect();
    let refs: Vec<&Event> = events.iter().collect();
    let deadline = Period::parse(deadline);
    let standing = state::of(deadline, &refs);
    assert_eq!(
        (standing.state, standing.days_late),
        expected,
        "{deadline:?} {events:?}"
    );
}

#[test]
fn done_by_the_last_day_of_the_deadline_is_met() {
    check(
        "2021-07",
        &[("2021-07-01", EventStatus::Met)],
        (State::Met, None),
    );
    check(
        "2021-07",
        &[("2021-07-31", EventStatus::Complete)],
        (State::Met, None),
    );
    check(
        "2021-07",
        &[("2021-07", EventStatus::Complete)],
        (State::Met, None),
    );
    check(
        "2021",
        &[("2021-12-31", EventStatus::Complete)],
        (State::Met, None),
    );
}

#[test]
fn done_after_the_deadline_is_late_by_so_many_days() {
    check(
        "2021-07",
        &[("2021-08-01", EventStatus::Complete)],
        (State::MetLate, Some(1)),
    );
    check(
        "2021-02-28",
        &[("2022-03", EventStatus::Met)],
        (State::MetLate, Some(396)),
    );
    // A year as a deadline counts no days.
    check(
        "2021",
        &[("2022-01-05", EventStatus::Complete)],
        (State::MetLate, None),
    );
}

#[test]
fn the_first_event_that_completes_a_matter_decides() {
    let companion = [
        ("2021-07-01", EventStatus::Met),
        ("2021-07", EventStatus::Missed),
        ("2022-01-18", EventStatus::Met),
    ];
    check("2021-07", &companion, (State::Met, None));
}

#[test]
fn missed_is_said_only_where_a_source_says_so_after_the_deadline() {
    let late = [
        ("2022-12", EventStatus::Missed),
        ("2026-02-13", EventStatus::Partly),
    ];
    check("2021-07", &late, (State::Missed, Some(1658)));
    let partly = [("2022-03-23", EventStatus::Partly)];
    check("2021-07", &partly, (State::Partly, Some(235)));
    check("2021", &partly, (State::Partly, None));
    // Without a deadline of its own a matter misses none.
    check("", &late, (State::Partly, None));
}

#[test]
fn a_document_settles_only_a_matter_that_asks_for_it() {
    let wanted = [
        ("2021-02", EventStatus::NotIssued),
        ("2023-04-17", EventStatus::Issued),
    ];
    check("", &wanted, (State::Done, None));
    check(
        "",
        &[("2023-04-17", EventStatus::Issued)],
        (State::Open, None),
    );
}

#[test]
fn events_before_the_article_decide_nothing() {
    check(
        "",
        &[("2019-12-09", EventStatus::Complete)],
        (State::NoWord, None),
    );
    check("", &[], (State::NoWord, None));
    check(
        "",
        &[("2023-08-17", EventStatus::Replaced)],
        (State::Replaced, None),
    );
}

#[test]
fn days_are_those_of_the_calendar() {
    for (from, to, days) in [
        ("2021-07", "2026-02-13", 1658),
        ("2020-02", "2020-03-01", 1),
        ("2021-02", "2021-03-01", 1),
        ("2019-12-31", "2020", 366),
        ("2021-07-31", "2021-07", 0),
    ] {
        assert_eq!(days_between(day(from), day(to)), days, "{from} {to}");
    }
    assert_eq!(last_day(day("2024-02")), day("2024-02-29"));
    assert_eq!(last_day(day("2021")), day("2021-12-31"));
}

fn pages() -> [MattersPage; 2] {
    [ask("?tab=matters", page), ask("?lang=en&tab=matters", page)]
}

/// The standing of the matter at a place of the article, counted from 1.
fn standing<T>(place: usize, get: impl FnOnce(&Standing) -> T) -> T {
    ask("?tab=matters", |ask| get(&super::standings(ask)[place - 1]))
}

#[test]
fn the_population_database_met_its_date_and_the_land_database_missed_it() {
    let [vi, en] = pages();
    assert_eq!(
        en.heading.headline,
        "The national population database met its deadline of July 2021; the national land database missed it"
    );
    assert_eq!(
        vi.heading.headline,
        "Cơ sở dữ liệu quốc gia về dân cư kịp hạn tháng 07/2021; cơ sở dữ liệu quốc gia về đất đai lỡ hạn"
    );
    assert_eq!(standing(14, |one| one.state), State::Met);
    assert_eq!(
        standing(15, |one| (one.state, one.days_late)),
        (State::Missed, Some(1658))
    );
}

#[test]
fn the_decree_on_personal_data_came_26_months_later_and_is_a_law_now() {
    for place in [4, 9] {
        standing(place, |one| {
            assert_eq!((one.state, one.months), (State::Done, Some(26)));
            assert!(
                matches!(one.successor, Some(Successor::Law(law)) if law.document == "91/2025/QH15")
            );
            assert_eq!(
                one.in_force.map(|event| event.date),
                Some(day("2026-01-01"))
            );
        });
    }
    let [vi, en] = pages();
    assert!(en.heading.lede[0].starts_with(
        "The decree on personal data protection came 26 months later and has since become a law."
    ));
    assert!(vi.heading.lede[0].starts_with(
        "Nghị định về bảo vệ dữ liệu cá nhân ra đời sau 26 tháng và nay đã thành luật."
    ));
}

#[test]
fn every_matter_has_the_state_that_its_rules_give() {
    let states: Vec<_> = (1..=15)
        .map(|place| standing(place, |one| one.state))
        .collect();
    use State::{Done, Met, Missed, NoWord, Open, Partly, Replaced};
    assert_eq!(
        states,
        [
            Done, Replaced, NoWord, Done, Done, Partly, Open, Done, Done, NoWord, Partly, NoWord,
            Partly, Met, Missed
        ]
    );
}

#[test]
fn all_15_matters_and_44_events_are_told_once() {
    for page in pages() {
        let matters: usize = page.threads.iter().map(|thread| thread.matters.len()).sum();
        let all = page.threads.iter().chain(&page.beside);
        let events: usize = all.clone().map(|thread| thread.events.len()).sum();
        let marks: usize = all.map(|thread| thread.timeline.marks.len()).sum();
        assert_eq!((matters, events, marks), (15, 44, 44));
        assert_eq!(
            page.tally.iter().map(|tally| tally.count).sum::<usize>(),
            15
        );
    }
    assert_eq!(DATA.facts().matters.len(), 15);
}

#[test]
fn every_sentence_is_whole() {
    for (page, lang) in pages().iter().zip(Lang::ALL) {
        for thread in page.threads.iter().chain(&page.beside) {
            for matter in &thread.matters {
                let said = &matter.said;
                let is_whole = said.ends_with('.')
                    && !said.contains(['{', '}'])
                    && !said.contains("..")
                    && !said.contains("()")
                    && !said.contains("  ");
                assert!(is_whole, "{lang:?}: {said}");
                assert!(!matter.title.is_empty() && !matter.addressee.is_empty());
            }
            for event in &thread.events {
                assert!(
                    !event.what.is_empty() && !event.status.is_empty() && !event.date.is_empty()
                );
            }
        }
    }
    let [vi, en] = pages();
    let said = |page: &MattersPage, anchor: &str| {
        let mut all = page.threads.iter().flat_map(|thread| &thread.matters);
        all.find(|matter| matter.anchor == anchor)
            .map(|matter| matter.said.clone())
    };
    assert_eq!(
        said(&en, "m15").as_deref(),
        Some(
            "At least 1,658 days late, counted from 31 July 2021. Latest report (13 February 2026): Directive of the Prime Minister: to be complete in December 2026."
        )
    );
    assert_eq!(
        said(&vi, "m09").as_deref(),
        Some(
            "Chính phủ ban hành nghị định (17/04/2023), 26 tháng sau bài báo. Nay đã thành luật: 91/2025/QH15, thông qua 26/06/2025, có hiệu lực từ 01/01/2026."
        )
    );
}

#[test]
fn marks_lie_on_the_line() {
    for page in pages() {
        for thread in page.threads.iter().chain(&page.beside) {
            let line = &thread.timeline;
            let all = line.marks.iter().map(|mark| mark.at).chain(line.deadline);
            assert!(all.into_iter().all(|at| (0.0..=100.0).contains(&at)));
        }
        assert_eq!((page.axis.first, page.axis.last), (2019, 2026));
    }
}
