//! The letter that says to the signer what was signed.

use crate::domain::calendar::Moment;
use crate::domain::signing::Subject;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::request_context::RequestContext;

pub struct Letter {
    pub subject: String,
    /// Text.
    pub body: String,
}

/// The receipt for a signature.
pub fn receipt_letter(context: &RequestContext, what: &WhatIsSigned, hash: &str, now: Moment) -> Letter {
    let lang = context.lang;
    let number = what.number.clone().unwrap_or_default();
    let address = format!("{}{}", context.state.settings.public_url, what.address);
    let signed_at = lang.date_time_exact(now);
    let authority = lang.of(&what.authority);
    match what.subject {
        Subject::LicenceApplication => Letter {
            subject: lang.receipt_subject(&number),
            body: lang.receipt_body(&number, &signed_at, hash, &authority, &address),
        },
        Subject::SelfEvaluation => Letter {
            subject: lang.accreditation_receipt_subject(&number),
            body: lang.accreditation_receipt_body(&number, &signed_at, hash, &authority, &address),
        },
        Subject::Order | Subject::Sheet | Subject::Conclusion | Subject::Decision => {
            let thing = lang.signed_thing(what.subject);
            let (ky, ru, _) = &what.organisation;
            let organisation = lang.registered_name(ky, ru);
            Letter {
                subject: lang.signed_subject(&thing, &number),
                body: lang.signed_body(&thing, &number, organisation, &signed_at, hash, &address),
            }
        }
    }
}
