//! Words of the article's page: each section of it told again in words of our own. Figures, names
//! and dates are put in from the data.

use super::words;

words! {
    /// Above the headline.
    OVER = "Bài báo, đọc lại" | "The article, read again";
    /// Headline.
    HEAD = "Chính phủ điện tử tháng 02/2021 qua {figures} số liệu và {matters} việc" | "E-government in February 2021, in {figures} figures and {matters} matters";
    /// Lede.
    LEDE = "Atlas này bắt đầu từ một bài báo. Trang này đi theo bài từng phần một, bằng lời của chúng tôi: bấm vào một con số hay một cái tên để mở ngay tại chỗ nguồn, chuỗi, cách đo và những phép tính dựa trên nó." | "This atlas began with one newspaper article. The page follows it section by section, in words of our own: press a figure or a name to open, on the spot, its source, its series, how it is measured and the sums that rest on it.";
    /// What the small lines are.
    LEDE_LINES = "Đường nhỏ dưới con số là cả chuỗi trước và sau; chấm là tháng của bài báo." | "The small line below a figure is its whole series, before and after; the dot is the month of the article.";
    /// What came of the arithmetic.
    LEDE_CHECKS = "{n} phép tính in trong bài được làm lại: {verdicts}." | "The {n} sums that it prints are worked out again: {verdicts}.";
    /// So many sums agree.
    AGREES = "{n} khớp" | "{n} in agreement";
    /// So many sums agree.
    AGREES_ROUNDED = "{n} khớp khi làm tròn" | "{n} in agreement after rounding";
    /// So many sums agree.
    AGREES_INDIRECTLY = "{n} khớp gián tiếp" | "{n} in indirect agreement";
    /// So many sums do not agree.
    DISAGREES = "{n} không khớp" | "{n} in disagreement";
    /// So many sums cannot be checked.
    UNCHECKED = "{n} không kiểm tra được" | "{n} beyond checking";
    /// Before a printed rise.
    UP = "tăng" | "up";
    /// Before a printed fall.
    DOWN = "giảm" | "down";
    /// What became of the matters.
    LEDE_MATTERS = "Việc chưa xong ngày ấy nay ra sao:" | "What became of what was open then:";
    /// Opens what stands beneath a figure.
    OPEN_FIGURE = "Nguồn, chuỗi, phép tính" | "Source, series, sums";
    /// Names the system of a figure.
    OPENED_SYSTEM = "Hệ thống" | "System";
    /// Names the series of a figure.
    OPENED_SERIES = "Trước và sau" | "Before and after";
    /// Names the page of a province or body.
    OPENED_AREA = "Trang riêng" | "Its page";
    /// Names the sums that a figure is part of.
    OPENED_SUMS = "Tính lại" | "Worked out again";
    /// Where there are none.
    OPENED_NO_SUMS = "Không nguồn nào in phép tính dựa trên con số này, nên không có gì để đối chiếu." | "No source prints a sum that rests on this figure, so there is nothing to check it against.";
    /// The same for a name or an event.
    OPENED_NO_FIGURE = "Đây là một cái tên, không phải số đo: không có phép tính nào để làm lại." | "This is a name and not a measurement: there is no sum to work out again.";
    /// A figure published once.
    SERIES_ONE = "Chỉ thấy công bố một lần, ở đây." | "Published once only, here.";
    /// An event.
    SERIES_EVENT = "Việc chỉ xảy ra một lần, không có chuỗi." | "It happened once: there is no series.";
    /// A change.
    SERIES_CHANGE = "Mỗi lần in là so với một gốc khác, nên các tỷ lệ này không nối thành chuỗi." | "Each is printed against another base, so these percentages form no series.";
    /// A figure published several times.
    SERIES_MANY = "{n} lần công bố: từ {first} ({from}) đến {last} ({to}); trong bài là {value} ({here})." | "Published {n} times: from {first} ({from}) to {last} ({to}); in the article {value} ({here}).";
    /// Leads to the chart of the series.
    SERIES_CHART = "Xem biểu đồ" | "See the chart";
    /// Above a part that is seen alone.
    OVER_PART = "Từ bài báo về tháng 02/2021, đọc lại" | "From the article on February 2021, read again";
    /// Leads to the network of systems.
    TO_NETWORK = "Hệ thống nào nối với ai" | "Which system is linked to whom";
    /// Names a section in the title of a window.
    PART_NAME = "Tháng 02/2021: {name}" | "February 2021: {name}";
    /// Leads from a part to the whole.
    TO_WHOLE = "Đọc cả bài" | "Read the whole";
    /// Button beside a section.
    EMBED_PART = "Nhúng phần này" | "Embed this section";
    /// Button beneath a figure.
    EMBED_FIGURE = "Nhúng con số này" | "Embed this figure";
    /// Said where the address names a part that there is not.
    NO_PART = "Bài không có phần nào mang tên trong địa chỉ, nên đây là cả bài." | "The article has no part of the name in the address, so all of it is shown.";
    /// Names the list of sections.
    CONTENTS = "Các phần của bài" | "Sections of the article";
    /// Leads to a system's page.
    TO_SYSTEM = "{name}: chuỗi, nguồn, cách đo" | "{name}: series, sources, method";
    /// Heading of the recomputed sums.
    CHECKS = "Tính lại" | "Worked out again";
    /// Heading of matters beside a section.
    MATTERS = "Việc được giao" | "What was asked";
    /// A subset, which is not added to its whole.
    PART = "nằm trong số {whole}" | "counted among: {whole}";
    /// Lead of the list of provinces.
    NAMED_PROVINCES = "{n} tỉnh, thành phố được nêu tên" | "{n} provinces named";
    /// Lead of the list of bodies.
    NAMED_BODIES = "{n} cơ quan được nêu tên" | "{n} bodies named";
    /// Lead of a list of links.
    NAMED_LINKS = "{what} ({n})" | "{what} ({n})";
    /// Lead of a single event.
    EVENT = "Sự kiện" | "Event";
    /// An event with its date.
    EVENT_AT = "{what}, {date}" | "{what}, {date}";

    /// Section.
    DIRECTION = "Chỉ đạo" | "Direction";
    /// Its sentence.
    DIRECTION_TITLE = "{provinces} tỉnh được nêu tên đã kiện toàn ban chỉ đạo; {rest} tỉnh còn lại không được nhắc đến" | "{provinces} provinces are named as having re-established their steering committee; of the other {rest} nothing is said";
    /// Its text.
    DIRECTION_BODY = "Khung chung vẫn là Nghị quyết 17/NQ-CP năm 2019. Từ giữa năm 2020, theo Quyết định 701/QĐ-TTg, ban chỉ đạo về Chính phủ điện tử ở mỗi nơi nhận thêm ba mảng: chuyển đổi số, kinh tế số, đô thị thông minh. Tỉnh không có tên ở đây là tỉnh chưa có tin, không phải tỉnh chưa làm." | "Resolution 17/NQ-CP of 2019 still set the frame. Since the middle of 2020, under Decision 701/QĐ-TTg, e-government committees everywhere were to take on three more fields: digital transformation, the digital economy and smart cities. A province missing here is one of which nothing is known, not one that did nothing.";

    /// Section.
    PLATFORMS = "Nền tảng chia sẻ dữ liệu" | "Data-sharing platforms";
    /// Its sentence.
    PLATFORMS_TITLE = "Bộ nào, tỉnh nào cũng có nền tảng dữ liệu nối vào nền tảng quốc gia" | "Every ministry and every province has a data platform linked to the national one";
    /// Its text.
    PLATFORMS_BODY = "Mỗi nơi một nền tảng (LGSP), tất cả nối vào một nền tảng chung (NDXP): nhờ vậy cơ quan này hỏi được dữ liệu của cơ quan kia. Số liệu có đến {date}; có nối chưa có nghĩa là đã dùng nhiều." | "Each has its own platform (LGSP) and all are linked to a common one (NDXP), so that one body can ask for another's data. The figures are as of {date}; being linked does not yet mean being used much.";

    /// Section.
    DATABASES = "Cơ sở dữ liệu quốc gia" | "National databases";
    /// Its sentence.
    DATABASES_TITLE = "Cơ sở dữ liệu dân cư mở cửa; dữ liệu bảo hiểm trao đổi với {bodies} nơi" | "The population database opens; insurance data are exchanged with {bodies} partners";
    /// Its text.
    DATABASES_BODY = "Bộ Công an cho chạy cùng lúc hai hệ thống: dữ liệu dân cư, và việc sản xuất, cấp thẻ căn cước. Bên bảo hiểm xã hội, dữ liệu ngành được rà soát và bổ sung để làm nền cho cơ sở dữ liệu quốc gia về bảo hiểm." | "The Ministry of Public Security started two systems at once: population data, and the making and issuing of identity cards. In social insurance, the agency's records were being checked and filled in as the ground for a national insurance database.";

    /// Section.
    CIVIL = "Hộ tịch điện tử" | "Civil status";
    /// Its sentence.
    CIVIL_TITLE = "Khai sinh, kết hôn, khai tử của cả nước nằm chung một hệ thống" | "Births, marriages and deaths of the whole country are kept in one system";
    /// Its text.
    CIVIL_BODY = "Bộ Tư pháp giữ hệ thống dùng chung này; số đếm dừng ở {date}. Trẻ đã có số định danh cá nhân là một phần của số khai sinh, nên không cộng thêm vào tổng." | "The Ministry of Justice keeps this shared system; the count stops at {date}. Children with a personal identification number are among the births and are never added to the total.";

    /// Section.
    DIGITAL = "Nền tảng số" | "Digital platforms";
    /// Its sentence.
    DIGITAL_TITLE = "Mỗi tuần ra mắt chừng một nền tảng của doanh nghiệp trong nước" | "Roughly one platform by a Vietnamese company is launched each week";
    /// Its text.
    DIGITAL_BODY = "Bộ Thông tin và Truyền thông đứng ra giới thiệu. Những danh mục nền tảng về sau lập theo tiêu chí khác, không nối thành một chuỗi với con số này." | "The Ministry of Information and Communications presents them. Later lists of platforms were drawn up by other criteria and form no series with this figure.";

    /// Section.
    DOCUMENTS = "Văn bản điện tử" | "Document exchange";
    /// Its sentence.
    DOCUMENTS_TITLE = "Trục liên thông văn bản chạy gần hai năm" | "The document exchange has run for nearly two years";
    /// Its text.
    DOCUMENTS_BODY = "Đây là số cộng dồn từ ngày trục đi vào hoạt động, gồm cả chiều gửi và chiều nhận, không phải của riêng tháng 2. Chữ “hơn” là của nguồn: con số đã được làm tròn." | "A running total since the exchange opened, sent and received together, not a figure for February. “More than” is the source's own: the figure is rounded.";

    /// Section.
    CABINET = "e-Cabinet" | "e-Cabinet";
    /// Its sentence.
    CABINET_TITLE = "Chính phủ họp và cho ý kiến trên màn hình thay vì trên giấy" | "The Government meets and votes on screen instead of on paper";
    /// Its text.
    CABINET_BODY = "Ba con số cùng cộng dồn từ phiên họp đầu tiên dùng hệ thống, giữa năm 2019." | "All three are running totals since the first meeting held with the system, in the middle of 2019.";

    /// Section.
    REPORTING = "Báo cáo quốc gia" | "Reporting system";
    /// Its sentence.
    REPORTING_TITLE = "Hệ thống báo cáo đã nối với hơn nửa số tỉnh, nhưng không ai nêu tên" | "The reporting system reaches more than half of the provinces, but nobody names them";
    /// Its text.
    REPORTING_BODY = "Không có tên thì không vẽ được bản đồ. Bài chỉ nêu tên {bodies} nơi cấp dữ liệu trực tuyến, từ tài chính, tài nguyên đến điện lực và an toàn giao thông." | "Without names there can be no map. Only {bodies} providers of the online feeds are named, from finance to electricity and traffic safety.";

    /// Section.
    SERVICES = "Dịch vụ công trực tuyến" | "Online public services";
    /// Its sentence.
    SERVICES_TITLE = "Hơn nửa số dịch vụ công làm được trên mạng ở mức độ 3 hoặc 4" | "More than half of public services can be used online at level 3 or 4";
    /// Its text.
    SERVICES_BODY = "Mức độ 4 là mức cao nhất thời ấy. Tỷ lệ tính trên mọi dịch vụ công, đến {date}; những con số trên 90% về sau chỉ tính trên dịch vụ đủ điều kiện, là một chỉ tiêu khác và không so với đây được." | "Level 4 was the highest at the time. The shares are of all services, as of {date}; the figures above 90% that came later are of eligible services only, a different measure that does not compare with this one.";

    /// Section.
    PORTAL = "Cổng Dịch vụ công quốc gia" | "The national portal";
    /// Its sentence.
    PORTAL_TITLE = "Cổng Dịch vụ công quốc gia sau hơn một năm" | "The National Public Service Portal after a little over a year";
    /// Its text.
    PORTAL_BODY = "Tất cả cộng dồn từ ngày mở cổng. Hồ sơ “đồng bộ” là hồ sơ làm ở nơi khác, cổng chỉ cho biết trạng thái; hồ sơ “trực tuyến” mới là hồ sơ nộp qua cổng. Hai số này không cộng với nhau." | "All are running totals since the portal opened. “Synchronised” dossiers are handled elsewhere and the portal only shows how they stand; those “online” were filed through the portal itself. The two are not added.";

    /// Section.
    CYBER = "An toàn thông tin" | "Cyber incidents";
    /// Its sentence.
    CYBER_TITLE = "Tấn công mạng nhiều hơn cả tháng trước lẫn cùng tháng năm trước" | "More cyberattacks than the month before and than a year before";
    /// Its text.
    CYBER_BODY = "Chỉ tính những cuộc tấn công gây ra sự cố mà Trung tâm Giám sát an toàn không gian mạng quốc gia ghi nhận. Hai tỷ lệ là phép tính trên số của các tháng khác, nên được tính lại ở đây." | "Only attacks that caused incidents are counted, as recorded by the National Cyber Security Centre. The two percentages are sums on the figures of other months, so they are worked out again here.";

    /// Section.
    OPEN = "Còn tồn tại" | "What remained open";
    /// Its sentence.
    OPEN_TITLE = "{matters} điều còn vướng, theo chính Bộ Thông tin và Truyền thông" | "{matters} shortcomings, by the ministry's own account";
    /// Its text.
    OPEN_BODY = "Thiếu khung pháp lý, một cơ sở dữ liệu nền tảng chậm tiến độ, dữ liệu chưa mở. Bên cạnh mỗi điều là trạng thái suy ra từ những gì đã xảy ra về sau." | "Laws are missing, a foundational database is behind time, data are still closed. Beside each stands its state, worked out from what has happened since.";

    /// Section.
    ASKED = "Kiến nghị" | "Recommendations";
    /// Its sentence.
    ASKED_TITLE = "{matters} kiến nghị gửi tới {addressees} nơi, hai việc hẹn tháng 7/2021" | "{matters} recommendations to {addressees} recipients, two of them due in July 2021";
    /// Its text.
    ASKED_BODY = "Từ Chính phủ đến các bộ, tỉnh: ban hành nghị định, hoàn thành kế hoạch, dùng cho hết những gì đã đầu tư, đưa hai cơ sở dữ liệu vào sử dụng đúng hạn." | "From the Government down to ministries and provinces: issue decrees, finish plans, make full use of what was already paid for, and bring two databases into use on time.";
}
