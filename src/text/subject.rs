//! Words of what is shown: indicator, unit and period above a view, definition and sources below.

use super::words;

words! {
    /// A unit.
    UNIT_SHARE = "tỷ lệ, từ 0 đến 1" | "share, from 0 to 1";
    /// Unit.
    UNIT_INDEX = "điểm chỉ số" | "index score";
    /// A unit.
    UNIT_YES_NO = "có hay chưa" | "yes or not known";
    /// A unit.
    UNIT_GRADE = "mức A đến E" | "grades A to E";
    /// A unit.
    UNIT_EVENT = "sự kiện" | "event";
    /// The periods of a series.
    FROM_TO = "{from} – {to}" | "{from} – {to}";
    /// Opens the definition.
    DEFINITION = "Định nghĩa" | "Definition";
    /// Opens the sources.
    SOURCES = "Nguồn và độ tin cậy" | "Sources and trust";
}
