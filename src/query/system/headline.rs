//! A system's page in a sentence, filled from the data: the figures that the article prints for it,
//! else its latest ones.

use super::figures::article_rows;
use crate::model::{AreaKind, Observation, SystemIx, Words};
use crate::query::Ask;
use crate::query::figure;
use crate::text::{Case, fill, system as words};

/// The sentence of each system, and the indicators that fill its places `{0}`, `{1}`, `{2}`.
const HEADS: &[(&str, Words, &[&str])] = &[
    ("steering_committees", words::HEAD_COMMITTEES, &[]),
    (
        "lgsp",
        words::HEAD_LGSP,
        &["lgsp_ministries", "lgsp_provinces"],
    ),
    (
        "population_db",
        words::HEAD_POPULATION,
        &["population_db_opened"],
    ),
    ("insurance_db", words::HEAD_INSURANCE, &[]),
    (
        "civil_status_db",
        words::HEAD_CIVIL,
        &["births", "births_with_id"],
    ),
    (
        "digital_platforms",
        words::HEAD_PLATFORMS,
        &["platforms_introduced"],
    ),
    (
        "document_exchange",
        words::HEAD_DOCUMENTS,
        &["documents_exchanged"],
    ),
    (
        "e_cabinet",
        words::HEAD_ECABINET,
        &["ecabinet_meetings", "ecabinet_papers"],
    ),
    (
        "reporting_system",
        words::HEAD_REPORTING,
        &["reporting_ministries", "reporting_provinces"],
    ),
    (
        "online_public_services",
        words::HEAD_SERVICES,
        &["level34_share"],
    ),
    (
        "national_service_portal",
        words::HEAD_PORTAL,
        &["portal_accounts", "portal_visits"],
    ),
    ("cyber_incidents", words::HEAD_CYBER, &["attacks"]),
    ("land_db", words::HEAD_LAND, &["land_provinces_connected"]),
    ("dti", words::HEAD_DTI, &[]),
    ("papi", words::HEAD_PAPI, &[]),
    ("svc766", words::HEAD_SVC766, &[]),
    ("security_grades", words::HEAD_GRADES, &[]),
    ("egov_2017", words::HEAD_EGOV, &[]),
    ("older_indices", words::HEAD_OLDER, &[]),
    ("un_egdi", words::HEAD_UN, &["egdi_rank"]),
    ("people", words::HEAD_PEOPLE, &[]),
];

/// A second sentence, of the same kind.
const LEDES: &[(&str, Words, &[&str])] = &[
    (
        "cyber_incidents",
        words::LEDE_CYBER,
        &["attacks_change_month", "attacks_change_year"],
    ),
    (
        "online_public_services",
        words::LEDE_SERVICES,
        &["level3_share", "level4_share"],
    ),
    (
        "civil_status_db",
        words::LEDE_CIVIL,
        &["marriages", "deaths", "civil_other"],
    ),
];

/// The headline of a system; its name where it has no sentence.
pub(super) fn of(ask: Ask, system: SystemIx) -> String {
    let said = sentence(ask, system, HEADS);
    said.unwrap_or_else(|| ask.text(ask.data.system(system).name).to_owned())
}

/// The sentence after the headline; empty where there is none.
pub(super) fn lede(ask: Ask, system: SystemIx) -> String {
    sentence(ask, system, LEDES).unwrap_or_default()
}

fn sentence(ask: Ask, system: SystemIx, all: &[(&str, Words, &[&str])]) -> Option<String> {
    let id = ask.data.system(system).id;
    let (_, words, indicators) = all.iter().find(|(have, ..)| *have == id)?;
    let rows: Option<Vec<_>> = indicators.iter().map(|id| row(ask, id)).collect();
    let rows = rows?;
    let texts: Vec<String> = rows
        .iter()
        .map(|row| {
            let found = figure::of(ask, row);
            [found.qualifier, &found.value].join(" ").trim().to_owned()
        })
        .collect();
    let date = rows.first().map(|row| ask.date(row.period, Case::Long));
    let rows = article_rows(ask, system);
    let is_province = |row: &&&Observation| ask.data.area(row.area).kind == AreaKind::Province;
    let provinces = rows.iter().filter(is_province).count().to_string();
    let named = rows.len().to_string();
    let places = ["0", "1", "2"];
    let mut values: Vec<(&str, &str)> = places
        .into_iter()
        .zip(texts.iter().map(String::as_str))
        .collect();
    let date = date.unwrap_or_default();
    values.push(("date", &date));
    values.push(("named", &named));
    values.push(("provinces", &provinces));
    Some(capital(&fill(ask.text(*words), &values)))
}

/// The article's row of an indicator, else its latest shown one for the country.
fn row<'a>(ask: Ask<'a>, id: &str) -> Option<&'a Observation> {
    let indicator = ask.data.find_indicator(id)?;
    let rows = ask.data.rows(indicator);
    let printed = rows.iter().find(|row| row.line > 0);
    printed.or_else(|| ask.data.series(indicator, ask.data.country()).last())
}

/// The same text with its first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
