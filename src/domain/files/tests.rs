use super::*;

/// A PDF of one page with these entries in its trailer, and these objects besides its own.
fn pdf_with(objects: &str, trailer: &str) -> Vec<u8> {
    let mut text =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
                    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
            .to_owned();
    text.push_str(objects);
    let table = text.len();
    text.push_str(&format!(
        "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n"
    ));
    text.into_bytes()
}

fn pdf() -> Vec<u8> {
    pdf_with("", "")
}

/// The same in pieces of every length that matters, and whole.
fn inspect(content: &[u8]) -> Result<Inspected, FileFault> {
    let whole = in_pieces(content, usize::MAX);
    for length in [1, 7, 1_024, 70_000] {
        assert_eq!(in_pieces(content, length), whole, "in pieces of {length}");
    }
    whole
}

fn in_pieces(content: &[u8], length: usize) -> Result<Inspected, FileFault> {
    let mut inspection = Inspection::default();
    for piece in content.chunks(length) {
        inspection.take(piece)?;
    }
    inspection.end()
}

fn open(kind: FileKind) -> Result<Inspected, FileFault> {
    Ok(Inspected { kind, lock: None })
}

fn png() -> Vec<u8> {
    let chunk = |kind: &[u8], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], kind, data, &[0; 4]].concat()
    };
    let header = chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    let image = chunk(b"IDAT", &[7; 3_000]);
    [&b"\x89PNG\r\n\x1a\n"[..], &header, &image, &chunk(b"IEND", b"")].concat()
}

/// A JPEG with a small picture of its own in a segment before the image, as cameras write it.
fn jpeg() -> Vec<u8> {
    let thumbnail = b"Exif\0\0\xff\xd8\xff\xda\0\x02tiny\xff\xd9";
    let length = u16::try_from(thumbnail.len() + 2).unwrap().to_be_bytes();
    let image = [&[0x12; 4_000][..], b"\xff\x00\xff\xd0", &[0x34; 400]].concat();
    [
        &b"\xff\xd8\xff\xe1"[..],
        &length,
        thumbnail,
        b"\xff\xda\0\x02",
        &image,
        // A progressive picture has several scans.
        b"\xff\xc4\0\x03\x01\xff\xda\0\x02",
        &image,
        b"\xff\xd9",
    ]
    .concat()
}

#[test]
fn whole_files_of_the_three_kinds_are_taken() {
    assert_eq!(inspect(&pdf()), open(FileKind::Pdf));
    assert_eq!(inspect(&png()), open(FileKind::Png));
    assert_eq!(inspect(&jpeg()), open(FileKind::Jpeg));
}

#[test]
fn harmless_bytes_may_precede_the_header_of_a_pdf() {
    for before in [
        &b"\xef\xbb\xbf"[..],
        b"\r\n\r\n\r\n",
        b"\n \t\n",
        b"\0\0\0",
        b"\xef\xbb\xbf\r\n",
        b"\x1b%-12345X@PJL ENTER LANGUAGE=PDF\r\n",
        &[b'\n'; 1_023],
    ] {
        assert_eq!(inspect(&[before, &pdf()].concat()), open(FileKind::Pdf), "{before:?}");
    }
}

#[test]
fn a_header_beyond_a_kilobyte_is_no_pdf() {
    for before in [&[b'\n'; 1_024][..], &[b'x'; 1_100], &[0; 5_000]] {
        assert_eq!(inspect(&[before, &pdf()].concat()), Err(FileFault::WrongType));
    }
}

#[test]
fn what_begins_otherwise_is_no_pdf() {
    for before in [
        &b"<!doctype html><script>alert(1)</script>\n"[..],
        b"\xef\xbb\xbf  <svg>",
        b"MZ\x90\0",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"#!/bin/sh\n",
        b"{\\rtf1 ",
        b"GIF89a",
        b"RIFF\0\0\0\0WEBP",
    ] {
        assert_eq!(
            inspect(&[before, &pdf()].concat()),
            Err(FileFault::WrongType),
            "{before:?}"
        );
    }
}

#[test]
fn other_pictures_and_texts_are_of_a_wrong_type() {
    for content in [
        &b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"[..],
        b"\0\0\0\x0cjP  \r\n\x87\n",
        b"RIFF\x24\0\0\0WEBPVP8 ",
        b"BM\x36\0\0\0",
        b"II*\0",
        b"%!PS-Adobe-3.0",
        b"%PDF",
        b"%PDF-x.y",
        b"x",
        &[0; 3_000],
    ] {
        assert_eq!(inspect(content), Err(FileFault::WrongType), "{content:?}");
    }
}

#[test]
fn a_cut_file_is_known_wherever_it_was_cut() {
    for (content, ends) in [
        (pdf(), b"startxref".as_slice()),
        (png(), b"IEND"),
        (jpeg(), b"\xff\xd9"),
    ] {
        let last = content.windows(ends.len()).rposition(|it| it == ends).unwrap();
        for length in [9, 40, content.len() / 3, content.len() / 2, last - 1, last] {
            assert_eq!(inspect(&content[..length]), Err(FileFault::Cut), "{length}");
        }
        // Room that was made for the rest, and never filled.
        let half = [&content[..content.len() / 2], &[0; 90_000]].concat();
        assert_eq!(inspect(&half), Err(FileFault::Cut));
    }
    assert_eq!(inspect(b"%PDF-1.4\n"), Err(FileFault::Cut));
}

#[test]
fn what_stands_after_the_end_is_of_no_account() {
    for after in [
        &b"\n"[..],
        &[0; 70_000],
        &[b' '; 9_000],
        b"% another\n",
        b"\x1b%-12345X",
    ] {
        assert_eq!(inspect(&[&pdf(), after].concat()), open(FileKind::Pdf));
    }
    let film = [&jpeg()[..], b"MotionPhoto_Data", &[0xff; 90_000]].concat();
    assert_eq!(inspect(&film), open(FileKind::Jpeg));
    assert_eq!(inspect(&[&png()[..], &[1; 9_000]].concat()), open(FileKind::Png));
}

#[test]
fn a_document_cut_in_what_was_added_is_cut() {
    let added = [&pdf()[..], b"4 0 obj<</Length 90000>>stream\n", &[b'x'; 40_000]].concat();
    assert_eq!(inspect(&added), Err(FileFault::Cut));
}

#[test]
fn a_document_saved_again_is_whole() {
    let added = [&pdf()[..], b"4 0 obj<</Length 90000>>stream\n", &[b'x'; 40_000]].concat();
    let saved = [
        &added[..],
        b"\nendstream endobj\nxref\n0 0\ntrailer<<>>\nstartxref\n40000\n%%EOF",
    ]
    .concat();
    assert_eq!(inspect(&saved), open(FileKind::Pdf));
    // Without the mark of the end, but with the place of its table.
    assert_eq!(inspect(&saved[..saved.len() - 6]), open(FileKind::Pdf));
}

#[test]
fn a_table_beyond_the_end_means_a_lost_middle() {
    let text = String::from_utf8(pdf()).unwrap();
    let (before, _) = text.split_once("startxref").unwrap();
    let lost = format!("{before}startxref\n900000\n%%EOF\n");
    assert_eq!(inspect(lost.as_bytes()), Err(FileFault::Cut));
}

#[test]
fn a_pdf_without_a_page_is_told() {
    let empty = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 0\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";
    assert_eq!(inspect(empty), Err(FileFault::NoPages));
    assert_eq!(inspect(b"%PDF-1.4 %%EOF"), Err(FileFault::NoPages));
    // Pages that are packed with other objects.
    let packed = b"%PDF-1.5\n1 0 obj<</Type/ObjStm/N 3>>stream\nx\nendstream endobj\nstartxref\n9\n%%EOF\n";
    assert_eq!(inspect(packed), open(FileKind::Pdf));
}

#[test]
fn a_pdfs_lock_is_read_with_its_strings() {
    let owner = "01".repeat(32);
    let locked = pdf_with(
        &format!(
            "5 0 obj\n<</Filter/Standard/V 2/Length 128/R 3/O<{owner}>/U(\\(\\)a\\134\\n\\101(b)\\\r\nc)/P -1028>>\nendobj\n"
        ),
        "\n/Encrypt 5 0 R/ID[<0A0b><0C>]",
    );
    let lock = Lock::Standard(StandardLock {
        revision: 3,
        key_bytes: 16,
        owner: vec![1; 32],
        user: b"()a\\\nA(b)c".to_vec(),
        permissions: 4_294_966_268,
        id: vec![10, 11],
        encrypts_metadata: true,
    });
    assert_eq!(
        inspect(&locked),
        Ok(Inspected {
            kind: FileKind::Pdf,
            lock: Some(lock)
        })
    );
}

#[test]
fn a_lock_without_passwords_is_another_one() {
    let locked = pdf_with("5 0 obj<</Filter/Adobe.PubSec/V 4>>endobj\n", "/Encrypt 5 0 R");
    assert_eq!(inspect(&locked).unwrap().lock, Some(Lock::Other));
    let direct = pdf_with(
        "",
        "/Encrypt<</Filter /Standard /V 4 /R 4 /P 1 /EncryptMetadata false /O() /U()>>",
    );
    let lock = inspect(&direct).unwrap().lock;
    assert!(
        matches!(&lock, Some(Lock::Standard(it)) if it.revision == 4 && !it.encrypts_metadata && it.id.is_empty()),
        "{lock:?}"
    );
}

#[test]
fn a_locked_attachment_does_not_lock_the_document() {
    let attached = String::from_utf8(pdf_with(
        "5 0 obj<</Filter/Standard/V 1/R 2/P 0/O()/U()>>endobj\n",
        "/Encrypt 5 0 R",
    ))
    .unwrap();
    let whole = pdf_with(&format!("6 0 obj<<>>stream\n{attached}\nendstream endobj\n"), "");
    assert_eq!(inspect(&whole), open(FileKind::Pdf));
}

#[test]
fn a_name_opens_as_what_the_file_is() {
    for (name, kind, fitting) in [
        ("Устав.pdf", FileKind::Pdf, "Устав.pdf"),
        ("УСТАВ.PDF", FileKind::Pdf, "УСТАВ.PDF"),
        ("скан.jpg", FileKind::Pdf, "скан.pdf"),
        ("Күбөлүк.JPEG", FileKind::Jpeg, "Күбөлүк.JPEG"),
        ("Күбөлүк.pdf", FileKind::Jpeg, "Күбөлүк.jpg"),
        ("Буйрук № 5.2", FileKind::Pdf, "Буйрук № 5.2.pdf"),
        ("file", FileKind::Png, "file.png"),
        (".pdf", FileKind::Pdf, ".pdf.pdf"),
        ("Устав.pdf.exe", FileKind::Pdf, "Устав.pdf.exe.pdf"),
        ("Устав.docx", FileKind::Pdf, "Устав.docx.pdf"),
    ] {
        assert_eq!(fitting_name(name, kind), fitting, "{name}");
    }
}
