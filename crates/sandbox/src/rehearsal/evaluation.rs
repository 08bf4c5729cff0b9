//! What the experts and the chair do in the procedure.

use super::browser::Browser;
use super::fault::RehearsalFault;
use super::school::{Case, text};
use super::sheet_plan::SheetPlan;
use super::texts::{ANSWER_TO_NOT_MET, ANSWERS_TO_MET, ANSWERS_TO_REMARK};

impl Case<'_> {
    /// The expert's own sheet of this case, which waits to be scored.
    async fn sheet_of(&self, expert: &Browser) -> Result<String, RehearsalFault> {
        let office = expert.view("expert_office", &[]).await?;
        let mut cases = office["cases"].as_array().into_iter().flatten();
        let own = cases.find(|line| line["id"].as_str() == Some(&self.id));
        let own = own.ok_or_else(|| RehearsalFault::lacks("expert_office", "such case"))?;
        Ok(text(&own["waits"], "sheet")?.to_owned())
    }

    /// Scores the first `count` criteria with their comments, and the next one without.
    pub async fn scores(&self, expert: &Browser, plan: &SheetPlan, count: usize) -> Result<String, RehearsalFault> {
        let sheet = self.sheet_of(expert).await?;
        let mut fields = vec![
            ("kind".to_owned(), "mark".to_owned()),
            ("thing".to_owned(), sheet.clone()),
        ];
        for criterion in self.criteria.iter().take(count) {
            let (score, comment) = plan.mark(self.school, criterion)?;
            fields.push((format!("texts[score.{criterion}]"), score.to_owned()));
            fields.push((format!("texts[comment.{criterion}]"), comment));
        }
        if let Some(next) = self.criteria.get(count) {
            fields.push((format!("texts[score.{next}]"), plan.score(next).to_owned()));
        }
        expert.act_with("save_texts", &fields).await?;
        Ok(sheet)
    }

    /// Scores everything and publishes: review, code, confirmation. The sheet.
    pub async fn publishes(&self, expert: &Browser, plan: &SheetPlan) -> Result<String, RehearsalFault> {
        let sheet = self.scores(expert, plan, self.criteria.len()).await?;
        let at = ("sheet", sheet.as_str());
        let page = expert.view("publish_page", &[at]).await?;
        let fields = [at, ("reviewed", text(&page, "reviewed")?)];
        let ceremony = expert.signs("begin_publishing", &fields).await?;
        expert.act("confirm_publication", &[("ceremony", &ceremony)]).await?;
        Ok(sheet)
    }

    /// Sapar comments on the first `count` scores of a published sheet.
    pub async fn sapar_comments(&self, sheet: &str, plan: &SheetPlan, count: usize) -> Result<(), RehearsalFault> {
        let mut fields = vec![
            ("kind".to_owned(), "comment".to_owned()),
            ("thing".to_owned(), self.id.clone()),
        ];
        for (number, criterion) in self.criteria.iter().enumerate().take(count) {
            // Two sheets are not commented on in the same words at the same criterion.
            let turn = number + plan.voice;
            let comment = match plan.score(criterion) {
                "not_met" => ANSWER_TO_NOT_MET,
                "met_with_remark" => ANSWERS_TO_REMARK[turn % ANSWERS_TO_REMARK.len()],
                _ => ANSWERS_TO_MET[turn % ANSWERS_TO_MET.len()],
            };
            fields.push((format!("texts[on.{sheet}.{criterion}]"), comment.to_owned()));
        }
        self.company.sapar.act_with("save_texts", &fields).await?;
        Ok(())
    }

    /// Marat, Aizada and Sapar publish; the sheets of the first two, on which the chair comments.
    pub async fn all_publish(&self, plans: &[SheetPlan; 3]) -> Result<[String; 2], RehearsalFault> {
        let [marat, aizada, sapar] = plans;
        let sheets = [
            self.publishes(&self.company.marat, marat).await?,
            self.publishes(&self.company.aizada, aizada).await?,
        ];
        self.publishes(&self.company.sapar, sapar).await?;
        Ok(sheets)
    }

    /// Sapar comments on everything, closes the evaluation, and signs the conclusion.
    pub async fn is_concluded(&self, plans: &[SheetPlan; 3], conclusion: &str) -> Result<(), RehearsalFault> {
        let sheets = self.all_publish(plans).await?;
        for (sheet, plan) in sheets.iter().zip(plans) {
            self.sapar_comments(sheet, plan, self.criteria.len()).await?;
        }
        let sapar = &self.company.sapar;
        self.step(sapar, "close_evaluation").await?;
        let what = [("kind", "conclusion"), ("thing", &self.id), ("field", "conclusion")];
        let fields = [what[0], what[1], what[2], ("based_on", ""), ("text", conclusion)];
        sapar.act("save_text", &fields).await?;
        let page = sapar.view("conclusion_page", &[self.at()]).await?;
        let fields = [self.at(), ("reviewed", text(&page, "reviewed")?)];
        sapar.signs("sign_conclusion", &fields).await?;
        Ok(())
    }

    /// Saltanat records what the council decided.
    pub async fn is_decided(&self, outcome: &str, minutes: &str, reasons: &str) -> Result<(), RehearsalFault> {
        let held_on = self.company.days_ago(1);
        let fields = [
            self.at(),
            ("outcome", outcome),
            ("minutes_number", minutes),
            ("held_on", &held_on),
            ("reasons", reasons),
        ];
        self.company.saltanat.act("record_decision", &fields).await?;
        Ok(())
    }
}
