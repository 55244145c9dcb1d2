//! The small tables that go with the boundaries: which province went where, regions, islands.
//! Apart so that the geometry need not know how files are written.

use super::format::INSET_SIDE;
use super::geojson::Province;
use super::project::Frame;
use super::stitch::Grain;

/// Which provinces there are and what they belong to; indexes into `old`, `new` and `regions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Groups {
    /// Codes of the 63, in order.
    pub old: Vec<String>,
    /// Codes of the 34, in order.
    pub new: Vec<String>,
    /// Ids of the regions, in order.
    pub regions: Vec<String>,
    /// For each of the 63 the one of the 34 that it became part of.
    pub successor: Vec<usize>,
    /// For each of the 63 its region.
    pub old_region: Vec<usize>,
    /// For each of the 34 its region.
    pub new_region: Vec<usize>,
}

/// An inset box, or an island drawn as a dot.
#[derive(Clone, Debug, PartialEq)]
pub struct Island {
    /// Index of its province among the 63.
    pub province: usize,
    /// The inset that it lies in, if not on the map itself.
    pub inset: Option<usize>,
    /// Its place: grains on the map, ten-thousandths of the inset.
    pub at: Grain,
    /// Name in Vietnamese and in English.
    pub names: [String; 2],
}

/// An inset box of the source.
#[derive(Clone, Debug, PartialEq)]
pub struct InsetBox {
    /// Slug made of its Vietnamese name without its first words and marks.
    pub id: String,
    /// Index of its province among the 63.
    pub province: usize,
    /// Width over height on the ground.
    pub aspect: f64,
    /// Name in Vietnamese and in English.
    pub names: [String; 2],
    west_east: [f64; 2],
    south_north: [f64; 2],
}

/// Insets and dots.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Islands {
    /// Boxes for what lies too far out for the map.
    pub insets: Vec<InsetBox>,
    /// Islands as dots, on the map or in a box.
    pub dots: Vec<Island>,
}

/// The rows of a table as cells in the order of the wanted columns.
fn table(file: &str, text: &str, columns: &[&str]) -> Result<Vec<Vec<String>>, String> {
    let mut lines = records(text).into_iter();
    let header = lines.next().ok_or_else(|| format!("{file}: it is empty"))?;
    let places = columns
        .iter()
        .map(|column| {
            header
                .iter()
                .position(|name| name == column)
                .ok_or_else(|| format!("{file}: no column {column}"))
        })
        .collect::<Result<Vec<_>, _>>()?;
    Ok(lines
        .map(|row| {
            places
                .iter()
                .map(|&at| row.get(at).cloned().unwrap_or_default())
                .collect()
        })
        .collect())
}

/// RFC 4180: cells between commas, quoted where they hold a comma, a quote or a line end.
fn records(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let (mut row, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut chars = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(char),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

/// Reads crosswalk and regions for the provinces of the boundary file.
pub fn groups(provinces: &[Province], crosswalk: &str, areas: &str) -> Result<Groups, String> {
    let steps = table("crosswalk.csv", crosswalk, &["area_63", "area_34"])?;
    let parents = table("areas.csv", areas, &["id", "kind", "units", "parent"])?;
    let mut groups = Groups {
        old: provinces.iter().map(|it| it.code.clone()).collect(),
        ..Groups::default()
    };
    groups.new = sorted(steps.iter().map(|row| row[1].clone()));
    groups.regions = sorted(
        parents
            .iter()
            .filter(|row| row[1] == "region")
            .map(|row| row[0].clone()),
    );
    for code in &groups.old {
        let step = steps.iter().find(|row| &row[0] == code);
        let new = step.ok_or_else(|| format!("crosswalk.csv: no row for {code}"))?;
        groups
            .successor
            .push(index("crosswalk.csv", &groups.new, &new[1])?);
    }
    if steps.len() != groups.old.len() {
        return Err(format!(
            "crosswalk.csv: {} rows for {} provinces",
            steps.len(),
            groups.old.len()
        ));
    }
    let region = |code: &str, units: &str| {
        let row = parents
            .iter()
            .find(|row| row[0] == code && row[2] == units && row[1] == "province");
        let row = row.ok_or_else(|| format!("areas.csv: no province {code} of the {units}"))?;
        index("areas.csv", &groups.regions, &row[3])
    };
    groups.old_region = groups
        .old
        .iter()
        .map(|code| region(code, "63"))
        .collect::<Result<_, _>>()?;
    groups.new_region = groups
        .new
        .iter()
        .map(|code| region(code, "34"))
        .collect::<Result<_, _>>()?;
    Ok(groups)
}

fn sorted(ids: impl Iterator<Item = String>) -> Vec<String> {
    let mut ids: Vec<String> = ids.collect();
    ids.sort();
    ids.dedup();
    ids
}

fn index(file: &str, ids: &[String], id: &str) -> Result<usize, String> {
    ids.iter()
        .position(|known| known == id)
        .ok_or_else(|| format!("{file}: {id:?} is not known"))
}

/// Reads the insets ("box of the inset: 111.0 to 113.0 E, 15.75 to 17.25 N") and the dots.
pub fn islands(text: &str, codes: &[String], frame: &Frame) -> Result<Islands, String> {
    let rows = table(
        "islands.csv",
        text,
        &["name_vi", "name_en", "province_code", "lon", "lat", "what"],
    )?;
    let mut islands = Islands::default();
    for row in rows.iter().filter(|row| row[5].starts_with("box")) {
        islands.insets.push(inset(row, codes)?);
    }
    for row in rows.iter().filter(|row| !row[5].starts_with("box")) {
        islands.dots.push(dot(row, codes, &islands.insets, frame)?);
    }
    Ok(islands)
}

fn inset(row: &[String], codes: &[String]) -> Result<InsetBox, String> {
    let spread = row[5].split_once(':').map_or("", |(_, spread)| spread);
    let numbers: Vec<f64> = spread
        .split([' ', ','])
        .filter_map(|word| word.parse().ok())
        .collect();
    let &[west, east, south, north] = numbers.as_slice() else {
        return Err(format!(
            "islands.csv: {} has no box of four numbers",
            row[0]
        ));
    };
    if west >= east || south >= north {
        return Err(format!("islands.csv: the box of {} is empty", row[0]));
    }
    let aspect = (east - west) * f64::midpoint(south, north).to_radians().cos() / (north - south);
    Ok(InsetBox {
        id: slug(&row[0]),
        province: index("islands.csv", codes, &row[2])?,
        aspect,
        names: [row[0].clone(), row[1].clone()],
        west_east: [west, east],
        south_north: [south, north],
    })
}

/// The last two words of a name in plain letters: "Quần đảo Hoàng Sa" is `hoang_sa`.
fn slug(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let plain = |char: char| match char {
        'à' | 'á' | 'ả' | 'ã' | 'ạ' => 'a',
        'ờ' | 'ơ' | 'ớ' | 'ò' | 'ó' => 'o',
        'ư' | 'ừ' | 'ứ' | 'ù' | 'ú' => 'u',
        other => other,
    };
    let last = words[words.len().saturating_sub(2)..]
        .join("_")
        .to_lowercase();
    last.chars()
        .map(plain)
        .filter(|char| char.is_ascii_alphanumeric() || *char == '_')
        .collect()
}

#[allow(clippy::cast_possible_truncation)] // within the side of an inset
fn dot(
    row: &[String],
    codes: &[String],
    insets: &[InsetBox],
    frame: &Frame,
) -> Result<Island, String> {
    let number = |cell: &str| {
        cell.parse::<f64>()
            .map_err(|_| format!("islands.csv: {} has no place", row[0]))
    };
    let (lon, lat) = (number(&row[3])?, number(&row[4])?);
    let province = index("islands.csv", codes, &row[2])?;
    let within = |inset: &InsetBox| {
        let part = |at: f64, [low, high]: [f64; 2]| (at - low) / (high - low);
        let (x, y) = (
            part(lon, inset.west_east),
            1.0 - part(lat, inset.south_north),
        );
        ((0.0..=1.0).contains(&x) && (0.0..=1.0).contains(&y)).then_some([x, y])
    };
    let held = insets
        .iter()
        .enumerate()
        .find_map(|(at, inset)| within(inset).map(|place| (at, place)));
    let at = match held {
        Some((_, place)) => place.map(|part| (part * f64::from(INSET_SIDE)).round() as i32),
        None => frame.grain(lon, lat),
    };
    Ok(Island {
        province,
        inset: held.map(|(at, _)| at),
        at,
        names: [row[0].clone(), row[1].clone()],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_cells_keep_commas_quotes_and_line_ends() {
        let rows = records("a,b\r\n\"x, \"\"y\"\"\nz\",2\n\n");
        assert_eq!(rows, [vec!["a", "b"], vec!["x, \"y\"\nz", "2"]]);
    }

    #[test]
    fn a_table_without_a_column_is_refused() {
        assert!(
            table("t.csv", "a,b\n1,2\n", &["c"])
                .unwrap_err()
                .contains("no column c")
        );
        assert!(table("t.csv", "", &["c"]).is_err());
    }

    #[test]
    fn slugs_are_the_last_two_words_in_plain_letters() {
        assert_eq!(slug("Quần đảo Hoàng Sa"), "hoang_sa");
        assert_eq!(slug("Quần đảo Trường Sa"), "truong_sa");
    }
}
