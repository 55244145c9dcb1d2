//! What the reader does in the masthead: whether its menu is open, what is typed into its search.
//! Apart from [`Local`](super::Local), which ends with the page at hand.

/// The state of the masthead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shell {
    /// Whether the pages are shown on a phone.
    pub is_menu_open: bool,
    /// What is typed into the search.
    pub typed: String,
    /// Whether its results are shown.
    pub is_searching: bool,
    /// Which of the results is marked, counted over all groups.
    pub marked: Option<usize>,
    /// Parameters of the address that could not be read.
    pub ignored: Vec<String>,
    /// Whether the screen is a phone's.
    pub is_narrow: bool,
}

impl Shell {
    /// Takes in what was typed.
    pub fn type_in(&mut self, text: &str) {
        text.clone_into(&mut self.typed);
        self.marked = None;
        self.is_searching = true;
    }

    /// Marks the next or the one before among so many results, from the end to the start again.
    pub fn step(&mut self, forward: bool, count: usize) {
        self.is_searching = true;
        self.marked = match (self.marked, forward) {
            _ if count == 0 => None,
            (None, true) => Some(0),
            (None, false) => Some(count - 1),
            (Some(at), true) => Some((at + 1) % count),
            (Some(at), false) => Some((at + count - 1) % count),
        };
    }

    /// One line for each thing, for whoever makes the frame elsewhere.
    pub fn write(&self) -> String {
        let mut text = String::new();
        let mut line = |parts: &[&str]| {
            // A line ends a value, and nobody types one into a field.
            text.push_str(&parts.concat().replace('\n', " "));
            text.push('\n');
        };
        line(&["typed:", &self.typed]);
        for name in &self.ignored {
            line(&["ignored:", name]);
        }
        if let Some(at) = self.marked {
            line(&["marked:", &at.to_string()]);
        }
        for (name, holds) in [
            ("menu:", self.is_menu_open),
            ("search:", self.is_searching),
            ("narrow:", self.is_narrow),
        ] {
            if holds {
                line(&[name]);
            }
        }
        text
    }

    /// Reads what [`write`](Self::write) has written.
    pub fn read(text: &str) -> Self {
        let mut shell = Self::default();
        for line in text.split('\n') {
            match line.split_once(':') {
                Some(("typed", typed)) => typed.clone_into(&mut shell.typed),
                Some(("ignored", name)) => shell.ignored.push(name.to_owned()),
                Some(("marked", at)) => shell.marked = at.parse().ok(),
                Some(("menu", _)) => shell.is_menu_open = true,
                Some(("search", _)) => shell.is_searching = true,
                Some(("narrow", _)) => shell.is_narrow = true,
                _ => {}
            }
        }
        shell
    }

    /// Ends the search and closes the menu: the reader has gone somewhere.
    pub fn leave(&mut self) {
        self.typed.clear();
        self.is_searching = false;
        self.marked = None;
        self.is_menu_open = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marking_goes_round() {
        let mut shell = Shell::default();
        let mut at = |forward| {
            shell.step(forward, 3);
            shell.marked
        };
        assert_eq!(at(false), Some(2));
        assert_eq!(at(true), Some(0));
        assert_eq!(at(true), Some(1));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let shell = Shell {
            is_menu_open: true,
            typed: "hà: nội".to_owned(),
            is_searching: true,
            marked: Some(3),
            ignored: vec!["time".to_owned(), "k".to_owned()],
            is_narrow: true,
        };
        assert_eq!(Shell::read(&shell.write()), shell);
        assert_eq!(Shell::read(&Shell::default().write()), Shell::default());
    }

    #[test]
    fn typing_begins_at_the_top_again() {
        let mut shell = Shell::default();
        shell.step(true, 3);
        shell.type_in("hai");
        assert_eq!((shell.marked, shell.is_searching), (None, true));
    }
}
