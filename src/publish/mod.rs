//! Native only: what is written beside the application once it is built, under addresses that stay: the pages
//! that stand without script, with their pictures and descriptions for other programs; the figures of each
//! indicator; the whole data package in one file. Apart from `package`, which reads what is published, and
//! from `pages`, which answers one reader.
//!
//! A step is a function from the [`Ground`] to files; [`STEPS`] names them all. To publish something
//! more, write a step and put it there.

mod archive;
mod csvw;
mod indicators;
mod oembed;
mod pictures;
mod sitemap;
mod still;
#[cfg(test)]
mod tests;

use crate::data::Dataset;
use crate::map::Shapes;
use crate::map::build::pack_folder;
use crate::package;
use crate::query::Ask;
use crate::state::ViewState;
use crate::text::Plain;
use std::fs;
use std::path::{Path, PathBuf};

/// What every step is made from.
pub struct Ground {
    /// The data.
    pub data: Dataset,
    /// The boundaries.
    pub shapes: Shapes,
    /// The folder of the data package.
    pub package: PathBuf,
    /// The document that the build has laid out, in which the places of a page are empty.
    pub document: String,
    /// Where the site is to lie, with a stroke at its end; empty where nobody has said.
    pub site: String,
}

/// A file of the site.
pub struct Page {
    /// Its path in the site, with `/`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Page {
    /// A file of text.
    fn text(path: impl Into<String>, text: String) -> Self {
        Self {
            path: path.into(),
            bytes: text.into_bytes(),
        }
    }
}

/// Makes files.
pub type Step = fn(&Ground) -> Result<Vec<Page>, String>;

/// Everything that is published, by name.
pub const STEPS: &[(&str, Step)] = &[
    ("figures", indicators::files),
    ("data package in one file", archive::files),
    ("pages that stand without script", still::files),
    ("pictures", pictures::files),
    ("descriptions for embedding", |ground| {
        Ok(oembed::files(ground))
    }),
    ("site map", |ground| Ok(sitemap::files(ground))),
];

/// How many of the steps, from the first, need nothing but the data package.
pub const OF_DATA: usize = 2;

impl Ground {
    /// Reads and checks the data package.
    ///
    /// # Errors
    /// What is wrong with it, in words for whoever builds the site.
    pub fn open(package: &Path) -> Result<Self, String> {
        let facts = package::load(package).map_err(|faults| {
            let first = faults.first().map(ToString::to_string);
            format!("{}: {}", package.display(), first.unwrap_or_default())
        })?;
        let data = Dataset::new(facts).map_err(|error| error.to_string())?;
        let packed = pack_folder(package)?;
        let shapes = Shapes::parse(&packed).map_err(|error| error.to_string())?;
        Ok(Self {
            data,
            shapes,
            package: package.to_owned(),
            document: String::new(),
            site: String::new(),
        })
    }

    /// Answers a question about a view.
    fn ask_view<T>(&self, view: &ViewState, question: impl FnOnce(Ask) -> T) -> T {
        question(Ask {
            data: &self.data,
            view,
            say: &Plain(view.lang),
        })
    }

    /// Whether it is known where the site is to lie.
    const fn is_placed(&self) -> bool {
        !self.site.is_empty()
    }

    /// The address of a path of the site for whoever stands elsewhere: whole where it is known where the
    /// site is to lie, else from a page so many folders deep.
    fn address(&self, path: &str, depth: usize) -> String {
        if self.is_placed() {
            [&self.site, path].concat()
        } else {
            way(depth, path)
        }
    }
}

/// The way to a path of the site from a page so many folders deep.
fn way(depth: usize, path: &str) -> String {
    let up = if depth == 0 {
        "./".to_owned()
    } else {
        "../".repeat(depth)
    };
    [&up, path].concat()
}

/// Carries out steps and writes their files into a site, which is to lie at an address (`https://…/`, or
/// empty); says what was written.
///
/// # Errors
/// The first thing that went wrong.
pub fn publish(
    package: &Path,
    site: &Path,
    address: &str,
    steps: &[(&str, Step)],
) -> Result<Vec<String>, String> {
    let mut ground = Ground::open(package)?;
    let laid_out = site.join("index.html");
    if laid_out.exists() {
        ground.document = text_of(&laid_out)?;
    }
    if !address.is_empty() {
        ground.site = [address.trim_end_matches('/'), "/"].concat();
    }
    let mut told = Vec::new();
    for (name, step) in steps {
        let began = std::time::Instant::now();
        let pages = step(&ground)?;
        for page in &pages {
            write(&site.join(&page.path), &page.bytes)?;
        }
        let seconds = began.elapsed().as_secs_f32();
        told.push(format!("{name}: {} files ({seconds:.1} s)", pages.len()));
    }
    Ok(told)
}

/// Does something for each of a list, on as many processors as there are; results in the order of the list.
fn each<T: Sync, R: Send>(
    list: &[T],
    make: impl Fn(&T) -> Result<R, String> + Sync,
) -> Result<Vec<R>, String> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let share = list.len().div_ceil(workers).max(1);
    std::thread::scope(|scope| {
        let make = &make;
        let shares: Vec<_> = list
            .chunks(share)
            .map(|chunk| scope.spawn(move || chunk.iter().map(make).collect::<Result<Vec<R>, _>>()))
            .collect();
        let mut all = Vec::with_capacity(list.len());
        for share in shares {
            let made = share
                .join()
                .map_err(|_| "a worker has stopped".to_owned())?;
            all.extend(made?);
        }
        Ok(all)
    })
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let failed = |error| format!("{} cannot be written: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(path, bytes).map_err(failed)
}

fn text_of(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}
