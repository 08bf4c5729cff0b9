//! The name under which a file is kept and downloaded.

use super::FileKind;

/// The name with an ending by which it opens as what it is. A right ending stays, in whatever case; the ending of another kind
/// that is taken is replaced, since it was a mistake about the kind; to any other the right one is added, so that nothing of
/// the name is lost.
pub fn fitting_name(name: &str, kind: FileKind) -> String {
    let usual = kind.endings().first().copied().unwrap_or_default();
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, ending.to_lowercase()),
        _ => (name, String::new()),
    };
    let ends = |kind: FileKind| kind.endings().contains(&ending.as_str());
    if ends(kind) {
        name.to_owned()
    } else if [FileKind::Pdf, FileKind::Png, FileKind::Jpeg].into_iter().any(ends) {
        format!("{stem}.{usual}")
    } else {
        format!("{name}.{usual}")
    }
}
