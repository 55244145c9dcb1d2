//! Words of the files that are taken away: what a picture says around its map or chart, and the names
//! of downloads.

use super::words;

words! {
    /// Which provinces a picture shows.
    BOUNDARIES_63 = "63 tỉnh, thành phố (trước 01/07/2025)" | "63 provinces (before 1 July 2025)";
    /// Which provinces a picture shows.
    BOUNDARIES_34 = "34 tỉnh, thành phố (từ 01/07/2025)" | "34 provinces (since 1 July 2025)";
    /// How it is measured.
    MEASURED = "Định nghĩa: {what}." | "Definition: {what}.";
    /// Under which terms a picture may be used, and of which data it was made.
    LICENCE = "Giấy phép CC BY 4.0. Số liệu phiên bản {version}." | "Licence CC BY 4.0. Data version {version}.";
    /// Leads the list of files of an archive.
    README_FILES = "Trong tệp nén này" | "In this archive";
    /// A file of an archive.
    README_CSV = "{file}: số liệu (CSV, UTF-8, dấu phẩy ngăn cột, dấu chấm thập phân, ngày theo ISO 8601)" | "{file}: the figures (CSV, UTF-8, commas between columns, point decimals, ISO 8601 dates)";
    /// A file of an archive.
    README_JSON = "{file}: số liệu đó là gì, đo thế nào, lấy từ đâu, đầy đủ đến đâu (JSON)" | "{file}: what the figures are, how they are measured, where they come from, how complete they are (JSON)";
    /// Leads the list of columns.
    README_COLUMNS = "Các cột" | "Columns";
    /// How the figures are to be read.
    README_READING = "Cách đọc" | "How to read them";
    /// How the figures are to be read.
    README_RULES = "Ô trống nghĩa là không có số liệu, không phải số 0; cột flag nói vì sao. Không có số nào được nội suy. Số của hai cách đo (cột definition), của 63 tỉnh và của 34 tỉnh (cột units) không so trực tiếp với nhau. Nơi không được nhắc đến là chưa có tin, không phải là “không”." | "An empty cell means that there is no value, never zero; the column flag says why. Nothing is interpolated. Figures of two definitions (column definition), or of the 63 and of the 34 provinces (column units), cannot be compared directly. A place that no source mentions is not reported, which is not a “no”.";
    /// Leads the list of sources.
    README_SOURCES = "Nguồn" | "Sources";
    /// Leads terms and version.
    README_TERMS = "Điều khoản" | "Terms";
    /// The terms.
    README_LICENCE = "Bản thân con số là dữ kiện, dùng tự do. Việc tập hợp và câu chữ theo CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Số liệu phiên bản {version}." | "The figures themselves are facts and free. The compilation and its wording are under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Data version {version}.";
    /// Where the view is.
    README_ADDRESS = "Xem trên trang: {address}" | "See it on the page: {address}";
    /// At the end of the atlas in one file; its address follows.
    COPY = "{atlas}: bản lưu trong một tệp, ngày {date}, số liệu phiên bản {version}. Trang gốc:" | "{atlas}, copied into one file on {date} with data version {version}. The original:";
}
