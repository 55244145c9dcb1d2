//! The title of the window, which also names the page in bookmarks, tabs and histories.

use super::{Ask, article, matters, sight};
use crate::state::Tab;
use crate::text::{Case, common, fill, network, own, shell};

/// What is seen, then the name of the atlas.
pub fn page(ask: Ask) -> String {
    format!("{} · {}", what(ask), ask.text(common::ATLAS))
}

/// What is seen, in a few words.
pub fn what(ask: Ask) -> String {
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    let row = indicator.map(|ix| ask.data.indicator(ix));
    let name = row.map_or("", |row| ask.text(row.name));
    let area = ask.view.area.as_deref();
    let area = area.and_then(|id| ask.data.find_area(id, ask.view.units));
    match ask.view.tab {
        Tab::Map => match area {
            Some(area) => ask.name(area).to_owned(),
            None => map(ask, name),
        },
        Tab::Chart => fill(ask.text(shell::TITLE_CHART), &[("what", name)]),
        Tab::Table => {
            let what = area.map_or(name, |area| ask.name(area));
            fill(ask.text(shell::TITLE_TABLE), &[("what", what)])
        }
        Tab::System => row
            .map_or("", |row| ask.text(ask.data.system(row.system).name))
            .to_owned(),
        // Of the country, where the address names no area.
        Tab::Card => match area {
            Some(area) => fill(
                ask.text(shell::TITLE_CARD),
                &[("what", name), ("name", ask.name(area))],
            ),
            None => name.to_owned(),
        },
        Tab::Article => {
            let part = article::part_name(ask);
            part.unwrap_or_else(|| ask.text(shell::NAV_ARTICLE).to_owned())
        }
        Tab::Matters => {
            let part = matters::part_name(ask);
            part.unwrap_or_else(|| ask.text(shell::NAV_MATTERS).to_owned())
        }
        Tab::Network => ask.text(network::NAME).to_owned(),
        Tab::About => ask.text(shell::COLOPHON_ABOUT).to_owned(),
        Tab::Own => ask.text(own::LINK).to_owned(),
    }
}

fn map(ask: Ask, name: &str) -> String {
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    match indicator.and_then(|ix| sight::of(ask, ix).ok()) {
        Some(sight) => {
            let when = ask.date(sight.period, Case::Long);
            fill(
                ask.text(shell::TITLE_MAP),
                &[("what", name), ("when", &when)],
            )
        }
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::query::testing::ask;

    fn check(address: &str, expected: &str) {
        assert_eq!(ask(address, page), expected, "{address}");
    }

    #[test]
    fn window_is_named_after_what_is_seen() {
        check(
            "",
            "Chỉ số chuyển đổi số cấp tỉnh (DTI), 2024 · Atlas Chính phủ điện tử Việt Nam",
        );
        check(
            "?lang=en&area=48",
            "Da Nang · Atlas of Viet Nam's e-government",
        );
        check(
            "?i=attacks&tab=system",
            "Tấn công mạng gây ra sự cố · Atlas Chính phủ điện tử Việt Nam",
        );
        check(
            "?lang=en&tab=table&i=papi_egov",
            "Table: E-governance (PAPI, dimension 8) · Atlas of Viet Nam's e-government",
        );
        check(
            "?tab=table&area=48",
            "Bảng số: Đà Nẵng · Atlas Chính phủ điện tử Việt Nam",
        );
        check(
            "?i=attacks",
            "Cuộc tấn công mạng gây ra sự cố, theo tháng · Atlas Chính phủ điện tử Việt Nam",
        );
        check(
            "?tab=article&part=civil",
            "Tháng 02/2021: Hộ tịch điện tử · Atlas Chính phủ điện tử Việt Nam",
        );
        check(
            "?lang=en&tab=matters&part=m15",
            "Use of the national land database · Atlas of Viet Nam's e-government",
        );
        check(
            "?lang=en&tab=network",
            "How the systems hang together · Atlas of Viet Nam's e-government",
        );
        check(
            "?tab=about",
            "Nguồn, cách tính và giấy phép · Atlas Chính phủ điện tử Việt Nam",
        );
    }
}
