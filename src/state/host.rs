//! What an embedded view tells the page around it: its height, in the forms that newsrooms listen
//! for. Pure, so that every form is tested natively; `js` posts what is written here.

use std::fmt::Write as _;

/// The page around the view, as far as the address tells of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// The frame's own name (`id`), given back with every height.
    id: String,
    /// The name that pym.js gave the frame (`childId`); empty where another listens.
    child: String,
    /// The address of the frame itself.
    source: String,
}

impl Host {
    /// The name of a frame that was given none.
    pub const ID: &'static str = "cpdt-atlas";

    /// Reads the frame's names off its first address; later ones of the view no longer hold them.
    pub fn of(source: &str) -> Self {
        let query = source.split_once('?').map_or("", |(_, query)| query);
        let query = query.split('#').next().unwrap_or_default();
        let value = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            let found = pairs.find(|(have, _)| *have == name);
            found.map(|(_, value)| super::address::decode(value))
        };
        Self {
            id: value("id")
                .filter(|id| !id.is_empty())
                .unwrap_or(Self::ID.to_owned()),
            child: value("childId").unwrap_or_default(),
            source: source.to_owned(),
        }
    }

    /// The messages that tell a height, each as JSON: an object, or a text where a listener takes
    /// texts.
    ///
    /// ```
    /// use cpdt_atlas::state::Host;
    /// let told = Host::of("https://example.org/?embed=1&id=a").messages(640);
    /// assert_eq!(told[0], r#"{"type":"cpdt-atlas:height","v":1,"id":"a","height":640}"#);
    /// ```
    pub fn messages(&self, height_px: u32) -> Vec<String> {
        let id = quoted(&self.id);
        // Medium's and Flourish's is a text that holds JSON.
        let resize = format!(
            r#"{{"src":{},"context":"iframe.resize","height":{height_px}}}"#,
            quoted(&self.source)
        );
        let mut told = vec![
            format!(r#"{{"type":"cpdt-atlas:height","v":1,"id":{id},"height":{height_px}}}"#),
            format!(r#"{{"datawrapper-height":{{{id}:{height_px}}}}}"#),
            format!(r#"{{"sentinel":"amp","type":"embed-size","height":{height_px}}}"#),
            quoted(&resize),
        ];
        if !self.child.is_empty() {
            told.push(quoted(&format!(
                "pymxPYMx{}xPYMxheightxPYMx{height_px}",
                self.child
            )));
        }
        told
    }
}

/// The height to tell: rounded up, and only where it is one and another than was told last.
pub fn settled(told: Option<u32>, height_px: f64) -> Option<u32> {
    const MOST_PX: f64 = 100_000.0;
    if !(1.0..MOST_PX).contains(&height_px) {
        return None;
    }
    // What a browser measures is a multiple of a 64th: a hair more than whole is whole.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "1 to 100 000"
    )]
    let whole = (height_px - 1e-3).ceil() as u32;
    (told != Some(whole)).then_some(whole)
}

/// A text as JSON.
fn quoted(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                json.push('\\');
                json.push(c);
            }
            // U+2028 and U+2029 end a line for old readers of JSON.
            '\0'..='\x1f' | '\u{2028}' | '\u{2029}' => {
                // Writing to a text cannot fail.
                let _ = write!(json, "\\u{:04x}", u32::from(c));
            }
            _ => json.push(c),
        }
    }
    json.push('"');
    json
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn told(address: &str, height_px: u32) -> Vec<Value> {
        let messages = Host::of(address).messages(height_px);
        let read = |message: &String| serde_json::from_str(message).unwrap();
        messages.iter().map(read).collect()
    }

    #[test]
    fn a_height_is_told_in_every_form_of_the_contract() {
        let address = "https://example.org/a/?embed=1&id=so-1";
        let told = told(address, 612);
        assert_eq!(
            told[0],
            serde_json::json!({ "type": "cpdt-atlas:height", "v": 1, "id": "so-1", "height": 612 })
        );
        assert_eq!(
            told[1],
            serde_json::json!({ "datawrapper-height": { "so-1": 612 } })
        );
        assert_eq!(
            told[2],
            serde_json::json!({ "sentinel": "amp", "type": "embed-size", "height": 612 })
        );
        let inner: Value = serde_json::from_str(told[3].as_str().unwrap()).unwrap();
        assert_eq!(
            inner,
            serde_json::json!({ "src": address, "context": "iframe.resize", "height": 612 })
        );
        assert_eq!(told.len(), 4, "pym is told only where it listens");
    }

    #[test]
    fn pym_is_told_under_the_name_that_it_gave() {
        let told = told(
            "https://example.org/?embed=1&initialWidth=320&childId=pym-0&parentTitle=",
            5,
        );
        assert_eq!(told[4], "pymxPYMxpym-0xPYMxheightxPYMx5");
        assert_eq!(told[0]["id"], Host::ID);
    }

    #[test]
    fn a_name_can_not_break_out_of_a_message() {
        let told = told(
            "https://example.org/?id=%22%5C%0A%E2%80%A8%7D&childId=\u{1}",
            5,
        );
        assert_eq!(told[0]["id"], "\"\\\n\u{2028}}");
        assert_eq!(told.len(), 5);
    }

    #[test]
    fn a_height_is_rounded_up_and_told_once() {
        assert_eq!(settled(None, 611.2), Some(612));
        assert_eq!(settled(Some(612), 611.9), None);
        assert_eq!(settled(Some(612), 612.4), Some(613));
        assert_eq!(settled(None, 612.000_1), Some(612));
        for none in [0.0, -4.0, f64::NAN, f64::INFINITY] {
            assert_eq!(settled(None, none), None);
        }
    }
}
