//! The procedure of a licence, and the school at which the most is under way: Aigul's, with Nurlan.

use super::browser::Browser;
use super::company::Company;
use super::fault::RehearsalFault;
use super::sample_pdf::pdf;
use super::school::{Case, School, registers, text};
use super::texts::{DRAFT_ROWS, SENT_ROWS};
use crate::cast::people;

type Rows = [(&'static str, &'static [(&'static str, &'static str)])];

/// So many criteria are answered by Nurlan, and so many more by Aigul.
const ANSWERED: (usize, usize) = (11, 4);

/// «Билим Нуру»: Nurlan is appointed; he fills an application for a licence, and with Aigul half of a self-evaluation.
pub async fn being_filled_and_answered(company: &Company) -> Result<(), RehearsalFault> {
    let school = School {
        head: people::AIGUL,
        site: "bilim-nuru.test",
        pupils: 428,
        teachers: 37,
        russian: false,
    };
    let case = Case::begins(company, &school).await?;
    let fields = [("pin", people::NURLAN), ("position", "Юрист")];
    case.head.act("appoint_employee", &fields).await?;
    let nurlan = company.is_joined_by(people::NURLAN).await?;
    let (by_nurlan, by_aigul) = ANSWERED;
    let criteria: Vec<&[String]> = vec![
        case.criteria.get(..by_nurlan).unwrap_or_default(),
        case.criteria.get(by_nurlan..by_nurlan + by_aigul).unwrap_or_default(),
    ];
    for (browser, criteria) in [&nurlan, &case.head].into_iter().zip(criteria) {
        case.answers(browser, criteria).await?;
    }
    fills(&nurlan, "SCH3", DRAFT_ROWS).await?;
    Ok(())
}

/// «Достук»: Chynara fills, signs and sends an application.
pub async fn sent(company: &Company) -> Result<(), RehearsalFault> {
    let chynara = company.is_joined_by(people::CHYNARA).await?;
    registers(&chynara).await?;
    let application = fills(&chynara, "OUT", SENT_ROWS).await?;
    let at = ("application", application.as_str());
    let review = chynara.view("review_page", &[at]).await?;
    let fields = [at, ("reviewed", text(&review, "reviewed")?), ("consent", "on")];
    chynara.signs("begin_signing", &fields).await?;
    Ok(())
}

/// Begins an application for a level and adds rows with their files; its id.
async fn fills(browser: &Browser, level: &str, rows: &Rows) -> Result<String, RehearsalFault> {
    let application = browser.act("create_application", &[]).await?;
    let at = ("application", application.as_str());
    browser.act("add_programme", &[at, ("level", level)]).await?;
    for (template, cells) in rows {
        let row = browser.act("add_row", &[at, ("template", template)]).await?;
        let page = browser.view("appendix_page", &[at, ("template", template)]).await?;
        let columns = page["template"]["columns"].as_array();
        for column in columns.into_iter().flatten().filter(|it| it["kind"] == "file") {
            let id = text(column, "id")?;
            let path = format!("cell/{application}/{row}/{id}");
            browser
                .upload(&path, "Документ.pdf", &pdf(&format!("{template} - {id}")))
                .await?;
        }
        let mut fields = vec![
            ("application".to_owned(), application.clone()),
            ("row".to_owned(), row.clone()),
        ];
        for (column, text) in *cells {
            fields.push((format!("cells[{column}]"), (*text).to_owned()));
        }
        browser.act_with("save_row", &fields).await?;
    }
    Ok(application)
}
