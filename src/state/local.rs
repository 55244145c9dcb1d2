//! What the reader has opened, sorted or typed on the page at hand and no address holds. Apart from
//! the view because it ends with the page.

/// The page's own state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Local {
    /// The column that a table is sorted by, and whether from the highest.
    pub sort: Option<(usize, bool)>,
    /// What a list is filtered by, such as the state of matters; empty for everything.
    pub filter: String,
    /// Ids of what is opened.
    pub opened: Vec<String>,
    /// What is typed into the picker of indicators; `None` while that is closed.
    pub picker: Option<String>,
    /// Bounds of classes that could not be read, as they were typed.
    pub wrong: Option<String>,
    /// The class of the legend that is picked out; empty for none.
    pub lit: String,
    /// The picture of provinces that stands in the page already and need not be written again.
    pub drawn: String,
    /// Whether the page is dark.
    pub is_dark: bool,
    /// Whether the screen is a phone's.
    pub is_narrow: bool,
    /// Whether the page is for any screen, as one is that is made before anybody opens it.
    pub is_for_any_screen: bool,
}

impl Local {
    /// Whether something is opened.
    pub fn is_open(&self, id: &str) -> bool {
        self.opened.iter().any(|have| have == id)
    }

    /// Carries out the command of a control (`data-local`): `sort:3`, `sort:3-`, `filter:met`,
    /// `open:dti` (and closed again), `picker` and `lit:c2` (likewise). Anything else changes nothing.
    pub fn apply(&mut self, command: &str) {
        let (verb, rest) = command.split_once(':').unwrap_or((command, ""));
        match verb {
            "sort" => self.sort = sorted(rest),
            "filter" => rest.clone_into(&mut self.filter),
            "open" => match self.opened.iter().position(|have| have == rest) {
                Some(place) => {
                    self.opened.remove(place);
                }
                None => self.opened.push(rest.to_owned()),
            },
            "lit" if self.lit == rest => self.lit.clear(),
            "lit" => rest.clone_into(&mut self.lit),
            "picker" => {
                self.picker = match self.picker {
                    None => Some(String::new()),
                    Some(_) => None,
                }
            }
            _ => {}
        }
    }

    /// Takes in what was typed into a field (`data-types`).
    pub fn typed(&mut self, field: &str, text: &str) {
        if field == "picker" {
            self.picker = Some(text.to_owned());
        }
    }

    /// One line for each thing, for whoever makes pages elsewhere.
    pub fn write(&self) -> String {
        let mut text = String::new();
        let mut line = |name: &str, value: &str| {
            // A line ends a value, and nobody types one into a field.
            text.push_str(name);
            text.push_str(&value.replace('\n', " "));
            text.push('\n');
        };
        if let Some((column, is_down)) = self.sort {
            let end = if is_down { "-" } else { "" };
            line("sort:", &format!("{column}{end}"));
        }
        line("filter:", &self.filter);
        for id in &self.opened {
            line("open:", id);
        }
        if let Some(typed) = &self.picker {
            line("typed:", typed);
        }
        if let Some(wrong) = &self.wrong {
            line("wrong:", wrong);
        }
        for (name, value) in [("lit:", &self.lit), ("drawn:", &self.drawn)] {
            if !value.is_empty() {
                line(name, value);
            }
        }
        for (name, holds) in [
            ("dark:", self.is_dark),
            ("narrow:", self.is_narrow),
            ("any:", self.is_for_any_screen),
        ] {
            if holds {
                line(name, "");
            }
        }
        text
    }

    /// Reads what [`write`](Self::write) has written.
    pub fn read(text: &str) -> Self {
        let mut local = Self::default();
        for line in text.split('\n') {
            match line.split_once(':') {
                Some(("typed", typed)) => local.picker = Some(typed.to_owned()),
                Some(("wrong", typed)) => local.wrong = Some(typed.to_owned()),
                Some(("drawn", picture)) => picture.clone_into(&mut local.drawn),
                Some(("dark", _)) => local.is_dark = true,
                Some(("narrow", _)) => local.is_narrow = true,
                Some(("any", _)) => local.is_for_any_screen = true,
                _ => local.apply(line),
            }
        }
        local
    }
}

fn sorted(text: &str) -> Option<(usize, bool)> {
    let column = text.trim_end_matches('-');
    Some((column.parse().ok()?, text.ends_with('-')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let local = Local {
            sort: Some((3, true)),
            filter: "missed".to_owned(),
            opened: vec!["dti".to_owned(), "papi:1".to_owned()],
            picker: Some("đà n".to_owned()),
            wrong: Some("1; a".to_owned()),
            lit: "c2".to_owned(),
            drawn: "34-map-wide-vi".to_owned(),
            is_dark: true,
            is_narrow: true,
            is_for_any_screen: true,
        };
        assert_eq!(Local::read(&local.write()), local);
        assert_eq!(Local::read(&Local::default().write()), Local::default());
    }

    #[test]
    fn a_return_at_the_end_of_a_value_is_kept() {
        let read = Local::read("open:chart\r");
        assert_eq!(Local::read(&read.write()), read);
    }

    #[test]
    fn opening_twice_closes_again() {
        let mut local = Local::default();
        local.apply("open:dti");
        assert!(local.is_open("dti"));
        local.apply("open:dti");
        local.apply("lit:c1");
        local.apply("lit:c1");
        assert_eq!(local, Local::default());
    }

    #[test]
    fn an_unknown_command_changes_nothing() {
        let mut local = Local::default();
        for command in ["", "sort:x", "nonsense", "typed"] {
            local.apply(command);
        }
        assert_eq!(local, Local::default());
    }
}
