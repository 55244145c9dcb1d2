//! Words of the page on how the systems hang together.

use super::words;

words! {
    /// The page.
    NAME = "Các hệ thống nối với nhau" | "How the systems hang together";
    /// Headline.
    HEAD = "{named} cơ quan được nêu tên và {groups} nhóm bộ, tỉnh, dịch vụ nối vào {systems} hệ thống" | "{named} named bodies and {groups} groups of ministries, provinces and services are linked to {systems} systems";
    /// Lede.
    LEDE = "Chỉ vẽ những mối nối có nguồn nêu ra: vắng một đường không có nghĩa là hai nơi không trao đổi dữ liệu." | "Only links that a source states are drawn: where there is no line, it does not follow that no data are exchanged.";
    /// Names the choice of a body.
    PICK = "Xem riêng một bộ, cơ quan" | "Look at one ministry or agency";
    /// No body is picked.
    PICK_NONE = "Tất cả" | "All of them";
    /// Heading of the list.
    LIST = "Từng hệ thống" | "System by system";
    /// Title of the picture.
    CHART = "Ai nối với hệ thống nào" | "Who is linked to which system";
    /// How to read it.
    CHART_HINT = "Mỗi dải là một mối nối được nêu, dải nào cũng rộng như nhau: bề rộng không nói lên lượng dữ liệu, và dữ liệu có thể đi cả hai chiều. Nhóm chỉ có số đếm, như 37 tỉnh, là nhóm không nguồn nào nêu hết tên." | "Each band is one stated link and all are equally wide: the width says nothing of the amount of data, and data may flow both ways. A group that is only counted, such as 37 provinces, is one that no source names in full.";
    /// Column.
    WHO = "Bên nối" | "Who";
    /// Column.
    WITH = "Hệ thống" | "System";
    /// Column.
    WHEN = "Thời điểm" | "As of";
    /// The picture in words.
    SUMMARY = "{to}: {from}." | "{to}: {from}.";
    /// Heading of what is known of a body.
    KNOWN = "Số liệu có về {name}" | "What the data say of {name}";
    /// Heading of its links.
    LINKS = "Mối nối" | "Links";
    /// None is stated.
    NO_LINKS = "Không nguồn nào nêu mối nối của nơi này với một hệ thống ở đây." | "No source states a link of this body to any system here.";
    /// Heading of the matters put to it.
    MATTERS = "Việc bài báo đặt ra" | "What the article puts to it";
    /// Leads to its page.
    TO_PAGE = "Mở trang {name}" | "Open the page of {name}";
    /// Names the committee.
    COMMITTEES = "Ban chỉ đạo" | "Steering committee";
    /// It is said to have one.
    COMMITTEE = "Được nêu tên là đã kiện toàn, theo bài báo về tháng 02/2021." | "Named as having re-established it, in the article on February 2021.";
    /// Whether it is said to have a committee.
    NO_COMMITTEE = "Không được nêu tên trong số các nơi đã kiện toàn ban chỉ đạo: chưa có tin, không phải là chưa làm." | "Not named among those that re-established theirs: there is no word of it, which does not mean “no”.";
}
