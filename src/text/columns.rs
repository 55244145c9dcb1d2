//! What the columns of a file of figures hold, in both languages: for the words beside the file and for
//! its description by program.

use super::words;
use crate::model::Words;

words! {
    /// A column.
    INDICATOR = "mã của chỉ số" | "id of the indicator";
    /// A column.
    INDICATOR_NAME = "tên chỉ số" | "name of the indicator";
    /// A column.
    UNIT = "đơn vị đo" | "unit of measure";
    /// A column.
    UNITS = "bộ tỉnh: 63 (trước 01/07/2025) hoặc 34 (từ 01/07/2025); trống nếu không đo theo tỉnh" | "set of provinces: 63 (before 1 July 2025) or 34 (since); empty where it is not measured by province";
    /// A column.
    AREA = "mã nơi: mã tỉnh của Tổng cục Thống kê năm 2021, r1 đến r6 là vùng, vn là cả nước" | "id of the area: statistical code of a province as of 2021, r1 to r6 for a region, vn for the country";
    /// A column.
    AREA_NAME = "tên nơi tại thời điểm đó" | "name of the area at the time";
    /// A column.
    FROM = "ngày bắt đầu, nếu số liệu là của một khoảng" | "start, where the figure is of a span";
    /// A column.
    PERIOD = "thời điểm: năm, tháng hoặc ngày; undated nếu nguồn không ghi ngày" | "when: a year, a month or a day; undated where the source prints none";
    /// A column.
    VALUE = "giá trị; trống nếu không có" | "the value; empty where there is none";
    /// A column.
    FLAG = "vì sao không có giá trị: not_reported (chưa có số liệu), not_applicable (không áp dụng), withheld_conflict (các nguồn mâu thuẫn)" | "why there is no value: not_reported, not_applicable, withheld_conflict (sources contradict each other)";
    /// A column.
    QUALIFIER = "chính xác đến đâu: exact (như công bố), about (khoảng), more_than (hơn), at_least (ít nhất), derived (suy ra)" | "how exactly it is meant: exact (as published), about, more_than, at_least, derived";
    /// A column.
    DERIVED = "cách tính, nếu được tính ở đây: sum, mean, weighted_mean, count_yes" | "how it was worked out, where that was done here: sum, mean, weighted_mean, count_yes";
    /// A column.
    COVERAGE = "bao nhiêu tỉnh có giá trị trong phép tính" | "how many provinces had a value to work it out from";
    /// A column.
    COVERAGE_OF = "trên bao nhiêu tỉnh" | "of how many provinces";
    /// A column.
    PLACE = "thứ tự theo giá trị, nếu xếp được" | "place by value, where there is an order";
    /// A column.
    PLACE_OF = "trên bao nhiêu tỉnh có giá trị" | "among how many with a value";
    /// A column.
    DEFINITION = "mã của cách đo: số của hai cách đo không so với nhau" | "id of the definition: figures of two definitions do not compare";
    /// A column.
    DEFINITION_NAME = "tên của cách đo" | "name of the definition";
    /// A column.
    SOURCE = "nơi công bố" | "publisher";
    /// A column.
    SOURCE_URL = "địa chỉ của nguồn; trống nếu chỉ có bản chép" | "address of the source; empty where there is only a copy";
    /// A column.
    NOTE = "ghi chú" | "remark";
    /// A column of the published files only.
    SHOWN = "true nếu là dòng được hiển thị khi các nguồn khác nhau" | "true for the row that is shown where sources disagree";
    /// A column of the published files only.
    SOURCE_TITLE = "tên tài liệu nguồn" | "title of the source";
}

/// The words of the columns of a view's file, in their order.
pub const OF_VIEW: [Words; 21] = [
    INDICATOR,
    INDICATOR_NAME,
    UNIT,
    UNITS,
    AREA,
    AREA_NAME,
    FROM,
    PERIOD,
    VALUE,
    FLAG,
    QUALIFIER,
    DERIVED,
    COVERAGE,
    COVERAGE_OF,
    PLACE,
    PLACE_OF,
    DEFINITION,
    DEFINITION_NAME,
    SOURCE,
    SOURCE_URL,
    NOTE,
];
