//! The arithmetic of colour: OKLCH to sRGB, contrast, distance, and how colour-blind readers see.
//! Apart, and not shipped: the page has the finished table in `palette`; this makes and checks it.
//!
//! Sources: Björn Ottosson's `OKLab` (2020); WCAG 2.2 for relative luminance and contrast; Machado,
//! Oliveira and Fernandes (2009), severity 1, for colour blindness.

/// A colour of a screen: red, green and blue, 0 to 255.
pub type Rgb = [u8; 3];

/// A colour as lightness (0 to 1), chroma and hue (degrees).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Oklch(pub f64, pub f64, pub f64);

impl Oklch {
    /// The colour of a screen; where the screen cannot show it, with as much less chroma as needed.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // within 0 to 255
    pub fn rgb(self) -> Rgb {
        let Self(lightness, mut chroma, hue) = self;
        loop {
            let (sin, cos) = hue.to_radians().sin_cos();
            let linear = linear_of([lightness, chroma * cos, chroma * sin]);
            if chroma <= 0.0 || linear.iter().all(|part| (-1e-4..=1.0001).contains(part)) {
                return linear.map(|part| (255.0 * encoded(part.clamp(0.0, 1.0))).round() as u8);
            }
            chroma -= 0.002;
        }
    }

    /// The same as `#rrggbb`.
    pub fn hex(self) -> String {
        let [r, g, b] = self.rgb();
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

/// Reads `#rrggbb`; black for anything else.
pub fn rgb(hex: &str) -> Rgb {
    let part = |at: usize| {
        hex.get(at..at + 2)
            .and_then(|part| u8::from_str_radix(part, 16).ok())
            .unwrap_or_default()
    };
    [part(1), part(3), part(5)]
}

fn encoded(linear: f64) -> f64 {
    if linear <= 0.003_130_8 {
        12.92 * linear
    } else {
        1.055 * linear.powf(1.0 / 2.4) - 0.055
    }
}

fn decoded(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.040_45 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

fn times(matrix: [[f64; 3]; 3], by: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * by[0] + row[1] * by[1] + row[2] * by[2])
}

fn linear_of(lab: [f64; 3]) -> [f64; 3] {
    let cones = times(
        [
            [1.0, 0.396_337_777_4, 0.215_803_757_3],
            [1.0, -0.105_561_345_8, -0.063_854_172_8],
            [1.0, -0.089_484_177_5, -1.291_485_548_0],
        ],
        lab,
    );
    times(
        [
            [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
            [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
            [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
        ],
        cones.map(|cone| cone * cone * cone),
    )
}

fn lab_of(linear: [f64; 3]) -> [f64; 3] {
    let cones = times(
        [
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ],
        linear,
    );
    times(
        [
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ],
        cones.map(f64::cbrt),
    )
}

/// How a colour is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// By most readers.
    Full,
    /// Without the cones for long waves.
    Protanopia,
    /// Without the cones for middle waves.
    Deuteranopia,
    /// Without the cones for short waves.
    Tritanopia,
}

impl Sight {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Full,
        Self::Protanopia,
        Self::Deuteranopia,
        Self::Tritanopia,
    ];

    const fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Full => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protanopia => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deuteranopia => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritanopia => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        }
    }

    fn lab(self, colour: Rgb) -> [f64; 3] {
        lab_of(times(self.matrix(), colour.map(decoded)).map(|part| part.clamp(0.0, 1.0)))
    }

    /// How far apart two colours are in `OKLab`, where .02 is just seen.
    pub fn distance(self, one: Rgb, other: Rgb) -> f64 {
        let (a, b) = (self.lab(one), self.lab(other));
        (0..3)
            .map(|axis| (a[axis] - b[axis]).powi(2))
            .sum::<f64>()
            .sqrt()
    }

    /// Lightness, 0 to 1.
    pub fn lightness(self, colour: Rgb) -> f64 {
        self.lab(colour)[0]
    }
}

/// Contrast of two colours after WCAG, 1 to 21.
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let luminance = |colour: Rgb| {
        let [r, g, b] = colour.map(decoded);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(one) + 0.05, luminance(other) + 0.05);
    if a > b { a / b } else { b / a }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_colours_come_out_as_published() {
        // CSS Color 4: oklch(62.796% 0.25768 29.234) is red, oklch(86.644% 0.29483 142.495) is lime.
        assert_eq!(Oklch(0.627_96, 0.257_68, 29.234).rgb(), [255, 0, 0]);
        assert_eq!(Oklch(0.866_44, 0.294_83, 142.495).rgb(), [0, 255, 0]);
        assert_eq!(Oklch(1.0, 0.0, 0.0).hex(), "#ffffff");
        assert!((contrast([255; 3], [0; 3]) - 21.0).abs() < 1e-9);
        assert!((contrast(rgb("#767676"), [255; 3]) - 4.54).abs() < 0.005);
    }

    #[test]
    fn a_colour_that_no_screen_shows_loses_chroma_only() {
        let shown = Oklch(0.7, 0.4, 150.0).rgb();
        assert!((Sight::Full.lightness(shown) - 0.7).abs() < 0.01);
    }

    #[test]
    fn red_and_green_come_close_without_middle_waves() {
        let (red, green) = (rgb("#c0392b"), rgb("#6b7d1e"));
        assert!(Sight::Deuteranopia.distance(red, green) < Sight::Full.distance(red, green) / 2.0);
    }
}
