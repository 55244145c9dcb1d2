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
    /// From a year to its months.
    TO_MONTHS = "Năm {year} theo tháng · {base}" | "{year} by month · {base}";
    /// From months to years.
    TO_YEARS = "Cả năm, từng cơ sở đếm" | "Whole years, by base of counting";
    /// Title.
    COMMITTEES = "Tỉnh được nêu tên, theo vùng" | "Provinces named, by region";
    /// Hint.
    COMMITTEES_HINT = "Số tỉnh được bài báo nêu tên trên số tỉnh của vùng. Tỉnh không được nêu tên là chưa có tin, không phải là chưa làm." | "Provinces that the article names, of all in the region. Of one that is not named nothing is known: it is not a “no”.";
    /// A part of a whole.
    OF_ALL = "{n}/{of}" | "{n}/{of}";
    /// Title.
    PLANS = "Bao nhiêu tỉnh đã có, {when}" | "How many provinces had one, {when}";
    /// Hint.
    PLANS_HINT = "Trên 63 tỉnh, thành phố. Một tỉnh có thể có cả ba, nên không cộng các cột." | "Of 63 provinces. One province may have all three, so the bars are not added.";
    /// Title.
    EID = "Định danh điện tử từ hồ sơ đến kích hoạt, {when}" | "Electronic identity from application to activation, {when}";
    /// Hint.
    EID_HINT = "Bước sau nằm trong bước trước, nên không cộng các cột. Các con số đều là “hơn”." | "Each step lies within the one before, so the bars are not added. Each figure is “more than”.";
    /// Title.
    LISTS = "Bốn danh mục nền tảng, mỗi danh mục một cách đếm" | "Four lists of platforms, each counted in its own way";
    /// Hint.
    LISTS_HINT = "Không phải một chuỗi: mỗi cột là một danh mục khác, lập vào một thời điểm khác, theo tiêu chí khác." | "Not one series: each bar is another list, drawn up at another time by other criteria.";
    /// Title.
    REPORTING = "Tỉnh kết nối Hệ thống thông tin báo cáo quốc gia, {when}" | "Provinces connected to the national reporting system, {when}";
    /// Hint.
    REPORTING_HINT = "Không nguồn nào nêu tên các tỉnh, nên không vẽ được bản đồ." | "No source names the provinces, so there can be no map.";
    /// A piece.
    CONNECTED = "Đã kết nối" | "Connected";
    /// A piece.
    THE_OTHERS = "Các tỉnh còn lại" | "The others";
    /// What the piece comes to.
    REPORTING_TOTAL = "{n} trên {of} tỉnh, thành phố" | "{n} of {of} provinces";
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
