//! Words of the page about the atlas: what it is, how figures are put together, maps, licences,
//! sources.

use super::words;

words! {
    /// Headline.
    TITLE = "Mỗi con số có nguồn, và mọi phép tính đều làm lại được" | "Every figure has a source, and every sum can be done again";
    /// What there is of it.
    LEDE = "{figures} dòng số liệu từ {sources} nguồn của {publishers} nơi công bố. Phiên bản {version}." | "{figures} rows of figures from {sources} sources of {publishers} publishers. Version {version}.";
    /// Heading.
    WHAT = "Atlas này là gì" | "What this atlas is";
    /// What it gathers.
    WHAT_GATHERS = "Trang này tập hợp số liệu về các hệ thống Chính phủ điện tử mà một bài báo tháng 02/2021 đã điểm lại, cùng những gì được công bố trước và sau đó: theo tỉnh, theo cơ quan, theo thời gian." | "It gathers the figures on the e-government systems that an article of February 2021 reviewed, with what was published before and after: by province, by body, over time.";
    /// What it does not do.
    WHAT_NOT = "Không con số nào được nội suy hay ước đoán. Mỗi con số có nguồn, thời điểm, cách đo và mức chính xác; chỗ nào không có số liệu thì trang nói là không có." | "No figure is interpolated or guessed. Each has a source, a date, a definition and a precision; where there is none, the page says so.";
    /// Where it computes.
    WHAT_WHERE = "Mọi phép tính diễn ra trên máy của bạn, từ đúng bộ số liệu tải về được ở đây. Trang không theo dõi người đọc." | "All arithmetic happens on your own device, on the very data that can be downloaded here. The page does not track its readers.";
    /// Heading.
    METHOD = "Số liệu được tính thế nào" | "How figures are put together";
    /// Term.
    ROLLUP = "Gộp từ tỉnh lên vùng và cả nước" | "From provinces to regions and the country";
    /// Its meaning.
    ROLLUP_SAYS = "Mỗi chỉ số có một quy tắc: cộng, trung bình cộng, trung bình theo dân số, hoặc đếm số tỉnh trả lời có. Chỉ số không có quy tắc, như thứ hạng và xếp loại, thì không gộp, và trang nêu lý do." | "Each indicator has one rule: a sum, a plain mean, a mean weighted by population, or a count of those that say yes. What has no rule, such as ranks and grades, is not put together, and the page says why.";
    /// Term.
    COVERED = "Độ phủ" | "Coverage";
    /// Its meaning.
    COVERED_SAYS = "Con số gộp nào cũng ghi rõ có số liệu của bao nhiêu tỉnh trên tổng số." | "Whatever is put together says how many of its provinces have a value.";
    /// Term.
    DEFINED = "Cách đo" | "Definitions";
    /// Its meaning.
    DEFINED_SAYS = "Khi cách đo thay đổi, số liệu trước và sau không nối thành một đường, không lấy trung bình và không xếp hạng chung. Tỷ lệ trên tổng số dịch vụ khác tỷ lệ trên số dịch vụ đủ điều kiện; số lũy kế khác số của một kỳ." | "Where a definition changes, the values before and after are never joined by a line, averaged or ranked together. A share of all services is not a share of eligible services; a running total is not the figure of a period.";
    /// Term.
    QUALIFIED = "Hơn, khoảng, ít nhất" | "More than, about, at least";
    /// Its meaning.
    QUALIFIED_SAYS = "Được giữ đúng như nguồn. “Hơn 4,4 triệu” không phải là 4.400.000." | "Kept as the source has them. “More than 4.4 million” is not 4,400,000.";
    /// Term.
    DERIVED = "Suy ra" | "Derived";
    /// Its meaning.
    DERIVED_SAYS = "Con số không được in ra mà tính được từ số khác, như từ một tỷ lệ đã công bố, luôn mang chữ “suy ra” và không lẫn với số được in." | "A figure that nobody printed but that follows from others, such as from a published percentage, is always called derived and kept apart from printed ones.";
    /// Term.
    MISSING = "Chưa có số liệu" | "Not reported";
    /// Its meaning.
    MISSING_SAYS = "Không ai nêu không có nghĩa là không. Tỉnh không được nhắc đến thì vẽ gạch chéo và không bao giờ tính là “không”." | "Not named is not a no. A province that nobody mentions is hatched and never counted as a no.";
    /// Term.
    CONFLICT = "Các nguồn nói khác nhau" | "Sources that disagree";
    /// Its meaning.
    CONFLICT_SAYS = "Cả hai con số được giữ trong bộ số liệu; một được chọn để hiển thị, kèm lý do." | "Both figures stay in the data; one is chosen to be shown, with the reason.";
    /// Term.
    CHECKED = "Kiểm tra lại" | "Checking again";
    /// Its meaning.
    CHECKED_SAYS = "Tổng và tỷ lệ được in ra thì tính lại từ số gốc. Số gốc suy ra từ chính tỷ lệ đó không chứng minh được gì; trang chỉ ghi “khớp gián tiếp” khi có số khác xác nhận." | "Printed sums and percentages are recomputed from their figures. A base that was worked out from the very percentage proves nothing; it agrees indirectly only where something else supports it.";
    /// Term.
    MERGED = "63 và 34 tỉnh" | "63 and 34 provinces";
    /// Its meaning.
    MERGED_SAYS = "Từ ngày 01/07/2025, 63 tỉnh, thành phố hợp thành 34. Số liệu cũ chỉ sang 34 tỉnh theo quy tắc gộp của chỉ số và mang chữ “suy ra”; số đo trên 34 tỉnh không tách ngược lại. Sáu vùng là của năm 2021; tỉnh mới nằm trên hai vùng thuộc vùng có phần đông dân của tỉnh." | "On 1 July 2025 the 63 provinces became 34. Older figures are carried to the 34 only by the indicator's own rule and are called derived; figures measured on the 34 are not taken apart. The six regions are those of 2021; a new province that crosses two belongs to the one that holds most of its people.";
    /// Heading.
    MAPS = "Bản đồ" | "Maps";
    /// Credits of the boundaries.
    MAPS_CREDIT = "Ranh giới 63 tỉnh: Natural Earth, tỷ lệ 1:10 triệu (phạm vi công cộng), lấy từ gói Python apache-superset 6.1.0 (giấy phép Apache-2.0) và được chỉnh sửa; Lai Châu và Đà Nẵng vẽ lại theo geoBoundaries VNM-ADM1-63759600 (phạm vi công cộng)." | "Boundaries of the 63 provinces: Natural Earth at 1:10 million (public domain), as they stand in the Python package apache-superset 6.1.0 (Apache-2.0), mended; Lai Châu and Đà Nẵng drawn anew from geoBoundaries VNM-ADM1-63759600 (public domain).";
    /// How far they can be trusted.
    MAPS_PRECISION = "Bản đồ dùng để trình bày số liệu, không dùng để đo đạc. Diện tích vẽ lệch không quá 10% so với số chính thức ở 52 trong 63 tỉnh; Hậu Giang, Cần Thơ, Kon Tum, Đồng Tháp, Trà Vinh và Tiền Giang vẽ còn thô." | "They are made for statistical maps, not for surveying. Areas lie within 10% of the official ones for 52 of the 63; Hậu Giang, Cần Thơ, Kon Tum, Đồng Tháp, Trà Vinh and Tiền Giang are rough.";
    /// The archipelagos.
    MAPS_ISLANDS = "Hoàng Sa và Trường Sa vẽ trong khung có tên, mỗi đảo một chấm." | "Hoàng Sa and Trường Sa are drawn in named inset boxes, each island as a dot.";
    /// What the maps say and do not say.
    MAPS_POSITION = "Bản đồ theo các đơn vị hành chính như nguồn của Việt Nam liệt kê và không nêu quan điểm nào ngoài điều đó." | "Maps follow the administrative units as Vietnamese sources list them and take no position beyond that.";
    /// Heading.
    LEFT_OUT = "Những gì không đưa vào" | "What was left out";
    /// What it is.
    LEFT_OUT_SAYS = "Số liệu tìm thấy mà không dùng được, kèm lý do của từng trường hợp." | "Figures that were found and could not be used, each with its reason.";
    /// Link.
    LEFT_OUT_LINK = "Đọc danh sách" | "Read the list";
    /// Heading.
    DATA = "Tải số liệu" | "Download the data";
    /// What it is.
    DATA_SAYS = "Gói dữ liệu theo chuẩn Frictionless: tệp CSV (UTF-8, dấu chấm thập phân, ngày theo ISO)." | "A Frictionless data package: CSV files (UTF-8, decimal points, ISO dates).";
    /// Link.
    DATA_PACKAGE = "Mô tả gói dữ liệu" | "Description of the package";
    /// Heading.
    DATA_FIGURES = "Số liệu theo hệ thống" | "Figures by system";
    /// Heading.
    DATA_OTHER = "Các bảng khác" | "The other tables";
    /// File.
    FILE_SYSTEMS = "Hệ thống" | "Systems";
    /// File.
    FILE_INDICATORS = "Chỉ số" | "Indicators";
    /// File.
    FILE_DEFINITIONS = "Cách đo" | "Definitions";
    /// File.
    FILE_UNITS = "Đơn vị đo" | "Units of measure";
    /// File.
    FILE_AREAS = "Tỉnh, vùng, cơ quan" | "Areas";
    /// File.
    FILE_NAMES = "Tên theo thời gian" | "Dated names";
    /// File.
    FILE_ALIASES = "Tên gọi khác" | "Other names";
    /// File.
    FILE_CROSSWALK = "63 tỉnh thành 34" | "63 provinces to 34";
    /// File.
    FILE_SOURCES = "Nguồn" | "Sources";
    /// File.
    FILE_PUBLISHERS = "Nơi công bố và điều khoản" | "Publishers and terms";
    /// File.
    FILE_CLAIMS = "Phép tính đã in" | "Printed arithmetic";
    /// File.
    FILE_MATTERS = "Việc còn mở" | "Open matters";
    /// File.
    FILE_EVENTS = "Diễn biến về sau" | "What followed";
    /// File.
    FILE_BOUNDARIES = "Ranh giới 63 tỉnh" | "Boundaries of the 63";
    /// File.
    FILE_ISLANDS = "Đảo và quần đảo" | "Islands";
    /// File.
    FILE_TILES = "Ô lưới" | "Tile grid";
    /// Heading.
    LICENCES = "Giấy phép" | "Licences";
    /// Of the code.
    LICENCE_CODE = "Mã nguồn: MIT hoặc Apache-2.0, tùy bạn chọn." | "Code: MIT or Apache-2.0, as you choose.";
    /// Of the data.
    LICENCE_DATA = "Bộ số liệu: bản thân con số là dữ kiện, dùng tự do; việc tập hợp và câu chữ theo CC BY 4.0. Điều khoản của nơi công bố ghi ở danh sách nguồn." | "Data: the figures are facts and free; the compilation and its wording are under CC BY 4.0. Publishers' own terms stand in the list of sources.";
    /// Of what is bundled.
    LICENCE_SHIPPED = "Trang dùng ECharts (Apache-2.0), ZRender (BSD-3-Clause), Leptos và wasm-bindgen (MIT hoặc Apache-2.0) cùng các thư viện Rust khác, đều theo giấy phép tự do; danh sách đầy đủ và nguyên văn ở tệp sau." | "The page uses ECharts (Apache-2.0), ZRender (BSD-3-Clause), Leptos and wasm-bindgen (MIT or Apache-2.0) and other Rust libraries, all under free licences; the whole list with its texts is in this file.";
    /// Link.
    LICENCE_OTHER = "Thư viện đi kèm" | "Bundled libraries";
    /// Heading.
    SOURCES = "Nguồn, theo nơi công bố" | "Sources, by publisher";
    /// How the list is read.
    SOURCES_SAYS = "Con số sau tên là số dòng số liệu lấy từ đó. Bản chép trên trang không liên quan được nêu tên mà không dẫn liên kết." | "The number after a name is how many rows come from there. Copies on unrelated sites are named and not linked.";
    /// A mirror.
    COPY_ON = "bản chép trên {host}, không dẫn liên kết" | "copy on {host}, not linked";
    /// A mirror of unknown address.
    COPY = "bản chép trên trang khác, không dẫn liên kết" | "copy on another site, not linked";
    /// Read in a repository.
    READ_THROUGH = "đọc qua {repository}" | "read through {repository}";
}
