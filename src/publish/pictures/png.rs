//! Pixels as a PNG of at most 256 colours: the pictures are flat, and a third as large so. Apart because it
//! knows bytes and nothing of pictures.

use crate::export::zip::crc32;
use miniz_oxide::deflate::compress_to_vec_zlib;

/// As small as it goes in a time that some hundred pictures leave.
const LEVEL: u8 = 8;
/// As many as a palette holds.
const MOST: usize = 256;

/// Opaque pixels, four bytes each, as a file.
pub fn encoded(width: u32, height: u32, rgba: &[u8]) -> Vec<u8> {
    let palette = Palette::of(rgba);
    let mut rows = Vec::with_capacity(rgba.len() / 4 + height as usize);
    for row in rgba.chunks_exact(width as usize * 4) {
        // No filter: neighbours in a palette are no neighbours in colour.
        rows.push(0);
        rows.extend(row.chunks_exact(4).map(|pixel| palette.places[key(pixel)]));
    }
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = Vec::new();
    head.extend(width.to_be_bytes());
    head.extend(height.to_be_bytes());
    // Eight bits of a palette, compressed and filtered in the only ways that there are, not interlaced.
    head.extend([8, 3, 0, 0, 0]);
    chunk(&mut file, *b"IHDR", &head);
    chunk(&mut file, *b"PLTE", &palette.colours.concat());
    chunk(&mut file, *b"IDAT", &compress_to_vec_zlib(&rows, LEVEL));
    chunk(&mut file, *b"IEND", &[]);
    file
}

/// The colours of a picture, and which of them stands for all that are alike.
struct Palette {
    colours: Vec<[u8; 3]>,
    places: Vec<u8>,
}

/// Colours that are alike: how many pixels have them, and the one of them that most have, as far as one
/// pass can tell, so that surfaces keep their colour and edges do not count.
#[derive(Clone, Copy, Default)]
struct Alike {
    count: u32,
    colour: [u8; 3],
    votes: u32,
}

/// Which colours are alike: those that agree in the first five bits of each part.
fn key(pixel: &[u8]) -> usize {
    let part = |at: usize| usize::from(pixel[at] >> 3);
    part(0) << 10 | part(1) << 5 | part(2)
}

impl Palette {
    fn of(rgba: &[u8]) -> Self {
        let mut all = vec![Alike::default(); 1 << 15];
        for pixel in rgba.chunks_exact(4) {
            let alike = &mut all[key(pixel)];
            alike.count += 1;
            if alike.colour == pixel[..3] {
                alike.votes += 1;
            } else if alike.votes == 0 {
                (alike.colour, alike.votes) = ([pixel[0], pixel[1], pixel[2]], 1);
            } else {
                alike.votes -= 1;
            }
        }
        let mut used: Vec<usize> = (0..all.len()).filter(|at| all[*at].count > 0).collect();
        used.sort_by_key(|at| (u32::MAX - all[*at].count, *at));
        let most = used.get(..MOST).unwrap_or(&used);
        let colours: Vec<[u8; 3]> = most.iter().map(|at| all[*at].colour).collect();
        let mut places = vec![0; all.len()];
        for at in used {
            places[at] = nearest(&colours, all[at].colour);
        }
        Self { colours, places }
    }
}

fn nearest(palette: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let distance = |other: &[u8; 3]| {
        let [r, g, b] = [0, 1, 2].map(|part| u32::from(other[part].abs_diff(colour[part])));
        r * r + g * g + b * b
    };
    let places = palette.iter().zip(0_u8..=u8::MAX);
    let best = places.min_by_key(|(other, _)| distance(other));
    best.map_or(0, |(_, place)| place)
}

fn chunk(file: &mut Vec<u8>, name: [u8; 4], bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    file.extend(length.to_be_bytes());
    let named = [&name[..], bytes].concat();
    file.extend(&named);
    file.extend(crc32(&named).to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn few_colours_are_kept_as_they_are() {
        let pixels = [
            [1, 2, 3, 255],
            [250, 0, 7, 255],
            [1, 2, 3, 255],
            [9, 9, 9, 255],
        ];
        let file = encoded(2, 2, &pixels.concat());
        let read = resvg::tiny_skia::Pixmap::decode_png(&file).unwrap();
        assert_eq!(read.data(), pixels.concat());
    }
}
