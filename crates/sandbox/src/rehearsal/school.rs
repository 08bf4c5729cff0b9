//! A school in the accreditation procedure: it registers, answers the criteria, signs and sends.

use serde_json::Value;

use super::browser::Browser;
use super::company::Company;
use super::fault::RehearsalFault;
use super::sample_pdf::pdf;
use super::texts;

/// The documents with which an organisation registers: what the files are called, and what they contain.
const DOCUMENTS: [(&str, &str); 3] = [
    ("Устав.pdf", "Charter"),
    ("Каттоо күбөлүгү.pdf", "Certificate of registration"),
    ("Банктын реквизиттери.pdf", "Bank details"),
];

/// Evidence that is a file: the criterion, the name of the file, and what it contains.
const EVIDENCE: [(&str, &str, &str); 4] = [
    ("1.1", "Окуу план 2026-2027.pdf", "Curriculum 2026-2027"),
    ("3.1", "Мугалимдердин тизмеси.pdf", "List of teachers"),
    ("4.2", "Өрт коопсуздугу боюнча акт.pdf", "Fire safety report"),
    (
        "6.1",
        "Өнүктүрүү программасы 2025-2029.pdf",
        "Development programme 2025-2029",
    ),
];

/// What is known of a school.
pub struct School {
    /// PIN of its head.
    pub head: &'static str,
    /// Where its documents are on the web.
    pub site: &'static str,
    /// How many pupils it has.
    pub pupils: u32,
    /// How many teachers.
    pub teachers: u32,
    /// Whether it answers in Russian.
    pub russian: bool,
}

impl School {
    /// A text with the figures of the school in their places.
    pub fn tells(&self, text: &str) -> String {
        [
            ("{pupils}", self.pupils),
            ("{teachers}", self.teachers),
            ("{young}", self.teachers / 6),
            ("{books}", self.pupils * 13 + 210),
            ("{computers}", self.pupils / 14),
            ("{seats}", self.pupils / 5),
        ]
        .into_iter()
        .fold(text.to_owned(), |text, (place, figure)| {
            text.replace(place, &figure.to_string())
        })
    }
}

/// A case in its procedure.
pub struct Case<'a> {
    /// Who walks with it.
    pub company: &'a Company,
    pub school: &'a School,
    pub head: Browser,
    /// The case.
    pub id: String,
    /// The criteria, in order.
    pub criteria: Vec<String>,
}

impl<'a> Case<'a> {
    /// The head signs in, registers the school, and begins a self-evaluation.
    pub async fn begins(company: &'a Company, school: &'a School) -> Result<Self, RehearsalFault> {
        let head = company.is_joined_by(school.head).await?;
        registers(&head).await?;
        let id = head.act("begin_accreditation", &[("level", "SCH3")]).await?;
        let review = head.view("self_evaluation_review", &[("accreditation", &id)]).await?;
        let sections = review["sections"].as_array();
        let criteria: Vec<String> = sections
            .into_iter()
            .flatten()
            .filter_map(|section| section[1].as_array())
            .flatten()
            .filter_map(|criterion| criterion["id"].as_str())
            .map(str::to_owned)
            .collect();
        if criteria.is_empty() {
            return Err(RehearsalFault::lacks("self_evaluation_review", "criteria"));
        }
        Ok(Self {
            company,
            school,
            head,
            id,
            criteria,
        })
    }

    /// As [`Case::begins`], and all is answered.
    pub async fn filled(company: &'a Company, school: &'a School) -> Result<Self, RehearsalFault> {
        let case = Self::begins(company, school).await?;
        case.answers(&case.head, &case.criteria).await?;
        Ok(case)
    }

    /// The case among the arguments.
    pub fn at(&self) -> (&'static str, &str) {
        ("accreditation", self.id.as_str())
    }

    /// Somebody of the school answers these criteria, with links and here and there a file.
    pub async fn answers(&self, browser: &Browser, criteria: &[String]) -> Result<(), RehearsalFault> {
        let mut fields = vec![
            ("kind".to_owned(), "answer".to_owned()),
            ("thing".to_owned(), self.id.clone()),
        ];
        for id in criteria {
            let answer = texts::lines(id)?.answer[usize::from(self.school.russian)];
            let link = format!("https://{}/akkreditatsiya/{}", self.school.site, id.replace('.', "-"));
            fields.push((format!("texts[text.{id}]"), self.school.tells(answer)));
            fields.push((format!("texts[links.{id}]"), link));
        }
        browser.act_with("save_texts", &fields).await?;
        for (criterion, name, line) in EVIDENCE {
            if criteria.iter().any(|id| id == criterion) {
                let path = format!("evidence/{}/{criterion}", self.id);
                browser.upload(&path, name, &pdf(line)).await?;
            }
        }
        Ok(())
    }

    /// The head signs and sends.
    pub async fn is_sent(&self) -> Result<(), RehearsalFault> {
        let review = self.head.view("self_evaluation_review", &[self.at()]).await?;
        let fields = [self.at(), ("reviewed", text(&review, "reviewed")?), ("consent", "on")];
        self.head.signs("begin_signing_self_evaluation", &fields).await?;
        Ok(())
    }
}

/// Registers the organisation of the head who is signed in, with its documents.
pub async fn registers(head: &Browser) -> Result<(), RehearsalFault> {
    let seat = head.person.seats.first();
    let seat = seat.ok_or_else(|| RehearsalFault::NotOfTheCast(head.person.pin.clone()))?;
    head.act("look_up_organisation", &[("inn", &seat.inn)]).await?;
    let page = head.view("organisation_page", &[]).await?;
    let wanted = page["documents"].as_array().into_iter().flatten();
    for (document, (name, line)) in wanted.zip(DOCUMENTS.into_iter().cycle()) {
        let path = format!("document/{}", text(document, "kind")?);
        head.upload(&path, name, &pdf(line)).await?;
    }
    head.act("register_organisation", &[]).await?;
    Ok(())
}

/// A text of an answer.
pub fn text<'a>(answer: &'a Value, field: &'static str) -> Result<&'a str, RehearsalFault> {
    answer[field]
        .as_str()
        .ok_or_else(|| RehearsalFault::lacks("view", field))
}
