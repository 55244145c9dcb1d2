//! Words of what is copied by a button.

use super::words;

words! {
    /// Copies it.
    COPY = "Sao chép" | "Copy";
    /// Said when it is copied.
    COPIED = "Đã sao chép." | "Copied.";
    /// Said where the browser forbids copying.
    SELECTED = "Trình duyệt không cho sao chép: đoạn này đã được chọn sẵn, hãy nhấn Ctrl+C (hoặc ⌘C)." | "The browser does not allow copying: the text is selected, press Ctrl+C (or ⌘C).";
}
