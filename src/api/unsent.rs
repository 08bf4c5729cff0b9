//! Texts that have not reached the server.

use leptos::prelude::*;

use super::page_client::PageClient;
use crate::domain::Failure;

/// How many texts of a case this browser keeps (`device`, a name that it gave itself) that the server does not have.
#[server(client = PageClient, endpoint = "report_unsent")]
pub async fn report_unsent(case: String, device: String, texts: u32) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::ReportUnsent, vec![], move |context| {
        crate::server::commands::report_unsent::report_unsent(context, case.clone(), device.clone(), texts)
    })
    .await
}
