//! How a name is spelled when nobody minds: without accents, case, spaces and punctuation, đ as d.
//! Apart because the search on the page and the packing of aliases must fold alike.

/// Folds a name: "Bà Rịa – Vũng Tàu", "Ba Ria-Vung Tau" and "BÀ RỊA VŨNG TÀU" give one spelling.
///
/// ```
/// use cpdt_atlas::model::fold;
/// assert_eq!(fold("Thừa Thiên Huế"), "thuathienhue");
/// assert_eq!(fold("Hoà Bình"), fold("hòa binh"));
/// assert_eq!(fold("TP. Hồ Chí Minh"), "tphochiminh");
/// ```
pub fn fold(name: &str) -> String {
    name.chars()
        .flat_map(char::to_lowercase)
        .filter_map(plain)
        .collect()
}

/// A name in plain Latin letters, case, spaces and punctuation kept: how English writes it.
///
/// ```
/// assert_eq!(cpdt_atlas::model::latin("Thừa Thiên Huế"), "Thua Thien Hue");
/// assert_eq!(cpdt_atlas::model::latin("Đắk Lắk"), "Dak Lak");
/// ```
pub fn latin(name: &str) -> String {
    let letter = |letter: char| {
        if letter.is_ascii() {
            return letter;
        }
        let small = letter.to_lowercase().next().unwrap_or(letter);
        match plain(small) {
            Some(found) if letter.is_uppercase() => found.to_ascii_uppercase(),
            Some(found) => found,
            None => letter,
        }
    };
    name.chars().map(letter).collect()
}

/// The plain letter of a small one; nothing for a space, a mark that joins the letter before, and
/// punctuation.
fn plain(letter: char) -> Option<char> {
    const GROUPS: [(char, &str); 7] = [
        ('a', "àảãáạăằẳẵắặâầẩẫấậ"),
        ('d', "đ"),
        ('e', "èẻẽéẹêềểễếệ"),
        ('i', "ìỉĩíị"),
        ('o', "òỏõóọôồổỗốộơờởỡớợ"),
        ('u', "ùủũúụưừửữứự"),
        ('y', "ỳỷỹýỵ"),
    ];
    if letter.is_ascii() {
        return letter.is_ascii_alphanumeric().then_some(letter);
    }
    GROUPS
        .iter()
        .find(|(_, letters)| letters.contains(letter))
        .map(|(plain, _)| *plain)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn letters_with_marks_apart_fold_like_those_in_one() {
        assert_eq!(fold("Hòa Bình"), fold("Ho\u{300}a Bi\u{300}nh"));
    }
}
