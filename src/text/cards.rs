//! Words of the systems' cards on the home page.

use super::words;

words! {
    /// Heading.
    TITLE = "Các hệ thống trong bài báo" | "The systems in the article";
    /// How the cards are read.
    HINT = "Con số của bài báo tháng 02/2021. Đường nhỏ là chuỗi số trước và sau đó; chấm to là con số của bài." | "The figures of the article of February 2021. The small line is the series before and after; the larger dot is the article's own.";
    /// What a small line shows, read out.
    LINE = "Chuỗi số: {first} ({from}) … {last} ({to})" | "Series: {first} ({from}) … {last} ({to})";
    /// Steering committees.
    COMMITTEES = "tỉnh được nêu tên là đã kiện toàn, {when}; các tỉnh khác chưa có tin" | "provinces are named as having re-established theirs, {when}; there is no word of the others";
    /// LGSP.
    LGSP = "tỉnh và {a}/{b} bộ có nền tảng đã kết nối, {when}" | "provinces and {a}/{b} ministries have a connected platform, {when}";
    /// Population database.
    POPULATION = "khai trương cùng hệ thống sản xuất, cấp và quản lý căn cước công dân" | "opened together with the system that issues citizen identity cards";
    /// Insurance database.
    INSURANCE = "cơ quan, đơn vị đã tích hợp, trao đổi dữ liệu với Bảo hiểm xã hội Việt Nam, {when}" | "bodies exchange data with Viet Nam Social Security, {when}";
    /// Civil status.
    CIVIL = "đăng ký khai sinh, trong đó {a} trẻ đã có số định danh, đến {when}" | "births registered, among them {a} children with a personal number, by {when}";
    /// Platforms.
    PLATFORMS = "nền tảng số Việt Nam đã được giới thiệu, đến {when}" | "Vietnamese digital platforms introduced by {when}";
    /// Document exchange.
    DOCUMENTS = "văn bản gửi và nhận, {span}" | "documents sent and received {span}";
    /// e-Cabinet.
    CABINET = "phiếu lấy ý kiến, thay {a} bộ hồ sơ giấy, {span}" | "ballots, replacing {a} sets of papers, {span}";
    /// Reporting system.
    REPORTING = "tỉnh và {a} bộ đã kết nối, {when}; không nguồn nào nêu tên các tỉnh" | "provinces and {a} ministries connected, {when}; no source names the provinces";
    /// Online services.
    SERVICES = "dịch vụ ở mức độ 3 ({a}) và mức độ 4 ({b}) trên tổng số, {when}" | "of all services at level 3 ({a}) and level 4 ({b}), {when}";
    /// Portal.
    PORTAL = "tài khoản đăng ký, {span}" | "accounts registered {span}";
    /// Cyber incidents.
    CYBER = "cuộc trong {month}, {change} so với tháng trước" | "attacks in {month}, {change} on the month before";
    /// A rise.
    UP = "tăng {percent}%" | "up {percent}%";
    /// A fall.
    DOWN = "giảm {percent}%" | "down {percent}%";
}
