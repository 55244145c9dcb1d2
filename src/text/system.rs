//! Words of the systems' pages.

use super::words;

words! {
    /// Crumb.
    SYSTEMS = "Các hệ thống" | "Systems";
    /// Crumb.
    VIET_NAM = "Việt Nam" | "Viet Nam";
    /// Heading of the article's figures.
    FIGURES = "Số liệu trong bài báo tháng 02/2021" | "Figures of the article of February 2021";
    /// Line of the article.
    LINE = "dòng {n} của bài" | "line {n} of the article";
    /// Heading of checks.
    CHECKED = "Kiểm tra lại" | "Checked again";
    /// Heading of further checks.
    CHECKED_MORE = "Các phép tính khác đã in ({n})" | "Other printed sums ({n})";
    /// Verdict.
    AGREES = "khớp" | "agrees";
    /// Verdict.
    AGREES_ROUNDED = "khớp khi làm tròn" | "agrees after rounding";
    /// Verdict.
    AGREES_INDIRECTLY = "khớp gián tiếp" | "agrees indirectly";
    /// Verdict.
    DISAGREES = "không khớp" | "does not agree";
    /// Verdict.
    UNCHECKED = "không kiểm tra được" | "cannot be checked";
    /// Why an indirect claim is believed.
    SUPPORTED = "Phép tính vòng tròn: {base} được suy ra từ chính tỷ lệ này. Phép cộng khác xác nhận: {proof}." | "A circular sum: {base} was worked out from this very percentage. Another sum supports it: {proof}.";
    /// Why a claim cannot be checked.
    CIRCULAR = "Phép tính vòng tròn: {base} được suy ra từ chính tỷ lệ này, không có số nào khác để đối chiếu." | "A circular sum: {base} was worked out from this very percentage, and nothing else supports it.";
    /// A claimed rise.
    CLAIM_UP = "{when}: tăng {percent} so với {before}" | "{when}: up {percent} on {before}";
    /// A claimed fall.
    CLAIM_DOWN = "{when}: giảm {percent} so với {before}" | "{when}: down {percent} on {before}";
    /// A claimed sum.
    CLAIM_SUM = "Tổng {printed}: {parts}, {when}" | "{printed} in all: {parts}, {when}";
    /// A claimed share.
    CLAIM_SHARE = "{what}, {when}: {percent}" | "{what}, {when}: {percent}";
    /// A part of a year from its first day.
    MONTHS = "{n} tháng đầu năm {year}" | "the first {n} months of {year}";
    /// A quarter.
    QUARTER_1 = "quý I/{year}" | "the first quarter of {year}";
    /// A quarter.
    QUARTER_2 = "quý II/{year}" | "the second quarter of {year}";
    /// A quarter.
    QUARTER_3 = "quý III/{year}" | "the third quarter of {year}";
    /// A quarter.
    QUARTER_4 = "quý IV/{year}" | "the fourth quarter of {year}";
    /// A year.
    YEAR = "năm {year}" | "{year}";
    /// Heading of cautions.
    NOT_COMPARED = "Không nên so sánh" | "Not to be compared";
    /// Opens the rest of the cautions.
    MORE_CAUTIONS = "Xem thêm {n} lưu ý" | "{n} more";
    /// Heading of conflicts.
    CONFLICTS = "Các nguồn nói khác nhau" | "Sources differ";
    /// Which one the atlas shows.
    SHOWN = "đang hiển thị" | "shown here";
    /// Heading of events.
    EVENTS = "Sau bài báo" | "What followed";
    /// Heading of other figures.
    OTHERS = "Số liệu khác của hệ thống" | "Other figures of this system";
    /// Opens a long list.
    ALL_OTHERS = "Xem {n} con số" | "See {n} figures";
    /// Heading of charts.
    SERIES = "Trước và sau" | "Before and after";
    /// Heading of the row of links.
    ALL_SYSTEMS = "Các hệ thống khác" | "Other systems";
    /// Links of context.
    CONTEXT = "Bối cảnh" | "Context";
    /// Link to the map.
    ON_MAP = "Xem trên bản đồ: {name}, {when}" | "See on the map: {name}, {when}";
    /// Heading of sources.
    SOURCES = "Từng nguồn ({n})" | "Each source ({n})";
    /// About those who are not named.
    NOT_NAMED = "{n} tỉnh, thành phố khác không được nhắc đến: chưa có tin, không phải là chưa làm." | "The other {n} provinces are not mentioned: no word of them, which is not a “no”.";
    /// About bodies that are not named.
    NOT_NAMED_BODIES = "Chỉ liệt kê nơi được bài báo nêu tên; nơi không được nhắc đến không có nghĩa là không." | "Only those that the article names; not being named is not a “no”.";
    /// Heading of named provinces.
    PROVINCES_NAMED = "{n} tỉnh, thành phố được nêu tên" | "{n} provinces named";
    /// Heading of named bodies.
    BODIES_NAMED = "{n} cơ quan, đơn vị được nêu tên" | "{n} bodies named";
    /// Other figures of a body.
    NO_OTHER = "chưa có số liệu khác" | "no other figures";
    /// Headline.
    HEAD_COMMITTEES = "{provinces} tỉnh, thành phố được nêu tên là đã kiện toàn ban chỉ đạo" | "{provinces} provinces are named as having re-established their steering committee";
    /// Headline.
    HEAD_LGSP = "{0} bộ và {1} tỉnh, thành phố đều có nền tảng chia sẻ dữ liệu" | "All {0} ministries and all {1} provinces have a data sharing platform";
    /// Headline; {0} is a yes.
    HEAD_POPULATION = "Cơ sở dữ liệu quốc gia về dân cư khai trương {date}" | "The national population database opened in {date}";
    /// Headline.
    HEAD_INSURANCE = "{named} nơi trao đổi dữ liệu với Bảo hiểm xã hội Việt Nam" | "{named} bodies exchange data with Viet Nam Social Security";
    /// Headline.
    HEAD_CIVIL = "{0} đăng ký khai sinh, trong đó {1} trẻ em có số định danh" | "{0} birth records, among them {1} children with a personal ID";
    /// Headline.
    HEAD_PLATFORMS = "{0} nền tảng số Việt Nam được giới thiệu đến {date}" | "{0} Vietnamese digital platforms introduced by {date}";
    /// Headline.
    HEAD_DOCUMENTS = "{0} văn bản điện tử gửi, nhận trong chưa đầy hai năm" | "{0} electronic documents exchanged in less than two years";
    /// Headline.
    HEAD_ECABINET = "{0} phiên họp Chính phủ, thay {1} bộ hồ sơ giấy" | "{0} cabinet meetings in place of {1} paper files";
    /// Headline.
    HEAD_REPORTING = "{0} bộ, cơ quan và {1} tỉnh đã nối với Hệ thống thông tin báo cáo quốc gia" | "{0} ministries and {1} provinces linked to the national reporting system";
    /// Headline.
    HEAD_SERVICES = "{0} dịch vụ công ở mức độ 3 và mức độ 4" | "{0} of public services at level 3 or level 4";
    /// Headline.
    HEAD_PORTAL = "{0} tài khoản và {1} lượt truy cập sau hơn một năm" | "{0} accounts and {1} visits after little more than a year";
    /// Headline.
    HEAD_CYBER = "{0} cuộc tấn công mạng gây ra sự cố trong {date}" | "{0} cyberattacks causing incidents in {date}";
    /// Headline.
    HEAD_LAND = "{0} tỉnh kết nối cơ sở dữ liệu đất đai, {date}" | "{0} provinces connected to the land database, {date}";
    /// Headline.
    HEAD_DTI = "Chỉ số chuyển đổi số: ba cách đo, ba chuỗi riêng" | "The Digital Transformation Index: three methods, three separate series";
    /// Headline.
    HEAD_PAPI = "Người dân chấm điểm quản trị điện tử: so sánh được từ năm 2020" | "Citizens rate e-governance: comparable from 2020";
    /// Headline.
    HEAD_SVC766 = "Chất lượng dịch vụ công theo thời gian thực, hai thang điểm không so sánh được" | "Public services measured in real time, on two scales that do not compare";
    /// Headline.
    HEAD_GRADES = "Xếp hạng an toàn thông tin: ba năm, ba bức tranh" | "Information security grades: three years, three pictures";
    /// Headline.
    HEAD_EGOV = "Chính quyền điện tử năm 2017: chỉ đọc được một phần bảng xếp hạng" | "E-government in 2017: only part of the ranking can be read";
    /// Headline.
    HEAD_OLDER = "Số liệu rời của các chỉ số khác, không dùng để xếp hạng" | "Single figures of other indices, not for ranking";
    /// Headline.
    HEAD_UN = "Việt Nam hạng {0} trong 193 nước, {date}" | "Viet Nam ranks {0} of 193 countries, {date}";
    /// Headline.
    HEAD_PEOPLE = "Dân số và diện tích, dùng làm quyền số" | "Population and area, used as weights";
    /// Second sentence.
    LEDE_CYBER = "Nhiều hơn tháng trước {0} và hơn cùng kỳ năm trước {1}." | "{0} more than the month before and {1} more than a year before.";
    /// Second sentence.
    LEDE_SERVICES = "Gồm {0} ở mức độ 3 và {1} ở mức độ 4, trên tổng số dịch vụ công." | "{0} at level 3 and {1} at level 4, of all public services.";
    /// Second sentence.
    LEDE_CIVIL = "Ngoài khai sinh có {0} dữ liệu kết hôn, {1} khai tử và {2} loại khác." | "Beside births there are {0} marriages, {1} deaths and {2} other records.";
}
