//! The names of forms. The server function that carries a form out and the pages that show it use the same name: under it the form is kept,
//! comes back refused, or is reported as carried out.

use std::fmt;

use super::accreditation::Action;
use super::ids::{AccreditationId, MembershipId, RowId};

macro_rules! forms {
    ($life:lifetime: $($(#[$doc:meta])* $form:ident $(($($about:ty),+))? => $function:literal;)+) => {
        /// The name of a form: what carries it out, and what it is about where a page has several of a kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FormName<$life> {
            $($(#[$doc])* $form $(($($about),+))?,)+
        }

        impl FormName<'_> {
            /// What carries the forms out, in alphabetical order.
            pub const FUNCTIONS: &'static [&'static str] = &[$($function),+];

            /// What carries it out: the server function, or the place that takes the file.
            pub const fn function(self) -> &'static str {
                match self {
                    $(FormName::$form { .. } => $function,)+
                }
            }
        }
    };
}

forms! {
    'a:
    /// An action on a licence case that needs nothing else.
    ActOnCase => "act_on_case";
    /// A level, with its specialty, is added to an application.
    AddProgramme => "add_programme";
    /// A row is added to an appendix.
    AddRow => "add_row";
    /// An expert agrees or declines.
    AnswerInvitation => "answer_invitation";
    /// A responsible employee is appointed.
    AppointEmployee => "appoint_employee";
    /// A self-evaluation is begun.
    BeginAccreditation => "begin_accreditation";
    /// The signing of an expert's sheet begins.
    BeginPublishing => "begin_publishing";
    /// The signing of a licence application begins.
    BeginSigning => "begin_signing";
    /// The signing of a self-evaluation begins.
    BeginSigningSelfEvaluation => "begin_signing_self_evaluation";
    /// The organisation is chosen for which a person acts.
    ChooseOrganisation => "choose_organisation";
    /// The publication of a sheet is confirmed.
    ConfirmPublication => "confirm_publication";
    /// A licence application is begun.
    CreateApplication => "create_application";
    /// An expert declares a tie to an organisation.
    DeclareTie => "declare_tie";
    /// A draft of a licence application is thrown away.
    DiscardDraft => "discard_draft";
    /// The appointment of an employee ends.
    EndAppointment => "end_appointment";
    /// A tie of an expert ends.
    EndTie => "end_tie";
    /// The code of the signature service is entered.
    EnterCode => "enter_code";
    /// A signing ceremony is given up.
    GiveUpSigning => "give_up_signing";
    /// An application is handed over to the head.
    HandOver => "hand_over";
    /// An expert is invited to a commission.
    InviteExpert => "invite_expert";
    /// An organisation is looked up in the register.
    LookUpOrganisation => "look_up_organisation";
    /// The council's decision is recorded.
    RecordDecision => "record_decision";
    /// An organisation is registered.
    RegisterOrganisation => "register_organisation";
    /// A file behind an answer is put in the bin.
    RemoveEvidence => "remove_evidence";
    /// A member is taken out of a commission.
    RemoveMember(&'a MembershipId) => "remove_member";
    /// A level is taken out of an application.
    RemoveProgramme => "remove_programme";
    /// A row is put in the bin.
    RemoveRow => "remove_row";
    /// A device reports texts that it could not send.
    ReportUnsent => "report_unsent";
    /// A file behind an answer is brought back.
    RestoreEvidence => "restore_evidence";
    /// A row is brought back.
    RestoreRow => "restore_row";
    /// A self-evaluation is returned for correction.
    ReturnAccreditation => "return_accreditation";
    /// A cell of a row is saved as it is typed.
    SaveCell => "save_cell";
    /// The cells of a row are saved.
    SaveRow(&'a RowId) => "save_row";
    /// A text is saved as it is typed.
    SaveText => "save_text";
    /// The texts of a thing are saved: of a self-evaluation, a sheet, a conclusion, or the comments on a case.
    SaveTexts(&'a str) => "save_texts";
    /// The changes of others are marked as seen.
    SeeChanges => "see_changes";
    /// The signature service is asked for a code.
    SendCode => "send_code";
    /// A mail that did not go out is sent again.
    SendMailAgain => "send_mail_again";
    /// The signing of a conclusion begins.
    SignConclusion => "sign_conclusion";
    /// The signing of a decision begins.
    SignDecision => "sign_decision";
    /// The signing of an order begins.
    SignOrder => "sign_order";
    /// The session ends.
    SignOut => "sign_out";
    /// An application is taken back from the head.
    TakeBack => "take_back";
    /// An action on an accreditation case that needs at most reasons.
    TakeStep(Action) => "take_step";
    /// The file of a cell is uploaded.
    UploadCell(&'a RowId, &'a str) => "upload_cell";
    /// A document of the organisation is uploaded.
    UploadDocument(&'a str) => "upload_document";
    /// Files behind an answer are uploaded.
    UploadEvidence(&'a AccreditationId, &'a str) => "upload_evidence";
    /// A licence application is withdrawn.
    WithdrawApplication => "withdraw_application";
}

impl fmt::Display for FormName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.function())?;
        match *self {
            FormName::TakeStep(action) => write!(f, "-{}", action.name()),
            FormName::RemoveMember(membership) => write!(f, "-{membership}"),
            FormName::SaveRow(row) => write!(f, " {row}"),
            FormName::SaveTexts(thing) => write!(f, " {thing}"),
            FormName::UploadCell(row, column) => write!(f, " {row} {column}"),
            FormName::UploadDocument(kind) => write!(f, " {kind}"),
            FormName::UploadEvidence(accreditation, criterion) => write!(f, " {accreditation} {criterion}"),
            _ => Ok(()),
        }
    }
}

impl From<FormName<'_>> for String {
    fn from(form: FormName<'_>) -> Self {
        form.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::FormName;
    use crate::domain::accreditation::Action;
    use crate::domain::ids::{MembershipId, RowId};

    #[test]
    fn a_name_is_the_function_and_its_subject() {
        let (row, membership) = (RowId::from_text("r1"), MembershipId::from_text("m1"));
        for (form, name) in [
            (FormName::HandOver, "hand_over"),
            (FormName::TakeStep(Action::Discard), "take_step-discard"),
            (FormName::RemoveMember(&membership), "remove_member-m1"),
            (FormName::SaveRow(&row), "save_row r1"),
            (FormName::SaveTexts("0192"), "save_texts 0192"),
            (FormName::UploadCell(&row, "plan"), "upload_cell r1 plan"),
        ] {
            assert_eq!(form.to_string(), name);
        }
    }
}
