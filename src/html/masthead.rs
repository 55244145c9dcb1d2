//! The frame around every page: name, pages, search, language, colours; what of the address could
//! not be read; the foot. On a phone the pages stand behind a button.

use super::{Html, fill_in, go, href, link, search};
use crate::model::{Lang, Scope};
use crate::query::Ask;
use crate::query::search::Hits;
use crate::state::{CUT, Intent, Shell, Tab, ViewState};
use crate::text::{common, fill, shell as words};

/// The masthead.
pub fn masthead(ask: Ask, shell: &Shell, hits: &[Hits]) -> String {
    let mut html = Html::new();
    let open = if shell.is_menu_open { " data-open" } else { "" };
    html.put(
        "<header class=\"masthead\"{!}><a class=\"skip\" href=\"#main\">{}</a><p class=\"brand\"><a href=\"{}\">\
<span class=\"brand-lead\">{}</span> <b class=\"brand-long\">{}</b><b class=\"brand-short\">{}</b><span class=\"brand-long\"> {}</span></a></p>",
        &[
            open,
            ask.text(words::SKIP),
            &href(ask, &Intent::Drill(None)),
            ask.text(words::BRAND_LEAD),
            ask.text(words::BRAND_BOLD),
            ask.text(words::BRAND_SHORT),
            ask.text(words::BRAND_TAIL),
        ],
    );
    pages(ask, &mut html);
    search::search(ask, shell, hits, &mut html);
    switches(ask, &mut html);
    let menu = ask.text(words::MENU);
    html.put(
        "<button type=\"button\" class=\"menu\" aria-controls=\"pages\" title=\"{}\" aria-expanded=\"{}\" data-shell=\"menu\"><span class=\"unseen\">{}</span><span aria-hidden=\"true\">{}</span></button></header>",
        &[
            menu,
            if shell.is_menu_open { "true" } else { "false" },
            menu,
            if shell.is_menu_open { "×" } else { "☰" },
        ],
    );
    html.into_text()
}

/// Links to the pages.
fn pages(ask: Ask, html: &mut Html) {
    html.put(
        "<nav id=\"pages\" class=\"pages\" aria-label=\"{}\"><ul>",
        &[ask.text(words::NAV)],
    );
    let all = [
        (words::NAV_MAP, Tab::Map, to_map(ask)),
        (words::NAV_SYSTEMS, Tab::System, to_systems(ask)),
        (words::NAV_ARTICLE, Tab::Article, Intent::Open(Tab::Article)),
        (words::NAV_MATTERS, Tab::Matters, Intent::Open(Tab::Matters)),
        (words::NAV_ABOUT, Tab::About, Intent::Open(Tab::About)),
    ];
    for (name, tab, intent) in all {
        let is_here = match ask.view.tab {
            Tab::Network => tab == Tab::System,
            here => here == tab,
        };
        let current = if is_here { "page" } else { "" };
        html.put(
            "<li>{!}</li>",
            &[&link(ask, &intent, current, ask.text(name))],
        );
    }
    html.raw("</ul></nav>");
}

/// The map: of the indicator at hand, where that has provinces.
fn to_map(ask: Ask) -> Intent {
    let has_provinces = ask
        .data
        .find_indicator(&ask.view.indicator)
        .is_some_and(|ix| ask.data.indicator(ix).scope == Scope::Province);
    if has_provinces || matches!(ask.view.tab, Tab::Map | Tab::Chart | Tab::Table) {
        Intent::Drill(None)
    } else {
        Intent::Pick(ViewState::INDICATOR.to_owned())
    }
}

/// The page of the first system.
fn to_systems(ask: Ask) -> Intent {
    let first = ask.data.all_indicators().next();
    first.map_or(Intent::Open(Tab::System), |ix| {
        Intent::OpenSystem(ask.data.indicator(ix).id.to_owned())
    })
}

/// Language and colours.
fn switches(ask: Ask, html: &mut Html) {
    html.put(
        "<span class=\"langs\" role=\"group\" aria-label=\"{}\">",
        &[ask.text(words::LANGUAGES)],
    );
    for (lang, name, label) in [(Lang::Vi, "VI", "Tiếng Việt"), (Lang::En, "EN", "English")] {
        let pressed = if ask.lang() == lang { "true" } else { "false" };
        html.put(
            "<button type=\"button\" lang=\"{}\" aria-pressed=\"{}\" title=\"{}\"{!}>{}</button>",
            &[
                lang.code(),
                pressed,
                label,
                &go(ask, &Intent::Speak(lang)),
                name,
            ],
        );
    }
    let label = ask.text(words::THEME);
    html.put(
        "</span><button type=\"button\" class=\"theme\" title=\"{}\" data-shell=\"theme\"><span aria-hidden=\"true\">◐</span><span class=\"theme-name\">{}</span></button>",
        &[label, label],
    );
}

/// Which parts of the address could not be read or kept to; empty where all could. In a frame the
/// line below the view says of which version its data are.
pub fn ignored(ask: Ask, names: &[String]) -> String {
    let here = ask.data.facts().version;
    let mut html = Html::new();
    let mut say = |text: &str| html.put("<p class=\"ignored\" role=\"status\">{}</p>", &[text]);
    let unread: Vec<&str> = names
        .iter()
        .map(String::as_str)
        .filter(|name| *name != CUT)
        .collect();
    if !unread.is_empty() {
        say(&fill(
            ask.text(words::IGNORED),
            &[("names", &unread.join(", "))],
        ));
    }
    if unread.len() < names.len() {
        let most = ViewState::MOST_AREAS.to_string();
        say(&fill(ask.text(words::CUT), &[("most", &most)]));
    }
    if let Some(version) = ask.view.version.as_deref()
        && version != here
        && !ask.view.is_embedded
    {
        say(&fill(
            ask.text(words::VERSION_GONE),
            &[("version", version), ("here", here)],
        ));
    }
    html.into_text()
}

/// The foot of every page.
pub fn colophon(ask: Ask) -> String {
    let about = link(
        ask,
        &Intent::Open(Tab::About),
        "",
        ask.text(words::COLOPHON_ABOUT),
    );
    fill_in(
        "<footer class=\"colophon\"><p><strong>{}</strong></p><p>{}</p><p>{!}</p></footer>",
        &[ask.text(common::ATLAS), ask.text(words::COLOPHON), &about],
    )
}

#[cfg(test)]
mod tests {
    use super::ignored;
    use crate::query::testing::{DATA, ask};

    #[test]
    fn another_version_of_the_data_than_was_asked_for_is_said() {
        let here = DATA.facts().version;
        assert_eq!(ask(&format!("?v={here}"), |ask| ignored(ask, &[])), "");
        let gone = ask("?v=2020.1.0&lang=en", |ask| ignored(ask, &[]));
        assert!(gone.contains("2020.1.0") && gone.contains(here), "{gone}");
        let framed = ask("?v=2020.1.0&embed=1", |ask| ignored(ask, &[]));
        assert_eq!(framed, "");
    }

    #[test]
    fn areas_too_many_to_compare_are_told_in_their_own_words() {
        let cut = [crate::state::CUT.to_owned()];
        let told = ask("?lang=en", |ask| ignored(ask, &cut));
        assert!(
            told.contains("the first 8 ") && !told.contains("areas~"),
            "{told}"
        );
        let both = ask("", |ask| ignored(ask, &["i".to_owned(), cut[0].clone()]));
        assert_eq!(both.matches("class=\"ignored\"").count(), 2, "{both}");
    }
}
