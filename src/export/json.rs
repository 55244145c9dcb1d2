//! JSON in the making, without a library: a few kinds of value, written in one form. Apart because
//! escaping happens here and nowhere else.

/// A value.
pub enum Json {
    /// A text.
    Text(String),
    /// A whole number.
    Count(usize),
    /// Nothing.
    Null,
    /// A list.
    List(Vec<Json>),
    /// Names and their values, in their order.
    Map(Vec<(&'static str, Json)>),
}

impl Json {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A text, or nothing where there is none.
    pub fn some(text: Option<&str>) -> Self {
        text.map_or(Self::Null, Self::text)
    }

    /// The whole, as the text of a file.
    pub fn into_text(self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text.push('\n');
        text
    }

    fn write(&self, text: &mut String, depth: usize) {
        match self {
            Self::Text(value) => quoted(text, value),
            Self::Count(count) => text.push_str(&count.to_string()),
            Self::Null => text.push_str("null"),
            Self::List(all) => around(text, ['[', ']'], depth, all, |text, one| {
                one.write(text, depth + 1);
            }),
            Self::Map(all) => around(text, ['{', '}'], depth, all, |text, (name, one)| {
                quoted(text, name);
                text.push_str(": ");
                one.write(text, depth + 1);
            }),
        }
    }
}

fn around<T>(
    text: &mut String,
    [open, close]: [char; 2],
    depth: usize,
    all: &[T],
    each: impl Fn(&mut String, &T),
) {
    text.push(open);
    for (place, one) in all.iter().enumerate() {
        text.push_str(if place > 0 { ",\n" } else { "\n" });
        text.push_str(&"  ".repeat(depth + 1));
        each(text, one);
    }
    if !all.is_empty() {
        text.push('\n');
        text.push_str(&"  ".repeat(depth));
    }
    text.push(close);
}

fn quoted(text: &mut String, value: &str) {
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            letter if letter < ' ' => {
                text.push_str("\\u00");
                let code = letter as u32;
                for half in [code >> 4, code & 15] {
                    text.push(char::from_digit(half, 16).unwrap_or('0'));
                }
            }
            letter => text.push(letter),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn what_is_written_is_read_back_by_another() {
        let nasty = "Đà \"Nẵng\" \\ \u{1}\n<b>";
        let text = Json::Map(vec![
            ("text", Json::text(nasty)),
            ("list", Json::List(vec![Json::Count(63), Json::Null])),
            ("none", Json::List(Vec::new())),
        ]);
        let read: serde_json::Value = serde_json::from_str(&text.into_text()).unwrap();
        assert_eq!(
            read,
            serde_json::json!({ "text": nasty, "list": [63, null], "none": [] })
        );
    }
}
