//! What the ministry does in the procedure, and how experts answer it.

use super::browser::Browser;
use super::fault::RehearsalFault;
use super::school::{Case, text};

impl Case<'_> {
    /// A step of somebody that needs nothing but the action.
    pub async fn step(&self, who: &Browser, action: &str) -> Result<(), RehearsalFault> {
        who.act("take_step", &[self.at(), ("action", action)]).await?;
        Ok(())
    }

    /// Sent, registered, and its commission begun to be formed.
    pub async fn is_forming(&self) -> Result<(), RehearsalFault> {
        self.is_sent().await?;
        let saltanat = &self.company.saltanat;
        self.step(saltanat, "register").await?;
        self.step(saltanat, "form_commission").await
    }

    /// Saltanat invites an expert; `office` is `chair` or `member`.
    pub async fn invites(&self, expert: &Browser, office: &str) -> Result<(), RehearsalFault> {
        let saltanat = &self.company.saltanat;
        let page = saltanat.view("commission_page", &[self.at()]).await?;
        let name = expert.person.full_name();
        let mut pool = page["candidates"].as_array().into_iter().flatten();
        let candidate = pool.find(|it| it["name"].as_str() == Some(&name));
        let candidate = candidate.ok_or_else(|| RehearsalFault::lacks("commission_page", "such expert"))?;
        let fields = [self.at(), ("expert", text(candidate, "id")?), ("office", office)];
        saltanat.act("invite_expert", &fields).await?;
        Ok(())
    }

    /// Invited, and agrees.
    pub async fn is_joined_by(&self, expert: &Browser, office: &str) -> Result<(), RehearsalFault> {
        self.invites(expert, office).await?;
        let fields = [self.at(), ("answer", "agree"), ("sure", "yes")];
        expert.act("answer_invitation", &fields).await?;
        Ok(())
    }

    /// Invited, and declines for a case of conflict.
    pub async fn is_declined_by(&self, expert: &Browser, conflict: &str, comment: &str) -> Result<(), RehearsalFault> {
        self.invites(expert, "member").await?;
        let why = [("conflict_case", conflict), ("comment", comment)];
        let fields = [self.at(), ("answer", "decline"), why[0], why[1], ("sure", "yes")];
        expert.act("answer_invitation", &fields).await?;
        Ok(())
    }

    /// Marat and Aizada agree, and others besides; Sapar leads. Saltanat prepares the order.
    pub async fn is_ordered(&self, others: &[&Browser]) -> Result<(), RehearsalFault> {
        self.is_forming().await?;
        self.is_joined_by(&self.company.sapar, "chair").await?;
        for member in [&self.company.marat, &self.company.aizada].iter().chain(others) {
            self.is_joined_by(member, "member").await?;
        }
        self.step(&self.company.saltanat, "prepare_order").await
    }

    /// As [`Case::is_ordered`], and Kanat signs: the experts may score.
    pub async fn is_opened(&self, others: &[&Browser]) -> Result<(), RehearsalFault> {
        self.is_ordered(others).await?;
        self.company.kanat.signs("sign_order", &[self.at()]).await?;
        Ok(())
    }
}
