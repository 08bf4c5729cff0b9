//! How many SQL statements the work of experts and officers takes, the session's included: a bound that is raised knowingly.

use crate::statements::keep_to_their_bounds;
use crate::support::accreditation::borrowed;
use crate::support::on_both;

#[tokio::test]
async fn evaluation_requests_take_no_more_statements() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let (case, marat) = (&commission.case, &commission.marat);
        let sheet = marat.sheet().await;
        let at_sheet = [("sheet", sheet.as_str())];
        let news = [at_sheet[0], ("since", "0")];
        let one = [
            ("kind", "mark"),
            ("thing", sheet.as_str()),
            ("texts[score.1.1]", "met"),
            ("texts[comment.1.1]", "Далилдер жетиштүү."),
        ];
        let mut whole = vec![
            ("kind".to_owned(), "mark".to_owned()),
            ("thing".to_owned(), sheet.clone()),
        ];
        for criterion in app.school_criteria().criteria().skip(1) {
            whole.push((format!("texts[score.{}]", criterion.id), "met".to_owned()));
            whole.push((format!("texts[comment.{}]", criterion.id), "Далилдер бар.".to_owned()));
        }
        let list = [("words", "билим"), ("page", "1")];
        let measured = [
            ("sheet_page", 3, marat.browser.view("sheet_page", &at_sheet).await),
            ("sheet_news", 3, marat.browser.view("sheet_news", &news).await),
            (
                "a score with its comment",
                4,
                marat.browser.act("save_texts", &one).await,
            ),
            ("the same again", 1, marat.browser.act("save_texts", &one).await),
            (
                "a whole sheet",
                5,
                marat.browser.act("save_texts", &borrowed(&whole)).await,
            ),
            (
                "accreditations_page",
                2,
                case.saltanat.view("accreditations_page", &list).await,
            ),
            (
                "accreditations_page of an applicant",
                2,
                case.school.head.view("accreditations_page", &list).await,
            ),
        ];
        keep_to_their_bounds(measured);
    })
    .await;
}
