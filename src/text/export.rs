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
}
