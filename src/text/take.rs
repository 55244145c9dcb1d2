//! Words of the list of downloads.

use super::words;

words! {
    /// Opens the list.
    TAKE = "Tải về" | "Download";
    /// A download.
    CSV = "Số liệu đang xem (CSV)" | "The figures you see (CSV)";
    /// What it is.
    CSV_NOTE = "UTF-8, dấu chấm thập phân, kèm nguồn và cách đo" | "UTF-8, point decimals, with sources and definitions";
    /// A download.
    EXCEL = "CSV cho Excel tiếng Việt" | "CSV for Excel in Vietnamese";
    /// What it is.
    EXCEL_NOTE = "dấu chấm phẩy ngăn cột, dấu phẩy thập phân" | "semicolons between columns, comma decimals";
    /// A download.
    ZIP = "Số liệu kèm mô tả (ZIP)" | "The figures with their description (ZIP)";
    /// What it is.
    ZIP_NOTE = "CSV, JSON và README" | "CSV, JSON and README";
    /// A download.
    SVG = "Bản đồ (SVG)" | "The map (SVG)";
    /// What it is.
    SVG_NOTE = "nét ở mọi cỡ, sửa được, kèm chú giải và nguồn" | "sharp at any size, can be edited, with legend and source";
    /// A download.
    PNG = "Bản đồ (PNG)" | "The map (PNG)";
    /// What it is.
    PNG_NOTE = "rộng 1600 điểm ảnh, kèm chú giải và nguồn" | "1600 pixels wide, with legend and source";
    /// A download.
    WHOLE = "Cả atlas trong một tệp (HTML)" | "The whole atlas in one file (HTML)";
    /// What it is.
    WHOLE_NOTE = "mở đúng trang này khi không có mạng, khoảng {mb} MB" | "opens at this page with no network, about {mb} MB";
    /// A download.
    SERIES = "Chỉ số này, mọi thời điểm (CSV)" | "This indicator at every time (CSV)";
    /// What it is.
    SERIES_NOTE = "tệp công bố, địa chỉ không đổi" | "as published, at a permanent address";
    /// A download.
    ALL_DATA = "Toàn bộ số liệu (ZIP)" | "All of the data (ZIP)";
    /// What it is.
    ALL_DATA_NOTE = "gói Frictionless Data" | "a Frictionless Data package";
    /// Leads the downloads of a chart.
    CHART = "Tải biểu đồ" | "Download the chart";
    /// A file could not be made.
    FAILED = "Không tạo được tệp này. Hãy thử lại." | "The file could not be made. Try again.";
}
