//! Words of the frame: masthead, search, picker, notes, colophon, titles of the window.

use super::words;

words! {
    /// Name of the atlas, before its bold part.
    BRAND_LEAD = "Atlas" | "Atlas of";
    /// The bold part.
    BRAND_BOLD = "Chính phủ điện tử" | "e-government";
    /// After the bold part.
    BRAND_TAIL = "Việt Nam" | "in Viet Nam";
    /// The bold part on a phone.
    BRAND_SHORT = "CPĐT" | "e-gov";
    /// Page.
    NAV_MAP = "Bản đồ" | "Map";
    /// Page.
    NAV_SYSTEMS = "Hệ thống" | "Systems";
    /// Page.
    NAV_ARTICLE = "Bài báo 2/2021" | "The article, Feb 2021";
    /// Page.
    NAV_MATTERS = "Việc còn mở" | "Open matters";
    /// Page.
    NAV_ABOUT = "Nguồn" | "Sources";
    /// Names the navigation.
    NAV = "Các trang" | "Pages";
    /// Opens the navigation on a phone.
    MENU = "Danh mục trang" | "Menu";
    /// Leads past the masthead.
    SKIP = "Đến nội dung" | "Skip to content";
    /// Button.
    THEME = "Đổi nền sáng, nền tối" | "Light or dark colours";
    /// Names the switch of languages.
    LANGUAGES = "Ngôn ngữ" | "Language";
    /// Note.
    IGNORED = "Không đọc được phần {names} trong địa chỉ, trang hiện giá trị mặc định." | "This part of the address could not be read, so its default is shown: {names}.";
    /// Note.
    CUT = "Mỗi lần so sánh được nhiều nhất {most} đơn vị: trang giữ {most} đơn vị đầu tiên trong địa chỉ." | "At most {most} areas are compared at a time: the first {most} of the address are shown.";
    /// Note.
    VERSION_GONE = "Trang không lưu bản số liệu {version}: đây là bản {here}." | "This site does not keep data version {version}: what you see is version {here}.";
    /// Where the second module cannot be had.
    PAGE_FAILED = "Chưa tải được trang này. Bản đồ vẫn dùng được; hãy thử tải lại khi có mạng." | "This page could not be loaded. The map still works; try again once you are connected.";
    /// Foot of every page.
    COLOPHON = "Trang tĩnh, không theo dõi người đọc. Số liệu nằm trong trang và được tính ngay trên máy của bạn." | "A static page that does not track its readers. The figures are in the page and are worked out on your own device.";
    /// Foot of every page: leads to the page of sources.
    COLOPHON_ABOUT = "Nguồn, cách tính và giấy phép" | "Sources, method and licences";
    /// Title of the window.
    TITLE_MAP = "{what}, {when}" | "{what}, {when}";
    /// Title of the window.
    TITLE_CHART = "{what} theo thời gian" | "{what} over time";
    /// Title of the window.
    TITLE_CARD = "{what}, {name}" | "{what}, {name}";
    /// Title of the window.
    TITLE_TABLE = "Bảng số: {what}" | "Table: {what}";
}
