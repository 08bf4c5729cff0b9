//! Files that the cast uploads: real PDFs of one page.

/// A PDF with a line of Latin letters, which need no font of its own.
pub fn pdf(line: &str) -> Vec<u8> {
    let line: String = line
        .chars()
        .filter(|it| it.is_ascii_alphanumeric() || " .-".contains(*it))
        .collect();
    let content = format!("BT /F1 16 Tf 60 760 Td ({line}) Tj 0 -28 Td /F1 10 Tf (Sandbox: nobody here exists.) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut table = "0000000000 65535 f \n".to_owned();
    for (number, object) in (1..).zip(&objects) {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let start = file.len();
    let size = objects.len() + 1;
    file.push_str(&format!(
        "xref\n0 {size}\n{table}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    ));
    file.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::pdf;

    #[test]
    fn the_table_of_a_document_points_at_its_objects() {
        let file = String::from_utf8(pdf("Okuu plan (2026)")).unwrap();
        let start: usize = file.lines().rev().nth(1).unwrap().parse().unwrap();
        assert!(file[start..].starts_with("xref"));
        let entries = file[start..].lines().filter(|line| line.ends_with(" n "));
        for (number, entry) in (1..).zip(entries) {
            let at: usize = entry[..10].parse().unwrap();
            assert!(file[at..].starts_with(&format!("{number} 0 obj")), "{entry}");
        }
        assert!(file.contains("(Okuu plan 2026)"));
    }
}
