//! Words of tables and of the table page.

use super::words;

words! {
    /// Headline of provinces.
    HEAD_PROVINCES = "{what} của {n} tỉnh, {when}" | "{what} of {n} provinces, {when}";
    /// Headline of anything else.
    HEAD_SERIES = "{what}: tất cả số liệu đã thu thập" | "{what}: every figure collected";
    /// Headline of an area.
    HEAD_AREA = "{area}: tất cả số liệu đã thu thập" | "{area}: every figure collected";
    /// The same for an area.
    LEDE_AREA = "{n} con số, mỗi con số với nguồn và cách đo. Bấm vào tên chỉ tiêu để xem mọi tỉnh, vào tên cột để sắp xếp." | "{n} figures, each with its source and definition. Press an indicator to see all provinces, the name of a column to sort.";
    /// Column.
    INDICATOR = "Chỉ tiêu" | "Indicator";
    /// Column.
    SYSTEM = "Hệ thống" | "System";
    /// Coverage and use.
    LEDE_PROVINCES = "Có số liệu {n}/{of} tỉnh. Bấm vào tên cột để sắp xếp; tên tỉnh mở trang của tỉnh." | "Values for {n} of {of} provinces. Press the name of a column to sort; a province's name opens its page.";
    /// The same for a series.
    LEDE_SERIES = "{n} dòng, mỗi dòng một con số của một nguồn. Bấm vào tên cột để sắp xếp." | "{n} rows, each a figure of one source. Press the name of a column to sort.";
    /// Column.
    PROVINCE = "Tỉnh" | "Province";
    /// Column.
    AREA = "Nơi, cơ quan" | "Place or body";
    /// Column.
    REGION = "Vùng" | "Region";
    /// Column.
    VALUE = "Giá trị" | "Value";
    /// Column, with the unit.
    VALUE_IN = "Giá trị ({unit})" | "Value ({unit})";
    /// Column.
    QUALIFIER = "Mức chính xác" | "Precision";
    /// Column.
    RANK = "Hạng" | "Rank";
    /// Column, where not all provinces have a value.
    PLACE = "Thứ tự" | "Place";
    /// Column.
    PERIOD = "Thời điểm" | "Period";
    /// Column.
    DEFINITION = "Cách đo" | "Definition";
    /// Column.
    SOURCE = "Nguồn" | "Source";
    /// Column.
    NOTE = "Ghi chú" | "Note";
    /// Qualifier of an exact figure.
    EXACT = "đúng như công bố" | "as published";
    /// Qualifier of a value carried from old provinces.
    CARRIED = "suy ra từ {n}/{of} tỉnh cũ" | "derived from {n} of {of} former provinces";
    /// The same for a province that was not merged.
    CARRIED_SAME = "như tỉnh cũ, không hợp nhất" | "as before, not merged";
    /// Qualifier of a mean of old provinces by their population.
    CARRIED_BY_PEOPLE = "suy ra từ {n}/{of} tỉnh cũ, theo dân số" | "derived from {n} of {of} former provinces, weighted by population";
    /// Why a value has no place; after the qualifier.
    NOT_RANKED = "không xếp hạng" | "not ranked";
    /// A row that is not the one shown.
    NOT_SHOWN = "nguồn khác, không dùng để hiển thị" | "another source, not the one shown";
    /// Names the list of periods.
    PERIODS = "Thời điểm" | "Periods";
    /// Leads back to all provinces.
    TO_ALL = "Bảng của mọi nơi: {what}" | "The table of all: {what}";
    /// Leads to the page of an area.
    TO_AREA = "Mở trang {area}" | "Open the page of {area}";
    /// Leads back.
    TO_MAP = "Xem trên bản đồ" | "See it on the map";
    /// Leads back.
    TO_SYSTEM = "Mở trang hệ thống" | "Open the system's page";
    /// Leads to the other set of provinces.
    TO_63 = "Xem theo 63 tỉnh" | "See it on the 63 provinces";
    /// Leads to the other set of provinces.
    TO_34 = "Xem theo 34 tỉnh" | "See it on the 34 provinces";
    /// Download.
    FILE = "Tải mọi số đã công bố của hệ thống này (CSV)" | "Download all published figures of this system (CSV)";
    /// Read out by a sort button.
    SORT = "Sắp xếp theo cột này" | "Sort by this column";
}
