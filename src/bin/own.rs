//! The third module of the site: a reader's own figures. Fetched when that page is opened, and run on the
//! page or in a worker. All of it stands in `cpdt_atlas::own` and `cpdt_atlas::html::own`; here are only the
//! doors, at which `src/js/own.session.js` knocks.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod doors {
    use cpdt_atlas::html::own as html;
    use cpdt_atlas::js::Intl;
    use cpdt_atlas::model::Lang;
    use cpdt_atlas::own::{Desk, Mark, Question};
    use cpdt_atlas::text::{Say, fill, own as words};
    use std::cell::RefCell;
    use wasm_bindgen::prelude::*;

    thread_local! {
        static ROOM: RefCell<Room> = RefCell::default();
    }

    #[derive(Default)]
    struct Room {
        desk: Desk,
        is_english: bool,
        name: String,
        question: Option<Question>,
        form: String,
    }

    impl Room {
        fn say(&self) -> Intl {
            Intl(if self.is_english { Lang::En } else { Lang::Vi })
        }

        fn lang(&self) -> Lang {
            self.say().lang()
        }
    }

    fn with<T>(act: impl FnOnce(&mut Room) -> T) -> T {
        ROOM.with_borrow_mut(act)
    }

    fn whole(say: &dyn Say, number: usize) -> String {
        say.number(f64::from(u32::try_from(number).unwrap_or(u32::MAX)), 0)
    }

    /// Speaks a language from now on.
    #[wasm_bindgen]
    pub fn speak(lang: &str) {
        with(|room| room.is_english = lang == Lang::En.code());
    }

    /// What stands in the page before a file is opened.
    #[wasm_bindgen]
    pub fn room() -> String {
        with(|room| html::room(room.lang()))
    }

    /// Begins with a file: `mark` is `comma`, `point`, or empty where the file is to say it. How many bytes
    /// a row seems to have; 0 where it cannot be read.
    #[wasm_bindgen]
    pub fn begin(name: String, first: &[u8], mark: &str) -> usize {
        let mark = match mark {
            "comma" => Some(Mark::Comma),
            "point" => Some(Mark::Point),
            _ => None,
        };
        with(|room| {
            room.name = name;
            room.question = None;
            room.form.clear();
            room.desk.begin(first, mark).unwrap_or_default()
        })
    }

    /// The first reading, of a piece; false where it is faulty.
    #[wasm_bindgen]
    pub fn look(piece: &[u8]) -> bool {
        with(|room| room.desk.look(piece))
    }

    /// Ends the first reading.
    #[wasm_bindgen]
    pub fn looked() -> bool {
        with(|room| room.desk.looked())
    }

    /// Settles what the next column is; true after the last one.
    #[wasm_bindgen]
    pub fn settled() -> bool {
        with(|room| room.desk.settled())
    }

    /// The second reading, of a piece.
    #[wasm_bindgen]
    pub fn take(piece: &[u8]) -> bool {
        with(|room| room.desk.take(piece))
    }

    /// Ends the second reading.
    #[wasm_bindgen]
    pub fn taken() -> bool {
        with(|room| room.desk.taken())
    }

    /// How many rows have been seen.
    #[wasm_bindgen]
    pub fn rows() -> usize {
        with(|room| room.desk.rows())
    }

    /// Whether a file is in.
    #[wasm_bindgen]
    pub fn has_file() -> bool {
        with(|room| room.desk.sheet().is_some())
    }

    /// What is said while a file comes in, or a question is worked out.
    #[wasm_bindgen]
    pub fn doing(is_reading: bool) -> String {
        with(|room| {
            let (say, rows) = (room.say(), room.desk.rows());
            if !is_reading {
                return words::WORKING.get(room.lang()).to_owned();
            }
            match rows {
                0 => words::READING.get(room.lang()).to_owned(),
                rows => fill(
                    words::READING_ROWS.get(room.lang()),
                    &[("n", &whole(&say, rows))],
                ),
            }
        })
    }

    /// What is said once it was stopped.
    #[wasm_bindgen]
    pub fn stopped(is_reading: bool) -> String {
        with(|room| {
            room.desk.stop();
            let said = if is_reading {
                words::CANCELLED_FILE
            } else {
                words::CANCELLED
            };
            said.get(room.lang()).to_owned()
        })
    }

    /// What was read, in a sentence.
    #[wasm_bindgen]
    pub fn file_said() -> String {
        with(|room| {
            let say = room.say();
            let Some(sheet) = room.desk.sheet() else {
                return String::new();
            };
            let (rows, columns) = (whole(&say, sheet.rows), whole(&say, sheet.columns.len()));
            let values = [
                ("name", room.name.as_str()),
                ("rows", &rows),
                ("columns", &columns),
            ];
            fill(words::READ.get(room.lang()), &values)
        })
    }

    /// Begins a question: names and values of a form, one after the other; none for a first question of the
    /// module's own. False where it is refused.
    #[wasm_bindgen]
    pub fn ask(form: Vec<String>) -> bool {
        with(|room| {
            let Some(sheet) = room.desk.sheet() else {
                return false;
            };
            let pairs = form
                .chunks_exact(2)
                .map(|pair| (pair[0].as_str(), pair[1].as_str()));
            let question = if form.is_empty() {
                Question::first(sheet)
            } else {
                Question::read(pairs, sheet)
            };
            room.question = Some(question.clone());
            room.desk.ask(question)
        })
    }

    /// Whether a slice of the question may be long.
    #[wasm_bindgen]
    pub fn is_heavy() -> bool {
        with(|room| room.desk.is_heavy())
    }

    /// Goes on with the question: how far it is, from 0 to 1, or less than 0 once it is over.
    #[wasm_bindgen]
    pub fn work() -> f64 {
        with(|room| {
            let say = room.say();
            room.desk.work(&say).unwrap_or(-1.0)
        })
    }

    /// The form of the question; empty where it is the one that was given last, but for what is chosen in it.
    #[wasm_bindgen]
    pub fn form(is_anew: bool) -> String {
        with(|room| {
            let say = room.say();
            let (Some(sheet), Some(question)) = (room.desk.sheet(), &room.question) else {
                return String::new();
            };
            let form = html::form(sheet, question, &say);
            let bare = html::form(sheet, &question.bare(), &say).replace(" selected", "");
            let before = std::mem::replace(&mut room.form, bare);
            if is_anew || before != room.form {
                form
            } else {
                String::new()
            }
        })
    }

    /// The answer, or why there is none, as markup.
    #[wasm_bindgen]
    pub fn answer() -> String {
        with(|room| {
            let say = room.say();
            let Some(sheet) = room.desk.sheet() else {
                return String::new();
            };
            if let Some(answered) = room.desk.answered() {
                return html::answer(&answered.answer(sheet, &say), room.lang());
            }
            let refused = room.desk.refused();
            refused.map_or_else(String::new, |refused| html::refused(refused, sheet, &say))
        })
    }

    /// The answer in a sentence.
    #[wasm_bindgen]
    pub fn answer_said() -> String {
        with(|room| {
            let say = room.say();
            let (Some(sheet), Some(answered)) = (room.desk.sheet(), room.desk.answered()) else {
                return String::new();
            };
            let answer = answered.answer(sheet, &say);
            let values = [("title", answer.title.as_str()), ("shown", &answer.shown)];
            fill(words::ANSWERED.get(room.lang()), &values)
                .trim()
                .to_owned()
        })
    }

    /// Why the file cannot be read, as markup.
    #[wasm_bindgen]
    pub fn fault() -> String {
        with(|room| match room.desk.fault() {
            Some((fault, name)) => html::fault(fault, name, room.lang()),
            None => html::unreadable(room.lang()),
        })
    }

    /// What is said where the browser cannot go on with the file. It asks for nothing else, so that it can
    /// be said when all else has broken.
    #[wasm_bindgen]
    pub fn unreadable(lang: &str) -> String {
        html::unreadable(Lang::from_code(lang).unwrap_or(Lang::Vi))
    }

    /// The answer as a file: its name and what is in it.
    #[wasm_bindgen]
    pub fn file() -> Vec<String> {
        with(|room| {
            let lang = room.lang();
            let (Some(sheet), Some(answered)) = (room.desk.sheet(), room.desk.answered()) else {
                return Vec::new();
            };
            let name = words::DOWNLOAD_NAME.get(lang).to_owned();
            vec![name, answered.file(sheet, lang)]
        })
    }
}
