//! The papers of an accreditation as PDF (rows A6, A14), set from what was signed: the same signature gives the same bytes.

use asula_paper::{Paper, PaperKind, PaperLang, PaperSignature, PaperTable};

use super::db::signature::SignatureRow;
use super::db::{self, Connection};
use super::trouble::{Answer, Trouble};
use crate::domain::accreditation::outcome::Outcome;
use crate::domain::calendar::{Date, Moment};
use crate::domain::signing::Subject;
use crate::domain::{Failure, Text3};
use crate::i18n::Lang;
use crate::server::accreditation::case::AccreditationFile;

/// A paper of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperOf {
    /// «Тышкы баалоо жүргүзүү жөнүндө буйрук».
    Order,
    /// The commission's conclusion.
    Conclusion,
    /// The certificate.
    Certificate,
}

impl PaperOf {
    /// All papers.
    pub const ALL: [PaperOf; 3] = [PaperOf::Order, PaperOf::Conclusion, PaperOf::Certificate];

    /// Its name in addresses.
    pub const fn file(self) -> &'static str {
        match self {
            PaperOf::Order => "order.pdf",
            PaperOf::Conclusion => "conclusion.pdf",
            PaperOf::Certificate => "certificate.pdf",
        }
    }

    /// The paper of a name.
    pub fn from_file(name: &str) -> Option<PaperOf> {
        PaperOf::ALL.into_iter().find(|paper| paper.file() == name)
    }

    const fn subject(self) -> Subject {
        match self {
            PaperOf::Order => Subject::Order,
            PaperOf::Conclusion => Subject::Conclusion,
            PaperOf::Certificate => Subject::Decision,
        }
    }

    /// Whether who looks may have it at this stage.
    fn is_for(self, case: &AccreditationFile) -> bool {
        let outcome = case.stage.outcome();
        let reads_scores = case.actor.is_officer() || case.actor.is_member();
        match self {
            PaperOf::Order => case.row.order_signed_at.is_some(),
            PaperOf::Conclusion => outcome.is_some() || (reads_scores && case.stage.is_unsealed()),
            PaperOf::Certificate => outcome.is_some_and(Outcome::is_accredited),
        }
    }
}

/// What a paper says, by what was signed and never by what stands in the tables since: two or three statements. It is set by [`asula_paper::set`], away from the threads that serve.
///
/// # Errors
/// `NotFound` where the viewer may not have it, or it is not signed yet; the database's.
pub async fn paper_of(db: &mut Connection, case: &AccreditationFile, of: PaperOf, lang: Lang) -> Answer<Paper> {
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

/// The parts of the signed documents that papers tell.
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

fn written(case: &AccreditationFile, of: PaperOf, lang: Lang, signature: &SignatureRow, signed: Signed) -> Paper {
    let row = &case.row;
    let signed_at = Moment(signature.signed_at);
    let authority = case.reference.authority(&row.authority);
    let issuer = lang.of(&authority.map_or_else(Text3::default, |it| it.title.clone()));
    let organisation = if lang == Lang::Ky {
        &signed.organisation_ky
    } else {
        &signed.organisation_ru
    };
    let registration = match signed.registration_number.as_str() {
        "" => row.registration_number.clone().unwrap_or_default(),
        number => number.to_owned(),
    };
    let set = case.reference.criteria_set(&row.criteria_set);
    let set = set.map(|set| lang.of(&set.title)).unwrap_or_default();
    let day = lang.date_long(signed_at.date_in_bishkek());
    let mut facts = vec![
        (lang.accreditation_organisation().to_owned(), organisation.clone()),
        (lang.paper_inn().to_owned(), signed.organisation_inn.clone()),
        (lang.accreditation_case().to_owned(), registration.clone()),
    ];
    let (kind, title, number, paragraphs, table) = match of {
        PaperOf::Order => (
            PaperKind::Order,
            lang.signed_thing(Subject::Order),
            signed.number.clone(),
            vec![lang.paper_order(organisation, &set), lang.paper_order_task().to_owned()],
            Some(commission_table(lang, &signed.commission)),
        ),
        PaperOf::Conclusion => (
            PaperKind::Conclusion,
            lang.signed_thing(Subject::Conclusion),
            registration,
            vec![signed.text.clone()],
            None,
        ),
        PaperOf::Certificate => {
            let until = row.valid_until.map(|at| lang.date_long(Moment(at).date_in_bishkek()));
            facts.push((lang.paper_valid_until().to_owned(), until.unwrap_or_default()));
            facts.push((
                lang.paper_ground().to_owned(),
                lang.paper_minutes(&signed.minutes_number, &day_in_words(lang, &signed.held_on)),
            ));
            let conditional = Outcome::from_name(&signed.outcome) == Some(Outcome::Conditional);
            (
                PaperKind::Certificate,
                lang.paper_certificate().to_owned(),
                row.certificate_number.clone().unwrap_or_default(),
                vec![lang.paper_accredited(organisation, &lang.months(signed.months), conditional)],
                None,
            )
        }
    };
    Paper {
        lang: match lang {
            Lang::Ky => PaperLang::Ky,
            Lang::Ru => PaperLang::Ru,
            Lang::En => PaperLang::En,
        },
        title,
        issuer,
        number: format!("№ {number}"),
        place_and_date: lang.paper_place(&day),
        paragraphs,
        table,
        facts,
        signature: Some(PaperSignature {
            lines: vec![
                (lang.receipt_signer().to_owned(), signature.signer_name.clone()),
                (lang.receipt_signed_at().to_owned(), lang.date_time_exact(signed_at)),
                (lang.receipt_hash().to_owned(), signature.hash.clone()),
            ],
        }),
        signed_at_ms: signature.signed_at,
        kind,
    }
}

/// A day of the signed bytes, as documents write it; what is no day stays as it was signed.
fn day_in_words(lang: Lang, day: &str) -> String {
    Date::parse(day).map_or_else(|_| day.to_owned(), |it| lang.date_long(it))
}

fn commission_table(lang: Lang, commission: &[Member]) -> PaperTable {
    let rows = commission.iter().map(|member| {
        let office = if member.chair {
            lang.paper_chair()
        } else {
            lang.paper_member()
        };
        vec![
            member.name.clone(),
            format!("{}, {}", member.position, member.employer),
            office.to_owned(),
        ]
    });
    PaperTable {
        header: vec![
            lang.paper_name().to_owned(),
            lang.paper_position().to_owned(),
            lang.paper_office().to_owned(),
        ],
        rows: rows.collect(),
        caption: lang.paper_commission().to_owned(),
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
