//! What a step in time changes on the map, and nothing else: how each province is filled and the few
//! characters on its tile. Apart because a slider that is dragged asks for it at every step, and because
//! the first module of the site answers it by itself.

use super::areas::{brief, scale_class};
use super::scene::Scene;
use super::{Areas, is_of_merger};
use crate::query::Ask;
use std::borrow::Cow;

/// How one province is filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fill {
    /// The class name that fills it.
    pub class: Cow<'static, str>,
    /// Its value in a few characters, for a tile; empty where there is none.
    pub brief: String,
}

/// How all are filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fills {
    /// The class name of the scale, such as `k5`.
    pub scale: Cow<'static, str>,
    /// The provinces, in the order of the data set.
    pub all: Vec<Fill>,
}

/// How all are filled by their values. None where there is no map, and none where the map shows something
/// other than values: that is known with the whole page only. Where there are no tiles, `has_briefs` is
/// false and nothing is written for them.
pub fn fills(ask: Ask, has_briefs: bool) -> Option<Fills> {
    if is_of_merger(ask) {
        return None;
    }
    let scene = Scene::of(ask).ok()?;
    let fill = |place: usize| Fill {
        class: scene.mark(place).class().into(),
        brief: if has_briefs {
            brief(&scene, place)
        } else {
            String::new()
        },
    };
    Some(Fills {
        scale: scale_class(scene.colours()).into(),
        all: (0..scene.of_all()).map(fill).collect(),
    })
}

impl Fills {
    /// The same of a page that has been answered: `k5|c0 0,82|none `.
    pub fn write(areas: &Areas) -> String {
        let mut text = areas.scale.to_owned();
        for mark in &areas.marks {
            for part in ["|", mark.mark.class(), " ", &mark.brief] {
                text.push_str(part);
            }
        }
        text
    }

    /// Reads what [`write`](Self::write) has written.
    pub fn read(text: &str) -> Self {
        let mut parts = text.split('|');
        let scale = parts.next().unwrap_or_default();
        let fill = |part: &str| {
            let (class, brief) = part.split_once(' ').unwrap_or((part, ""));
            Fill {
                class: class.to_owned().into(),
                brief: brief.to_owned(),
            }
        };
        Self {
            scale: scale.to_owned().into(),
            all: parts.map(fill).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::home;
    use crate::query::testing::ask;

    #[test]
    fn a_step_says_what_the_page_says() {
        for address in [
            "",
            "?time=2020",
            "?units=34",
            "?i=papi_egov&time=2021",
            "?i=lgsp_connected&units=34",
        ] {
            ask(address, |ask| {
                let page = home::page(ask);
                let whole = Fills::read(&Fills::write(&page.areas));
                assert_eq!(whole.all.len(), page.areas.marks.len(), "{address}");
                match fills(ask, true) {
                    Some(fills) => assert_eq!(fills, whole, "{address}"),
                    None => assert!(page.instead.is_some(), "{address}"),
                }
            });
        }
    }

    #[test]
    fn what_the_merger_did_is_known_with_the_whole_page_only() {
        assert_eq!(ask("?units=34&show=merger", |ask| fills(ask, true)), None);
    }

    #[test]
    fn nothing_is_written_for_tiles_that_are_not_there() {
        let fills = ask("", |ask| fills(ask, false)).unwrap_or_default();
        assert_eq!(fills.all.len(), 63);
        assert!(fills.all.iter().all(|fill| fill.brief.is_empty()));
    }
}
