//! The rehearsal: the cast goes through the procedures of the product over HTTP, as browsers would, until each of them has
//! something to do. One school (or another organisation) per stage, so that whoever tries the product out finds a case in each.

mod browser;
mod commission;
mod company;
mod evaluation;
mod fault;
mod licences;
mod sample_pdf;
mod school;
mod sheet_plan;
mod sign_in;
mod signing;
mod stages;
mod summary;
mod texts;

use company::Company;
pub use fault::{RehearsalFault, Stopped};

/// A rehearsal that can be held: it reads the codes of the cast where they arrive, and goes by the sandbox's clock.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    sandbox: String,
}

impl Rehearsal {
    /// With the stand-ins at this address, without a slash at the end.
    #[must_use]
    pub fn with_sandbox_at(url: &str) -> Self {
        Self {
            sandbox: url.to_owned(),
        }
    }

    /// Has the cast walk through the product at `product`, which has to know nobody yet; prints who has what to do.
    ///
    /// # Errors
    /// The first step that failed, and why. What was done until then stays.
    pub async fn walk(&self, product: &str) -> Result<String, Stopped> {
        let at = |step: &'static str| move |fault: RehearsalFault| Stopped { step, fault };
        let company = Company::gathers(&self.sandbox, product)
            .await
            .map_err(at("officers and experts sign in"))?;
        licences::being_filled_and_answered(&company).await.map_err(at(
            "an application for a licence and a self-evaluation are being filled",
        ))?;
        licences::sent(&company)
            .await
            .map_err(at("an application for a licence is signed and sent"))?;
        stages::sent(&company).await.map_err(at("a self-evaluation is sent"))?;
        stages::returned(&company)
            .await
            .map_err(at("a self-evaluation is returned"))?;
        stages::forming(&company)
            .await
            .map_err(at("a commission is being formed"))?;
        stages::ordered(&company)
            .await
            .map_err(at("an order waits for its signature"))?;
        stages::in_evaluation(&company)
            .await
            .map_err(at("experts are scoring"))?;
        stages::in_review(&company)
            .await
            .map_err(at("the chair reviews the scores"))?;
        stages::decided(&company)
            .await
            .map_err(at("a decision waits for its signature"))?;
        stages::accredited(&company)
            .await
            .map_err(at("a school is accredited"))?;
        Ok(summary::who_has_what_to_do())
    }
}
