//! Words of the pages of the country, regions, provinces and bodies.

use super::words;

words! {
    /// Headline: first in the country.
    HEAD_FIRST = "{name} dẫn đầu cả nước về chuyển đổi số năm {year}" | "{name} leads the country in digital transformation in {year}";
    /// Headline: first in the country for several years.
    HEAD_FIRST_SINCE = "{name} dẫn đầu cả nước về chuyển đổi số liên tục từ {from} đến {year}" | "{name} led the country in digital transformation every year from {from} to {year}";
    /// Headline: first in its region.
    HEAD_REGION = "{name} đứng đầu vùng về chuyển đổi số năm {year}" | "{name} leads its region in digital transformation in {year}";
    /// Headline: first in its region for several years.
    HEAD_REGION_SINCE = "{name} đứng đầu vùng về chuyển đổi số liên tục từ {from} đến {year}" | "{name} led its region in digital transformation every year from {from} to {year}";
    /// Headline: a rise within one definition.
    HEAD_ROSE = "{name} xếp thứ {rank} trên {of} về chuyển đổi số năm {year}, trước đó từ {from} đến {to} lên {by} bậc" | "{name} ranks {rank} of {of} in digital transformation in {year}, having risen {by} places from {from} to {to}";
    /// Headline: a fall within one definition.
    HEAD_FELL = "{name} xếp thứ {rank} trên {of} về chuyển đổi số năm {year}, trước đó từ {from} đến {to} xuống {by} bậc" | "{name} ranks {rank} of {of} in digital transformation in {year}, having fallen {by} places from {from} to {to}";
    /// Headline: rank in the country and in the region.
    HEAD_RANK = "{name} xếp thứ {rank} trên {of} về chuyển đổi số năm {year}, thứ {place} trong {n} tỉnh của vùng" | "{name} ranks {rank} of {of} in digital transformation in {year}, {place} of {n} in its region";
    /// Headline: rank in the country.
    HEAD_RANK_ONLY = "{name} xếp thứ {rank} trên {of} về chuyển đổi số năm {year}" | "{name} ranks {rank} of {of} in digital transformation in {year}";
    /// Headline where not all provinces have a value.
    HEAD_PARTIAL = "DTI năm {year} của {name} là {value}; chỉ có số liệu của {n} trong {of} tỉnh" | "The DTI of {name} for {year} is {value}; only {n} of {of} provinces have a value";
    /// Headline where not all provinces have a value but the rank was printed.
    HEAD_PARTIAL_RANK = "DTI năm {year} của {name} là {value}, {rank}; chỉ có số liệu của {n} trong {of} tỉnh" | "The DTI of {name} for {year} is {value}, {rank}; only {n} of {of} provinces have a value";
    /// Headline where this province has no value.
    HEAD_NO_VALUE = "Chưa có DTI năm {year} của {name}; chỉ có số liệu của {n} trong {of} tỉnh" | "No DTI of {name} for {year}; only {n} of {of} provinces have a value";
    /// Headline where nothing is known.
    HEAD_NONE = "Atlas chưa có số liệu riêng của {name}" | "{name}: no figures of its own in the atlas";
    /// Headline of a new province: first in the index.
    HEAD_UNIT_FIRST = "{name} dẫn đầu {of} tỉnh, thành phố về chuyển đổi số năm {year}" | "{name} leads the {of} provinces in digital transformation in {year}";
    /// Headline of a new province: first in services.
    HEAD_UNIT_SERVICE = "{name} dẫn đầu {of} tỉnh, thành phố về phục vụ thủ tục hành chính, {year}" | "{name} leads the {of} provinces in handling administrative procedures, {year}";
    /// Headline of a new province: two ranks.
    HEAD_UNIT = "{name} xếp thứ {dti} trên {of} về chuyển đổi số năm {year}, thứ {service} về phục vụ thủ tục hành chính ngày {date}" | "{name} ranks {dti} of {of} in digital transformation in {year} and {service} in handling administrative procedures on {date}";
    /// Headline of the first region.
    HEAD_REGION_FIRST = "{name} dẫn đầu sáu vùng về chuyển đổi số năm {year}; trong vùng, {first} cao nhất" | "The {name} leads the six regions in digital transformation in {year}; within it, {first} comes first";
    /// Headline of another region.
    HEAD_REGION_PLACE = "{name} đứng thứ {rank} trong sáu vùng về chuyển đổi số năm {year}; trong vùng, {first} cao nhất" | "The {name} is {rank} of the six regions in digital transformation in {year}; within it, {first} comes first";
    /// Headline of a region of which not all is known.
    HEAD_REGION_PARTIAL = "{name}, năm {year}: trong các tỉnh có số liệu, {first} cao nhất về chuyển đổi số" | "{name}, {year}: of the provinces with a value, {first} comes first in digital transformation";
    /// Headline of the country.
    HEAD_COUNTRY = "Chuyển đổi số năm {year}: trung bình các tỉnh {mean}, {first} cao nhất, {last} thấp nhất" | "Digital transformation in {year}: the mean of all provinces is {mean}, the {first} leads and the {last} comes last";
    /// Headline of a ministry.
    HEAD_MINISTRY = "{name}: hạng {rank} về chuyển đổi số cấp bộ năm {year}" | "{name}: rank {rank} in the ministerial digital transformation index of {year}";
    /// Headline of another body of which there are figures.
    HEAD_BODY = "{name}: những số liệu đã công bố" | "{name}: the published figures";
    /// Headline of a body that exchanges data with Viet Nam Social Security.
    HEAD_PARTNER = "{name} trao đổi dữ liệu với Bảo hiểm xã hội Việt Nam ({when})" | "{name}: exchange of data with Viet Nam Social Security ({when})";
    /// Headline of a body that feeds the reporting system.
    HEAD_FEED = "{name} cung cấp dữ liệu trực tuyến cho hệ thống báo cáo quốc gia ({when})" | "{name}: online data for the national reporting system ({when})";

    /// Lede: merged and the name stayed.
    LEDE_MERGED = "Từ 01/07/2025 hợp nhất với {names}, vẫn mang tên {unit}." | "Merged with {names} on 1 July 2025, keeping the name {unit}.";
    /// Lede: merged into a province of another name.
    LEDE_INTO = "Từ 01/07/2025 hợp nhất với {names}, mang tên chung {unit}." | "Merged with {names} on 1 July 2025 under the name {unit}.";
    /// Lede: not merged.
    LEDE_SAME = "Giữ nguyên khi cả nước sắp xếp còn 34 tỉnh, thành phố ngày 01/07/2025." | "Left as it was when the provinces became 34 on 1 July 2025.";
    /// Lede: ranks before and after.
    LEDE_RANKS = "Theo cách tính của Bộ, thứ hạng DTI năm 2024 đổi từ {before} trên {of} thành {after} trên {of_new} mà không có lần đánh giá nào mới." | "As the ministry computes it, the DTI rank of 2024 goes from {before} of {of} to {after} of {of_new} with no new assessment.";
    /// Lede: ranks before and after of a province left as it was.
    LEDE_RANKS_SAME = "Điểm DTI năm 2024 không đổi; thứ hạng từ {before} trên {of} thành {after} trên {of_new} vì các tỉnh khác hợp nhất." | "Its DTI of 2024 is unchanged; the rank goes from {before} of {of} to {after} of {of_new} because others merged.";
    /// Lede of a new province.
    LEDE_UNIT = "Thành lập ngày 01/07/2025 từ {n} tỉnh, thành phố: {names}." | "Formed on 1 July 2025 from {n} provinces: {names}.";
    /// Lede of a new province that is the old one.
    LEDE_UNIT_SAME = "Một trong 11 tỉnh, thành phố giữ nguyên ngày 01/07/2025." | "One of the 11 provinces left as they were on 1 July 2025.";
    /// Lede of a merged province.
    LEDE_UNIT_MEAN = "DTI năm 2024 của tỉnh mới là trung bình cộng các tỉnh cũ, không phải một lần đánh giá mới." | "The new province’s DTI of 2024 is the plain mean of the old ones and not a new assessment.";
    /// Lede of a region.
    LEDE_REGION = "{n} tỉnh, thành phố, trung bình {mean}; cả nước {country}. Từ {first} {high} đến {last} {low}." | "{n} provinces with a mean of {mean}; the country stands at {country}. From {first} at {high} to {last} at {low}.";
    /// Lede of the country.
    LEDE_COUNTRY = "Trung bình tính từ {n} tỉnh, thành phố, không có trọng số, đúng cách Bộ vẫn tính. Chọn một vùng để xem từng tỉnh." | "An unweighted mean of {n} provinces, as the ministry itself computes it. Choose a region to see its provinces.";
    /// Lede of a ministry.
    LEDE_MINISTRY = "Hai khối bộ, cơ quan có và không có dịch vụ công được xếp hạng riêng. Chỉ một số cơ quan được công bố điểm." | "Bodies with and without public services are ranked apart. Scores were published for some of them only.";

    /// Type.
    KIND_COUNTRY = "cả nước" | "the whole country";
    /// Type.
    KIND_REGION = "vùng" | "region";
    /// Type.
    KIND_PROVINCE = "tỉnh" | "province";
    /// Type.
    KIND_CITY = "thành phố trực thuộc trung ương" | "centrally run city";
    /// Type.
    KIND_MINISTRY = "bộ" | "ministry";
    /// Type.
    KIND_BODY = "cơ quan, đơn vị" | "public body";
    /// Type.
    KIND_GROUP = "nhóm cơ quan" | "group of bodies";
    /// First type, where the name changed.
    KIND_NAMED = "{kind} {name}" | "{kind} of {name}";
    /// Later type.
    KIND_LATER = "; từ {from} là {kind}" | "; {kind} since {from}";
    /// Later type, where the name changed.
    KIND_RENAMED = "; từ {from} là {kind} {name}" | "; {kind} of {name} since {from}";

    /// Heads the figures that set a province apart.
    APART = "Điểm khác biệt của {name}" | "What sets {name} apart";
    /// Opens the rules of it.
    APART_RULES = "Quy tắc chọn" | "By which rules";
    /// The rules of it.
    APART_HOW = "Chọn theo quy tắc: những con số mà tỉnh cách trung bình các tỉnh xa nhất, tính bằng độ lệch chuẩn; chỉ lấy chỉ tiêu có chiều tốt, xấu rõ ràng và có số liệu ở ít nhất 90% số tỉnh, nhiều nhất hai chỉ tiêu trong một hệ thống. Mỗi chấm một tỉnh; thanh xám là nửa ở giữa, vạch là trung vị." | "Chosen by rule: the figures in which the province lies farthest from the mean of all, in standard deviations; only figures with a better and a worse end that nine in ten provinces have, at most two of one system. A dot for each province; the grey bar is the middle half, the tick the median.";
    /// Means beside a figure.
    APART_BESIDE = "trung bình vùng {region}, cả nước {country}" | "mean of the region {region}, of the country {country}";

    /// Names the way down.
    CRUMBS = "Đang xem" | "You are here";
    /// The address named a province that was merged.
    RESOLVED = "{name} từ 01/07/2025 thuộc {unit}. Đây là trang của {unit} trong 34 tỉnh, thành phố." | "{name} became part of {unit} on 1 July 2025. This is the page of {unit}, one of the 34 provinces.";
    /// What the small map shows.
    MAP_PROVINCE = "Vị trí của {name} trong vùng {region}. Bấm một tỉnh để mở trang của tỉnh ấy." | "Where {name} lies within the {region}. Press a province to open its page.";
    /// What the small map shows.
    MAP_REGION = "Vị trí của vùng {name}. Bấm một tỉnh để mở trang của tỉnh ấy." | "Where the {name} lies. Press a province to open its page.";
    /// What the small map shows.
    MAP_COUNTRY = "Bản đồ {name}. Bấm một tỉnh để mở trang của tỉnh ấy." | "Map of {name}. Press a province to open its page.";

    /// Label of a key figure.
    KEY = "{what}, {when}" | "{what}, {when}";
    /// Label of a key figure with its unit.
    KEY_UNIT = "{what} {when}, {unit}" | "{what} {when}, {unit}";
    /// Label of the new province's figure.
    KEY_RENEWED = "{what} {when}, tỉnh mới" | "{what} {when}, merged";
    /// Label of the new province's figure where nothing was merged.
    KEY_SAME = "{what} {when}, trong 34 tỉnh" | "{what} {when}, among the 34";
    /// The mean beside a score.
    BESIDE_MEAN = "trung bình cả nước {mean}" | "national mean {mean}";
    /// What the new province's figure is.
    MEAN_WITH = "{unit} mới: trung bình cộng với {names}, không phải đánh giá mới" | "new {unit}: plain mean with {names}, no new assessment";
    /// What the figure among the 34 is.
    SAME_VALUE = "cùng điểm, chỉ đổi số tỉnh được xếp" | "same score, fewer provinces ranked";
    /// A committee that is named.
    COMMITTEE_NAMED = "một trong {n} tỉnh được bài báo nêu tên là đã kiện toàn" | "one of the {n} provinces that the article names as having re-established it";
    /// A committee of which there is no word.
    COMMITTEE_SILENT = "bài báo nêu {n} tỉnh, không có {name}; đó không phải là “chưa”" | "the article names {n} provinces, not {name}; that does not mean “no”";
    /// Committees of old provinces.
    COMMITTEE_MEMBERS = "tỉnh cũ được nêu tên: {names}" | "old provinces named: {names}";
    /// No committee of any old province is named.
    COMMITTEE_NONE = "bài báo không nêu tên {names}; đó không phải là “chưa”" | "the article names none of {names}; that does not mean “no”";
    /// Ends a list.
    LIST = "{first} và {last}" | "{first} and {last}";
    /// How many say yes.
    COUNT = "{n}/{of}" | "{n} of {of}";

    /// How a figure was worked out.
    MEAN_OF = "trung bình {n}/{of} tỉnh" | "mean of {n} of {of} provinces";
    /// How a figure was worked out.
    MEAN_OF_OLD = "trung bình {n}/{of} tỉnh cũ" | "mean of {n} of {of} old provinces";
    /// How a figure was worked out.
    SUM_OF = "tổng {n}/{of} tỉnh" | "sum of {n} of {of} provinces";
    /// How a figure was worked out.
    SUM_OF_OLD = "tổng {n}/{of} tỉnh cũ" | "sum of {n} of {of} old provinces";
    /// How a figure was worked out.
    COUNT_OF = "có tin về {n}/{of} tỉnh" | "word of {n} of {of} provinces";
    /// How a figure was worked out.
    COUNT_OF_OLD = "có tin về {n}/{of} tỉnh cũ" | "word of {n} of {of} old provinces";
    /// How a figure was had: nothing was merged.
    OF_OLD_ONE = "số của tỉnh trước ngày 01/07/2025" | "the province’s figure before 1 July 2025";
    /// A region among regions.
    REGION_RANK = "thứ {rank} trong {of} vùng" | "number {rank} of {of} regions";
    /// A rank as printed, where not all have a value.
    RANK_PRINTED = "hạng {rank} trên {of} theo công bố" | "rank {rank} of {of} as published";
    /// A place among those with a value.
    PLACE = "thứ {rank} trong {of} tỉnh có số liệu" | "rank {rank} of {of} with data";

    /// Names the first pictures.
    PICTURES = "Diễn biến và thành phần" | "Over time and in parts";
    /// Names the other pictures.
    MORE_PICTURES = "Biểu đồ khác" | "More charts";
    /// End of a line.
    REGION_LINE = "vùng" | "region";
    /// What a line of an area above is.
    LINE_HOW = "{name}: {how} ({when})." | "{name}: {how} ({when}).";
    /// Points of a new province before it was one.
    LINE_CARRIED = "Chấm rỗng: trang này tính từ các tỉnh cũ." | "Hollow dots: worked out here from the old provinces.";
    /// What is not drawn.
    LINE_PARTIAL = "Năm có dưới 90% số tỉnh có số liệu thì không vẽ trung bình." | "No mean is drawn for years with values for under 90% of provinces.";
    /// Heads components.
    PROFILE = "{n} thành phần của DTI, {when}" | "{n} components of the DTI, {when}";
    /// Heads components of the new province.
    PROFILE_RENEWED = "{n} thành phần của DTI, {when}, {name} mới" | "{n} components of the DTI, {when}, new {name}";
    /// Heads components among the 34 of a province left as it was.
    PROFILE_SAME = "{n} thành phần của DTI, {when}, trong 34 tỉnh" | "{n} components of the DTI, {when}, among the 34";
    /// What the small dot is.
    PROFILE_MEAN = "trung bình {of} tỉnh" | "mean of {of} provinces";
    /// How to read components.
    PROFILE_HOW = "Chấm lớn: {name}. Chấm nhỏ: trung bình {of} tỉnh. Vạch: từ thấp nhất đến cao nhất." | "Large dot: {name}. Small dot: mean of {of} provinces. Bar: from the lowest to the highest.";
    /// How to read components of the country.
    PROFILE_HOW_COUNTRY = "Chấm: trung bình {of} tỉnh. Vạch: từ tỉnh thấp nhất đến tỉnh cao nhất." | "Dot: mean of {of} provinces. Bar: from the lowest province to the highest.";
    /// What the small dot is, against the region.
    PROFILE_MEAN_REGION = "trung bình vùng" | "mean of its region";
    /// How to read components against the region.
    PROFILE_HOW_REGION = "Chấm lớn: {name}. Chấm nhỏ: trung bình {n} tỉnh của vùng. Vạch: từ thấp nhất đến cao nhất trong {of} tỉnh." | "Large dot: {name}. Small dot: mean of the {n} provinces of its region. Bar: from the lowest to the highest of {of} provinces.";
    /// Some components have no mean.
    PROFILE_FEW = "Ở {n} thành phần chưa đủ tỉnh được công bố, nên không có trung bình để so." | "For {n} components too few provinces were published: there is no mean to set them against.";
    /// Components published for few.
    PROFILE_ALONE = "Chỉ một số ít tỉnh được công bố đủ các thành phần này, nên không có trung bình của {of} tỉnh để so với {name}." | "These components were published for a few provinces only: there is no mean of {of} to set {name} against.";
    /// Components against the region.
    PROFILE_REGION = "Cao hơn trung bình vùng ở {n} trên {of} thành phần." | "Above the mean of its region in {n} of {of} components.";

    /// Heads the merger.
    MERGER_TITLE = "Hợp nhất ngày 01/07/2025" | "The merger of 1 July 2025";
    /// Heads the section of a province left as it was.
    MERGER_NONE_TITLE = "Giữ nguyên ngày 01/07/2025" | "Unchanged on 1 July 2025";
    /// What happened.
    MERGER_OF = "{names} hợp nhất thành {unit} theo {document}." | "{names} were merged into {unit} under {document}.";
    /// Nothing happened.
    MERGER_NONE = "{names} là một trong 11 tỉnh, thành phố không hợp nhất theo {document}, vẫn là {unit}." | "{names} is one of the 11 provinces that were not merged under {document}; it is still {unit}.";
    /// The document of the crosswalk.
    MERGER_DOCUMENT = "Nghị quyết 202/2025/QH15" | "Resolution 202/2025/QH15";
    /// What the two figures are.
    MERGER_NOTE = "Giá trị của tỉnh mới là trung bình cộng các tỉnh cũ theo cách tính của Bộ: thứ hạng đổi mà không có lần đánh giá nào mới." | "The new province’s value is the plain mean of the old ones, as the ministry computes it: the rank changes with no new assessment.";
    /// What the two figures are.
    MERGER_NONE_NOTE = "Điểm không đổi; thứ hạng đổi vì số tỉnh được xếp ít đi và các tỉnh khác hợp nhất." | "The score is the same; the rank differs because fewer provinces are ranked and others were merged.";
    /// Column.
    BEFORE = "Trước, trong 63 tỉnh" | "Before, among 63";
    /// Column.
    AFTER = "Sau, trong 34 tỉnh" | "After, among 34";

    /// Heads the regions.
    CHILDREN_REGIONS = "Sáu vùng: {what}, {when}" | "The six regions: {what}, {when}";
    /// Heads the provinces.
    CHILDREN_PROVINCES = "Các tỉnh trong vùng: {what}, {when}" | "Provinces of the region: {what}, {when}";
    /// Scale of the dots.
    CHILDREN_SCALE = "Vạch: từ tỉnh thấp nhất cả nước ({low}) đến tỉnh cao nhất ({high}). Có số liệu {n}/{of} tỉnh." | "Bar: from the lowest province of the country ({low}) to the highest ({high}). Values for {n} of {of} provinces.";

    /// No place: values are too close.
    UNRANKED_NEAR = "không xếp hạng: các tỉnh gần như bằng nhau" | "not ranked: provinces lie too close together";
    /// No place: few have a value.
    UNRANKED_FEW = "không xếp hạng: quá ít tỉnh có số liệu" | "not ranked: too few provinces have a value";
    /// No place: some regions are incomplete.
    UNRANKED_PART = "không xếp hạng: chưa phải vùng nào cũng đủ số liệu" | "not ranked: not every region is complete";
    /// Precision of a figure that the page works out.
    WORKED_OUT = "Trang này tính từ số của từng tỉnh: {how}." | "Worked out by this page from the figures of the provinces: {how}.";

    /// Heads the list.
    ALL_KNOWN = "Tất cả những gì đã biết về {name}" | "All that is known about {name}";
    /// How to read the list.
    ALL_HOW = "Số liệu mới nhất của từng chỉ tiêu. Mở một dòng để xem mọi thời điểm, định nghĩa và nguồn." | "The latest figure of each indicator. Open a row for every period, the definition and the sources.";
    /// Column.
    COLUMN_INDICATOR = "Chỉ tiêu" | "Indicator";
    /// Column.
    COLUMN_FIGURE = "Số liệu" | "Figure";
    /// Column.
    COLUMN_RANK = "Hạng" | "Rank";
    /// Column.
    COLUMN_REGION = "Vùng" | "Region";
    /// Column.
    COLUMN_COUNTRY = "Cả nước" | "Country";
    /// Column.
    COLUMN_CHANGE = "Thay đổi" | "Change";
    /// Column.
    COLUMN_WHEN = "Thời điểm" | "Time";
    /// Opens a row.
    OPEN_ROW = "Mọi thời điểm, định nghĩa, nguồn" | "All periods, definition, sources";
    /// Leads to the map of an indicator.
    TO_MAP = "Xem trên bản đồ" | "See it on the map";
    /// Leads to a system's page.
    TO_SYSTEM = "Trang của hệ thống" | "The system’s page";
    /// Counts the rows of a group.
    ROWS = "{n} chỉ tiêu" | "{n} indicators";
    /// Counts the row of a group.
    ROW = "{n} chỉ tiêu" | "{n} indicator";
    /// No part of the whole has a value.
    NO_PART = "không tỉnh nào có số liệu" | "no province has a value";
    /// Box of the small map.
    HOANG_SA = "Hoàng Sa" | "Hoang Sa";
    /// Box of the small map.
    TRUONG_SA = "Trường Sa" | "Truong Sa";
    /// Heads what is not said.
    SILENT = "Những gì chưa có số liệu" | "What is not known";
    /// Why: measured on the old provinces.
    ONLY_OLD = "Chỉ đo trên 63 tỉnh cũ; vùng của 34 tỉnh có địa giới khác." | "Measured on the 63 old provinces only; regions of the 34 have other borders.";
    /// Why: nobody gave a figure.
    NO_FIGURE = "Chưa tìm thấy số liệu của {name}." | "No figure for {name} was found.";
    /// Heads the sources.
    SOURCES = "Nguồn" | "Sources";

    /// A change.
    CHANGE = "{by} so với {when}" | "{by} on {when}";
    /// No change.
    NO_CHANGE = "không đổi so với {when}" | "no change on {when}";
    /// Not compared.
    NOT_COMPARED = "không so với {when}: đổi cách đo" | "not compared with {when}: measured differently";
    /// Not compared.
    NOT_COMPARED_PARTS = "không so với {when}: khác số tỉnh" | "not compared with {when}: other provinces";
    /// Heads the reasons why figures are not compared.
    REASONS = "Vì sao không so" | "Why figures are not compared";
    /// Why not.
    OTHER_DEFINITION = "Hai thời điểm được đo theo hai định nghĩa khác nhau." | "The two were measured by two definitions.";
    /// Why not.
    OTHER_COVERAGE = "Số tỉnh có số liệu khác nhau: {before} và {after}." | "They stand for different numbers of provinces: {before} and {after}.";
    /// A difference of shares.
    BY_POINTS = "{by} điểm phần trăm" | "{by} percentage points";
    /// A rise in rank.
    UP = "lên {by} bậc" | "up {by} places";
    /// A rise in rank by one.
    UP_ONE = "lên {by} bậc" | "up {by} place";
    /// A fall in rank.
    DOWN = "xuống {by} bậc" | "down {by} places";
    /// A fall in rank by one.
    DOWN_ONE = "xuống {by} bậc" | "down {by} place";

    /// Heads what the article puts to a body.
    MATTERS = "Việc bài báo đặt ra với cơ quan này" | "What the article puts to it";
    /// A deadline.
    DEADLINE = "hạn {date}" | "due {date}";
    /// Leads to the matters.
    TO_MATTERS = "Những gì đã diễn ra sau đó" | "What became of it";
    /// Leads to the table.
    TO_TABLE = "Bảng số" | "Table";
}
