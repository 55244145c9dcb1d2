//! A text of markup in the making. Apart because escaping happens here and nowhere else.

/// Markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// Adds a piece of markup with values in its places: `{}` for a text or the value of an
    /// attribute, escaped; `{!}` for markup made before, as it is.
    ///
    /// ```
    /// use cpdt_atlas::html::Html;
    /// let mut html = Html::new();
    /// html.put("<a href=\"{}\">{}</a>{!}", &["?a=1&b=2", "R&D", "<hr>"]);
    /// assert_eq!(html.text(), "<a href=\"?a=1&amp;b=2\">R&amp;D</a><hr>");
    /// ```
    pub fn put(&mut self, template: &str, values: &[&str]) {
        let mut values = values.iter();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            self.0.push_str(before);
            let value = values.next().copied().unwrap_or_default();
            rest = if let Some(after) = after.strip_prefix("!}") {
                self.0.push_str(value);
                after
            } else {
                self.escape(value);
                after.strip_prefix('}').unwrap_or(after)
            };
        }
        debug_assert!(
            values.next().is_none(),
            "more values than places: {template}"
        );
        self.0.push_str(rest);
    }

    /// Adds markup as it is.
    pub fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Adds a piece with one value unless that is empty.
    pub fn some(&mut self, template: &str, value: &str) {
        if !value.is_empty() {
            self.put(template, &[value]);
        }
    }

    /// What stands so far.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The finished markup.
    pub fn into_text(self) -> String {
        self.0
    }

    fn escape(&mut self, text: &str) {
        let mut rest = text;
        while let Some(place) = rest.find(['&', '<', '>', '"']) {
            let (before, after) = rest.split_at(place);
            self.0.push_str(before);
            let (name, width) = match after.as_bytes().first() {
                Some(b'&') => ("&amp;", 1),
                Some(b'<') => ("&lt;", 1),
                Some(b'>') => ("&gt;", 1),
                _ => ("&quot;", 1),
            };
            self.0.push_str(name);
            rest = after.get(width..).unwrap_or_default();
        }
        self.0.push_str(rest);
    }
}

/// The value of an attribute that says yes or no.
pub const fn yes_no(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

/// A piece of markup by itself, as [`Html::put`] makes it.
pub fn fill_in(template: &str, values: &[&str]) -> String {
    let mut html = Html::new();
    html.put(template, values);
    html.into_text()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_can_not_become_markup() {
        let mut html = Html::new();
        html.put("<p title=\"{}\">{}</p>", &["\"><script>", "<b>&amp;"]);
        assert_eq!(
            html.text(),
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;amp;</p>"
        );
    }

    #[test]
    fn nothing_is_written_for_an_empty_value() {
        let mut html = Html::new();
        html.some("<p>{}</p>", "");
        html.some("<i>{}</i>", "ừ");
        assert_eq!(html.text(), "<i>ừ</i>");
    }
}
