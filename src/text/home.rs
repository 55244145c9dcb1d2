//! Words of the home page: headline, controls, map, legend, ranking, card, source line.

use super::words;

words! {
    /// Headline where few provinces have a value.
    HEAD_SPARSE = "Chỉ có số liệu của {n} trong {of} tỉnh: từ {low} ({low_name}) đến {high} ({high_name})" | "Only {n} of {of} provinces have a value: from {low} ({low_name}) to {high} ({high_name})";
    /// Headline where few provinces have a value for all of the old ones.
    HEAD_SPARSE_WHOLE = "Chỉ {n} trong {of} tỉnh có số liệu của mọi tỉnh cũ hợp thành: từ {low} ({low_name}) đến {high} ({high_name})" | "Only {n} of {of} provinces have values for all that they were made from: {low} ({low_name}) to {high} ({high_name})";
    /// Headline where one province has a value.
    HEAD_ONE = "Chỉ có số liệu của một tỉnh: {name}, {value}" | "Only one province has a value: {name}, {value}";
    /// Headline: the mean rose within one definition.
    HEAD_UP = "{n} trong {of} tỉnh tăng so với {before}; trung bình các tỉnh từ {from} lên {to}" | "{n} of {of} provinces rose on {before}; the mean of all went from {from} up to {to}";
    /// Headline: the mean fell within one definition.
    HEAD_DOWN = "{n} trong {of} tỉnh giảm so với {before}; trung bình các tỉnh từ {from} xuống {to}" | "{n} of {of} provinces fell on {before}; the mean of all went from {from} down to {to}";
    /// Headline: more rose than fell, of those with a value at both times.
    HEAD_UP_KNOWN = "{n} trong {of} tỉnh có số liệu cả hai kỳ tăng so với {before}" | "{n} of the {of} provinces with a value at both times rose on {before}";
    /// Headline: more fell than rose, of those with a value at both times.
    HEAD_DOWN_KNOWN = "{n} trong {of} tỉnh có số liệu cả hai kỳ giảm so với {before}" | "{n} of the {of} provinces with a value at both times fell on {before}";
    /// Headline: means of the regions, apart from each other.
    HEAD_REGIONS = "{high} dẫn đầu, {low} thấp nhất: trung bình cách nhau {gap}" | "The {high} leads and the {low} comes last, their means {gap} apart";
    /// Headline: few provinces make up half of a sum.
    HEAD_HALF = "{n} trong {of} tỉnh chiếm hơn một nửa tổng số {total}" | "{n} of {of} provinces hold more than half of the total of {total}";
    /// Headline: what the merger did to a rank.
    HEAD_MERGER = "Chỉ vì hợp nhất, {name} từ hạng {before} trên 63 tỉnh xuống hạng {after} trên 34" | "By its merger alone, {name} drops from rank {before} of 63 to rank {after} of 34";
    /// Headline: first to last.
    HEAD_SPREAD = "Từ {high} ở {high_name} đến {low} ở {low_name}: tỉnh đầu và tỉnh cuối cách nhau {gap}" | "From {high} in {high_name} to {low} in {low_name}: first and last lie {gap} apart";
    /// Headline: all values are equal.
    HEAD_EQUAL = "Cả {n} tỉnh cùng ở mức {value}" | "All {n} provinces stand at {value}";
    /// Headline of ranks: the greatest climb.
    HEAD_CLIMB = "{name} lên {n} bậc so với {before}, nhiều nhất trong các tỉnh" | "{name} climbs {n} places on {before}, more than any other";
    /// Headline of ranks: the first three.
    HEAD_FIRST = "Ba hạng đầu: {names}" | "The first three: {names}";
    /// Headline of a yes or no where some are named.
    HEAD_NAMED = "{n} trong {of} tỉnh được nêu tên; không có tin gì về {rest} tỉnh còn lại" | "{n} of {of} provinces are named; nothing is said of the other {rest}";
    /// Headline of a yes or no carried to the 34.
    HEAD_NAMED_34 = "{n} trong {of} tỉnh mới có tỉnh cũ được nêu tên; không có tin gì về {rest} tỉnh còn lại" | "{n} of {of} new provinces hold an old one that is named; nothing is said of the other {rest}";
    /// Headline of a yes or no where some say no.
    HEAD_YES = "{n} trong {of} tỉnh: có; {no} tỉnh: không" | "{n} of {of} provinces say yes, {no} say no";
    /// Headline of a yes or no where all say yes.
    HEAD_ALL = "Cả {of} tỉnh đều có" | "All {of} provinces have it";
    /// Headline of grades that were not all published; `{grades}` is a list of [`GRADE_COUNT`].
    HEAD_GRADES = "{grades}; {rest} tỉnh còn lại không được công bố tên" | "{grades}; the other {rest} were not published by name";
    /// One grade of the headline.
    GRADE_COUNT = "{n} tỉnh hạng {grade}" | "{n} provinces graded {grade}";
    /// Between the last two of a list.
    AND = "và" | "and";

    /// Lede of an index or share.
    HALF_SCORE = "Một nửa số tỉnh đạt từ {value} trở lên." | "Half of the provinces score {value} or more.";
    /// Lede of an amount.
    HALF_HAVE = "Một nửa số tỉnh có từ {value} trở lên." | "Half of the provinces have {value} or more.";
    /// Lede of a score where some provinces lack a value.
    HALF_KNOWN = "Một nửa số tỉnh có số liệu đạt từ {value} trở lên." | "Half of the provinces with a value are at {value} or above.";
    /// Lede.
    HIGHER_IS_BETTER = "Càng cao càng tốt." | "Higher is better.";
    /// Lede.
    LOWER_IS_BETTER = "Càng thấp càng tốt." | "Lower is better.";
    /// Lede of values carried to the 34.
    CARRIED = "Số liệu 34 tỉnh ở đây do trang này tính từ 63 tỉnh cũ ({rule}), không phải số công bố." | "The 34 provinces’ values are worked out here from the 63 old ones ({rule}); they were not published.";
    /// Rule of a carried value.
    RULE_MEAN = "trung bình cộng" | "plain mean";
    /// Rule of a carried value.
    RULE_WEIGHTED = "trung bình theo dân số" | "mean weighted by population";
    /// Rule of a carried value.
    RULE_SUM = "cộng lại" | "sum";
    /// Rule of a carried value.
    RULE_COUNT = "đếm số tỉnh cũ" | "count of old provinces";
    /// Lede of a yes or no.
    UNNAMED_IS_NOT_NO = "Tỉnh không được nêu tên là chưa có tin, không phải là “không”." | "A province that is not named is one of which nothing is known, not a “no”.";
    /// Lede of grades.
    GRADES_ARE_AN_ORDER = "Hạng chỉ là thứ bậc; mỗi lần đánh giá một cách, không nối các năm với nhau." | "Grades are an order only; each year was assessed in its own way and stands alone.";
    /// Lede of ranks.
    FIRST_IS_BEST = "Hạng 1 là cao nhất. Thứ hạng không cộng và không lấy trung bình được." | "Rank 1 is the best. Ranks cannot be added or averaged.";
    /// Asterisk: carried from some of the old provinces.
    PARTIAL = "mới tính từ một phần các tỉnh cũ, không xếp hạng" | "from a part of the old provinces only, not ranked";
    /// Standing of a value that stands for a part only.
    NOT_WHOLE = "không xếp hạng vì mới có số liệu của {n} trên {of} tỉnh cũ" | "not ranked: only {n} of {of} old provinces have a value";
    /// Headline where every value stands for a part only.
    HEAD_PARTS = "Chưa tỉnh mới nào có số liệu của mọi tỉnh cũ hợp thành" | "No new province has values for all of the old ones that it was made from";
    /// Lede: what cannot be ranked.
    NOT_RANKED = "Chênh lệch quá nhỏ để xếp hạng." | "The differences are too small to rank by.";
    /// Why a region's mean is of the 34.
    REGION_OF_34 = "Theo 34 tỉnh, mỗi tỉnh mới được xếp vào vùng có đông dân nhất của tỉnh ấy." | "Of the 34, each new province counts for the region that holds most of its people.";

    /// Names the set of provinces.
    UNITS = "Số tỉnh" | "Set of provinces";
    /// Choice.
    UNITS_63 = "63 tỉnh" | "63 provinces";
    /// Choice.
    UNITS_34 = "34 tỉnh" | "34 provinces";
    /// Names the choice of mean.
    MEAN = "Trung bình của các tỉnh cũ" | "Mean of the old provinces";
    /// Choice.
    MEAN_PLAIN = "Trung bình cộng" | "Plain mean";
    /// Choice.
    MEAN_PEOPLE = "Theo dân số" | "By population";
    /// Millions, on a tile.
    MILLION_BRIEF = "tr" | "m";
    /// Thousands, on a tile.
    THOUSAND_BRIEF = "k" | "k";
    /// Names the choice of shape.
    SHAPE = "Cách vẽ" | "Shape";
    /// Choice.
    SHAPE_MAP = "Bản đồ" | "Map";
    /// Choice.
    SHAPE_TILES = "Ô lưới" | "Tiles";
    /// Names the slider.
    TIME = "Thời điểm" | "Time";
    /// Button.
    EARLIER = "Kỳ trước" | "Earlier";
    /// Button.
    LATER = "Kỳ sau" | "Later";

    /// Names the map for a screen reader.
    MAP_LABEL = "{name}, {period}: {headline}. Dùng phím mũi tên để sang tỉnh bên cạnh, gõ tên để tìm, Enter để mở, Esc để bỏ chọn." | "{name}, {period}: {headline}. Arrow keys go to the neighbour, typing a name finds it, Enter opens, Escape clears.";
    /// Inset.
    DELTA = "Đồng bằng sông Hồng, phóng to" | "Red River Delta, enlarged";
    /// Inset of an archipelago with the province that it belongs to.
    INSET = "{name} ({area})" | "{name} ({area})";
    /// Spoken: the class.
    CLASS_OF = "nhóm {n} trên {of}, {range}" | "class {n} of {of}, {range}";
    /// A stretch of values.
    RANGE = "{from} – {to}" | "{from} – {to}";

    /// How classes are made, where there is only one.
    METHOD_ONE = "Chỉ có một nhóm" | "One class only";
    /// How classes were made.
    METHOD_QUANTILE = "{k} nhóm bằng nhau về số tỉnh (phân vị)" | "{k} classes with equally many provinces (quantiles)";
    /// How classes were made.
    METHOD_EQUAL = "{k} nhóm bằng nhau về khoảng giá trị" | "{k} classes of equal width";
    /// How classes were made.
    METHOD_JENKS = "{k} nhóm theo ngắt tự nhiên (Jenks)" | "{k} classes at natural breaks (Jenks)";
    /// How classes were made.
    METHOD_CUSTOM = "{k} nhóm theo mốc tự chọn" | "{k} classes at bounds of your own";
    /// Classes that are not chosen.
    METHOD_FIXED = "Mỗi mức một màu" | "One colour for each answer";
    /// Opens the choice of classes.
    CHANGE_CLASSES = "đổi cách chia" | "change the classes";
    /// Names the choice of method.
    METHOD = "Cách chia" | "Method";
    /// Choice.
    QUANTILE = "Phân vị" | "Quantiles";
    /// Choice.
    EQUAL = "Khoảng đều" | "Equal width";
    /// Choice.
    JENKS = "Tự nhiên" | "Natural";
    /// Choice.
    CUSTOM = "Tự chọn" | "Custom";
    /// Names the number of classes.
    HOW_MANY = "Số nhóm" | "Classes";
    /// Names the field of bounds.
    BOUNDS = "Các mốc, cách nhau bằng dấu chấm phẩy" | "Bounds, parted by semicolons";
    /// The bounds cannot be read.
    BOUNDS_WRONG = "Cần từ 1 đến 6 số tăng dần, ví dụ {example}." | "Give 1 to 6 rising numbers, such as {example}.";
    /// Names the classes as buttons.
    CLASSES = "Các nhóm: bấm để làm nổi trên bản đồ" | "Classes: press to pick them out on the map";
    /// How many provinces a class holds.
    PROVINCES = "{n} tỉnh" | "{n} provinces";
    /// One province.
    PROVINCE = "{n} tỉnh" | "{n} province";
    /// Names the distribution.
    STRIP = "Phân bố giá trị, mỗi chấm một tỉnh" | "Spread of the values, one dot for each province";
    /// Class of a yes or no on the 34.
    PARTLY = "một phần" | "partly";
    /// Class of a yes or no on the 34 where nobody said no.
    PARTLY_NAMED = "một số tỉnh cũ được nêu tên" | "some old provinces named";
    /// Class of a yes or no.
    NAMED = "được nêu tên" | "named";
    /// Provinces whose grade was not published.
    LOWER_UNNAMED = "hạng thấp hơn, không công bố tên" | "lower grade, not published by name";
    /// Class of a grade.
    GRADE = "hạng {grade}" | "grade {grade}";

    /// Column.
    COLUMN_RANK = "Hạng" | "Rank";
    /// Column, where not all have a value.
    COLUMN_PLACE = "Thứ tự" | "Place";
    /// Column.
    COLUMN_NAME = "Tỉnh" | "Province";
    /// Names the ranking.
    RANKING = "Xếp hạng" | "Ranking";
    /// Names the list where there is no rank.
    LISTING = "Danh sách tỉnh" | "List of provinces";
    /// Opens the rest.
    REST = "Còn {n} tỉnh" | "The other {n}";
    /// Closes the rest.
    FEWER = "Thu gọn" | "Show fewer";
    /// Sorted by this column.
    SORT_BY = "Sắp xếp theo {column}" | "Sort by {column}";
    /// A missing group with its reason.
    GROUP = "{reason}: {n} tỉnh" | "{reason}: {n} provinces";
    /// A missing group of one.
    GROUP_ONE = "{reason}: {n} tỉnh" | "{reason}: {n} province";

    /// Standing among those with a value.
    PLACE = "thứ {rank} trong {of} tỉnh có số liệu" | "number {rank} of the {of} provinces with a value";
    /// Gap to the first.
    BEHIND = "kém {name} {gap}" | "{gap} behind {name}";
    /// Gap of the first to the second.
    AHEAD = "hơn {name} {gap}" | "{gap} ahead of {name}";
    /// Same value as the first.
    LEVEL = "bằng {name}" | "level with {name}";
    /// Points of a percentage.
    POINTS_PERCENT = "{gap} điểm phần trăm" | "{gap} percentage points";
    /// Points of a score.
    POINTS = "{gap} điểm" | "{gap} points";
    /// Carried from how many old provinces.
    FROM_MEMBERS = "tính từ {n} trên {of} tỉnh cũ có số liệu" | "from {n} of {of} old provinces with a value";
    /// Opens a province's page.
    OPEN = "Mở trang {name}" | "Open the page of {name}";
    /// Mean in the small line.
    MEAN_LINE = "trung bình các tỉnh" | "mean of provinces";
    /// Names the small line.
    LINE_LABEL = "{name} qua các kỳ: {points}" | "{name} over time: {points}";
    /// A break in the line.
    BREAK = "Đường bị ngắt: {reason}" | "The line is broken: {reason}";

    /// Names the choice between values and merger.
    SHOW = "Xem" | "See";
    /// Choice.
    SHOW_VALUES = "Giá trị" | "Values";
    /// Choice.
    SHOW_MERGER = "Tác động hợp nhất" | "Effect of the merger";
    /// Leads from one province's merger to all of them.
    TO_MERGERS = "Xem mọi tỉnh sau hợp nhất" | "See what it did to every province";
    /// Heads the merger of all provinces; also the headline where nobody lost.
    MOVES_TITLE = "Riêng việc hợp nhất đã đổi thứ hạng các tỉnh ra sao" | "What the merger alone did to the ranks";
    /// Headline: the greatest loss.
    MOVES_LOSS = "Chỉ vì hợp nhất, {name} tụt xa nhất trong các tỉnh giữ tên: từ hạng {before} trên {of_before} xuống hạng {after} trên {of_after}" | "By the merger alone, {name} falls furthest of those that kept their name: from rank {before} of {of_before} to rank {after} of {of_after}";
    /// Lede: the greatest gain.
    MOVES_GAIN = "Tiến xa nhất trong các tỉnh giữ tên là {name}: từ hạng {before} trên {of_before} lên hạng {after} trên {of_after}." | "Of those that kept their name {name} gains most: from rank {before} of {of_before} to rank {after} of {of_after}.";
    /// Lede where the values of the 34 were published.
    MOVES_PUBLISHED = "Giá trị của tỉnh mới là số công bố, tính từ các tỉnh cũ ({rule}), không phải lần đánh giá mới." | "The new provinces’ values were published; they are worked out from the old ones ({rule}) and no new assessment.";
    /// What is compared and in which order.
    MOVES_HOW = "Xếp từ tỉnh tụt xa nhất đến tỉnh tiến xa nhất, so với tỉnh cũ cùng tên. Trước hợp nhất hạng nằm trong {before} tỉnh, sau hợp nhất trong {after}: hạng nhỏ đi một phần chỉ vì ít tỉnh hơn. Vì vậy mức đổi tính theo tỷ lệ các tỉnh khác đứng trên, bằng điểm phần trăm." | "From the province that fell furthest to the one that gained most, against the old province of the same name. Before, a rank is among {before}; after, among {after}: it gets smaller in part only because there are fewer. So a change is counted in percentage points of the other provinces that stand ahead.";
    /// The share of the others that stand ahead.
    MOVES_AHEAD = "{share} đứng trên" | "{share} ahead";
    /// A change of that share.
    MOVES_POINTS = "{by} điểm" | "{by} points";
    /// Heads the provinces that were not merged.
    MOVES_SAME = "Không hợp nhất" | "Not merged";
    /// Why they move all the same.
    MOVES_SAME_NOTE = "Giá trị giữ nguyên; thứ hạng đổi vì các tỉnh khác hợp nhất." | "Their values are the same; their ranks change because others merged.";
    /// What the colours stand for.
    MOVES_METHOD = "Thay đổi tỷ lệ các tỉnh khác đứng trên, trước và sau hợp nhất (điểm phần trăm)" | "Change in the share of other provinces that stand ahead, in percentage points";
    /// Spoken.
    MOVES_SPOKEN = "{name}, trước {before}, sau {after}, {by}" | "{name}, before {before}, after {after}, {by}";
    /// Class of a change.
    MOVED_DOWN_MUCH = "tụt trên {many} điểm" | "fell by more than {many} points";
    /// Class of a change.
    MOVED_DOWN = "tụt {some} – {many} điểm" | "fell by {some} – {many} points";
    /// Class of a change.
    MOVED_LITTLE = "đổi không quá {some} điểm" | "moved by {some} points at most";
    /// Class of a change.
    MOVED_UP = "tiến {some} – {many} điểm" | "gained {some} – {many} points";
    /// Class of a change.
    MOVED_UP_MUCH = "tiến trên {many} điểm" | "gained more than {many} points";
    /// Why the merger cannot be told.
    MOVES_NO_PAST = "Không có số liệu của 63 tỉnh cũ ở thời điểm này, nên không so được trước và sau hợp nhất." | "There are no values of the 63 old provinces at this time, so before and after the merger cannot be compared.";
    /// Why the merger cannot be told.
    MOVES_UNRANKED = "Số liệu này không xếp hạng, nên không có thứ hạng nào đổi vì hợp nhất." | "These figures are not ranked, so the merger changes no rank.";
    /// Why the merger cannot be told.
    MOVES_FEW = "Quá ít tỉnh có số liệu để so thứ hạng trước và sau hợp nhất." | "Too few provinces have a value to compare ranks before and after the merger.";

    /// Merger of a province of the 63.
    MERGED_WITH = "Sau hợp nhất với {names}" | "After the merger with {names}";
    /// Merger of a province of the 34.
    MERGED_FROM = "Hợp nhất từ {n} tỉnh" | "Merged from {n} provinces";
    /// Merger of a province of the 63 whose name is gone.
    MERGED_INTO = "Sau hợp nhất, nay là một phần của {name}" | "After the merger, now a part of {name}";
    /// After the merger.
    AFTER = "trên 34 tỉnh, {value}" | "of 34 provinces, {value}";
    /// No value for a new province.
    MERGED_UNKNOWN = "Chưa có số liệu của mọi tỉnh cũ nên không tính cho tỉnh mới." | "Not every old province has a value, so none is worked out for the new one.";
    /// Two places of two fields.
    MERGED_FIELDS = "Hạng {before} tính trong {of_before} tỉnh, hạng {after} tính trong {of_after} tỉnh: tỷ lệ tỉnh khác đứng trên đổi từ {was} thành {is}." | "Rank {before} is among {of_before} provinces, rank {after} among {of_after}: the share of the others ahead goes from {was} to {is}.";
    /// The published values of the 34 are plain means.
    PLAIN_MEAN = "Trung bình cộng của {n} tỉnh cũ theo cách tính của Bộ, không phải lần đánh giá mới." | "The plain mean of {n} old provinces, as the ministry computes it, and no new assessment.";
    /// Values of the 34 worked out here.
    WORKED_OUT = "Trang này tính từ {n} tỉnh cũ ({rule}), không phải số công bố." | "Worked out here from {n} old provinces ({rule}), not published.";

    /// Coverage of the view.
    HAVE_VALUES = "Có số liệu {n}/{of} tỉnh." | "Values for {n} of {of} provinces.";
    /// Opens definition and note.
    DEFINITION = "Định nghĩa" | "Definition";
    /// Opens the sources.
    SOURCES = "Nguồn và độ tin cậy" | "Sources and trust";
    /// Action.
    TABLE = "Bảng số" | "Table";
    /// Why there is no map.
    NO_MAP = "Không có bản đồ theo tỉnh" | "No map by province";
    /// Why there is no map of the mean that was asked for.
    NO_WEIGHTED = "Không có trung bình theo dân số" | "No mean weighted by population";
    /// Why there is no map on this set of provinces.
    NO_UNITS = "Không có số liệu theo {units}" | "No values for the {units}";
    /// Leads to the system's page.
    TO_SYSTEM = "Xem trang {name}" | "See the page of {name}";
    /// Leads to the other set of provinces.
    TO_UNITS = "Xem theo {units}" | "See it on {units}";
}
