//! A device reports how many texts of a case it keeps that the server does not have. No action on the case: the journal has no event of
//! it, and the law is not asked, since a text that the stage refuses waits, too.

use crate::domain::Failure;
use crate::server::db;
use crate::server::db::unsent::Report;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;
use crate::server::unsent::counts_from;

/// How long the name of a device is: as browsers draw it by lot (`app::draft_store::own_name`).
const DEVICE_DIGITS: usize = 16;
/// More than a device ever keeps; a larger number says no more.
const MOST_TEXTS: u32 = 10_000;

/// Writes down the report in place of the device's earlier one; with no texts there is none.
///
/// # Errors
/// `NotFound` for a case of another organisation, and for what is no name of a device; the rights' for those who are no
/// applicants; a database error.
pub async fn report_unsent(context: RequestContext, case: String, device: String, texts: u32) -> Answer<()> {
    let applicant = context.session()?.applicant()?;
    let is_device = device.len() == DEVICE_DIGITS && device.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_device {
        return Err(Failure::NotFound.into());
    }
    let mut transaction = context.write().await?;
    let organisation = applicant.organisation_id();
    let application = db::application::find_for_organisation(&mut transaction, &case, organisation).await?;
    if application.is_none()
        && db::accreditation::find_for_organisation(&mut transaction, &case, organisation)
            .await?
            .is_none()
    {
        return Err(Failure::NotFound.into());
    }
    let report = Report {
        case_id: &case,
        device: &device,
        person_id: applicant.person_id(),
    };
    if texts == 0 {
        db::unsent::clear(&mut transaction, &report).await?;
    } else {
        db::unsent::drop_older(&mut transaction, &case, counts_from(context.now)).await?;
        db::unsent::put(&mut transaction, &report, texts.min(MOST_TEXTS), context.now).await?;
    }
    transaction.commit().await?;
    Ok(())
}
