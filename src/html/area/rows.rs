//! All that is known of an area: indicators by system, each row with figure, place, region, country
//! and change; and of what nothing is said.

use super::super::figure::standing;
use super::super::{Html, link, spark};
use super::more::more;
use super::reasons::Reasons;
use super::{value, yes_no};
use crate::query::Ask;
use crate::query::area::{AreaPage, Group, Level, Row};
use crate::state::{Intent, Local};
use crate::text::{area as words, fill};

/// So many groups are open at first: committees, both indices, services.
const FIRST: usize = 4;

/// Every indicator of which something is known.
pub fn known(ask: Ask, local: &Local, html: &mut Html, page: &AreaPage) {
    if page.groups.is_empty() {
        return;
    }
    let title = fill(ask.text(words::ALL_KNOWN), &[("name", page.headline.name)]);
    html.put(
        "<section class=\"section area-known\"><h2>{}</h2><p class=\"note\">{}</p>",
        &[&title, ask.text(words::ALL_HOW)],
    );
    for (place, one) in page.groups.iter().enumerate() {
        group(ask, local, html, one, place < FIRST);
    }
    html.raw("</section>");
}

/// One system.
fn group(ask: Ask, local: &Local, html: &mut Html, group: &Group, is_open: bool) {
    let many = if group.rows.len() == 1 {
        words::ROW
    } else {
        words::ROWS
    };
    let count = fill(ask.text(many), &[("n", &group.rows.len().to_string())]);
    html.put(
        "<details class=\"area-group\"{!}><summary><h3>{}</h3> <span class=\"note\">{}</span></summary>",
        &[if is_open { " open" } else { "" }, group.name, &count],
    );
    let reasons = Reasons::of(group);
    table(ask, local, html, &group.rows, &reasons);
    reasons.list(ask, html);
    let to = Intent::OpenSystem(group.indicator.to_owned());
    html.put(
        "<p class=\"note\">{!}</p></details>",
        &[&link(ask, &to, "", ask.text(words::TO_SYSTEM))],
    );
}

/// Which columns say anything, and the reasons that stand below them.
#[derive(Clone, Copy)]
struct Columns<'a> {
    rank: bool,
    region: bool,
    country: bool,
    reasons: &'a Reasons<'a>,
}

impl Columns<'_> {
    fn count(self) -> usize {
        3 + usize::from(self.rank) + usize::from(self.region) + usize::from(self.country)
    }
}

fn table(ask: Ask, local: &Local, html: &mut Html, rows: &[Row], reasons: &Reasons) {
    let columns = Columns {
        rank: rows
            .iter()
            .any(|row| row.standing.is_some() || !row.unranked.is_empty()),
        region: rows.iter().any(|row| row.region.is_some()),
        country: rows.iter().any(|row| row.country.is_some()),
        reasons,
    };
    html.put(
        "<table class=\"area-rows\" role=\"table\" data-wide=\"{}\" data-rank=\"{}\"><thead role=\"rowgroup\"><tr role=\"row\">",
        &[yes_no(columns.country), yes_no(columns.rank)],
    );
    let head = [
        (true, words::COLUMN_INDICATOR),
        (true, words::COLUMN_FIGURE),
        (columns.rank, words::COLUMN_RANK),
        (columns.region, words::COLUMN_REGION),
        (columns.country, words::COLUMN_COUNTRY),
        (true, words::COLUMN_CHANGE),
    ];
    for (_, text) in head.iter().filter(|(is_there, _)| *is_there) {
        html.put(
            "<th scope=\"col\" role=\"columnheader\">{}</th>",
            &[ask.text(*text)],
        );
    }
    html.raw("</tr></thead>");
    for row in rows {
        body(ask, local, html, row, columns);
    }
    html.raw("</table>");
}

/// A row; opened, all that is behind it below.
fn body(ask: Ask, local: &Local, html: &mut Html, row: &Row, columns: Columns) {
    let is_open = local.is_open(row.indicator);
    html.put(
        "<tbody role=\"rowgroup\"><tr role=\"row\"><th scope=\"row\" role=\"rowheader\">\
<button type=\"button\" data-local=\"open:{}\" aria-expanded=\"{}\" title=\"{}\">{}</button><span class=\"note\">{}</span></th>\
<td role=\"cell\" class=\"area-now\"><div><span>{!}</span> ",
        &[
            row.indicator,
            yes_no(is_open),
            ask.text(words::OPEN_ROW),
            row.name,
            &row.figure.span,
            &value(&row.figure),
        ],
    );
    if !row.line_label.is_empty() {
        spark(html, &row.trend, &row.figure.period, &row.line_label);
    }
    html.raw("</div>");
    html.some("<span class=\"note\">{}</span>", &row.how);
    html.raw("</td>");
    if columns.rank {
        html.raw("<td role=\"cell\" class=\"area-rank\">");
        if let Some(place) = &row.standing {
            html.raw(&standing(place));
        }
        html.some("<span class=\"note\">{}</span>", row.unranked);
        html.raw("</td>");
    }
    levels(ask, html, row, columns);
    html.raw("<td role=\"cell\" class=\"note\">");
    for one in &row.changes {
        columns.reasons.change(html, one);
    }
    html.raw("</td></tr>");
    if is_open {
        html.put(
            "<tr role=\"row\" class=\"area-more\"><td role=\"cell\" colspan=\"{}\">",
            &[&columns.count().to_string()],
        );
        more(ask, html, row.indicator);
        html.raw("</td></tr>");
    }
    html.raw("</tbody>");
}

/// Region and country; one cell where both are refused for the same reason.
fn levels(ask: Ask, html: &mut Html, row: &Row, columns: Columns) {
    if columns.region
        && let (Some(Level::Refused(one)), Some(Level::Refused(other))) =
            (&row.region, &row.country)
        && one == other
    {
        html.put(
            "<td role=\"cell\" colspan=\"2\" class=\"note area-refused\">{}{!}</td>",
            &[one, &coverage(row)],
        );
        return;
    }
    let cells = [
        (
            columns.region,
            &row.region,
            words::COLUMN_REGION,
            String::new(),
        ),
        (
            columns.country,
            &row.country,
            words::COLUMN_COUNTRY,
            coverage(row),
        ),
    ];
    for (_, level, text, after) in cells.iter().filter(|(is_there, ..)| *is_there) {
        let inside = level.as_ref().map(shown).unwrap_or_default();
        html.put(
            "<td role=\"cell\" data-label=\"{}\">{!}{!}</td>",
            &[ask.text(*text), &inside, after],
        );
    }
}

/// How many provinces have a value, where nothing above says it.
fn coverage(row: &Row) -> String {
    let mut html = Html::new();
    html.some("<span class=\"note\">{}</span>", &row.coverage);
    html.into_text()
}

/// The figure of an area above, or why there is none.
pub fn shown(level: &Level) -> String {
    let mut html = Html::new();
    match level {
        Level::Known { figure, how } => html.put(
            "<span>{!}</span> <span class=\"note\">{}</span>",
            &[&value(figure), how],
        ),
        Level::Refused(reason) => html.put("<span class=\"note\">{}</span>", &[reason]),
    }
    html.into_text()
}

/// Of what nothing is said, and why.
pub fn silent(ask: Ask, html: &mut Html, page: &AreaPage) {
    if page.silent.is_empty() {
        return;
    }
    html.put(
        "<details class=\"area-silent\"><summary>{}</summary><dl>",
        &[ask.text(words::SILENT)],
    );
    for said in &page.silent {
        html.put(
            "<dt>{}</dt> <dd>{}</dd>",
            &[&said.reason, &said.names.join("; ")],
        );
    }
    html.raw("</dl></details>");
}
