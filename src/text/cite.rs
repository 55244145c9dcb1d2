//! Words of citations, and of sentences that are made from the data to be pasted elsewhere.

use super::words;

words! {
    /// A citation.
    CITED = "Nguồn: {sources}. {atlas}, bản số liệu {version}." | "Source: {sources}. {atlas}, data version {version}.";
    /// Heads a sentence to be pasted.
    QUOTE = "Câu để trích, kèm nguồn" | "A sentence to quote, with its source";

    /// An index.
    STANDS = "“{what}” của {name} là {value} ({when})" | "{name} stands at {value} in “{what}” ({when})";
    /// Any other figure.
    HAS = "“{what}” của {name} là {value} ({when})" | "In {name}, “{what}” stood at {value} ({when})";
    /// A rank among all.
    AMONG_ALL = ", thứ {rank} trên {of} tỉnh, thành phố" | ", {rank} of {of} provinces";
    /// A rank among those with a figure.
    AMONG_KNOWN = ", thứ {rank} trong {of} tỉnh, thành phố có số liệu" | ", {rank} of the {of} provinces with a figure";
    /// A rank that was printed.
    AS_PRINTED = ", hạng công bố {rank} trên {of}" | ", ranked {rank} of {of} as published";
    /// An indicator that is a rank.
    RANKS = "“{what}”: {name} đứng thứ {rank} trên {of} ({when})" | "“{what}”: {name} is {rank} of {of} ({when})";
    /// A change of place.
    MOVED = ", {by} so với {before}" | ", {by} on {before}";
    /// The same place.
    STAYED = ", cùng hạng như {before}" | ", the same place as in {before}";
    /// The mean of all.
    MEAN = "; trung bình của {n} tỉnh, thành phố là {mean}" | "; the mean of {n} provinces is {mean}";
    /// One of several.
    ONE_OF = "{name} là một trong {n} tỉnh, thành phố được ghi nhận “{what}” ({when})" | "{name} is one of {n} provinces on record for “{what}” ({when})";
    /// The only one.
    ONLY = "{name} là tỉnh, thành phố duy nhất được ghi nhận “{what}” ({when})" | "{name} is the only province on record for “{what}” ({when})";
    /// All of them.
    LIKE_ALL = "Như cả {n} tỉnh, thành phố, {name} được ghi nhận “{what}” ({when})" | "{name}, like all {n} provinces, is on record for “{what}” ({when})";
    /// One of those with a committee.
    ONE_OF_COMMITTEES = "{name} là một trong {n} tỉnh, thành phố được nêu tên là đã kiện toàn Ban Chỉ đạo xây dựng Chính quyền điện tử ({when})" | "{name} is one of {n} provinces named as having re-established their e-government steering committee ({when})";
    /// A reported no.
    SAYS_NO = "{name} được ghi nhận là “không” về “{what}” ({when})" | "{name} is on record with a “no” for “{what}” ({when})";
    /// Nobody said.
    SILENT = "Không nguồn nào nói đến {name} về “{what}” ({when}); điều đó không có nghĩa là “không”" | "No source mentions {name} under “{what}” ({when}); that does not mean “no”";
    /// What is known of the old provinces that one was made from.
    OF_OLD = "“{what}” ở {name}, tính theo các tỉnh cũ: {members} ({when})" | "“{what}” in {name}, by its old provinces: {members} ({when})";
    /// The same of one that nothing was merged into.
    OF_OLD_ONE = "“{what}” ở {name}: {members}, theo tin trước ngày 01/07/2025 ({when})" | "“{what}” in {name}: {members}, as known before 1 July 2025 ({when})";
    /// A grade that others had, too.
    GRADED = "{name} được xếp hạng {value} về “{what}” ({when}), như {n} tỉnh, thành phố khác" | "{name} was graded {value} for “{what}” ({when}), like {n} other provinces";
    /// A grade that one other had.
    GRADED_TWO = "{name} được xếp hạng {value} về “{what}” ({when}), như một tỉnh, thành phố khác" | "{name} was graded {value} for “{what}” ({when}), like one other province";
    /// A grade that nobody else had.
    GRADED_ALONE = "Chỉ {name} được xếp hạng {value} về “{what}” ({when})" | "Only {name} was graded {value} for “{what}” ({when})";
    /// No figure, and why.
    MISSING = "Không có con số “{what}” của {name} ({when}): {why}" | "There is no figure for {name} under “{what}” ({when}): {why}";
    /// Worked out of printed figures.
    DERIVED = "suy ra từ số được công bố" | "derived from published figures";
}
