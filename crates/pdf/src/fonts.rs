//! The faces of Libertinus Serif: all that a document is set in. They are in `fonts/` next to their licence.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;

/// The files of the faces.
const FILES: [&[u8]; 2] = [
    include_bytes!("../fonts/LibertinusSerif-Regular.otf"),
    include_bytes!("../fonts/LibertinusSerif-Bold.otf"),
];

/// The faces, read once.
static FACES: LazyLock<Vec<Font>> = LazyLock::new(|| {
    FILES
        .into_iter()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect()
});

/// The regular face, to measure by.
static REGULAR: LazyLock<Option<FontInstance>> = LazyLock::new(|| {
    let face = FACES.first()?.clone();
    Some(face.instantiate(FontVariant::default(), Abs::zero(), &FontVariations::default()))
});

/// The list of the faces, from which typst chooses.
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FACES.iter())));

/// The list of the faces.
pub fn book() -> &'static LazyHash<FontBook> {
    &BOOK
}

/// One of the faces, by its place in the list.
pub fn face(index: usize) -> Option<Font> {
    FACES.get(index).cloned()
}

/// The width of a text in the regular face, in sizes of its letters (em).
pub fn width(text: &str) -> f64 {
    text.chars().map(width_of).sum()
}

/// The width of a character in the regular face, in em.
pub fn width_of(character: char) -> f64 {
    REGULAR
        .as_ref()
        .and_then(|face| face.x_advance(face.ttf().glyph_index(character)?.0))
        .map_or(0.0, |advance| advance.get())
}

/// Whether every face has the character.
pub fn have(character: char) -> bool {
    FACES.iter().all(|face| face.info().coverage.contains(character.into()))
}
