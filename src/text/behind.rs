//! Words of what stands behind a figure: who says so, how it is measured, how exactly it is meant.

use super::words;
use crate::model::{Flag, Qualifier, Words};

words! {
    /// Opens it.
    BEHIND = "Nguồn, cách đo" | "Source, definition";
    /// How it is measured.
    DEFINITION = "Cách đo" | "Definition";
    /// How exactly it is meant.
    PRECISION = "Độ chính xác" | "Precision";
    /// Why there is none.
    MISSING = "Vì sao để trống" | "Why there is none";
    /// A remark.
    NOTE = "Ghi chú" | "Note";

    /// Qualifier.
    EXACT = "Chép đúng như nguồn in." | "Given exactly as the source prints it.";
    /// Qualifier.
    ABOUT = "“Khoảng” là chữ của nguồn: con số đã được làm tròn." | "“About” is the source's own word: the figure is rounded.";
    /// Qualifier.
    MORE_THAN = "“Hơn” là chữ của nguồn: số thật lớn hơn số được in." | "“More than” is the source's own: the true figure lies above the one printed.";
    /// Qualifier.
    AT_LEAST = "Là mức tối thiểu: số thật có thể lớn hơn." | "A minimum: the true figure may be higher.";
    /// Qualifier.
    DERIVED = "Không nguồn nào in con số này; nó được suy ra từ những số khác." | "No source prints this figure; it is worked out from others.";

    /// Flag.
    NOT_REPORTED = "Không nguồn nào cho biết. Chưa có tin không có nghĩa là không." | "No source gives one. No word is not a “no”.";
    /// Flag.
    NOT_APPLICABLE = "Chỉ số này không áp dụng ở đây." | "The indicator does not apply here.";
    /// Flag.
    WITHHELD = "Các nguồn mâu thuẫn đến mức không dùng được con số nào." | "The sources contradict each other too much for any of them to be used.";
}

/// How exactly a figure is meant, in a sentence.
pub const fn qualifier(qualifier: Qualifier) -> Words {
    match qualifier {
        Qualifier::Exact => EXACT,
        Qualifier::About => ABOUT,
        Qualifier::MoreThan => MORE_THAN,
        Qualifier::AtLeast => AT_LEAST,
        Qualifier::Derived => DERIVED,
    }
}

/// Why there is no figure, in a sentence.
pub const fn flag(flag: Flag) -> Words {
    match flag {
        Flag::NotReported => NOT_REPORTED,
        Flag::NotApplicable => NOT_APPLICABLE,
        Flag::WithheldConflict => WITHHELD,
    }
}
