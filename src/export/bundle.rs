//! Figures, metadata and words of a view in one archive.

use super::csv::{BYTE_ORDER_MARK, Dialect, table};
use super::zip::{Entry, zip};
use super::{File, ZIP, metadata, readme};
use crate::query::Ask;
use crate::query::taken;

/// The archive of a view; none where it shows no figures. `address` is the whole address of the view.
pub fn file(ask: Ask, address: &str) -> Option<File> {
    let taken = taken::of(ask);
    if taken.is_empty() {
        return None;
    }
    let stem = taken::stem(ask);
    let [csv, json, name] = [".csv", ".json", ".zip"].map(|ending| [&stem, ending].concat());
    let figures = [BYTE_ORDER_MARK, &table(ask, &taken, Dialect::Plain)].concat();
    let about = metadata::of_view(ask, &taken::indicators(&taken), &csv, address);
    let words = readme::of_view(ask, &taken, [&csv, &json], address);
    let entries = [
        Entry::stored(&csv, figures.as_bytes()),
        Entry::stored(&json, about.as_bytes()),
        Entry::stored("README.txt", words.as_bytes()),
    ];
    Some(File {
        name,
        kind: ZIP,
        bytes: zip(&entries),
    })
}

#[cfg(test)]
mod tests {
    use super::file;
    use crate::query::testing::ask;

    #[test]
    fn an_archive_holds_figures_metadata_and_words() {
        let address = "https://example.org/?units=34";
        let made = ask("?units=34", |ask| file(ask, address)).unwrap();
        assert_eq!(made.name, "dti_34_2024_vi.zip");
        let text = String::from_utf8_lossy(&made.bytes);
        for part in [
            "dti_34_2024_vi.csv",
            "dti_34_2024_vi.json",
            "README.txt",
            "Đà Nẵng",
            "Bộ Khoa học và Công nghệ",
            "Ô trống nghĩa là không có số liệu",
            address,
        ] {
            assert!(text.contains(part), "{part}");
        }
    }

    #[test]
    fn what_shows_no_figures_has_no_archive() {
        assert!(ask("?tab=article", |ask| file(ask, "")).is_none());
    }
}
