//! Words of the page of open matters: states, the rules behind them, events.

use super::words;
use crate::model::{EventStatus, MatterKind, Words};

words! {
    /// Headline where one matter met its deadline and one missed it.
    HEAD_TWO = "{met} kịp hạn {deadline}; {missed} lỡ hạn" | "The {met} met its deadline of {deadline}; the {missed} missed it";
    /// Headline otherwise.
    HEAD_COUNTS = "{met} việc kịp hạn, {missed} việc lỡ hạn, {done} việc không có hạn đã xong" | "{met} of the matters met their deadline, {missed} missed it, {done} were done without one";
    /// Lede: a document that has become a law.
    LEDE_LAW = "{topic} ra đời sau {months} và nay đã thành luật." | "The {topic} came {months} later and has since become a law.";
    /// Lede: a document that another has replaced.
    LEDE_DOCUMENT = "{topic} ra đời sau {months} và nay đã có văn bản khác thay." | "The {topic} came {months} later and has since been replaced by another.";
    /// Lede: how much is known.
    LEDE_SCOPE = "Bài báo nêu {n} việc: chỉ đạo đã có, điều còn tồn tại, kiến nghị. Ở đây là {events} sự kiện có ngày tháng mà các nguồn kể lại, mới nhất là {latest}." | "The article names {n} matters: directions given, things found wanting, recommendations. Here are {events} dated events that sources report, the latest of {latest}.";

    /// So many months.
    MONTHS = "{n} tháng" | "{n} months";
    /// One month.
    MONTH = "{n} tháng" | "{n} month";
    /// So many days.
    DAYS = "{n} ngày" | "{n} days";
    /// One day.
    DAY = "{n} ngày" | "{n} day";

    /// A year within a sentence.
    YEAR = "năm {year}" | "{year}";
    /// Kind of a document.
    DECISION = "Quyết định" | "Decision";
    /// Kind of a document.
    RESOLUTION = "Nghị quyết" | "Resolution";

    /// State.
    MET = "kịp hạn" | "met";
    /// State.
    MET_LATE = "đạt muộn" | "met late";
    /// State.
    DONE = "đã xong" | "done";
    /// State.
    MISSED = "lỡ hạn" | "missed";
    /// State.
    PARTLY = "một phần" | "partly";
    /// State.
    REPLACED = "được thay thế" | "replaced";
    /// State.
    OPEN = "còn mở" | "open";
    /// State: nothing was found.
    NO_WORD = "chưa có tin" | "no word";

    /// Rule.
    RULE_MET = "Bài báo đặt hạn, và có tin hoàn thành không muộn hơn ngày cuối của hạn ấy." | "The article set a deadline, and it was reported done no later than the last day of it.";
    /// Rule.
    RULE_MET_LATE = "Bài báo đặt hạn, nhưng tin hoàn thành đến sau ngày cuối của hạn." | "The article set a deadline, and it was reported done only after the last day of it.";
    /// Rule.
    RULE_DONE = "Bài báo không đặt hạn, về sau có tin hoàn thành. Việc đòi một văn bản chưa ban hành thì xong khi văn bản được ban hành." | "The article set no deadline, and it was reported complete later. A matter that asks for a document not yet issued is done when the document is issued.";
    /// Rule.
    RULE_MISSED = "Hạn đã qua, có nguồn nói rõ là không đạt, và chưa tin nào báo hoàn thành." | "The deadline has passed, a source says that it was missed, and none reports it done since.";
    /// Rule.
    RULE_PARTLY = "Tin tiến độ gần nhất cho biết mới làm được một phần. Nếu hạn đã qua thì trang nói vậy, nhưng chỉ gọi là lỡ hạn khi có nguồn nói." | "The latest report of progress says that part of it is done. If the deadline has passed the page says so, but calls it missed only where a source does.";
    /// Rule.
    RULE_REPLACED = "Sự kiện gần nhất đưa một việc khác vào thay." | "The latest event put something else in its place.";
    /// Rule.
    RULE_OPEN = "Có sự kiện theo sau, nhưng không nguồn nào cho biết đã xong, dù chỉ một phần." | "Events followed, but no source says that it is done, even in part.";
    /// Rule.
    RULE_NO_WORD = "Không tìm được sự kiện nào có ngày tháng. Chưa có tin không có nghĩa là chưa làm." | "No dated event was found. No word does not mean that nothing was done.";
    /// Rule of the days.
    RULE_DAYS = "Số ngày muộn đếm từ ngày cuối của hạn đến ngày hoàn thành; nếu chưa hoàn thành thì đến tin gần nhất, và khi đó là “ít nhất”. Hạn chỉ ghi năm thì không đếm ngày. Tháng đếm theo lịch, từ tháng 02/2021." | "Days late run from the last day of the deadline to the day it was done; if it is not done, to the latest report, and then they are “at least” so many. For a deadline that is a whole year no days are counted. Months are calendar months from February 2021.";
    /// Rule of what counts.
    RULE_BEFORE = "Sự kiện trước tháng 02/2021 được kể lại nhưng không định đoạt trạng thái." | "Events before February 2021 are told but decide nothing.";

    /// What is known of a matter that met its deadline.
    SAY_MET = "{what} ({date}), trong hạn {deadline}." | "{what} ({date}), within the deadline of {deadline}.";
    /// What is known of a matter done late.
    SAY_MET_LATE = "{what} ({date}), muộn {days} so với hạn {deadline}." | "{what} ({date}), {days} after the deadline of {deadline}.";
    /// What is known of a matter done without a deadline.
    SAY_DONE = "{what} ({date}), {months} sau bài báo." | "{what} ({date}), {months} after the article.";
    /// What is known of a missed deadline.
    SAY_MISSED = "Quá hạn ít nhất {days}, tính từ {last}. Tin gần nhất ({date}): {what}." | "At least {days} late, counted from {last}. Latest report ({date}): {what}.";
    /// What is known of a matter done in part.
    SAY_PARTLY = "Tin gần nhất ({date}): {what}." | "Latest report ({date}): {what}.";
    /// What is known of a matter that something else replaced.
    SAY_REPLACED = "{what} ({date})." | "{what} ({date}).";
    /// A deadline that had passed.
    SAY_OVERDUE = "Khi đó hạn {deadline} đã qua." | "By then the deadline, {deadline}, had passed.";
    /// What is known of an open matter.
    SAY_OPEN = "Gần nhất ({date}): {what}. Chưa nguồn nào nói việc này đã xong." | "Latest ({date}): {what}. No source says that it is done.";
    /// Nothing is known.
    SAY_NO_WORD = "Không tìm được sự kiện nào có ngày tháng về việc này." | "No dated event about this was found.";
    /// A law followed.
    SAY_LAW = "Nay đã thành luật: {document}, thông qua {date}" | "It has since become a law: {document}, passed {date}";
    /// Another document followed.
    SAY_DOCUMENT = "Nay được thay bằng {document}, ban hành {date}" | "It has since been replaced by {document}, issued {date}";
    /// In force since.
    SAY_FORCE = ", có hiệu lực từ {date}" | ", in force from {date}";

    /// Kind of a matter.
    DIRECTION = "Chỉ đạo" | "Direction";
    /// Kind of a matter.
    SHORTCOMING = "Tồn tại" | "Shortcoming";
    /// Kind of a matter.
    RECOMMENDATION = "Kiến nghị" | "Recommendation";
    /// To whom a matter is put.
    TO = "gửi {name}" | "to {name}";
    /// Until when.
    DUE = "hạn {deadline}" | "due {deadline}";
    /// No deadline.
    NO_DEADLINE = "không có hạn" | "no deadline";

    /// Names the filter.
    FILTER = "Lọc theo trạng thái" | "Filter by state";
    /// All states.
    ALL_STATES = "Tất cả" | "All";
    /// Names a choice.
    BY_ADDRESSEE = "Đặt ra với" | "Put to";
    /// Everybody.
    ALL_ADDRESSEES = "mọi nơi" | "everybody";
    /// Names a choice.
    BY_KIND = "Loại việc" | "Kind";
    /// Every kind.
    ALL_KINDS = "mọi loại" | "every kind";
    /// How many are seen.
    SEEN = "Đang xem {n} trong {of} việc." | "Showing {n} of {of} matters.";
    /// None is left.
    NONE_LEFT = "Không có việc nào hợp với mọi điều đã chọn." | "No matter fits this choice.";
    /// Leads to all.
    SEE_ALL = "Xem mọi việc" | "See all matters";
    /// Above a matter that is seen alone.
    OVER = "Việc còn mở trong bài báo tháng 02/2021" | "From the open matters of February 2021";
    /// Button beside a thread.
    EMBED = "Nhúng việc này" | "Embed this";
    /// Names the list.
    LIST = "Từng việc và những gì theo sau" | "Each matter and what followed";
    /// Names the events of a topic.
    EVENTS = "{n} sự kiện, với nguồn" | "{n} events, with their sources";
    /// The only event of a topic.
    EVENT = "{n} sự kiện, với nguồn" | "{n} event, with its source";
    /// Heading of the rules.
    RULES = "Trạng thái được suy ra thế nào" | "How the states are worked out";
    /// Heading of topics of which the article makes no matter.
    BESIDE = "Cũng đáng biết" | "Also worth knowing";
    /// Below that heading.
    BESIDE_LEDE = "Sự kiện về các hệ thống của bài báo mà bài không nêu thành việc: không có trạng thái." | "Events about systems of the article of which it makes no matter: they have no state.";
    /// A mark on the timeline.
    MARK_ARTICLE = "bài báo" | "article";
    /// A mark on the timeline.
    MARK_DEADLINE = "hạn" | "due";
    /// Legend.
    KEY_BEFORE = "trước bài báo" | "before the article";
    /// Legend.
    KEY_EVENT = "sự kiện" | "event";
    /// Legend.
    KEY_PARTLY = "mới một phần" | "done in part";
    /// Legend.
    KEY_MISSED = "không đạt" | "target missed";
    /// Legend.
    KEY_DONE = "hoàn thành" | "done";
    /// Legend.
    KEY_LATE = "quá hạn" | "overdue";
    /// Names the legend.
    READ = "Cách đọc" | "How to read it";
    /// Months until something was done.
    AFTER = "sau {months}" | "after {months}";
    /// Days of something not yet done.
    AT_LEAST = "ít nhất {days}" | "at least {days}";
    /// Leads to the system.
    TO_SYSTEM = "Xem trang {name}" | "See {name}";

    /// Foot, after the source of the matters.
    FOOT = "Mỗi sự kiện có nguồn riêng; bản chép trên trang khác được nêu tên, không dẫn liên kết." | "Each event has its own source; copies on unrelated sites are named and not linked.";

    /// Status of an event.
    ASSIGNED = "giao việc" | "assigned";
    /// Status of an event.
    DRAFTING = "soạn thảo" | "being drafted";
    /// Status of an event.
    NOT_ISSUED = "chưa ban hành" | "not issued";
    /// Status of an event.
    ISSUED = "ban hành" | "issued";
    /// Status of an event.
    PASSED = "thông qua" | "passed";
    /// Status of an event.
    IN_FORCE = "có hiệu lực" | "in force";
    /// Status of an event.
    REACHED = "đạt" | "target met";
    /// Status of an event.
    NOT_REACHED = "không đạt" | "target missed";
    /// Status of an event.
    IN_PART = "một phần" | "in part";
    /// Status of an event.
    COMPLETE = "hoàn thành" | "complete";
    /// Status of an event.
    OPENED = "khai trương" | "opened";
    /// Status of an event.
    APPROVED = "phê duyệt" | "approved";
    /// Status of an event.
    SUPERSEDED = "thay thế" | "replaced";
    /// Status of an event.
    NOTED = "ghi nhận" | "noted";
}

/// The status of an event in words.
pub const fn status(status: EventStatus) -> Words {
    match status {
        EventStatus::Assigned => ASSIGNED,
        EventStatus::Drafting => DRAFTING,
        EventStatus::NotIssued => NOT_ISSUED,
        EventStatus::Issued => ISSUED,
        EventStatus::Passed => PASSED,
        EventStatus::InForce => IN_FORCE,
        EventStatus::Met => REACHED,
        EventStatus::Missed => NOT_REACHED,
        EventStatus::Partly => IN_PART,
        EventStatus::Complete => COMPLETE,
        EventStatus::Opened => OPENED,
        EventStatus::Approved => APPROVED,
        EventStatus::Replaced => SUPERSEDED,
        EventStatus::Noted => NOTED,
    }
}

/// What the article makes of a matter, in words.
pub const fn kind(kind: MatterKind) -> Words {
    match kind {
        MatterKind::Direction => DIRECTION,
        MatterKind::Shortcoming => SHORTCOMING,
        MatterKind::Recommendation => RECOMMENDATION,
    }
}
