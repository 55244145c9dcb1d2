//! The address: a view <-> the query of the page's URL. The one codec; pure.
//!
//! Only what differs from the default is written, always in the same order, so that one view has
//! one address. A value that cannot be read is ignored and named.

use super::migrate::migrate;
use super::view::{Breaks, Chrome, Shape, Show, Sort, Tab, Theme, Time, ViewState};
use crate::model::{Lang, Mean, Period, UnitSystem, decimal, decimal_text};

/// What exists, asked of whoever holds the data.
pub trait Known {
    /// Whether an indicator has this id.
    fn has_indicator(&self, id: &str) -> bool;
    /// Whether an area has this id, in a set of provinces.
    fn has_area(&self, id: &str, units: UnitSystem) -> bool;
}

/// A view read from an address, and the parameters that could not be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// The view.
    pub view: ViewState,
    /// Names of ignored parameters, in the order of the contract, each once; [`CUT`] for a comparison of too many.
    pub ignored: Vec<&'static str>,
}

/// Reads a query, with or without its `?`.
///
/// ```
/// use cpdt_atlas::state::{Known, read, write};
/// # struct All;
/// # impl Known for All {
/// #     fn has_indicator(&self, _: &str) -> bool { true }
/// #     fn has_area(&self, _: &str, _: cpdt_atlas::model::UnitSystem) -> bool { true }
/// # }
/// let parsed = read("?lang=en&i=papi_egov&k=99", &All);
/// assert_eq!(parsed.view.indicator, "papi_egov");
/// assert_eq!(parsed.ignored, ["k"]);
/// assert_eq!(write(&parsed.view), "?lang=en&i=papi_egov");
/// ```
pub fn read(query: &str, known: &dyn Known) -> Parsed {
    let mut pairs: Vec<(String, String)> = query
        .trim_start_matches('?')
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        })
        .collect();
    migrate(&mut pairs);

    let mut parsed = Parsed::default();
    let find = |name: &str| {
        pairs
            .iter()
            .find(|(have, _)| have == name)
            .map(|(_, value)| value.as_str())
    };
    // `units` decides which provinces there are, so it is read before areas.
    let units = find("units")
        .and_then(UnitSystem::from_code)
        .unwrap_or(UnitSystem::Old);
    for name in PARAMETERS {
        if let Some(value) = find(name)
            && set(&mut parsed.view, name, value, units, known).is_none()
        {
            parsed.ignored.push(name);
        }
    }
    if parsed.view.areas.len() > ViewState::MOST_AREAS {
        parsed.view.areas.truncate(ViewState::MOST_AREAS);
        parsed.ignored.push(CUT);
    }
    parsed
}

/// Stands among the ignored for the areas after the last that a comparison takes.
pub const CUT: &str = "areas~";

/// Every parameter, in the order in which it is written.
pub const PARAMETERS: [&str; 20] = [
    "lang", "i", "tab", "part", "time", "units", "mean", "show", "shape", "area", "areas", "x",
    "breaks", "k", "sort", "theme", "embed", "chrome", "v", "id",
];

fn set(
    view: &mut ViewState,
    name: &str,
    value: &str,
    units: UnitSystem,
    known: &dyn Known,
) -> Option<()> {
    let indicator = || known.has_indicator(value).then(|| value.to_owned());
    let area = |id: &str| known.has_area(id, units).then(|| id.to_owned());
    match name {
        "lang" => view.lang = Lang::from_code(value)?,
        "i" => view.indicator = indicator()?,
        "tab" => view.tab = Tab::from_code(value)?,
        // Read after the page, which may have none.
        "part" => view.part = Some(part(value)?).filter(|_| view.tab.has_parts()),
        "time" => view.time = time(value)?,
        "units" => view.units = UnitSystem::from_code(value)?,
        "mean" => view.mean = Mean::from_code(value)?,
        "show" => view.show = Show::from_code(value)?,
        "shape" => view.shape = Some(Shape::from_code(value)?),
        "area" => view.area = Some(area(value)?),
        "areas" => view.areas = areas(value, &area)?,
        "x" => view.x = Some(indicator()?),
        "breaks" => view.breaks = breaks(value)?,
        "k" => view.classes = value.parse().ok().filter(|k| (3..=7).contains(k))?,
        "sort" => view.sort = Sort::from_code(value)?,
        "theme" => view.theme = Theme::from_code(value)?,
        "embed" => view.is_embedded = flag(value)?,
        "chrome" => view.chrome = Chrome::from_code(value)?,
        "v" => view.version = Some(version(value)?),
        // The frame's own name: read by the messages to the host, no part of the view.
        _ => {}
    }
    Some(())
}

fn flag(value: &str) -> Option<bool> {
    match value {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

fn version(value: &str) -> Option<String> {
    named(value, b".-")
}

/// Whether there is such a part is known to the page that has parts, which says so where there is none.
fn part(value: &str) -> Option<String> {
    named(value, b"_~")
}

/// A short name of letters, digits and a few marks.
fn named(value: &str, marks: &[u8]) -> Option<String> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || marks.contains(&byte);
    (!value.is_empty() && value.len() <= 64 && value.bytes().all(fits)).then(|| value.to_owned())
}

fn time(value: &str) -> Option<Time> {
    match value {
        "latest" => Some(Time::Latest),
        "earliest" => Some(Time::Earliest),
        _ => match value.split_once("..") {
            Some((from, to)) => {
                let (from, to) = (dated(from)?, dated(to)?);
                (from <= to).then_some(Time::Range(from, to))
            }
            None => dated(value).map(Time::At),
        },
    }
}

fn dated(text: &str) -> Option<Period> {
    Period::parse(text).filter(|period| *period != Period::UNDATED)
}

fn areas(value: &str, area: &dyn Fn(&str) -> Option<String>) -> Option<Vec<String>> {
    let mut found = Vec::new();
    for id in value.strip_prefix('~')?.split('~') {
        let id = area(id)?;
        if !found.contains(&id) {
            found.push(id);
        }
    }
    Some(found)
}

fn breaks(value: &str) -> Option<Breaks> {
    match value {
        "quantile" => Some(Breaks::Quantile),
        "equal" => Some(Breaks::Equal),
        "jenks" => Some(Breaks::Jenks),
        _ => {
            let bounds: Option<Vec<f64>> = value
                .strip_prefix("custom:")?
                .split(',')
                .map(decimal)
                .collect();
            let bounds =
                bounds.filter(|bounds| bounds.len() <= 6 && bounds.is_sorted_by(|a, b| a < b))?;
            Some(Breaks::Custom(bounds))
        }
    }
}

/// Percent-decoding; bytes that are no UTF-8 become U+FFFD, which no value holds.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut ahead = rest.clone();
            let digits = ahead.next().and_then(hex).zip(ahead.next().and_then(hex));
            if let Some((high, low)) = digits {
                bytes.push(high << 4 | low);
                rest = ahead;
                continue;
            }
        }
        bytes.push(byte);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// Writes the query, led by `?`, or nothing for the default view.
pub fn write(view: &ViewState) -> String {
    let default = ViewState::default();
    let mut query = String::new();
    for name in PARAMETERS {
        if let Some(value) = get(view, &default, name) {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(name);
            query.push('=');
            query.push_str(&value);
        }
    }
    query
}

/// The value of a parameter where it differs from the default.
fn get(view: &ViewState, default: &ViewState, name: &str) -> Option<String> {
    let code = |differs: bool, code: &str| differs.then(|| code.to_owned());
    match name {
        "lang" => code(view.lang != default.lang, view.lang.code()),
        "i" => code(view.indicator != default.indicator, &view.indicator),
        "tab" => code(view.tab != default.tab, view.tab.code()),
        "part" if view.tab.has_parts() => view.part.clone(),
        "time" => (view.time != default.time).then(|| match view.time {
            Time::Latest => "latest".to_owned(),
            Time::Earliest => "earliest".to_owned(),
            Time::At(period) => period.to_string(),
            Time::Range(from, to) => [from.to_string(), to.to_string()].join(".."),
        }),
        "units" => code(view.units != default.units, view.units.code()),
        "mean" => code(view.mean != default.mean, view.mean.code()),
        "show" => code(view.show != default.show, view.show.code()),
        "shape" => view.shape.map(|shape| shape.code().to_owned()),
        "area" => view.area.clone(),
        "areas" => (!view.areas.is_empty())
            .then(|| view.areas.iter().map(|id| ["~", id].concat()).collect()),
        "x" => view.x.clone(),
        "breaks" => match &view.breaks {
            Breaks::Quantile => None,
            // Without a bound there is nothing to keep, and nothing that could be read.
            Breaks::Custom(bounds) if bounds.is_empty() => None,
            Breaks::Equal => Some("equal".to_owned()),
            Breaks::Jenks => Some("jenks".to_owned()),
            Breaks::Custom(bounds) => {
                let bounds: Vec<_> = bounds.iter().map(|bound| decimal_text(*bound)).collect();
                Some(["custom:", &bounds.join(",")].concat())
            }
        },
        "k" => (view.classes != default.classes).then(|| view.classes.to_string()),
        "sort" => code(view.sort != default.sort, view.sort.code()),
        "theme" => code(view.theme != default.theme, view.theme.code()),
        "embed" => code(view.is_embedded, "1"),
        "chrome" => code(view.chrome != default.chrome, view.chrome.code()),
        "v" => view.version.clone(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    struct Some3;
    impl Known for Some3 {
        fn has_indicator(&self, id: &str) -> bool {
            ["dti", "papi", "attacks"].contains(&id)
        }
        fn has_area(&self, id: &str, units: UnitSystem) -> bool {
            ["vn", "r3", "48"].contains(&id) || (units == UnitSystem::Old && id == "49")
        }
    }

    fn check(query: &str, expected: &str, ignored: &[&str]) {
        let parsed = read(query, &Some3);
        assert_eq!(write(&parsed.view), expected, "{query}");
        assert_eq!(parsed.ignored, ignored, "{query}");
    }

    #[test]
    fn the_default_view_has_a_bare_address() {
        check("", "", &[]);
        check("?lang=vi&i=dti&tab=map&units=63&k=5&theme=auto", "", &[]);
    }

    #[test]
    fn parameters_come_out_in_the_order_of_the_contract() {
        check(
            "areas=~48~r3&units=34&time=2020..2024&i=papi&lang=en",
            "?lang=en&i=papi&time=2020..2024&units=34&areas=~48~r3",
            &[],
        );
    }

    #[test]
    fn a_value_that_cannot_be_read_is_ignored_and_named() {
        check(
            "?i=nope&k=2&lang=fr&time=2021-13&breaks=custom:3,1&areas=48",
            "",
            &["lang", "i", "time", "areas", "breaks", "k"],
        );
        check("?area=49&units=34", "?units=34", &["area"]);
        check("?embed=yes&v=%00", "", &["embed", "v"]);
    }

    #[test]
    fn a_comparison_of_too_many_keeps_the_first_eight_and_says_so() {
        struct All;
        impl Known for All {
            fn has_indicator(&self, _: &str) -> bool {
                true
            }
            fn has_area(&self, id: &str, _: UnitSystem) -> bool {
                id != "00"
            }
        }
        let nine = read("?areas=~11~12~13~14~15~15~16~17~18~19", &All);
        assert_eq!(nine.ignored, [CUT]);
        assert_eq!(write(&nine.view), "?areas=~11~12~13~14~15~16~17~18");
        let eight = read("?areas=~11~12~13~14~15~16~17~18", &All);
        assert_eq!((eight.ignored, eight.view), (vec![], nine.view));
        let wrong = read("?areas=~11~12~13~14~15~16~17~18~19~00", &All);
        assert_eq!((wrong.ignored, wrong.view.areas.len()), (vec!["areas"], 0));
    }

    #[test]
    fn what_is_not_ours_is_left_alone() {
        check("?utm_source=x&fbclid&=&&%zz=%", "", &[]);
    }

    #[test]
    fn a_part_belongs_to_the_pages_that_have_parts() {
        check(
            "?part=committee~48&tab=article",
            "?tab=article&part=committee~48",
            &[],
        );
        check("?part=civil", "", &[]);
        assert_eq!(read("?part=civil", &Some3).view.part, None);
        check("?tab=article&part=a%20b", "?tab=article", &["part"]);
    }

    #[test]
    fn every_form_of_time_is_kept() {
        for time in ["2024", "2021-02", "2021-02-23", "2020..2024", "earliest"] {
            check(&format!("?time={time}"), &format!("?time={time}"), &[]);
        }
        check("?time=latest", "", &[]);
        check("?time=2024..2020", "", &["time"]);
    }

    fn any_view() -> impl Strategy<Value = ViewState> {
        let id = prop::sample::select(vec!["vn", "r3", "48"]).prop_map(str::to_owned);
        let indicator =
            prop::sample::select(vec!["dti", "papi", "attacks"]).prop_map(str::to_owned);
        let period = (2000_u16..2030, 0_u8..=12, 0_u8..=28).prop_map(|(year, month, day)| {
            match (month, day) {
                (0, _) => Period::of_year(year),
                (_, 0) => Period::of_month(year, month),
                _ => Period::of_day(year, month, day),
            }
        });
        let time = prop_oneof![
            Just(Time::Latest),
            Just(Time::Earliest),
            period.clone().prop_map(Time::At),
            (period.clone(), period).prop_map(|(a, b)| Time::Range(a.min(b), a.max(b))),
        ];
        let breaks = prop_oneof![
            Just(Breaks::Quantile),
            Just(Breaks::Equal),
            Just(Breaks::Jenks),
            prop::collection::btree_set(-100_000_i32..100_000, 1..6).prop_map(
                |set| Breaks::Custom(set.into_iter().map(|v| f64::from(v) / 1000.0).collect())
            ),
        ];
        let what = (
            prop::sample::select(Lang::ALL),
            indicator.clone(),
            prop::sample::select(Tab::ALL),
            time,
            prop::sample::select(UnitSystem::ALL),
            prop::option::of(prop::sample::select(Shape::ALL)),
            prop::sample::select(Mean::ALL),
            prop::sample::select(Show::ALL),
        );
        let where_ = (
            prop::option::of(id.clone()),
            prop::sample::subsequence(vec!["vn", "r3", "48"], 0..=3),
            prop::option::of(indicator),
            prop::option::of("[a-z0-9_~]{1,12}"),
        );
        let how = (
            breaks,
            3_u8..=7,
            prop::sample::select(Sort::ALL),
            prop::sample::select(Theme::ALL),
            any::<bool>(),
            prop::sample::select(Chrome::ALL),
            prop::option::of("[0-9a-z.]{1,12}"),
        );
        (what, where_, how).prop_map(|(what, place, how)| ViewState {
            lang: what.0,
            indicator: what.1,
            tab: what.2,
            time: what.3,
            units: what.4,
            shape: what.5,
            mean: what.6,
            show: what.7,
            area: place.0,
            areas: place.1.into_iter().map(str::to_owned).collect(),
            x: place.2,
            part: place.3.filter(|_| what.2.has_parts()),
            breaks: how.0,
            classes: how.1,
            sort: how.2,
            theme: how.3,
            is_embedded: how.4,
            chrome: how.5,
            version: how.6,
        })
    }

    proptest! {
        #[test]
        fn any_view_comes_back_from_its_address(view in any_view()) {
            let parsed = read(&write(&view), &Some3);
            prop_assert_eq!(parsed.view, view);
            prop_assert!(parsed.ignored.is_empty());
        }

        #[test]
        fn any_text_is_read_without_a_panic_and_settles(text in "\\PC{0,80}") {
            let first = write(&read(&text, &Some3).view);
            let second = write(&read(&first, &Some3).view);
            prop_assert_eq!(first, second);
        }
    }
}
