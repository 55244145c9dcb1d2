//! Words of the page of a reader's own figures.

use super::words;

words! {
    /// The link to it.
    LINK = "Số liệu của bạn" | "Your own figures";
    /// Headline.
    TITLE = "Tính trên số liệu của chính bạn" | "Put your own figures together";
    /// What it is.
    LEDE = "Mở một tệp CSV trên máy của bạn để cộng, lấy trung bình, trung vị, nhóm và lọc bằng chính bộ tính của atlas. Tệp không rời khỏi trình duyệt này." | "Open a CSV file from your device to add, average, group and filter it with the engine of this atlas. The file never leaves this browser.";
    /// The field of the file.
    FILE = "Tệp CSV" | "CSV file";
    /// Beside it.
    FILE_HINT = "Chọn tệp, hoặc kéo thả vào đây. Dòng đầu là tên cột; ngăn cách bằng dấu phẩy, chấm phẩy hoặc tab; mã hóa UTF-8. Ô trống là không có số liệu." | "Choose a file, or drop one here. The first line has the names of the columns; fields are separated by commas, semicolons or tabs; the encoding is UTF-8. An empty cell is no value.";
    /// While the file comes in.
    READING = "Đang đọc tệp" | "Reading the file";
    /// So far.
    READING_ROWS = "Đang đọc tệp: {n} dòng" | "Reading the file: {n} rows";
    /// While a question is answered.
    WORKING = "Đang tính" | "Working it out";
    /// Button.
    CANCEL = "Dừng" | "Stop";
    /// After it.
    CANCELLED_FILE = "Đã dừng đọc tệp. Chọn tệp để bắt đầu lại." | "Reading was stopped. Choose a file to begin again.";
    /// After it.
    CANCELLED = "Đã dừng tính. Đổi một lựa chọn để tính lại." | "The question was stopped. Change a choice to ask again.";
    /// What was read.
    READ = "{name}: {rows} dòng, {columns} cột." | "{name}: {rows} rows, {columns} columns.";
    /// The list of columns.
    COLUMNS = "Các cột đã đọc" | "The columns as they were read";
    /// A column without a name.
    NAMELESS = "Cột {n}" | "Column {n}";
    /// What it holds.
    KIND_POINT = "số, dấu chấm thập phân" | "numbers, decimal point";
    /// What it holds.
    KIND_COMMA = "số, dấu phẩy thập phân" | "numbers, decimal comma";
    /// What it holds.
    KIND_DATE = "ngày" | "dates";
    /// What it holds.
    KIND_TEXT = "chữ, {n} giá trị khác nhau" | "text, {n} different values";
    /// What it holds.
    KIND_LONG = "chữ, hơn {n} giá trị khác nhau: chỉ đếm được" | "text, more than {n} different values: it can only be counted";
    /// How many cells.
    FILLED = "{n} trên {of} dòng có giá trị" | "{n} of {of} rows have a value";
    /// Why it is no number.
    BROKE = "đọc là chữ vì dòng {line} ghi “{text}”" | "read as text, since line {line} says “{text}”";
    /// Choice of the decimal mark.
    MARK = "Dấu thập phân" | "Decimal mark";
    /// Why it is asked.
    MARK_SAYS = "Tệp không cho biết 1.234 là một phẩy hai hay hơn một nghìn." | "The file does not say whether 1.234 is one and a bit or more than a thousand.";
    /// Choice.
    MARK_POINT = "dấu chấm (1,234.5)" | "point (1,234.5)";
    /// Choice.
    MARK_COMMA = "dấu phẩy (1.234,5)" | "comma (1.234,5)";
    /// Legend of the form.
    ASK = "Câu hỏi" | "The question";
    /// Choice.
    VERB = "Phép tính" | "What to work out";
    /// Verb.
    COUNT = "Số lượng" | "Count";
    /// Verb.
    SUM = "Tổng" | "Sum";
    /// Verb.
    MEAN = "Trung bình" | "Mean";
    /// Verb.
    WEIGHTED = "Trung bình có trọng số" | "Weighted mean";
    /// Verb.
    MIN = "Nhỏ nhất" | "Least";
    /// Verb.
    MAX = "Lớn nhất" | "Greatest";
    /// Verb.
    MEDIAN = "Trung vị" | "Median";
    /// Verb.
    DISTINCT = "Số giá trị khác nhau" | "Different values";
    /// Choice.
    VALUE = "Cột giá trị" | "Values";
    /// No column.
    ROWS_ONLY = "không, chỉ đếm dòng" | "none, count rows only";
    /// Choice.
    WEIGHT = "Cột trọng số" | "Weights";
    /// Choice.
    BY = "Nhóm theo" | "Group by";
    /// Choice.
    BY_TOO = "rồi theo" | "then by";
    /// No column.
    NONE = "không" | "none";
    /// How coarse.
    GRAIN = "Gộp ngày" | "Dates by";
    /// Choice.
    GRAIN_EACH = "từng ngày" | "day";
    /// Choice.
    GRAIN_MONTH = "tháng" | "month";
    /// Choice.
    GRAIN_YEAR = "năm" | "year";
    /// Choice.
    WHERE = "Lọc theo cột" | "Filter by";
    /// Choice.
    WHERE_TOO = "và theo cột" | "and by";
    /// Bound.
    FROM = "từ" | "from";
    /// Bound.
    TO = "đến" | "to";
    /// Set.
    ANY = "chỉ những giá trị này" | "only these values";
    /// Set, typed.
    ANY_LINES = "chỉ những giá trị này, mỗi dòng một giá trị" | "only these values, one on each line";
    /// Choice.
    ORDER = "Thứ tự" | "Order";
    /// Choice.
    ORDER_FILE = "như trong tệp" | "as in the file";
    /// Choice.
    ORDER_DOWN = "cao nhất trước" | "highest first";
    /// Choice.
    ORDER_UP = "thấp nhất trước" | "lowest first";
    /// Choice.
    ORDER_NAME = "theo tên" | "by name";
    /// Choice.
    TOP = "Hiện" | "Show";
    /// Choice.
    TOP_SOME = "{n} nhóm đầu" | "the first {n} groups";
    /// What figures are.
    FIGURE = "{verb}: {name}" | "{verb}: {name}";
    /// What figures are.
    FIGURE_WEIGHTED = "{verb}: {name}, theo {by}" | "{verb}: {name}, by {by}";
    /// What figures are.
    FIGURE_ROWS = "Số dòng" | "Rows";
    /// What an answer is.
    TITLE_BY = "{what}, theo {by}" | "{what}, by {by}";
    /// What an answer is.
    TITLE_BY_TWO = "{what}, theo {by} và {and}" | "{what}, by {by} and {and}";
    /// Head of a column.
    HEAD_MONTH = "{name} (tháng)" | "{name} (month)";
    /// Head of a column.
    HEAD_YEAR = "{name} (năm)" | "{name} (year)";
    /// Head of a column.
    COVERAGE = "Độ phủ" | "Coverage";
    /// What a figure stands on.
    COVERED = "{n} trên {of} dòng" | "{n} of {of} rows";
    /// A cell without a value, as a group.
    EMPTY_CELL = "(ô trống)" | "(empty)";
    /// A group without a figure.
    NO_FIGURE = "không có giá trị" | "no value";
    /// All together.
    ALL_ROWS = "Tất cả" | "All";
    /// How many there are.
    SHOWN_ALL = "{n} nhóm." | "Groups: {n}.";
    /// How many there are.
    SHOWN_SOME = "Hiện {n} trên {of} nhóm; tệp tải về có đủ." | "{n} of {of} groups are shown; the download has all of them.";
    /// Nothing passes.
    NO_ROWS = "Không dòng nào qua được bộ lọc." | "No row passes the filter.";
    /// Button.
    DOWNLOAD = "Tải kết quả (CSV)" | "Download the result (CSV)";
    /// Name of that file.
    DOWNLOAD_NAME = "ket-qua.csv" | "result.csv";
    /// Head of a column of that file.
    FILE_COUNT = "số dòng có giá trị" | "rows with a value";
    /// Head of a column of that file.
    FILE_ROWS = "số dòng" | "rows";
    /// What screen readers are told.
    ANSWERED = "Đã tính xong. {title}. {shown}" | "Done. {title}. {shown}";
    /// Where in the file.
    AT = "Dòng {line}, cột {column}:" | "Line {line}, column {column}:";
    /// A column with its name.
    AT_NAMED = "{n} (“{name}”)" | "{n} (“{name}”)";
    /// Fault.
    FAULT = "Không đọc được tệp này" | "This file cannot be read";
    /// Fault.
    EMPTY = "Tệp không có dòng nào dưới dòng tên cột." | "There is no row below the line with the names of the columns.";
    /// Fault.
    WIDE = "Tệp mã hóa UTF-16. Hãy lưu lại dưới dạng CSV UTF-8." | "The file is in UTF-16. Save it again as CSV UTF-8.";
    /// Fault.
    ENCODING = "có ký tự không phải UTF-8. Hãy lưu lại tệp dưới dạng CSV UTF-8." | "there are bytes that are not UTF-8. Save the file again as CSV UTF-8.";
    /// Fault.
    AFTER_QUOTE = "sau dấu ngoặc kép đóng còn chữ khác. Dấu ngoặc kép trong ô phải viết hai lần." | "there is text after the closing quote. A quote within a field has to be doubled.";
    /// Fault.
    OPEN_QUOTE = "dấu ngoặc kép mở ở đây mà không đóng." | "a quote opens here and is never closed.";
    /// Fault.
    TOO_FEW = "dòng này chỉ có {found} ô, mà tệp có {expected} cột." | "this line has only {found} fields, where there are {expected} columns.";
    /// Fault.
    TOO_MANY = "dòng này có {found} ô, mà tệp chỉ có {expected} cột." | "this line has {found} fields, where there are only {expected} columns.";
    /// Fault.
    CHANGED = "Tệp đã thay đổi trong lúc đọc. Hãy mở lại." | "The file changed while it was being read. Open it again.";
    /// Fault.
    UNREADABLE = "Trình duyệt không đọc được tệp này. Có thể tệp đã bị đổi, dời đi, hoặc quá lớn so với bộ nhớ." | "The browser could not read this file. It may have been changed or moved, or be too large for the memory.";
    /// Refusal.
    REFUSED = "Không tính được" | "This cannot be worked out";
    /// Refusal.
    NEEDS_VALUE = "Phép tính này cần một cột giá trị." | "This needs a column of values.";
    /// Refusal.
    NEEDS_WEIGHT = "Trung bình có trọng số cần một cột trọng số." | "A weighted mean needs a column of weights.";
    /// Refusal.
    NEEDS_NUMBERS = "Cột “{name}” không phải toàn số, nên chỉ đếm được." | "The column “{name}” does not hold numbers only, so it can only be counted.";
    /// Refusal.
    TOO_MANY_KINDS = "Cột “{name}” có hơn {n} giá trị khác nhau: không nhóm theo nó được." | "The column “{name}” has more than {n} different values: it cannot be grouped by.";
    /// Refusal.
    TOO_MANY_GROUPS = "Hai cột này tạo ra quá nhiều nhóm. Hãy chọn cột có ít giá trị hơn, hoặc bỏ một cột." | "The two columns make too many groups. Choose one with fewer values, or leave one out.";
    /// Refusal.
    GREAT_VALUE = "Dòng dữ liệu thứ {n} có giá trị quá lớn để cộng." | "The value of data row {n} is too great to be added up.";
    /// Refusal.
    BAD_WEIGHT = "Trọng số ở dòng dữ liệu thứ {n} âm hoặc quá lớn." | "The weight of data row {n} is negative or too great.";
    /// Refusal.
    UNREAD = "“{text}” không phải là giá trị của cột “{name}”." | "“{text}” is no value of the column “{name}”.";
    /// Refusal.
    OTHER = "Bộ tính từ chối câu hỏi này." | "The engine refuses this question.";
}
