//! Old addresses -> today's. A link that was published opens for ever: when an id is renamed, a
//! line is added here and none is ever taken away.

/// (parameter, what it was, what it is).
type Renamed = (&'static str, &'static str, &'static str);

/// Every rename since the first release, oldest first.
const RENAMED: &[Renamed] = &[];

/// Carries the parameters of an address through every rename.
pub fn migrate(pairs: &mut [(String, String)]) {
    rename(pairs, RENAMED);
}

fn rename(pairs: &mut [(String, String)], renamed: &[Renamed]) {
    for (parameter, old, new) in renamed {
        for (name, value) in pairs.iter_mut().filter(|(name, _)| name == parameter) {
            // Lists of ids are led by `~`: each is renamed alone.
            if name == "areas" {
                *value = value
                    .split('~')
                    .map(|id| if id == *old { new } else { id })
                    .collect::<Vec<_>>()
                    .join("~");
            } else if value == old {
                (*new).clone_into(value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renames_are_followed_one_after_the_other() {
        let renamed = [("i", "a", "b"), ("i", "b", "c"), ("areas", "02", "08")];
        let mut pairs = vec![
            ("i".to_owned(), "a".to_owned()),
            ("areas".to_owned(), "~02~48".to_owned()),
            ("x".to_owned(), "a".to_owned()),
        ];
        rename(&mut pairs, &renamed);
        let values: Vec<_> = pairs.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(values, ["c", "~08~48", "a"]);
    }
}
