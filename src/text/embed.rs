//! Words of embedding, sharing and citing, and of the line below an embedded view.

use super::words;

words! {
    /// Button at the foot of a view.
    EMBED = "Nhúng" | "Embed";
    /// Button at the foot of a view.
    SHARE = "Chia sẻ" | "Share";
    /// Closes a dialog.
    CLOSE = "Đóng" | "Close";

    /// Heading of the dialog.
    TITLE = "Nhúng vào bài viết" | "Embed in an article";
    /// Names a choice.
    WHAT = "Nội dung" | "What";
    /// Choice.
    WHAT_WHOLE = "Cả phần đang xem" | "All of this view";
    /// Choice.
    WHAT_CARD = "Một con số" | "One figure";
    /// Names a choice.
    LANGUAGE = "Ngôn ngữ" | "Language";
    /// Names a choice.
    THEME = "Màu nền" | "Colours";
    /// Choice.
    THEME_AUTO = "Theo máy người đọc" | "Follows the reader’s device";
    /// Choice.
    THEME_LIGHT = "Sáng" | "Light";
    /// Choice.
    THEME_DARK = "Tối" | "Dark";
    /// Names a choice.
    CONTROLS = "Nút điều khiển" | "Controls";
    /// Choice.
    CONTROLS_FULL = "Đầy đủ" | "Full";
    /// Choice.
    CONTROLS_MIN = "Tối thiểu" | "Minimal";
    /// Choice.
    CONTROLS_NONE = "Không có" | "None";
    /// Names a choice.
    DATA = "Số liệu" | "Data";
    /// Choice.
    DATA_NEWEST = "Luôn mới nhất" | "Always the newest";
    /// Choice.
    DATA_PINNED = "Ghim bản {version}" | "Pinned to {version}";
    /// What pinning means.
    DATA_NOTE = "Khung được ghim hiện đúng bản này chừng nào trang còn lưu bản ấy; khi không còn, khung hiện số liệu mới nhất và nói rõ như vậy." | "A pinned frame shows this version for as long as the site keeps it; when it no longer does, the frame shows the newest data and says so.";
    /// Names a choice.
    AREA = "Tỉnh làm nổi bật" | "Highlighted province";
    /// Names a choice, for a single figure.
    AREA_OF_FIGURE = "Con số của" | "Figure of";
    /// Choice.
    AREA_NONE = "Không chọn" | "None";
    /// Names a choice.
    HEIGHT = "Chiều cao" | "Height";
    /// Choice.
    SCRIPT_WITH = "Tự vừa nội dung (kèm embed.js)" | "Fits its content (with embed.js)";
    /// Choice.
    SCRIPT_WITHOUT = "Cố định, không kèm script" | "Fixed, without script";
    /// Names the preview.
    PREVIEW = "Xem trước" | "Preview";
    /// Choice of the preview's width.
    WIDTH = "{n} px" | "{n} px";
    /// Names the snippet.
    SNIPPET = "Mã nhúng" | "Code to paste";
    /// Below the snippet.
    SNIPPET_NOTE = "Dán vào phần HTML của bài. Khung không đặt cookie và không theo dõi người đọc." | "Paste it into the HTML of the article. The frame sets no cookie and does not track readers.";
    /// Alternative text of the picture for readers without script.
    PICTURE = "Hình: {what}. Nguồn: {sources}." | "Picture: {what}. Source: {sources}.";

    /// Heading of the dialog.
    SHARE_TITLE = "Chia sẻ phần đang xem" | "Share this view";
    /// Button on a phone.
    SEND = "Gửi bằng ứng dụng…" | "Send with an app…";
    /// Names the link.
    LINK = "Đường dẫn" | "Link";
    /// Names the citation.
    CITE_VI = "Trích dẫn, tiếng Việt" | "Citation in Vietnamese";
    /// Names the citation.
    CITE_EN = "Trích dẫn, tiếng Anh" | "Citation in English";
    /// The citation.
    CITATION = "{what}. Nguồn: {sources}. {atlas}, bản số liệu {version}, {address}, truy cập ngày {date}." | "{what}. Source: {sources}. {atlas}, data version {version}, {address}, accessed {date}.";
    /// The same where no one publisher stands behind a page.
    CITATION_BARE = "{what}. {atlas}, bản số liệu {version}, {address}, truy cập ngày {date}." | "{what}. {atlas}, data version {version}, {address}, accessed {date}.";

    /// What a card shows.
    CARD_TITLE = "{what}, {name}, {when}" | "{what}, {name}, {when}";
    /// Where a card has no figure.
    CARD_EMPTY = "Không có số liệu này cho {name}." | "There is no such figure for {name}.";
    /// Leads on from a card.
    CARD_MAP = "Xem trên bản đồ" | "See it on the map";
    /// Leads on from a card.
    CARD_CHART = "Xem theo thời gian" | "See it over time";

    /// Below an embedded view: leads to the atlas.
    OPEN = "Mở bản đầy đủ trong Atlas" | "Open the full view in the atlas";
    /// Below an embedded view.
    SOURCES = "Nguồn: {sources}." | "Source: {sources}.";
    /// Publishers, where there are many.
    MORE = "{sources} và {n} nơi khác" | "{sources} and {n} others";
    /// Opens what does not fit.
    SHOW_ALL = "Xem tất cả" | "Show all";
    /// Closes it again.
    FEWER = "Thu gọn" | "Show less";
    /// Below a pinned view.
    PINNED = "Ghim ở bản số liệu {version}." | "Pinned to data version {version}.";
    /// The same where that version is not there.
    PINNED_GONE = "Khung này được ghim ở bản số liệu {version}, nhưng trang không còn lưu bản ấy: đây là bản {here}." | "This view is pinned to data version {version}, which this site no longer keeps: what you see is version {here}.";
}
