//! The article's sentences are not ours to print: eight words of it in a row are too many, anywhere in
//! our texts. The text itself does not stand here either: `words/article-runs.txt` holds the FNV-1a hash
//! of each run of eight words, in small letters and without its figures, of each of its paragraphs.

#![allow(
    clippy::expect_used,
    reason = "a test may stop where its ground is missing"
)]

use cpdt_atlas::html::Sheet;
use cpdt_atlas::model::{Lang, Words};
use cpdt_atlas::pages;
use cpdt_atlas::query::testing::{DATA, SHAPES, ask};
use cpdt_atlas::state::Local;
use std::collections::HashSet;

const RUNS: &str = include_str!("words/article-runs.txt");
const RUN: usize = 8;

fn hash(run: &[String]) -> u64 {
    run.join(" ")
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

fn runs() -> HashSet<u64> {
    let read = |line: &str| u64::from_str_radix(line, 16).expect("a hash");
    RUNS.lines().map(read).collect()
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    // Figures and dates are facts and no words.
    let words = words.filter(|word| word.chars().any(|letter| !letter.is_ascii_digit()));
    words.map(str::to_lowercase).collect()
}

/// Names of centres, systems, decrees and things counted that have no other name: eight syllables of
/// Vietnamese are four or five words, so that a proper name alone can be a run.
const TERMS: [&str; 14] = [
    "Trung tâm Giám sát an toàn không gian mạng quốc gia",
    "Hệ thống thông tin phục vụ họp và xử lý công việc của Chính phủ",
    "Hệ thống sản xuất, cấp và quản lý căn cước công dân",
    "đăng ký và quản lý hộ tịch dùng chung",
    "nghị định về bảo vệ dữ liệu cá nhân",
    "nghị định về định danh và xác thực điện tử",
    "nền tảng tích hợp, chia sẻ dữ liệu",
    "chuyển đổi số, kinh tế số và đô thị thông minh",
    "thành phố trực thuộc trung ương",
    "cuộc tấn công mạng gây ra sự cố",
    "Ban Chỉ đạo xây dựng",
    "bộ, cơ quan ngang bộ",
    "số định danh cá nhân",
    "thông tin, dữ liệu trực tuyến",
];

/// A run of words that the article has too. Proper names, which are nobody's sentence, are left out.
fn taken(text: &str, runs: &HashSet<u64>, names: &[&str]) -> Option<String> {
    let mut text = text.to_lowercase();
    for name in names {
        text = text.replace(&name.to_lowercase(), "\n");
    }
    text.lines().find_map(|line| {
        let words = words(line);
        let mut all = words.windows(RUN);
        all.find(|run| runs.contains(&hash(run)))
            .map(|run| run.join(" "))
    })
}

/// The names of bodies, systems and indicators, and the terms; long ones first.
fn names() -> Vec<&'static str> {
    let facts = DATA.facts();
    let areas = facts.areas.iter().map(|area| area.name().vi);
    let systems = facts.systems.iter().map(|system| system.name.vi);
    let indicators = facts.indicators.iter().map(|one| one.name.vi);
    let all = areas.chain(systems).chain(indicators).chain(TERMS);
    let mut names: Vec<_> = all.filter(|name| !name.is_empty()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

#[test]
fn none_of_our_texts_repeats_the_article() {
    let (runs, names) = (runs(), names());
    assert!(runs.len() > 1000);
    let facts = DATA.facts();
    let mut ours: Vec<(String, Words)> = cpdt_atlas::text::all()
        .into_iter()
        .map(|(name, words)| (name.to_owned(), words))
        .collect();
    ours.extend(
        facts
            .matters
            .iter()
            .map(|one| ("matter".to_owned(), one.title)),
    );
    ours.extend(
        facts
            .events
            .iter()
            .map(|one| ("event".to_owned(), one.what)),
    );
    for one in &facts.indicators {
        for words in [one.short, one.about] {
            ours.push((one.id.to_owned(), words));
        }
    }
    ours.extend(
        facts
            .systems
            .iter()
            .map(|one| (one.id.to_owned(), one.about)),
    );
    for (name, words) in ours {
        assert_eq!(taken(words.vi, &runs, &names), None, "{name}");
    }
}

/// Texts with what is put into them, as a reader reads them.
#[test]
fn none_of_our_pages_repeats_the_article() {
    let (runs, names) = (runs(), names());
    for tab in ["article", "matters", "network"] {
        let markup = ask(&format!("?tab={tab}"), |ask| {
            assert_eq!(ask.lang(), Lang::Vi);
            let mut sheet = Sheet::default();
            pages::page(ask, &Local::default(), &SHAPES, &mut sheet);
            sheet.html.into_text()
        });
        let mut read = String::new();
        for piece in markup.split('<') {
            // What an element ends, a sentence does not go on after, unless it stands within a line.
            let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
            let is_within = ["a ", "/a", "span", "/span", "strong", "/strong"];
            let joins = is_within.iter().any(|name| tag.starts_with(name));
            read.push(if joins { ' ' } else { '\n' });
            read.push_str(text);
        }
        assert_eq!(taken(&read, &runs, &names), None, "{tab}");
    }
}

#[test]
fn a_sentence_of_the_article_would_be_found() {
    let run = words("một hai ba bốn năm sáu bảy tám");
    let runs = HashSet::from([hash(&run)]);
    let text = "Nói: Một, hai, ba; bốn năm sáu – bảy tám chín.";
    assert!(taken(text, &runs, &[]).is_some());
    assert!(taken(text, &runs, &["bốn năm"]).is_none());
}
