//! Words of charts: their summaries, their tables, what happens where a picture cannot be drawn.

use super::words;

words! {
    /// Column.
    TIME = "Thời gian" | "Time";
    /// Column.
    WHAT = "Nội dung" | "What";
    /// Column.
    FIGURE = "Số liệu" | "Figure";
    /// Column.
    HOW = "Cách có" | "How known";
    /// Column.
    COMPONENT = "Thành phần" | "Component";
    /// Column.
    PART = "Phần" | "Part";
    /// Column.
    SHARE = "Tỷ lệ" | "Share";
    /// How a figure is known; also a legend.
    PRINTED = "số được công bố" | "as published";
    /// How a figure is known; also a legend.
    DERIVED = "suy ra từ số được công bố" | "derived from published figures";
    /// How a figure is known; also a legend.
    HERE = "con số của bài báo" | "the article's figure";
    /// How a figure is known.
    NO_FIGURE = "chưa có số liệu" | "no figure found";
    /// Summary of a line.
    LINE_FROM_TO = "{name}: từ {first} ({from}) đến {last} ({to})." | "{name}: from {first} ({from}) to {last} ({to}).";
    /// Summary of a line of one point.
    LINE_ONE = "{name}: {last} ({to})." | "{name}: {last} ({to}).";
    /// Summary of lines with breaks.
    LINE_BREAKS = "Nét đứt đứng là chỗ cách đo hoặc số tỉnh thay đổi, hai bên không nối với nhau." | "A dashed upright marks a change of measure or of the provinces: the two sides are not joined.";
    /// Summary of nothing.
    NOTHING = "Không có số liệu để vẽ." | "There are no figures to draw.";
    /// Summary of bars.
    BARS = "{n} con số từ {from} đến {to}; cao nhất {most} ({when_most}), thấp nhất {least} ({when_least})." | "{n} figures from {from} to {to}; highest {most} ({when_most}), lowest {least} ({when_least}).";
    /// Summary of bars that are different things.
    BARS_BESIDE = "{n} con số cạnh nhau; cao nhất {most} ({when_most}), thấp nhất {least} ({when_least})." | "{n} figures side by side; highest {most} ({when_most}), lowest {least} ({when_least}).";
    /// Summary of claims on bars.
    BARS_CLAIMS = "Trên hình có: {claims}." | "Drawn on the chart: {claims}.";
    /// Summary of a profile.
    PROFILE = "{own} cao hơn {mean} ở {above} trên {of} thành phần." | "{own} is above the {mean} in {above} of {of} components.";
    /// Summary of parts.
    PARTS = "{name}: {value}, gồm {parts}." | "{name}: {value}, made up of {parts}.";
    /// Summary of a subset, after its whole.
    PARTS_INSIDE = ", trong đó {name} {value}" | ", of which {name} {value}";
    /// Row of a subset.
    OF_WHICH = "trong đó: {name}" | "of which: {name}";
    /// Summary of a stack.
    STACK = "{pieces}: {total}." | "{pieces}: {total}.";
    /// Summary of a scatter.
    CLOUD = "{n} tỉnh, thành phố, mỗi chấm một nơi: {x} theo chiều ngang, {y} theo chiều dọc." | "{n} provinces, a dot each: {x} across, {y} upwards.";
    /// Opens the table.
    AS_TABLE = "Xem dạng bảng" | "See as a table";
    /// Where the drawing cannot be fetched.
    FAILED = "Chưa tải được phần vẽ biểu đồ; số liệu vẫn đủ trong lời tóm tắt và bảng." | "The drawing has not been loaded; the summary and the table hold every figure.";
}
