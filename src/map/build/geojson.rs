//! The boundary file: `GeoJSON` polygons to rings of points, exact so that shared borders are found.
//! Apart so that a publisher's own file is refused here, in words, and nowhere later.

use serde_json::Value;

/// Ten-millionths of a degree in a degree: finer than any source, and whole.
pub const FINE: f64 = 1e7;

/// A point as whole ten-millionths of a degree: longitude, latitude.
pub type Fine = [i64; 2];

/// A province as the boundary file has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Province {
    /// Two-digit code of 2021.
    pub code: String,
    /// Closed rings without the repeated last point, the province always on the left.
    pub rings: Vec<Vec<Fine>>,
}

/// Reads all features, in the order of their codes.
pub fn read(text: &str) -> Result<Vec<Province>, String> {
    let root: Value = serde_json::from_str(text).map_err(|error| format!("boundaries: {error}"))?;
    let features = root["features"]
        .as_array()
        .ok_or("boundaries: no array \"features\"")?;
    let mut provinces = features
        .iter()
        .map(province)
        .collect::<Result<Vec<_>, _>>()?;
    provinces.sort_by(|a, b| a.code.cmp(&b.code));
    if let Some(twice) = provinces
        .windows(2)
        .find(|pair| pair[0].code == pair[1].code)
    {
        return Err(format!("boundaries: {} is there twice", twice[0].code));
    }
    if provinces.is_empty() || provinces.len() > 200 {
        return Err(format!(
            "boundaries: {} features, between 1 and 200 expected",
            provinces.len()
        ));
    }
    Ok(provinces)
}

fn province(feature: &Value) -> Result<Province, String> {
    let code = feature["properties"]["code"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!(
            "boundaries: property \"code\" is {code:?}, two digits expected"
        ));
    }
    let coordinates = &feature["geometry"]["coordinates"];
    let polygons: Vec<&Value> = match feature["geometry"]["type"].as_str() {
        Some("Polygon") => vec![coordinates],
        Some("MultiPolygon") => coordinates.as_array().into_iter().flatten().collect(),
        other => {
            return Err(format!(
                "boundaries: {code} is {other:?}, Polygon or MultiPolygon expected"
            ));
        }
    };
    let mut rings = Vec::new();
    for polygon in polygons {
        for (index, points) in polygon.as_array().into_iter().flatten().enumerate() {
            rings.push(
                ring(points, index > 0)
                    .ok_or_else(|| format!("boundaries: {code} has a broken ring"))?,
            );
        }
    }
    if rings.is_empty() {
        return Err(format!("boundaries: {code} has no ring"));
    }
    Ok(Province { code, rings })
}

fn ring(points: &Value, hole: bool) -> Option<Vec<Fine>> {
    let mut ring = Vec::new();
    for point in points.as_array()? {
        let (lon, lat) = (point.get(0)?.as_f64()?, point.get(1)?.as_f64()?);
        if !(-180.0..=180.0).contains(&lon) || !(-89.0..=89.0).contains(&lat) {
            return None;
        }
        #[allow(clippy::cast_possible_truncation)] // at most 1.8e9
        let fine = [(lon * FINE).round() as i64, (lat * FINE).round() as i64];
        if ring.last() != Some(&fine) {
            ring.push(fine);
        }
    }
    if ring.first() == ring.last() {
        ring.pop();
    }
    let counter_clockwise = doubled_area(&ring) > 0;
    if counter_clockwise == hole {
        ring.reverse();
    }
    (ring.len() >= 3).then_some(ring)
}

fn doubled_area(ring: &[Fine]) -> i128 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| i128::from(a[0]) * i128::from(b[1]) - i128::from(b[0]) * i128::from(a[1]))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(code: &str, coordinates: &str) -> String {
        format!(
            r#"{{"features":[{{"properties":{{"code":"{code}"}},"geometry":{{"type":"Polygon","coordinates":{coordinates}}}}}]}}"#
        )
    }

    #[test]
    fn outer_rings_keep_the_province_on_the_left_and_holes_too() {
        let text = file(
            "01",
            "[[[0,0],[0,9],[9,9],[9,0],[0,0]],[[3,3],[6,3],[6,6],[3,6],[3,3]]]",
        );
        let read = read(&text).unwrap();
        assert!(doubled_area(&read[0].rings[0]) > 0);
        assert!(doubled_area(&read[0].rings[1]) < 0);
        assert_eq!(read[0].rings[0].len(), 4);
    }

    #[test]
    fn a_broken_file_is_refused_in_words() {
        for (text, word) in [
            ("", "boundaries"),
            ("{}", "features"),
            (&file("1", "[]"), "two digits"),
            (&file("01", "[]"), "no ring"),
            (&file("01", "[[[0,0],[1,1]]]"), "broken ring"),
            (&file("01", "[[[0,0],[1,400],[1,1]]]"), "broken ring"),
        ] {
            assert!(read(text).unwrap_err().contains(word), "{text}");
        }
    }
}
