//! All that typst can see while it sets a document: the templates, the faces, the values of the document. No disk, no
//! network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use crate::{PdfFault, fonts};

/// The templates by the names under which they import each other; the first is where typst begins.
pub const TEMPLATES: [(&str, &str); 7] = [
    ("/paper.typ", include_str!("template/paper.typ")),
    ("/parts.typ", include_str!("template/parts.typ")),
    ("/emblem.typ", include_str!("template/emblem.typ")),
    ("/letter.typ", include_str!("template/letter.typ")),
    ("/order.typ", include_str!("template/order.typ")),
    ("/conclusion.typ", include_str!("template/conclusion.typ")),
    ("/certificate.typ", include_str!("template/certificate.typ")),
];

/// The templates, read once.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    TEMPLATES
        .into_iter()
        .map(|(path, text)| Source::new(file_id(path), text.to_owned()))
        .collect()
});

#[expect(clippy::expect_used, reason = "the paths are those of TEMPLATES")]
fn file_id(path: &str) -> FileId {
    RootedPath::new(
        VirtualRoot::Project,
        VirtualPath::new(path).expect("a path of a template"),
    )
    .intern()
}

/// Runs the templates over the values of a document.
pub fn lay_out(inputs: Dict) -> Result<PagedDocument, PdfFault> {
    typst::compile(&PdfWorld::new(inputs))
        .output
        .map_err(|faults| refused(&faults))
}

/// What typst said, for the log.
pub fn refused(faults: &[SourceDiagnostic]) -> PdfFault {
    PdfFault::Setting(
        faults
            .iter()
            .map(|fault| fault.message.as_str())
            .collect::<Vec<_>>()
            .join("; "),
    )
}

/// typst remembers its work for the next time; a server would remember every document that it ever set.
pub fn forget_old_work() {
    typst::comemo::evict(2);
}

/// The world of one document.
pub struct PdfWorld {
    library: LazyHash<Library>,
}

impl PdfWorld {
    /// The world in which these values are `sys.inputs`.
    pub fn new(inputs: Dict) -> Self {
        Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
        }
    }
}

impl World for PdfWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        fonts::book()
    }

    fn main(&self) -> FileId {
        SOURCES[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, _id: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::face(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
