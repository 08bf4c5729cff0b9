//! What each handler is asked, and where it is tried.

use super::case_states::CaseState;
use super::world::Ids;

/// An argument: an id of the target, or a text.
#[derive(Clone, Copy)]
pub enum Argument {
    Application,
    Row,
    Programme,
    Appointment,
    Ceremony,
    Inn,
    Accreditation,
    Evidence,
    Expert,
    Membership,
    Sheet,
    Tie,
    Text(&'static str),
}

impl Argument {
    /// What is sent.
    pub fn text<'a>(&'a self, ids: &'a Ids) -> &'a str {
        match self {
            Self::Application => &ids.application,
            Self::Row => &ids.row,
            Self::Programme => &ids.programme,
            Self::Appointment => &ids.appointment,
            Self::Ceremony => &ids.ceremony,
            Self::Inn => &ids.inn,
            Self::Accreditation => &ids.accreditation,
            Self::Evidence => &ids.evidence,
            Self::Expert => &ids.expert,
            Self::Membership => &ids.membership,
            Self::Sheet => &ids.sheet,
            Self::Tie => &ids.tie,
            Self::Text(text) => text,
        }
    }
}

/// What a function is asked in one meaning: how it is called, where it is tried, the arguments.
pub type Meaning = (&'static str, Vec<CaseState>, Vec<(&'static str, Argument)>);

/// What a function is asked, in each meaning that it has; nothing for a function that is not known here.
pub fn arguments_of(endpoint: &str) -> Vec<Meaning> {
    use Argument::{Application, Appointment, Ceremony, Inn, Programme, Row, Text};
    let nowhere = || vec![CaseState::Nowhere];
    let case = || vec![CaseState::Draft, CaseState::Sent];
    let draft = || vec![CaseState::Draft];
    let one = |case_state: Vec<CaseState>, arguments: Vec<(&'static str, Argument)>| vec![("", case_state, arguments)];
    let application = || ("application", Application);
    match endpoint {
        "home"
        | "readiness"
        | "organisation_page"
        | "employees_page"
        | "create_application"
        | "register_organisation"
        | "sign_out" => one(nowhere(), vec![]),
        "licences_page" => one(nowhere(), vec![("tab", Text("applications")), ("page", Text("1"))]),
        "search_classifier" => one(nowhere(), vec![("level", Text("HE-B")), ("query", Text("информатика"))]),
        "choose_organisation" => one(draft(), vec![("inn", Inn)]),
        "look_up_organisation" => one(draft(), vec![("inn", Inn)]),
        "appoint_employee" => one(nowhere(), vec![("pin", Text("")), ("position", Text("Юрист"))]),
        "end_appointment" => one(draft(), vec![("appointment", Appointment)]),
        "application_page" | "review_page" | "take_back" | "discard_draft" => one(case(), vec![application()]),
        "withdraw_application" => one(case(), vec![application(), ("reasons", Text("Ойду өзгөрттүк"))]),
        "see_changes" => one(case(), vec![application(), ("up_to", Text("1"))]),
        "report_unsent" => {
            let report = |case| {
                vec![
                    ("case", case),
                    ("device", Text("00000000000000aa")),
                    ("texts", Text("1")),
                ]
            };
            vec![
                ("application", case(), report(Application)),
                (
                    "self_evaluation",
                    vec![CaseState::Answering, CaseState::Answered],
                    report(Argument::Accreditation),
                ),
            ]
        }
        "hand_over" => one(case(), vec![application(), ("note", Text(""))]),
        "begin_signing" => one(case(), vec![application(), ("consent", Text("on"))]),
        "appendix_page" | "add_row" => one(case(), vec![application(), ("template", Text("sanitary_conclusion"))]),
        "row_page" | "remove_row" | "restore_row" => one(case(), vec![application(), ("row", Row)]),
        "add_programme" => {
            let level = ("level", Text("PRE"));
            one(case(), vec![application(), level, ("specialty", Text(""))])
        }
        "remove_programme" => one(case(), vec![application(), ("programme", Programme)]),
        "save_cell" => {
            let cell = [("column", Text("number")), ("based_on", Text("")), ("text", Text("7"))];
            one(case(), [application(), ("row", Row)].into_iter().chain(cell).collect())
        }
        "save_row" => {
            let cell = [("based_on[number]", Text("")), ("cells[number]", Text("8"))];
            one(case(), [application(), ("row", Row)].into_iter().chain(cell).collect())
        }
        "signing_page" | "give_up_signing" | "confirm_publication" => one(draft(), vec![("ceremony", Ceremony)]),
        "send_mail_again" => one(nowhere(), vec![("mail", Text("0199c5f0-0000-7000-8000-000000000000"))]),
        "send_code" => one(draft(), vec![("ceremony", Ceremony), ("method", Text("email"))]),
        "enter_code" => one(draft(), vec![("ceremony", Ceremony), ("code", Text("123456"))]),
        "act_on_case" => [
            ("register", case()),
            ("return_for_correction", case()),
            ("grant", vec![CaseState::Deciding]),
        ]
        .into_iter()
        .map(|(action, case_state)| {
            let fields = [("action", Text(action)), ("reasons", Text("Себеп"))];
            (action, case_state, [application()].into_iter().chain(fields).collect())
        })
        .collect(),
        _ => in_progress(endpoint),
    }
}

/// The same, of the functions of accreditation.
fn in_progress(endpoint: &str) -> Vec<Meaning> {
    use Argument::{Accreditation, Evidence, Expert, Membership, Sheet, Text, Tie};
    use CaseState::{
        Accredited, Answered, Answering, Concluding, Council, Forming, Ordered, Recorded, Reviewing, Scoring,
    };
    let case = ("accreditation", Accreditation);
    let sheet = ("sheet", Sheet);
    let one = |case_state: &[CaseState], arguments: &[(&'static str, Argument)]| {
        vec![("", case_state.to_vec(), arguments.to_vec())]
    };
    match endpoint {
        "accreditations_page" | "expert_office" | "ties_page" => one(&[CaseState::Nowhere], &[]),
        "declare_tie" => one(
            &[CaseState::Nowhere],
            &[("inn", Text("00101200019999")), ("kind", Text("kinship"))],
        ),
        "end_tie" => one(&[Forming], &[("tie", Tie)]),
        "begin_accreditation" => one(&[CaseState::Nowhere], &[("level", Text("SCH3"))]),
        "accreditation_page" => one(&[Answering, Answered, Forming, Scoring], &[case]),
        "self_evaluation_page" => one(&[Answering, Answered, Forming], &[case, ("section", Text("1"))]),
        "self_evaluation_review" => one(&[Answering, Answered, Forming], &[case]),
        "commission_page" => one(&[Answering, Answered, Forming], &[case]),
        "offer_page" => one(&[Answered, Forming, Scoring], &[case]),
        "sheet_page" | "publish_page" => one(&[Scoring], &[sheet]),
        "sheet_news" => one(&[Scoring], &[sheet, ("since", Text("0"))]),
        "earlier_comments" => one(&[Scoring], &[sheet, ("criterion", Text("1.1"))]),
        "chair_page" => one(&[Scoring, Reviewing], &[case]),
        "conclusion_page" => one(&[Reviewing, Concluding], &[case]),
        "decision_page" => one(&[Concluding, Council, Accredited], &[case]),
        "remove_evidence" | "restore_evidence" => one(&[Answering, Answered], &[case, ("evidence", Evidence)]),
        "begin_signing_self_evaluation" => one(&[Answering, Answered], &[case, ("consent", Text("on"))]),
        "save_texts" => one(
            &[Answering],
            &[
                ("kind", Text("answer")),
                ("thing", Accreditation),
                ("texts[text.1.1]", Text("Жооп")),
            ],
        ),
        "save_text" => [
            ("answer", vec![Answering, Answered], Accreditation, "text.1.1"),
            ("mark", vec![Scoring, Reviewing], Sheet, "comment.1.1"),
            ("conclusion", vec![Reviewing, Concluding], Accreditation, "conclusion"),
        ]
        .into_iter()
        .map(|(kind, case_state, thing, field)| {
            let what = [("kind", Text(kind)), ("thing", thing), ("field", Text(field))];
            let was = if kind == "conclusion" { "Корутунду" } else { "" };
            let text = [("based_on", Text(was)), ("text", Text("Жаңы текст"))];
            (kind, case_state, what.into_iter().chain(text).collect())
        })
        .collect(),
        "take_step" => [
            ("discard", vec![Answering, Answered]),
            ("withdraw", vec![Answered, Forming, Scoring]),
            ("register", vec![Answering, Answered]),
            ("prepare_order", vec![Forming]),
            ("close_evaluation", vec![Scoring, Reviewing]),
            ("score", vec![Scoring]),
        ]
        .into_iter()
        .map(|(action, case_state)| {
            let fields = vec![case, ("action", Text(action)), ("reasons", Text("Себеп"))];
            (action, case_state, fields)
        })
        .collect(),
        "return_accreditation" => one(&[Answering, Answered, Scoring], &[case, ("reasons", Text("Себеп"))]),
        "invite_expert" => one(
            &[Answered, Forming, Scoring],
            &[case, ("expert", Expert), ("office", Text("member"))],
        ),
        "remove_member" => one(
            &[Forming, Scoring],
            &[case, ("membership", Membership), ("reasons", Text("Себеп"))],
        ),
        "answer_invitation" => {
            let fields = |answer| {
                let why = [("conflict_case", Text("kinship")), ("comment", Text("Тууганым бар"))];
                vec![case, ("answer", Text(answer)), why[0], why[1], ("sure", Text("yes"))]
            };
            vec![
                ("agree", vec![Forming, Scoring], fields("agree")),
                ("decline", vec![Forming, Ordered, Scoring], fields("decline")),
            ]
        }
        "sign_order" => one(&[Forming, Ordered, Scoring], &[case]),
        "begin_publishing" => one(&[Scoring, Reviewing], &[sheet]),
        "sign_conclusion" => one(&[Reviewing, Concluding], &[case]),
        "record_decision" => one(
            &[Concluding, Council],
            &[
                case,
                ("outcome", Text("full")),
                ("minutes_number", Text("12")),
                ("held_on", Text("2026-11-13")),
                ("reasons", Text("Себеп")),
            ],
        ),
        "sign_decision" => one(&[Council, Recorded], &[case]),
        _ => vec![],
    }
}

/// Where a page is tried.
pub fn states_of_page(path: &str) -> Vec<CaseState> {
    use CaseState::{
        Accredited, Answered, Answering, Concluding, Council, Draft, Forming, Nowhere, Reviewing, Scoring, Sent,
    };
    match path {
        "/accreditations/{accreditation}/decision" => vec![Council, Accredited],
        "/expert/cases/{accreditation}" => vec![Forming, Scoring],
        "/chair/{accreditation}" => vec![Scoring, Reviewing],
        "/chair/{accreditation}/conclusion" => vec![Reviewing, Concluding],
        it if it.contains("{sheet}") => vec![Scoring],
        it if it.contains("{accreditation}") => vec![Answering, Answered, Forming],
        it if it.contains("{ceremony}") => vec![Draft],
        it if it.contains('{') => vec![Draft, Sent],
        _ => vec![Nowhere],
    }
}

/// Where a plain route is tried.
pub fn states_of_route(path: &str) -> Vec<CaseState> {
    use CaseState::{Answered, Answering, Draft, Forming, Nowhere, Scoring, Sent};
    match path {
        "/files/{id}" => vec![Draft, Sent, Answering, Answered, Forming, Scoring],
        "/papers/{accreditation}/{paper}" | "/progress/{accreditation}" => vec![Forming, Scoring],
        it if it.contains("{accreditation}") => vec![Answering, Answered],
        it if it.contains("{application}") => vec![Draft, Sent],
        _ => vec![Nowhere],
    }
}
