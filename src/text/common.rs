//! Words that several pages share.

use super::words;

words! {
    /// Name of the atlas.
    ATLAS = "Atlas Chính phủ điện tử Việt Nam" | "Atlas of Viet Nam's e-government";
    /// The country.
    COUNTRY = "cả nước" | "whole country";
    /// After a share that is not told in per cent.
    OUT_OF_ONE = "(từ 0 đến 1)" | "(0 to 1)";
    /// Qualifier.
    ABOUT_VALUE = "khoảng" | "about";
    /// Qualifier.
    MORE_THAN = "hơn" | "more than";
    /// Qualifier.
    AT_LEAST = "ít nhất" | "at least";
    /// Qualifier: worked out from other figures.
    DERIVED = "suy ra" | "derived";
    /// A yes.
    YES = "có" | "yes";
    /// A reported no.
    NO = "không" | "no";
    /// Flag: nobody reported a value.
    NOT_REPORTED = "chưa có số liệu" | "not reported";
    /// Flag of a yes-or-no indicator: nobody said.
    NO_WORD = "chưa có tin" | "no word";
    /// Flag.
    NOT_APPLICABLE = "không áp dụng" | "not applicable";
    /// Flag.
    WITHHELD = "không nêu vì các nguồn mâu thuẫn" | "withheld: sources contradict each other";
    /// A month within a sentence.
    MONTH = "tháng {month}" | "{month}";
    /// A year within a sentence.
    YEAR = "năm {year}" | "{year}";
    /// What was asked for is not shown; `{reason}` is a sentence.
    MISSED = "Không hiển thị được số liệu {when}. {reason}" | "The figures of {when} cannot be shown. {reason}";
    /// What is shown instead, after [`MISSED`].
    INSTEAD = "Đây là số liệu {shown}." | "These are of {shown}.";
    /// A mean by population was asked for and is not shown; `{reason}` is a sentence.
    NOT_WEIGHED = "Không tính được trung bình theo dân số. {reason}" | "No mean weighted by population. {reason}";
    /// No date was printed.
    UNDATED = "không rõ ngày" | "undated";
    /// A span: since a start up to a date.
    SPAN = "từ {from} đến {to}" | "from {from} to {to}";
    /// As of a date.
    AS_OF = "tính đến {date}" | "as of {date}";
    /// How many of its old provinces say yes, all of them known.
    OF_MEMBERS = "{n} trên {of} tỉnh cũ" | "{n} of {of} old provinces";
    /// How many of its old provinces are named, and of how many nothing is known.
    MEMBERS_NAMED = "nêu tên {n}, chưa có tin về {rest}" | "{n} named, no word of {rest}";
    /// The same where some say no.
    MEMBERS_SAID = "{n} có, {no} không, chưa có tin về {rest}" | "{n} yes, {no} no, no word of {rest}";
    /// Some provinces have a value for a part of them only.
    PARTIAL_TOO = "{n} tỉnh khác mới có số liệu của một phần các tỉnh cũ, không xếp hạng." | "{n} others have values for a part of their old provinces only and are not ranked.";
    /// Why a line does not run across the merger.
    BREAK_MERGER = "Từ 01/07/2025 có 34 tỉnh thay cho 63 tỉnh: số trước và sau không cùng đơn vị hành chính." | "Since 1 July 2025 there are 34 provinces instead of 63: figures before and after are not of the same units.";
    /// Why a line of totals does not run on.
    BREAK_SINCE = "Số cộng dồn được đếm lại từ ngày khác, nên không nối với số trước." | "Totals are counted anew from another day, so they do not go on from those before.";
    /// A rank.
    RANK = "hạng {rank} trên {of}" | "rank {rank} of {of}";
    /// Coverage of a roll-up.
    COVERAGE = "có số liệu {n}/{of} tỉnh" | "values for {n} of {of} provinces";
    /// A million, after a number.
    MILLION = "triệu" | "million";
    /// A thousand million, after a number.
    BILLION = "tỷ" | "billion";
    /// Leads the source line.
    SOURCE = "Nguồn" | "Source";
    /// How a source was read.
    READ_THROUGH = "đọc qua kho mã công khai" | "read through a public repository";
    /// Trust.
    OFFICIAL = "cơ quan có trách nhiệm" | "responsible body";
    /// Trust.
    PRESS = "báo chí" | "press";
    /// Trust.
    MIRROR = "bản chép trên trang khác, không dẫn liên kết" | "copy on an unrelated site, not linked";
    /// Refusal.
    REFUSED_RANK = "Thứ hạng không cộng và không lấy trung bình được." | "Ranks cannot be added or averaged.";
    /// Refusal.
    REFUSED_GRADE = "Mức xếp loại là thứ tự, không lấy trung bình được." | "Grades are an order and cannot be averaged.";
    /// Refusal.
    REFUSED_RULE = "Số liệu này không gộp được từ các tỉnh." | "This figure cannot be put together from provinces.";
    /// Refusal.
    REFUSED_OVERLAP = "Không gộp: có phần đã nằm trong phần khác, hoặc lẫn hai cấp hay hai bộ tỉnh." | "Not put together: one is a part of the other, or they are of two levels or of both sets of provinces.";
    /// Refusal.
    REFUSED_MIXED = "Không gộp: các tỉnh được đo theo hai cách khác nhau." | "Not put together: provinces were measured in two different ways.";
    /// Refusal.
    REFUSED_BACK = "Số liệu đo trên 34 tỉnh mới, không tách ngược về 63 tỉnh cũ được." | "Measured on the 34 new provinces: it cannot be taken apart into the 63 old ones.";
    /// Refusal.
    REFUSED_NATIONAL = "Chỉ có số liệu chung cả nước, không chia theo tỉnh." | "Only figures for the whole country: nothing by province.";
    /// Refusal.
    REFUSED_AGENCY = "Số liệu theo bộ, ngành, không chia theo tỉnh." | "Figures of ministries and agencies: nothing by province.";
    /// Refusal.
    REFUSED_WEIGHTS = "Không có dân số của năm này để tính trọng số." | "No population of that year to weight by.";
    /// Refusal.
    REFUSED_PARTS = "Chỉ có số công bố cho 34 tỉnh, không có số của 63 tỉnh cũ để tính lại theo dân số." | "Published for the 34 provinces only: there are no values of the 63 old ones to weight by population.";
    /// Refusal.
    REFUSED_EMPTY = "Không có số liệu ở thời điểm này." | "No values at this time.";
}
