//! The documents of an accreditation as PDF (docs/requirements.md, A6, A14), set from what was signed: the same signature
//! gives the same bytes.

use asula_pdf::{PdfDocument, PdfKind, PdfLang, PdfSignature, PdfTable};

use super::db::signature::Signature;
use super::db::{self, Connection};
use super::trouble::{Answer, Trouble};
use crate::domain::accreditation::outcome::Outcome;
use crate::domain::address::CaseDocument;
use crate::domain::calendar::Date;
use crate::domain::signing::Subject;
use crate::domain::{Failure, Text3};
use crate::i18n::Lang;
use crate::server::accreditation::case::AccreditationFile;

impl CaseDocument {
    const fn subject(self) -> Subject {
        match self {
            CaseDocument::Order => Subject::Order,
            CaseDocument::Conclusion => Subject::Conclusion,
            CaseDocument::Certificate => Subject::Decision,
        }
    }

    /// Whether whoever looks may have it at this stage.
    fn is_for(self, case: &AccreditationFile) -> bool {
        let outcome = case.stage.outcome();
        let reads_scores = case.actor.is_officer() || case.actor.is_member();
        match self {
            CaseDocument::Order => case.row.order_signed_at.is_some(),
            CaseDocument::Conclusion => outcome.is_some() || (reads_scores && case.stage.is_unsealed()),
            CaseDocument::Certificate => outcome.is_some_and(Outcome::is_accredited),
        }
    }
}

/// What a document says, by what was signed and never by what the tables contain since: two or three statements. It is set by [`asula_pdf::set`], away from the threads that
/// serve.
///
/// # Errors
/// `NotFound` where the viewer may not have it, or it is not signed yet; a database error.
pub async fn case_document(
    db: &mut Connection,
    case: &AccreditationFile,
    of: CaseDocument,
    lang: Lang,
) -> Answer<PdfDocument> {
    if !of.is_for(case) {
        return Err(Failure::NotFound.into());
    }
    let id = &case.row.id;
    let signature = db::signature::latest(db, id, of.subject())
        .await?
        .ok_or(Failure::NotFound)?;
    let document = db::signature::latest_document(db, id, of.subject()).await?;
    let document = document.ok_or(Failure::NotFound)?;
    let unreadable = || Trouble::Inconsistent {
        table: "signature",
        row: id.clone(),
        what: "a signed document that cannot be read",
    };
    let mut signed: Signed = serde_json::from_str(&document).map_err(|_| unreadable())?;
    if signed.organisation_inn.is_empty() || signed.organisation_ky.is_empty() || signed.organisation_ru.is_empty() {
        // Signed before these bytes named the organisation: it is called as its self-evaluation, which began the case, called it.
        let began = db::signature::latest_document(db, id, Subject::SelfEvaluation).await?;
        let began: Began = serde_json::from_str(&began.ok_or_else(unreadable)?).map_err(|_| unreadable())?;
        signed.organisation_inn = began.organisation.inn;
        signed.organisation_ky = began.organisation.name_ky;
        signed.organisation_ru = began.organisation.name_ru;
    }
    Ok(written(case, of, lang, &signature, signed))
}

/// How a self-evaluation names the organisation.
#[derive(serde::Deserialize)]
struct Began {
    organisation: BeganFor,
}

#[derive(serde::Deserialize)]
struct BeganFor {
    inn: String,
    name_ky: String,
    name_ru: String,
}

/// The parts of the signed documents that the PDFs show.
#[derive(serde::Deserialize)]
struct Signed {
    #[serde(default)]
    number: String,
    #[serde(default)]
    registration_number: String,
    #[serde(default)]
    organisation_inn: String,
    #[serde(default)]
    organisation_ky: String,
    #[serde(default)]
    organisation_ru: String,
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    commission: Vec<Member>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    months: u32,
    #[serde(default)]
    minutes_number: String,
    #[serde(default)]
    held_on: String,
}

#[derive(serde::Deserialize)]
struct Member {
    name: String,
    position: String,
    employer: String,
    chair: bool,
}

fn written(
    case: &AccreditationFile,
    of: CaseDocument,
    lang: Lang,
    signature: &Signature,
    signed: Signed,
) -> PdfDocument {
    let row = &case.row;
    let signed_at = signature.signed_at;
    let authority = case.reference.authority(&row.authority);
    let issuer = lang.of(&authority.map_or_else(Text3::default, |it| it.title.clone()));
    let organisation = lang.registered_name(&signed.organisation_ky, &signed.organisation_ru);
    let registration = match signed.registration_number.as_str() {
        "" => row.registration_number.clone().unwrap_or_default(),
        number => number.to_owned(),
    };
    let set = case.reference.criteria_set(&row.criteria_set);
    let set = set.map(|set| lang.of(&set.title)).unwrap_or_default();
    let day = lang.date_long(signed_at.date_in_bishkek());
    let mut facts = vec![
        (lang.accreditation_organisation().to_owned(), organisation.clone()),
        (lang.document_inn().to_owned(), signed.organisation_inn.clone()),
        (lang.accreditation_case().to_owned(), registration.clone()),
    ];
    let (kind, title, number, paragraphs, table) = match of {
        CaseDocument::Order => (
            PdfKind::Order,
            lang.signed_thing(Subject::Order),
            signed.number.clone(),
            vec![
                lang.document_order(organisation, &set),
                lang.document_order_task().to_owned(),
            ],
            Some(commission_table(lang, &signed.commission)),
        ),
        CaseDocument::Conclusion => (
            PdfKind::Conclusion,
            lang.signed_thing(Subject::Conclusion),
            registration,
            vec![signed.text.clone()],
            None,
        ),
        CaseDocument::Certificate => {
            let until = row.valid_until.map(|at| lang.date_long(at.date_in_bishkek()));
            facts.push((lang.document_valid_until().to_owned(), until.unwrap_or_default()));
            facts.push((
                lang.document_ground().to_owned(),
                lang.document_minutes(&signed.minutes_number, &day_in_words(lang, &signed.held_on)),
            ));
            let conditional = Outcome::from_name(&signed.outcome) == Some(Outcome::Conditional);
            (
                PdfKind::Certificate,
                lang.document_certificate().to_owned(),
                row.certificate_number.clone().unwrap_or_default(),
                vec![lang.document_accredited(organisation, &lang.months(signed.months), conditional)],
                None,
            )
        }
    };
    PdfDocument {
        lang: match lang {
            Lang::Ky => PdfLang::Ky,
            Lang::Ru => PdfLang::Ru,
            Lang::En => PdfLang::En,
        },
        title,
        issuer,
        number: format!("№ {number}"),
        place_and_date: lang.document_place(&day),
        paragraphs,
        table,
        facts,
        signature: Some(PdfSignature {
            lines: vec![
                (lang.receipt_signer().to_owned(), signature.signer_name.clone()),
                (lang.receipt_signed_at().to_owned(), lang.date_time_exact(signed_at)),
                (lang.receipt_hash().to_owned(), signature.hash.clone()),
            ],
        }),
        signed_at_ms: signed_at.0,
        kind,
    }
}

/// A day of the signed bytes, as documents write it; what is no day stays as it was signed.
fn day_in_words(lang: Lang, day: &str) -> String {
    Date::parse(day).map_or_else(|_| day.to_owned(), |it| lang.date_long(it))
}

fn commission_table(lang: Lang, commission: &[Member]) -> PdfTable {
    let rows = commission.iter().map(|member| {
        let office = if member.chair {
            lang.document_chair()
        } else {
            lang.document_member()
        };
        vec![
            member.name.clone(),
            format!("{}, {}", member.position, member.employer),
            office.to_owned(),
        ]
    });
    PdfTable {
        header: vec![
            lang.document_name().to_owned(),
            lang.document_position().to_owned(),
            lang.document_office().to_owned(),
        ],
        rows: rows.collect(),
        caption: lang.document_commission().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::day_in_words;
    use crate::i18n::Lang;

    #[test]
    fn a_day_of_the_signed_bytes_stands_in_words() {
        assert_eq!(day_in_words(Lang::Ky, "2026-11-16"), "2026-жылдын 16-ноябры");
        assert_eq!(day_in_words(Lang::En, "2026-11-16"), "16\u{a0}November 2026");
        assert_eq!(day_in_words(Lang::Ru, "16.11.2026"), "16\u{a0}ноября 2026\u{a0}г.");
        assert_eq!(day_in_words(Lang::Ru, "ноябрь"), "ноябрь");
    }
}
