//! typst can read nothing but the templates.

use typst::World;
use typst::diag::FileError;
use typst::foundations::Dict;
use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};

use crate::world::PdfWorld;

fn file(root: VirtualRoot, path: &str) -> FileId {
    RootedPath::new(root, VirtualPath::new(path).unwrap()).intern()
}

#[test]
fn no_file_and_no_package_can_be_read() {
    let world = PdfWorld::new(Dict::new());
    let package = VirtualRoot::Package("@preview/cetz:0.3.4".parse().unwrap());
    for id in [
        file(VirtualRoot::Project, "/etc/passwd"),
        file(VirtualRoot::Project, "/Cargo.toml"),
        file(VirtualRoot::Project, "/paper.typ"),
        file(package.clone(), "/typst.toml"),
        file(package, "/lib.typ"),
    ] {
        assert_eq!(world.file(id), Err(FileError::AccessDenied));
        if id != world.main() {
            assert_eq!(
                world.source(id).map(|source| source.text().to_owned()),
                Err(FileError::AccessDenied)
            );
        }
    }
}

#[test]
fn the_templates_ask_for_no_clock_and_no_file() {
    assert_eq!(PdfWorld::new(Dict::new()).today(None), None);
    for (name, template) in crate::world::TEMPLATES {
        for asked in [
            "datetime.today",
            "read(",
            "json(",
            "csv(",
            "image(",
            "plugin(",
            "@preview",
            "eval(",
        ] {
            assert!(!template.contains(asked), "{name} asks for {asked}");
        }
    }
}
