//! The ranking: a row for each province with a dot on the common scale.

use super::screens;
use crate::html::{Html, fill_in, go, href, link};
use crate::query::Ask;
use crate::query::home::{Group, Ranking, Row};
use crate::state::{Intent, Local, Sort};
use crate::text::{fill, home};

/// Rows that are shown before "the other 37".
const ROWS: usize = 26;
/// The same on a phone.
const ROWS_NARROW: usize = 10;
/// What opens the rest, in [`Local`].
const ALL: &str = "ranking";

/// The ranking.
pub fn ranking(ask: Ask, local: &Local, ranking: &Ranking) -> String {
    let mut html = Html::new();
    let is_all = local.is_open(ALL);
    let label = if ranking.rank_head.is_empty() {
        home::LISTING
    } else {
        home::RANKING
    };
    html.put(
        "<section class=\"ranking\"{!} aria-label=\"{}\">",
        &[if is_all { " data-all" } else { "" }, ask.text(label)],
    );
    if !ranking.rows.is_empty() {
        head(ask, &mut html, ranking);
        html.put(
            "<ol class=\"rows {}\" data-wide=\"{}\">{!}</ol>",
            &[
                ranking.scale,
                &widest(ranking).to_string(),
                &rows(ask, ranking),
            ],
        );
        more(ask, local, &mut html, ranking.rows.len());
        html.some("<p class=\"note\">{}</p>", &ranking.note);
    }
    html.put("<div class=\"{}\">", &[ranking.scale]);
    for group in ranking.groups.iter().chain(&ranking.missing) {
        members(ask, &mut html, group);
    }
    html.raw("</div></section>");
    html.into_text()
}

/// Columns, each of which sorts.
fn head(ask: Ask, html: &mut Html, ranking: &Ranking) {
    let unranked = if ranking.rank_head.is_empty() {
        " data-unranked"
    } else {
        ""
    };
    let sort = ask.view.sort;
    let mut heads = String::new();
    let other = if sort == Sort::ValueDown {
        Sort::Value
    } else {
        Sort::ValueDown
    };
    let ends = fill_in(
        "<span class=\"ends\" aria-hidden=\"true\"><span>{}</span><span>{}</span></span>",
        &[&ranking.ends.0, &ranking.ends.1],
    );
    for (class, text, next, arrow) in [
        (
            "rank",
            ranking.rank_head,
            Sort::Rank,
            [Sort::Rank, Sort::Rank],
        ),
        (
            "name",
            ask.text(home::COLUMN_NAME),
            Sort::Name,
            [Sort::Name, Sort::Name],
        ),
        (
            "value",
            &*ranking.value_head,
            other,
            [Sort::ValueDown, Sort::Value],
        ),
    ] {
        if class == "value" {
            heads.push_str(&ends);
        }
        let arrow = match arrow.iter().position(|have| *have == sort) {
            Some(0) => " ↓",
            Some(_) => " ↑",
            None => "",
        };
        let title = fill(ask.text(home::SORT_BY), &[("column", text)]);
        heads.push_str(&fill_in(
            "<button type=\"button\" class=\"{}\" title=\"{}\" aria-pressed=\"{}\"{!}>{}<span aria-hidden=\"true\">{}</span></button>",
            &[
                class,
                &title,
                if arrow.is_empty() { "false" } else { "true" },
                &go(ask, &Intent::Order(next)),
                text,
                arrow,
            ],
        ));
    }
    html.put("<div class=\"rank-head\"{!}>{!}</div>", &[unranked, &heads]);
}

/// Letters of the longest value. All rows leave as much room, whatever has come of the page already: else the
/// common scale would begin elsewhere in a row with a shorter value.
fn widest(ranking: &Ranking) -> usize {
    let letters = ranking.rows.iter().map(|row| row.value.chars().count());
    letters.max().unwrap_or_default()
}

/// The rows, each a link to its province.
fn rows(ask: Ask, ranking: &Ranking) -> String {
    let mut html = Html::new();
    let leads = Leads::of(ask);
    for row in &ranking.rows {
        let selected = if row.is_selected {
            " data-selected"
        } else {
            ""
        };
        html.put(
            "<li data-area=\"{}\"{!}><a href=\"{}\"><span class=\"rank\">{}</span><span class=\"name\">{}</span>\
<svg class=\"on-scale\" aria-hidden=\"true\"><line x1=\"5\" x2=\"95%\" y1=\"50%\" y2=\"50%\"/><circle class=\"{}\" cx=\"{}\" cy=\"50%\" r=\"4.5\"/></svg>\
<span class=\"value\" data-indicator=\"{}\" data-area=\"{}\" data-period=\"{}\" data-qualifier=\"{}\">{}</span></a></li>",
            &[
                row.id,
                selected,
                &leads.to(row),
                &row.rank,
                row.name,
                row.mark.class(),
                &percent(row.at),
                ranking.indicator,
                row.id,
                &ranking.period,
                row.qualifier,
                &row.value,
            ],
        );
    }
    html.into_text()
}

/// Where rows lead: addresses that differ in the province alone, so that the rest is written once.
struct Leads {
    before: String,
    after: String,
}

impl Leads {
    /// Where the rows of a view lead.
    fn of(ask: Ask) -> Self {
        const PLACE: &str = "area=~";
        let address = href(ask, &Intent::Drill(Some("~".to_owned())));
        let (before, after) = address.split_once(PLACE).unwrap_or((&address, ""));
        Self {
            before: [before, "area="].concat(),
            after: after.to_owned(),
        }
    }

    /// Where a row leads.
    fn to(&self, row: &Row) -> String {
        [&self.before, row.id, &self.after].concat()
    }
}

/// A place on the scale, 0 to 1, clear of both ends by half a dot.
fn percent(at: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 1000"
    )]
    let thousandths = (at * 860.0 + 70.0).round() as u32;
    [
        &(thousandths / 10).to_string(),
        ".",
        &(thousandths % 10).to_string(),
        "%",
    ]
    .concat()
}

/// The button that opens the rest, and closes it again.
fn more(ask: Ask, local: &Local, html: &mut Html, count: usize) {
    let is_all = local.is_open(ALL);
    for (is_narrow, class) in screens(local) {
        let rest = count.saturating_sub(if *is_narrow { ROWS_NARROW } else { ROWS });
        if rest == 0 {
            continue;
        }
        let words = if is_all {
            ask.text(home::FEWER).to_owned()
        } else {
            fill(ask.text(home::REST), &[("n", &rest.to_string())])
        };
        html.put(
            "<button type=\"button\" class=\"more{!}\" aria-expanded=\"{}\" data-local=\"open:{}\">{}</button>",
            &[class, if is_all { "true" } else { "false" }, ALL, &words],
        );
    }
}

/// Provinces with the same answer, grade or reason.
fn members(ask: Ask, html: &mut Html, group: &Group) {
    html.put(
        "<div class=\"members\"><h3><svg class=\"swatch\" aria-hidden=\"true\"><rect class=\"{}\" width=\"100%\" height=\"100%\"/></svg>{} <span class=\"note\">{}</span></h3><ul>",
        &[group.mark.class(), &group.label, &group.members.len().to_string()],
    );
    for (id, name) in &group.members {
        let link = link(ask, &Intent::Drill(Some((*id).to_owned())), "", name);
        html.put("<li data-area=\"{}\">{!}</li>", &[id, &link]);
    }
    html.raw("</ul></div>");
}
