//! Everybody there is, and something that belongs to one organisation.

use asula::domain::views::application::ApplicationPage;
use asula::domain::views::organisation::EmployeesPage;
use asula_sandbox::cast::{self, people};

use super::case_states::CaseState;
use super::cases;
use crate::support::procedure::{CHEAP_LEVEL, TINY_PDF};
use crate::support::{Browser, TestApp};

/// Somebody in front of a browser.
pub struct Somebody {
    /// As the column is called.
    pub name: &'static str,
    /// Whether the case is of the person's own organisation.
    pub owns: bool,
    pub browser: Browser,
}

/// The ids of what the handlers are tried at.
#[derive(Clone, Debug)]
pub struct Ids {
    pub application: String,
    pub row: String,
    pub programme: String,
    pub file: String,
    pub appointment: String,
    pub ceremony: String,
    pub inn: String,
    pub accreditation: String,
    pub evidence: String,
    pub expert: String,
    pub membership: String,
    pub sheet: String,
    pub tie: String,
}

impl Ids {
    /// Ids of what never was, and an INN that is nobody's.
    pub fn of_nothing() -> Self {
        let id = || uuid::Uuid::now_v7().to_string();
        Self {
            application: id(),
            row: id(),
            programme: id(),
            file: id(),
            appointment: id(),
            ceremony: id(),
            inn: "00101200018999".to_owned(),
            accreditation: id(),
            evidence: id(),
            expert: id(),
            membership: id(),
            sheet: id(),
            tie: id(),
        }
    }
}

/// Everybody, and the targets that are still unspent.
pub struct World {
    pub people: Vec<Somebody>,
    head: Browser,
    inn: String,
    targets: Vec<(CaseState, Ids)>,
    appointed: u32,
}

impl World {
    pub async fn of(app: &TestApp) -> Self {
        let own = app.registered_organisation(4).await;
        let other = app.registered_organisation(8).await;
        let newcomer = app.unknown_organisation(12).await;
        cases::nobody_was_on_the_last_commission(app, &own.inn).await;
        let employee = own.appoints_employee(app).await;
        let ended = ended_employee(app, &own.head).await;
        let stranger = cast::person(people::CHYNARA).unwrap();
        let somebody = |name, owns, browser| Somebody { name, owns, browser };
        let people = vec![
            somebody("guest", false, app.guest()),
            somebody("head", true, own.head.clone()),
            somebody("employee", true, employee),
            somebody("head2", false, other.head),
            somebody("ended", false, ended),
            somebody("person", false, app.signed_in_personally_as(&stranger).await),
            somebody("newcomer", false, newcomer.head),
            somebody("speclist", false, app.signed_in_by_pin(people::SALTANAT).await),
            somebody("speclist2", false, app.signed_in_by_pin(people::DINARA).await),
            somebody("leader", false, app.signed_in_by_pin(people::KANAT).await),
            somebody("admin", false, app.signed_in_by_pin(people::TIMUR).await),
            somebody("expert", false, app.signed_in_by_pin(people::MARAT).await),
            somebody("chair", false, app.signed_in_by_pin(people::SAPAR).await),
            somebody("invitee", false, app.signed_in_by_pin(cases::INVITEE).await),
            somebody("declined", false, app.signed_in_by_pin(cases::DECLINED).await),
            somebody("expert2", false, app.signed_in_by_pin(cases::NEVER_ASKED).await),
        ];
        // The organisation's own head tries everything; targets are made by another tab of the same person, signed in apart.
        let head = app.signed_in_as(own.head.person()).await;
        Self {
            people,
            head,
            inn: own.inn,
            targets: Vec::new(),
            appointed: 0,
        }
    }

    /// Something of the first organisation in this state, made again when the last was spent.
    pub async fn target(&mut self, app: &TestApp, case_state: CaseState) -> Ids {
        if let Some((_, ids)) = self.targets.iter().find(|(as_made, _)| *as_made == case_state) {
            return ids.clone();
        }
        let ids = self.make(app, case_state).await;
        self.targets.push((case_state, ids.clone()));
        ids
    }

    /// The target was changed.
    pub fn target_is_spent(&mut self, case_state: CaseState) {
        self.targets.retain(|(as_made, _)| *as_made != case_state);
    }

    async fn make(&mut self, app: &TestApp, case_state: CaseState) -> Ids {
        let head = &self.head;
        let application = app.draft(head, CHEAP_LEVEL, "").await;
        let at = [
            ("application", application.as_str()),
            ("template", "sanitary_conclusion"),
        ];
        let row = head.act("add_row", &at).await.done().led_to_id();
        let path = format!("cell/{application}/{row}/file");
        let file = head.upload(&path, "Корутунду.pdf", TINY_PDF).await.done();
        let file = file.json()["id"].as_str().unwrap().to_owned();
        let page = head.view("application_page", &[("application", &application)]).await;
        let page: ApplicationPage = page.read();
        self.appointed += 1;
        let pin = format!("20101197{:06}", self.appointed);
        let position = format!("Юрист {}", self.appointed);
        let fields = [("pin", pin.as_str()), ("position", &position)];
        head.act("appoint_employee", &fields).await.done();
        let employees: EmployeesPage = head.view("employees_page", &[]).await.read();
        let appointed = employees.employees.iter().find(|it| it.position == position);
        let ids = Ids {
            programme: page.programmes[0].id.to_string(),
            file,
            appointment: appointed.unwrap().id.to_string(),
            ceremony: uuid::Uuid::now_v7().to_string(),
            inn: self.inn.clone(),
            application,
            row,
            ..Ids::of_nothing()
        };
        if case_state.is_accreditation() {
            return cases::make(app, (&head.person().pin, &self.inn), case_state, &ids).await;
        }
        self.freeze(app, &ids).await;
        if let Some(stage) = case_state.stage() {
            self.send(app, &ids, stage).await;
        }
        ids
    }

    /// Writes a ceremony down that the head began; the application need not be complete for it.
    async fn freeze(&self, app: &TestApp, ids: &Ids) {
        let (pin, inn) = (&self.head.person().pin, &self.inn);
        app.database
            .run(&format!(
                "INSERT INTO ceremony (id, case_id, subject, person_id, pin, organisation_inn, state, document, hash, frozen_at,
                     codes_sent, wrong_codes)
                 SELECT '{}', '{}', 'licence_application', p.id, p.pin, '{inn}', 'frozen', '{{}}', 'AB', {}, 0, 0 FROM person p WHERE p.pin = '{pin}'",
                ids.ceremony,
                ids.application,
                app.now().0
            ))
            .await;
    }

    /// Puts the case before the authority, with a signature over a document that names the file.
    async fn send(&self, app: &TestApp, ids: &Ids, stage: &str) {
        let (now, application) = (app.now().0, &ids.application);
        app.database
            .run(&format!(
                "UPDATE application SET stage = '{stage}', authority = 'enlightenment', submitted_at = {now},
                     registration_number = 'n-{application}'
                 WHERE id = '{application}'"
            ))
            .await;
        app.database
            .run(&format!(
                "INSERT INTO signature (ceremony_id, case_id, subject, document, hash, sign_base64, signer_pin, signer_name,
                     organisation_inn, certificate, service_timestamp, signed_at)
                 VALUES ('{}', '{application}', 'licence_application', '{}', 'AB', 'AB', '{}', 'Директор', '{}', '{{}}', {now}, {now})",
                ids.ceremony,
                signed_bytes(&ids.file),
                self.head.person().pin,
                self.inn
            ))
            .await;
    }
}

/// Signed bytes with nothing but a file.
fn signed_bytes(file: &str) -> String {
    let organisation = serde_json::json!({"name_ky": "", "name_ru": "", "address": "", "head": ""});
    serde_json::json!({
        "frozen_at": 0,
        "organisation": organisation,
        "documents": {},
        "programmes": [],
        "appendices": [],
        "files": {file: {}},
    })
    .to_string()
}

/// An employee whose appointment ended while signed in.
async fn ended_employee(app: &TestApp, head: &Browser) -> Browser {
    let lawyer = cast::person("20101200099016").unwrap();
    let fields = [("pin", lawyer.pin.as_str()), ("position", "Юрист")];
    head.act("appoint_employee", &fields).await.done();
    let browser = app.signed_in_personally_as(&lawyer).await;
    let employees: EmployeesPage = browser.view("employees_page", &[]).await.read();
    let appointed = employees
        .employees
        .iter()
        .find(|it| it.name == Some(lawyer.full_name()));
    let appointment = appointed.expect("the employee sees the own appointment").id.to_string();
    let fields = [("appointment", appointment.as_str())];
    head.act("end_appointment", &fields).await.done();
    browser
}
