//! Who comes to look: the size of the screen, the theme and language of the browser, the host.
//! Apart from the page, so that a test says only in what its reader differs.

use super::lent::Lent;
use super::page::Page;
use super::site::{Host, Site};

/// What a browser has to be told of its reader.
#[derive(Debug)]
pub struct Reader {
    /// Inside the window, in CSS pixels.
    pub width_px: u32,
    /// Inside the window, in CSS pixels.
    pub height_px: u32,
    /// Pixels of the screen to a CSS pixel.
    pub pixel_ratio: f32,
    /// The browser's own language (`vi`, `en`).
    pub language: String,
    /// Whether it lets sites keep anything.
    pub keeps: bool,
    /// What media queries say.
    pub features: Vec<(&'static str, &'static str)>,
}

impl Reader {
    /// Whether it is touched rather than clicked.
    pub fn has_phone(&self) -> bool {
        self.width_px < 700
    }
}

/// A reader to be: by default at 1280 × 900, light, Vietnamese, with motion, on a host without faults.
pub struct Visit {
    reader: Reader,
    host: Option<Host>,
    alone: bool,
}

#[allow(
    dead_code,
    reason = "the verbs of the harness are there before the tests that need them"
)]
impl Visit {
    /// The reader that a test has unless it says more.
    pub fn new() -> Self {
        Self {
            reader: Reader {
                width_px: 1280,
                height_px: 900,
                pixel_ratio: 1.0,
                language: "vi".into(),
                keeps: true,
                features: Vec::new(),
            },
            host: None,
            alone: false,
        }
    }

    /// On a phone: 360 × 740, touched rather than clicked.
    pub fn phone(self) -> Self {
        self.size(360, 740)
    }

    /// A window of this size inside, in CSS pixels. Below 700 it is a phone's.
    pub fn size(mut self, width_px: u32, height_px: u32) -> Self {
        (self.reader.width_px, self.reader.height_px) = (width_px, height_px);
        self
    }

    /// Pixels of the screen to a CSS pixel: 2 for sharp pictures.
    pub fn pixel_ratio(mut self, ratio: f32) -> Self {
        self.reader.pixel_ratio = ratio;
        self
    }

    /// The system is set to dark.
    pub fn dark(self) -> Self {
        self.prefers("prefers-color-scheme", "dark")
    }

    /// The system is set to less motion.
    pub fn reduced_motion(self) -> Self {
        self.prefers("prefers-reduced-motion", "reduce")
    }

    /// Any feature of the media queries.
    pub fn prefers(mut self, feature: &'static str, value: &'static str) -> Self {
        self.reader.features.push((feature, value));
        self
    }

    /// The browser's own language (not the page's, which the address tells).
    pub fn language(mut self, language: &str) -> Self {
        self.reader.language = language.into();
        self
    }

    /// The browser lets no site keep anything: since storage is parted by the site around a frame, that is what
    /// a frame meets where it may keep nothing (`Can::ForbidStorage`).
    pub fn without_storage(mut self) -> Self {
        self.reader.keeps = false;
        self
    }

    /// In a browser that no other test has used: where the whole of it is looked at.
    pub fn alone(mut self) -> Self {
        self.alone = true;
        self
    }

    /// The site lies on this host.
    pub fn on(mut self, host: Host) -> Self {
        self.host = Some(host);
        self
    }

    /// Opens a view and waits until it answers.
    #[track_caller]
    pub fn open(self, query: &str) -> Page {
        let page = self.arrive();
        page.go(query);
        page
    }

    /// Starts the site, and the browser or takes one that another test has left; opens nothing yet.
    pub fn arrive(self) -> Page {
        let site = self.host.unwrap_or_else(Site::host).start();
        let browser = if self.alone {
            Lent::unused(&self.reader)
        } else {
            Lent::to(&self.reader)
        };
        Page::new(site, browser)
    }
}
