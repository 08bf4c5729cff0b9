//! Every action that a browser can ask for, and everything that actions write.

use crate::support::TestApp;

/// An action: its name, and arguments of the right form.
pub type ActionCall<'a> = (&'static str, Vec<(&'static str, &'a str)>);

/// Every action.
pub fn all_actions<'a>(application: &'a str, row: &'a str, other: &'a str) -> Vec<ActionCall<'a>> {
    let mut all = licence_actions(application, row, other);
    all.extend(accreditation_actions(application, other));
    all
}

/// The actions on a licence case, on ceremonies, and those that concern no case.
pub fn licence_actions<'a>(application: &'a str, row: &'a str, other: &'a str) -> Vec<ActionCall<'a>> {
    let case = ("application", application);
    let at_row = vec![case, ("row", row)];
    let cell = [case, ("row", row), ("column", "phone"), ("based_on", ""), ("text", "x")];
    vec![
        ("add_programme", vec![case, ("level", "OUT"), ("specialty", "")]),
        ("remove_programme", vec![case, ("programme", other)]),
        ("add_row", vec![case, ("template", "premises")]),
        ("remove_row", at_row.clone()),
        ("restore_row", at_row),
        ("save_cell", cell.to_vec()),
        (
            "save_row",
            vec![case, ("row", row), ("based_on[phone]", ""), ("cells[phone]", "x")],
        ),
        ("hand_over", vec![case, ("note", "")]),
        ("take_back", vec![case]),
        ("discard_draft", vec![case]),
        ("withdraw_application", vec![case, ("reasons", "")]),
        ("see_changes", vec![case, ("up_to", "1")]),
        (
            "report_unsent",
            vec![("case", application), ("device", "00000000000000aa"), ("texts", "1")],
        ),
        ("act_on_case", vec![case, ("action", "register"), ("reasons", "")]),
        ("begin_signing", vec![case, ("consent", "on")]),
        ("send_code", vec![("ceremony", other), ("method", "email")]),
        ("enter_code", vec![("ceremony", other), ("code", "123456")]),
        ("confirm_publication", vec![("ceremony", other)]),
        ("give_up_signing", vec![("ceremony", other)]),
        ("send_mail_again", vec![("mail", other)]),
        ("end_appointment", vec![("appointment", other)]),
        (
            "appoint_employee",
            vec![("pin", "20101200099004"), ("position", "Юрист")],
        ),
        ("look_up_organisation", vec![("inn", "00101200019004")]),
        ("register_organisation", vec![]),
        ("create_application", vec![]),
        ("choose_organisation", vec![("inn", "00101200019004")]),
        ("sign_out", vec![]),
    ]
}

/// The actions on an accreditation case.
pub fn accreditation_actions<'a>(accreditation: &'a str, other: &'a str) -> Vec<ActionCall<'a>> {
    let case = ("accreditation", accreditation);
    let thing = [("kind", "answer"), ("thing", accreditation)];
    let text = [("field", "text.1.1"), ("based_on", ""), ("text", "x")];
    let texts = [("based_on[text.1.1]", ""), ("texts[text.1.1]", "x")];
    vec![
        ("begin_accreditation", vec![("level", "SCH3")]),
        ("save_text", [thing.as_slice(), &text].concat()),
        ("save_texts", [thing.as_slice(), &texts].concat()),
        ("remove_evidence", vec![case, ("evidence", other)]),
        ("restore_evidence", vec![case, ("evidence", other)]),
        ("begin_signing_self_evaluation", vec![case, ("consent", "on")]),
        ("take_step", vec![case, ("action", "discard"), ("reasons", "")]),
        (
            "return_accreditation",
            vec![case, ("reasons", "x"), ("criteria[reason.1.1]", "x")],
        ),
        ("invite_expert", vec![case, ("expert", other), ("office", "member")]),
        ("remove_member", vec![case, ("membership", other), ("reasons", "x")]),
        ("answer_invitation", vec![case, ("answer", "agree"), ("sure", "yes")]),
        ("declare_tie", vec![("inn", "00101200019004"), ("kind", "kinship")]),
        ("end_tie", vec![("tie", other)]),
        ("sign_order", vec![case]),
        ("begin_publishing", vec![("sheet", other), ("reviewed", "")]),
        ("sign_conclusion", vec![case, ("reviewed", "")]),
        ("record_decision", vec![case, ("outcome", "full")]),
        ("sign_decision", vec![case]),
    ]
}

/// Everything that actions write, as it is.
pub async fn everything_written(app: &TestApp) -> Vec<Vec<Vec<String>>> {
    let mut tables = Vec::new();
    for columns in [
        "id, stage, authority, procedure_id, note FROM application ORDER BY id",
        "id, application_id, level, specialty FROM programme ORDER BY id",
        "id, application_id, template, cells, removed_at FROM appendix_row ORDER BY id",
        "id, organisation_id, sha256, name FROM file ORDER BY id",
        "organisation_id, kind, file_id, replaced_at FROM organisation_document ORDER BY file_id",
        "id, pin, position, ended_at FROM appointment ORDER BY id",
        "id, inn, head_pin, registered_at FROM organisation ORDER BY id",
        "id, case_id, state, hash FROM ceremony ORDER BY id",
        "ceremony_id, hash, document, sign_base64 FROM signature ORDER BY ceremony_id",
        "id, stage, note, order_number, order_signed_at, conclusion, certificate_number FROM accreditation ORDER BY id",
        "accreditation_id, criterion, text, links FROM answer ORDER BY accreditation_id, criterion",
        "id, criterion, file_id, removed_at FROM evidence ORDER BY id",
        "accreditation_id, criterion, reason, explanation FROM return_reason ORDER BY accreditation_id, criterion",
        "id, expert_id, is_chair, answer, conflict_case, comment, removed_at FROM membership ORDER BY id",
        "id, expert_id, organisation_inn, kind, ended_at FROM expert_tie ORDER BY id",
        "id, membership_id, published_at FROM sheet ORDER BY id",
        "sheet_id, criterion, score, comment FROM mark ORDER BY sheet_id, criterion",
        "sheet_id, criterion, text FROM chair_comment ORDER BY sheet_id, criterion",
        "case_id, device, person_id, texts FROM unsent ORDER BY case_id, device, person_id",
        "accreditation_id, outcome, months, minutes_number FROM council_decision ORDER BY accreditation_id",
    ] {
        tables.push(app.database.rows(&format!("SELECT {columns}")).await);
    }
    tables
}
