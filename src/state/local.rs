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
    /// Whether the page is dark.
    pub is_dark: bool,
    /// Whether the screen is a phone's.
    pub is_narrow: bool,
}

impl Local {
    /// Whether something is opened.
    pub fn is_open(&self, id: &str) -> bool {
        self.opened.iter().any(|have| have == id)
    }

    /// Carries out the command of a control (`data-local`): `sort:3`, `sort:3-`, `filter:met`,
    /// `open:dti` (and closed again), `picker` (likewise). Anything else changes nothing.
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
        if self.is_dark {
            line("dark:", "");
        }
        if self.is_narrow {
            line("narrow:", "");
        }
        text
    }

    /// Reads what [`write`](Self::write) has written.
    pub fn read(text: &str) -> Self {
        let mut local = Self::default();
        for line in text.lines() {
            match line.split_once(':') {
                Some(("typed", typed)) => local.picker = Some(typed.to_owned()),
                Some(("dark", _)) => local.is_dark = true,
                Some(("narrow", _)) => local.is_narrow = true,
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
            wrong: None,
            is_dark: true,
            is_narrow: true,
        };
        assert_eq!(Local::read(&local.write()), local);
        assert_eq!(Local::read(&Local::default().write()), Local::default());
    }

    #[test]
    fn opening_twice_closes_again() {
        let mut local = Local::default();
        local.apply("open:dti");
        assert!(local.is_open("dti"));
        local.apply("open:dti");
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
