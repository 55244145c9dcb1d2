//! Words that only pages made at build time say.

use super::words;

words! {
    /// Names the list of all pages.
    CONTENTS = "Mục lục" | "Contents";
    /// What it is.
    CONTENTS_LEDE = "Mọi trang của atlas, đọc được cả khi trình duyệt không chạy JavaScript." | "Every page of the atlas. All of them can be read without JavaScript.";
    /// Leads to the same page in the other language.
    OTHER_LANGUAGE = "English" | "Tiếng Việt";
    /// Heading of a list.
    COUNTRY = "Cả nước và các vùng" | "The country and its regions";
    /// Heading of a list.
    PROVINCES_34 = "34 tỉnh, thành phố (từ ngày 1/7/2025)" | "34 provinces (from 1 July 2025)";
    /// Heading of a list.
    PROVINCES_63 = "63 tỉnh, thành phố (đến ngày 30/6/2025)" | "63 provinces (until 30 June 2025)";
    /// Heading of a list.
    AGENCIES = "Bộ, ngành và cơ quan khác" | "Ministries and other bodies";
    /// Leads to the page of a system.
    WHOLE_SYSTEM = "Toàn cảnh hệ thống" | "The system as a whole";
    /// Heading of a list.
    OTHERS = "Các trang khác" | "Other pages";
    /// The figures of a place or a body, for programs that look for data sets.
    FIGURES_OF = "{name}: số liệu chính phủ điện tử" | "{name}: e-government figures";
}
