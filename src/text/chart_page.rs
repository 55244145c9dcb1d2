//! Words of the page of an indicator over time.

use super::words;

words! {
    /// Headline.
    FROM_TO = "{who}: từ {first} ({from}) đến {last} ({to})" | "{who}: from {first} ({from}) to {last} ({to})";
    /// Headline of a single figure.
    ONCE = "{who}: {last} ({to})" | "{who}: {last} ({to})";
    /// Kinds without a line.
    NOT_A_LINE = "Câu trả lời có hay không và thứ bậc không vẽ thành đường theo thời gian." | "Yes or no, and grades, are not drawn as lines over time.";
    /// What is left to the table.
    NOT_DRAWN = "{n} con số khác, đo hoặc ghi ngày theo cách khác, chỉ có trong bảng số." | "{n} more figures, measured or dated differently, are in the table only.";
    /// The same of one figure.
    NOT_DRAWN_ONE = "{n} con số khác, đo hoặc ghi ngày theo cách khác, chỉ có trong bảng số." | "{n} more figure, measured or dated differently, is in the table only.";
    /// Caption.
    OVER_TIME = "{name} theo thời gian" | "{name} over time";
    /// Chooses an area.
    ADD = "Thêm tỉnh hoặc vùng để so sánh" | "Add a province or region to compare";
    /// First entry of the choice.
    CHOOSE = "Chọn…" | "Choose…";
    /// Heads the chosen areas.
    CHOSEN = "Đang so sánh" | "Compared";
    /// Takes an area out.
    REMOVE = "Bỏ {name}" | "Remove {name}";
    /// Link.
    ON_MAP = "Xem trên bản đồ" | "See on the map";
    /// Link.
    IN_SYSTEM = "Trang {system}" | "Page: {system}";
}
