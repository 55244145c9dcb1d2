//! Words of the charts on systems' pages.

use super::words;

words! {
    /// Publishers of a chart.
    PUBLISHERS = "{names} và {n} nơi khác" | "{names} and {n} more";
    /// Title.
    BY_MONTH = "Theo tháng · {base}" | "By month · {base}";
    /// Title.
    BY_YEAR = "Theo năm, từng cơ sở đếm riêng" | "By year, each base of counting apart";
    /// Hint.
    BY_YEAR_HINT = "Ba cơ sở đếm không nối với nhau: cùng một năm có hai con số vì báo cáo về sau đã tính lại." | "The three bases are not one series: one year has two figures because later reports recounted it.";
    /// Title.
    BY_TYPE = "Theo loại, {span}" | "By kind, {span}";
    /// What the kinds add up to.
    BY_TYPE_TOTAL = "Ba loại cộng lại: {total}" | "All three kinds: {total}";
    /// Label of a year that is not whole.
    MONTHS_OF = "{year} ({n} tháng)" | "{year} ({n} months)";
    /// Claim on a chart.
    ON_MONTH = "{percent}" | "{percent}";
    /// Claim on a chart.
    ON_YEAR = "{percent} so với cùng kỳ" | "{percent} on a year before";
    /// Title.
    RECORDS = "Dữ liệu hộ tịch tính đến {date}" | "Civil status records as of {date}";
    /// Hint.
    RECORDS_HINT = "Vòng trong: bốn loại dữ liệu cộng lại thành tổng. Vòng ngoài: trẻ em có số định danh nằm trong số khai sinh, không cộng thêm. Bài báo không in con số tổng; tổng ở đây được tính từ bốn loại." | "Inner ring: four kinds of records that add up. Outer ring: children with a personal ID lie within the births and are not added. The article prints no total; it is worked out here from the four.";
    /// The whole.
    ALL_RECORDS = "Bốn loại cộng lại" | "All four kinds";
    /// Title.
    LEVELS = "Dịch vụ công theo mức độ, {date}" | "Public services by level, {date}";
    /// Hint.
    LEVELS_HINT = "Tỷ lệ trên tổng số dịch vụ công. Từ cuối năm 2021 có tỷ lệ khác, tính trên số dịch vụ đủ điều kiện: không so sánh với hình này." | "Shares of all public services. From late 2021 another share counts eligible services only: it does not compare with this one.";
    /// What is left.
    LOWER_LEVELS = "Mức thấp hơn" | "Lower levels";
    /// What the two add up to.
    LEVELS_TOTAL = "Mức độ 3 và mức độ 4: {total}" | "Levels 3 and 4: {total}";
}
