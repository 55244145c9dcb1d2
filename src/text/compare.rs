//! Words of comparisons: forms of a chart, differences, a scatter, a heatmap, disputes.

use super::words;

words! {
    /// Heads the forms of a chart.
    FORM = "Dạng biểu đồ" | "Form of the chart";
    /// Form.
    LINES = "Đường" | "Lines";
    /// Form.
    SLOPE = "Hai thời điểm" | "Slope";
    /// Form.
    BUMP = "Thứ hạng" | "Ranks";
    /// Form.
    MULTIPLES = "Từng nơi" | "Small multiples";
    /// Form.
    STRIP = "Phân bố" | "Distribution";
    /// Form.
    HEATMAP = "Các thành phần" | "Components";
    /// Chooses the second indicator.
    AGAINST = "Đối chiếu với" | "Set against";
    /// First entry of the choice: no second indicator.
    AGAINST_NONE = "Không" | "Nothing";
    /// Leaves the scatter.
    LEAVE = "Bỏ đối chiếu" | "Back to the chart";
    /// As many as can be compared.
    FULL = "Đã đủ 8 nơi, là số tối đa để các đường còn đọc được. Bỏ một nơi để thêm nơi khác." | "These are 8, the most that can still be read side by side. Remove one to add another.";
    /// More than can be compared.
    TOO_MANY = "So sánh nhiều nhất 8 nơi; những nơi sau không hiện." | "At most 8 are compared; those after the eighth are not shown.";
    /// Adds one of those measured by body.
    ADD_BODY = "Thêm cơ quan để so sánh" | "Add a body to compare";

    /// Title of a slope.
    SLOPE_TITLE = "{name}: {from} và {to}" | "{name}: {from} and {to}";
    /// How to read a slope.
    SLOPE_HOW = "Hai thời điểm xa nhau nhất trong cùng một cách đo. Chỉ vẽ nơi có cả hai con số." | "The two times farthest apart within one way of measuring. Only those with both figures are drawn.";
    /// Why there is no slope.
    SLOPE_NONE = "Không có hai thời điểm nào trong cùng một cách đo để nối với nhau." | "There are no two times within one way of measuring to be joined.";
    /// Title of ranks.
    BUMP_TITLE = "{name}: thứ hạng qua các năm" | "{name}: ranks over the years";
    /// How to read ranks of provinces.
    BUMP_HOW = "Hạng tính trong {of} tỉnh, thành phố; 1 là tốt nhất. Năm có dưới một nửa số tỉnh thì chỉ dùng hạng đã công bố." | "Ranks among {of} provinces; 1 is best. In years when fewer than half of them have a value, only published ranks are used.";
    /// How to read ranks of regions.
    BUMP_REGIONS = "Hạng trong sáu vùng, theo trung bình các tỉnh; chỉ vẽ năm có đủ mọi tỉnh." | "Ranks among the six regions, by the mean of their provinces; only years in which every province has a value.";
    /// How to read ranks of bodies.
    BUMP_BODIES = "Hạng như đã công bố; 1 là tốt nhất." | "Ranks as published; 1 is best.";
    /// Not drawn among ranks of others.
    BUMP_MIXED = "Vùng và cả nước không xếp chung với các tỉnh, nên không có trong biểu đồ này." | "Regions and the country are not ranked among provinces and are not in this chart.";
    /// Why there are no ranks.
    BUMP_NONE = "Số liệu này không xếp hạng được cho những nơi đã chọn." | "There are no ranks of this figure for what is compared.";
    /// A rank in words.
    PLACE = "hạng {rank}/{of}" | "rank {rank} of {of}";
    /// A rank where it is not known among how many.
    PLACE_ALONE = "hạng {rank}" | "rank {rank}";
    /// Title of small multiples.
    MULTIPLES_TITLE = "{name}: từng nơi, cùng một thang đo" | "{name}: each by itself, on one scale";
    /// How to read small multiples.
    MULTIPLES_HOW = "Mọi ô cùng một thang; nét xám là cả nước." | "Every picture has the same scale; the grey line is the whole country.";
    /// The same where there is no line of the country.
    MULTIPLES_PLAIN = "Mọi ô cùng một thang." | "Every picture has the same scale.";

    /// Heads the table of differences.
    DIFFERENCES = "Chênh lệch, {when}" | "Differences, {when}";
    /// Column.
    AREA = "Nơi" | "Area";
    /// Column.
    FROM_BASE = "so với {name}" | "against {name}";
    /// Column.
    SINCE = "so với {when}" | "since {when}";
    /// Nothing is left of a difference when it is written.
    SAME = "như nhau" | "the same";
    /// A rank beside another.
    HIGHER = "cao hơn {by} bậc" | "{by} places higher";
    /// A rank beside the next.
    HIGHER_ONE = "cao hơn {by} bậc" | "{by} place higher";
    /// A rank beside another.
    LOWER = "thấp hơn {by} bậc" | "{by} places lower";
    /// A rank beside the next.
    LOWER_ONE = "thấp hơn {by} bậc" | "{by} place lower";
    /// Why a change is not told.
    NOT_SINCE = "đổi cách đo" | "measured differently";
    /// Under the table of differences.
    DIFFERENCES_HOW = "Chỉ trừ những con số cùng thời điểm, cùng cách đo và cùng bộ tỉnh; trung bình thiếu quá một phần mười số tỉnh thì bỏ. Trừ trước, làm tròn sau." | "Only figures of one time, one way of measuring and one set of provinces are subtracted; a mean that lacks more than a tenth of its provinces is left out. Subtracted first, rounded after.";

    /// Title of a distribution.
    STRIP_TITLE = "{name}, {when}: mỗi chấm một tỉnh, thành phố" | "{name}, {when}: a dot for each province";
    /// The distribution in words.
    STRIP_SUM = "{n} tỉnh, thành phố từ {low} ({lowest}) đến {high} ({highest}); một nửa nằm giữa {q1} và {q3}, trung vị {median}." | "{n} provinces from {low} ({lowest}) to {high} ({highest}); half of them lie between {q1} and {q3}, the median is {median}.";
    /// Where a province stands in it.
    STRIP_OWN = "{name}: {value}, cao hơn {below} và thấp hơn {above} tỉnh, thành phố khác." | "{name}: {value}, higher than {below} and lower than {above} of the others.";
    /// More than two provinces at one end.
    STRIP_MANY = "{n} tỉnh" | "{n} provinces";
    /// Key.
    STRIP_HALF = "nửa ở giữa" | "the middle half";
    /// Key.
    STRIP_MEDIAN = "trung vị" | "median";

    /// Title of the heatmap.
    HEAT_TITLE = "{name}, {when}: các thành phần của {n} tỉnh, thành phố" | "{name}, {when}: components of {n} provinces";
    /// Says which two are most alike.
    HEAT_LEAD = "Giống nhau nhất: {one} và {other}. Khác mặt bằng chung nhất: {far}." | "Most alike: {one} and {other}. Farthest from the mean of all: {far}.";
    /// How to read the heatmap.
    HEAT_HOW = "Mỗi cột chia các tỉnh thành năm nhóm bằng nhau theo giá trị trong cột ấy. Các tỉnh giống nhau đứng cạnh nhau: mỗi thành phần được chuẩn hóa theo độ lệch chuẩn, khoảng cách Euclid, phân cụm thứ bậc với liên kết trung bình, xoay nhánh để các tỉnh kề nhau giống nhau nhất. Thứ tự không phải là xếp hạng." | "Each column parts the provinces into five equal groups by its own values. Provinces that are alike stand side by side: each component in standard deviations, Euclidean distances, average linkage, branches turned so that neighbours are as close as can be. The order is no ranking.";
    /// Provinces that lack a component.
    HEAT_LEFT = "{n} tỉnh thiếu một thành phần nên không có trong bảng." | "{n} provinces lack a component and are not in the table.";
    /// The same of one province.
    HEAT_LEFT_ONE = "{n} tỉnh thiếu một thành phần nên không có trong bảng." | "{n} province lacks a component and is not in the table.";
    /// Components that few provinces have.
    HEAT_FEW = "Không có trong bảng vì chỉ công bố cho ít tỉnh: {names}." | "Not in the table, as they were published for few provinces only: {names}.";
    /// Why there is no heatmap.
    HEAT_NONE = "Không có năm nào mà ba thành phần trở lên có số liệu của hầu hết các tỉnh." | "There is no year for which three components or more were published for nearly all provinces.";
    /// Key.
    HEAT_LOW = "một phần năm thấp nhất của cột" | "lowest fifth of its column";
    /// Key.
    HEAT_HIGH = "một phần năm cao nhất" | "highest fifth";
    /// Name of the table of the heatmap.
    HEAT_TABLE = "Các tỉnh theo thành phần, xếp theo độ giống nhau" | "Provinces by components, ordered by likeness";

    /// Title of a scatter.
    CLOUD_TITLE = "{y} ({when_y}) và {x} ({when_x})" | "{y} ({when_y}) and {x} ({when_x})";
    /// What a scatter says: the interval is above zero.
    TOGETHER = "Nơi có {x} cao hơn thường có {y} cao hơn" | "Where {x} is higher, {y} tends to be higher, too";
    /// What a scatter says: the interval is below zero.
    OPPOSITE = "Nơi có {x} cao hơn thường có {y} thấp hơn" | "Where {x} is higher, {y} tends to be lower";
    /// What a scatter says: the interval holds zero.
    NEITHER = "Không thấy rõ {x} và {y} biến đổi cùng chiều hay ngược chiều: khoảng tin cậy chứa số 0" | "{x} and {y} show no clear tendency to go together or apart: the interval includes zero";
    /// The correlation with its interval.
    CORRELATION = "Tương quan hạng (Spearman) {r}; khoảng tin cậy 95% từ {low} đến {high}; n = {n} tỉnh, thành phố." | "Rank correlation (Spearman) {r}; 95% interval {low} to {high}; n = {n} provinces.";
    /// The correlation without an interval.
    CORRELATION_BARE = "Tương quan hạng (Spearman) {r}; n = {n} tỉnh, thành phố." | "Rank correlation (Spearman) {r}; n = {n} provinces.";
    /// What a correlation is not.
    NO_CAUSE = "Tương quan không có nghĩa là quan hệ nhân quả." | "That two figures go together does not mean that one causes the other.";
    /// How the interval was had.
    CLOUD_HOW = "Các giá trị bằng nhau nhận hạng trung bình; khoảng tin cậy theo phép biến đổi z của Fisher, phương sai (1 + r²/2)/(n − 3) của Bonett và Wright." | "Equal figures share the mean of their ranks; interval by Fisher’s z with the variance (1 + r²/2)/(n − 3) of Bonett and Wright.";
    /// One is a part of the other.
    CLOUD_PART = "Một chỉ số là thành phần của chỉ số kia, nên tương quan một phần là do cách tính." | "One is a component of the other, so that some of the correlation comes of how they are computed.";
    /// A rank reads the other way.
    CLOUD_RANK = "Thứ hạng: số nhỏ là tốt." | "In a rank, a smaller number is better.";
    /// Provinces without one of the two.
    CLOUD_LEFT = "{n} tỉnh thiếu một trong hai con số nên không có trên hình." | "{n} provinces lack one of the two and are not drawn.";
    /// The same of one province.
    CLOUD_LEFT_ONE = "{n} tỉnh thiếu một trong hai con số nên không có trên hình." | "{n} province lacks one of the two and is not drawn.";
    /// Opens the axis across.
    AXIS_X = "{name} →" | "{name} →";
    /// Opens the axis upwards.
    AXIS_Y = "↑ {name}" | "↑ {name}";
    /// Refusal: with itself.
    UNFIT_SAME = "Một chỉ số không đối chiếu với chính nó." | "A figure is not set against itself.";
    /// Refusal: no scale.
    UNFIT_SCALE = "{name}: chỉ có có hay không, hoặc thứ bậc, nên không có thang để đối chiếu." | "{name} is yes or no, or a grade: there is no scale to set it on.";
    /// Refusal: too near each other.
    UNFIT_NEAR = "{name}: các tỉnh gần nhau đến mức thứ tự không có ý nghĩa." | "{name}: provinces lie so close together that their order says nothing.";
    /// Refusal: nothing to be seen; `{reason}` is a sentence.
    UNFIT_SEEN = "{name}: {reason}" | "{name}: {reason}";
    /// Refusal: no year in common.
    UNFIT_YEARS = "Không cùng năm: {y} có số liệu năm {years_y}, {x} có số liệu năm {years_x}." | "Not of one year: {y} is known for {years_y}, {x} for {years_x}.";
    /// Refusal: too few pairs.
    UNFIT_FEW = "Chỉ {n} tỉnh có cả hai con số: quá ít để nói điều gì." | "Only {n} provinces have both figures: too few to say anything.";
    /// Refusal: no pair.
    UNFIT_FEW_NONE = "Không tỉnh nào có cả hai con số." | "No province has both figures.";
    /// Refusal: one pair.
    UNFIT_FEW_ONE = "Chỉ {n} tỉnh có cả hai con số: quá ít để nói điều gì." | "Only {n} province has both figures: too few to say anything.";
    /// Heads a refusal.
    UNFIT = "Không đối chiếu hai chỉ số này" | "These two are not set against each other";

    /// Heads what sources say otherwise.
    DISPUTES = "Các nguồn nói khác nhau" | "Where sources disagree";
    /// A range.
    RANGE = "{when}: từ {low} đến {high}" | "{when}: {low} to {high}";
    /// A running total that falls, so that one of two figures must be wrong.
    RANGE_FALLS = "Số cộng dồn không thể giảm: {high} ({high_when}) rồi {low} ({low_when})" | "A running total cannot fall: {high} ({high_when}), then {low} ({low_when})";
    /// Marks the one that is drawn.
    RANGE_SHOWN = "dùng trong biểu đồ" | "drawn in the chart";
    /// A note of a range in the picture.
    RANGE_NOTE = "Vạch dọc: các nguồn nói khác nhau, xem dưới." | "Upright bar: sources disagree, see below.";

    /// Another series begins: of eligible services.
    BREAK_ELIGIBLE = "Từ tháng 12/2021 tỷ lệ tính trên số dịch vụ đủ điều kiện, không phải trên tổng số dịch vụ: mẫu số khác, không nối." | "From December 2021 the share is of eligible services and not of all services: a different base, so the lines are not joined.";
    /// Another series begins: full process.
    BREAK_STRICTER = "Từ năm 2024 tính hồ sơ trực tuyến toàn trình, một cách đo chặt hơn tỷ lệ hồ sơ trực tuyến trước đó: không nối." | "From 2024 full-process online dossiers are counted, a stricter measure than the online dossiers before: the lines are not joined.";
    /// Counts of a span stand beside a total.
    BREAK_SPAN = "Số của từng kỳ và số cộng dồn từ một ngày là hai cách đếm: không nối, không cộng với nhau." | "Counts of a span and totals since a day are two ways of counting: neither joined nor added.";
    /// Bodies that are ranked apart.
    GROUPED = "Các khối được xếp hạng riêng, hạng của khối này không so được với hạng của khối kia. {groups}" | "The groups are ranked apart: a rank in one does not compare with a rank in the other. {groups}";
    /// A group and who is in it; `{group}` is a name without a full stop.
    GROUP = "{group}: {names}." | "{group}: {names}.";
    /// Those of another group than the first.
    GROUP_LEFT = "Chỉ vẽ khối thứ nhất." | "Only the first group is drawn.";
    /// A sibling counts from a start.
    SIBLING_TOTAL = "Số cộng dồn là chuỗi khác, không nối và không cộng với số của từng kỳ:" | "Totals since a day are another series, neither joined nor added to counts of a span:";
    /// A sibling counts of a span.
    SIBLING_SPAN = "Số của từng kỳ là chuỗi khác, không nối và không cộng với số cộng dồn:" | "Counts of a span are another series, neither joined nor added to totals since a day:";
}
