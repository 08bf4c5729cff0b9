//! What the experts do in the accreditation procedure.

use asula::domain::views::chair::ConclusionPage;
use asula::domain::views::commission::{ExpertOffice, Waits};
use asula::domain::views::sheet::PublishPage;
use asula::domain::views::ties::TiesPage;

use super::accreditation::{Case, Commission, Expert, borrowed};
use super::{Reply, TestApp};

impl Expert {
    /// «Эксперт болууга макулмун», «Ооба».
    pub async fn agrees(&self, case: &Case<'_>) -> Reply {
        let fields = [case.at(), ("answer", "agree"), ("sure", "yes")];
        self.browser.act("answer_invitation", &fields).await
    }

    /// «Эксперт болуудан баш тартуу», «Ооба».
    pub async fn declines(&self, case: &Case<'_>) -> Reply {
        let why = [("conflict_case", "kinship"), ("comment", "Жээним ошол мектепте окуйт")];
        let fields = [case.at(), ("answer", "decline"), why[0], why[1], ("sure", "yes")];
        self.browser.act("answer_invitation", &fields).await
    }

    /// Declares a tie to an organisation.
    pub async fn declares(&self, inn: &str, kind: &str) -> Reply {
        let fields = [("inn", inn), ("kind", kind)];
        self.browser.act("declare_tie", &fields).await
    }

    /// Ends every tie that it declared.
    pub async fn ends_its_ties(&self) {
        let page: TiesPage = self.browser.view("ties_page", &[]).await.read();
        for tie in page.ties.iter().filter(|it| it.is_own && it.ended_at.is_none()) {
            let fields = [("tie", tie.id.as_str())];
            self.browser.act("end_tie", &fields).await.done();
        }
    }

    /// The expert's own sheet that waits to be scored.
    pub async fn sheet(&self) -> String {
        let office: ExpertOffice = self.browser.view("expert_office", &[]).await.read();
        let sheet = office.cases.into_iter().find_map(|line| match line.waits {
            Waits::Scoring { sheet, .. } => Some(sheet.to_string()),
            _ => None,
        });
        sheet.expect("a sheet waits to be scored")
    }

    /// Saves one text of a sheet where nothing was: the field is `score.1.1` or `comment.1.1`.
    pub async fn saves(&self, sheet: &str, field: &str, text: &str) -> Reply {
        let what = [("kind", "mark"), ("thing", sheet), ("field", field)];
        let fields = [what[0], what[1], what[2], ("based_on", ""), ("text", text)];
        self.browser.act("save_text", &fields).await
    }

    /// Scores every criterion of an empty sheet alike.
    pub async fn scores_everything(&self, case: &Case<'_>, sheet: &str, score: &str, comment: &str) {
        let mut fields = vec![
            ("kind".to_owned(), "mark".to_owned()),
            ("thing".to_owned(), sheet.to_owned()),
        ];
        for criterion in case.app.school_criteria().criteria() {
            fields.push((format!("texts[score.{}]", criterion.id), score.to_owned()));
            fields.push((format!("texts[comment.{}]", criterion.id), comment.to_owned()));
        }
        self.browser.act("save_texts", &borrowed(&fields)).await.done();
    }

    /// «Чечимди жарыялоо»: freezes the sheet as it was reviewed.
    pub async fn begins_to_publish(&self, sheet: &str) -> Reply {
        let page: PublishPage = self.browser.view("publish_page", &[("sheet", sheet)]).await.read();
        let fields = [("sheet", sheet), ("reviewed", page.reviewed.as_str())];
        self.browser.act("begin_publishing", &fields).await
    }

    /// Freezes the sheet and enters the code: the sixty seconds run. The ceremony.
    pub async fn authorises(&self, app: &TestApp, sheet: &str) -> String {
        let ceremony = self.begins_to_publish(sheet).await.done().led_to_id();
        let code = app.code_for(&self.browser, &ceremony).await;
        app.enter_code(&self.browser, &ceremony, &code).await.done();
        ceremony
    }

    /// Confirms once more.
    pub async fn confirms(&self, ceremony: &str) -> Reply {
        self.browser.act("confirm_publication", &[("ceremony", ceremony)]).await
    }

    /// Scores everything alike and publishes; the sheet.
    pub async fn publishes(&self, case: &Case<'_>, score: &str, comment: &str) -> String {
        let sheet = self.sheet().await;
        self.scores_everything(case, &sheet, score, comment).await;
        let ceremony = self.authorises(case.app, &sheet).await;
        self.confirms(&ceremony).await.done();
        sheet
    }
}

impl Commission<'_> {
    /// All three publish; Marat's and Aizada's sheets.
    pub async fn publish_all(&self) -> [String; 2] {
        let marat = self.marat.publishes(&self.case, "met", "Талапка жооп берет").await;
        let aizada = self
            .aizada
            .publishes(&self.case, "met_with_remark", "Эскертүү бар")
            .await;
        self.sapar.publishes(&self.case, "met", "Макулмун").await;
        [marat, aizada]
    }

    /// Sapar comments on every score of a sheet.
    pub async fn sapar_comments_on(&self, sheet: &str) -> Reply {
        let case = &self.case;
        let mut fields = vec![
            ("kind".to_owned(), "comment".to_owned()),
            ("thing".to_owned(), case.id.clone()),
        ];
        for criterion in case.app.school_criteria().criteria() {
            fields.push((format!("texts[on.{sheet}.{}]", criterion.id), "Негиздүү баа".to_owned()));
        }
        self.sapar.browser.act("save_texts", &borrowed(&fields)).await
    }

    /// Sapar writes the conclusion and signs it.
    pub async fn sapar_concludes(&self, text: &str) {
        let (case, sapar) = (&self.case, &self.sapar.browser);
        let what = [
            ("kind", "conclusion"),
            ("thing", case.id.as_str()),
            ("field", "conclusion"),
        ];
        let fields = [what[0], what[1], what[2], ("based_on", ""), ("text", text)];
        sapar.act("save_text", &fields).await.done();
        let page: ConclusionPage = sapar.view("conclusion_page", &[case.at()]).await.read();
        let fields = [case.at(), ("reviewed", page.reviewed.as_str())];
        case.app.signs(sapar, "sign_conclusion", &fields).await;
    }

    /// Saltanat records what the council decided.
    pub async fn decision_is_recorded(&self, outcome: &str) -> Reply {
        let minutes = [("minutes_number", "12"), ("held_on", "2026-11-13")];
        let reasons = ("reasons", "Комиссиянын корутундусунун негизинде");
        let fields = [self.case.at(), ("outcome", outcome), minutes[0], minutes[1], reasons];
        self.case.saltanat.act("record_decision", &fields).await
    }
}
