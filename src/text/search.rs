//! Words of the search and of the picker of indicators.

use super::words;

words! {
    /// In the empty field.
    PLACEHOLDER = "Tìm tỉnh hoặc chỉ số" | "Find a province or figure";
    /// In the empty field of a phone.
    PLACEHOLDER_SHORT = "Tìm tỉnh" | "Search";
    /// Names the field.
    LABEL = "Tìm tỉnh, vùng, cơ quan, chỉ số hoặc hệ thống" | "Search provinces, regions, bodies, indicators and systems";
    /// Kind of things found.
    PLACES = "Tỉnh, vùng, cơ quan" | "Places and bodies";
    /// Kind of things found.
    INDICATORS = "Chỉ số" | "Indicators";
    /// Kind of things found.
    SYSTEMS = "Hệ thống" | "Systems";
    /// Nothing was found.
    NOTHING = "Không thấy “{text}”. Hãy thử tên tỉnh, vùng hoặc chỉ số, có dấu hay không dấu." | "Nothing found for “{text}”. Try a province, a region or an indicator, with or without accents.";
    /// Read out: how many were found.
    COUNT = "{n} kết quả" | "{n} results";
    /// A province that became part of another.
    MERGED = "từ {since} thuộc {new}" | "since {since} part of {new}";
    /// The same, where the new one is shown.
    FORMER = "{old} từ {since} là một phần của {new}" | "{old}, since {since} part of {new}";
    /// What a region is.
    REGION = "vùng" | "region";
    /// What a ministry or another body is.
    BODY = "cơ quan" | "body";
    /// The picker's own field.
    FILTER = "Lọc chỉ số" | "Filter indicators";
    /// Read by a screen reader before the present indicator.
    PICK = "Chọn chỉ số khác" | "Choose another indicator";
    /// Nothing fits the filter.
    NO_INDICATOR = "Không có chỉ số nào khớp với “{text}”." | "No indicator fits “{text}”.";
    /// Coverage of an indicator at its latest period.
    COVERED = "{when} · {n}/{of}" | "{when} · {n}/{of}";
    /// An indicator of the whole country.
    NATIONAL = "{when}" | "{when}";
    /// An indicator of single bodies.
    AGENCIES = "{when} · bộ, ngành" | "{when} · ministries and bodies";
    /// An indicator of groups of bodies.
    GROUPS = "{when} · nhóm cơ quan" | "{when} · groups of bodies";
    /// Part of the picker: what is seen on the map.
    MAPPED = "Theo tỉnh, xem trên bản đồ" | "By province, on the map";
    /// Part of the picker: what is not.
    UNMAPPED = "Chung cả nước, xem ở trang hệ thống" | "For the whole country, on the page of the system";
}
