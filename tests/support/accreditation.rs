//! The accreditation procedure, gone through quickly by the cast: Aigul's school answers, Saltanat forms the commission of Sapar,
//! Marat and Aizada, Kanat signs the order, the experts score and publish.

use asula::domain::reference::CriteriaSet;
use asula::domain::views::accreditation::{AccreditationPage, SelfEvaluationPage, SelfEvaluationReview};
use asula_sandbox::cast::{self, organisations, people};

use super::procedure::TINY_PDF;
use super::{Browser, Registered, Reply, TestApp};

/// An accreditation case and who takes part in it besides the experts.
pub struct Case<'a> {
    /// The product.
    pub app: &'a TestApp,
    /// The case.
    pub id: String,
    /// The school «Билим Нуру», with Aigul before its browser.
    pub school: Registered,
    /// Saltanat, the specialist.
    pub saltanat: Browser,
    /// Kanat of the leadership.
    pub kanat: Browser,
    /// The file behind the answer to 1.1.
    pub file: String,
}

/// An expert of the pool.
#[derive(Clone)]
pub struct Expert {
    /// In front of it.
    pub browser: Browser,
    /// Place in the pool.
    pub id: String,
}

/// A case with its commission: all three agreed.
pub struct Commission<'a> {
    pub case: Case<'a>,
    /// The chair.
    pub sapar: Expert,
    /// A member.
    pub marat: Expert,
    /// A member.
    pub aizada: Expert,
}

impl TestApp {
    /// The criteria set of schools.
    pub fn school_criteria(&self) -> CriteriaSet {
        let reference = self.state().references.current();
        reference.criteria_set("school").unwrap().clone()
    }

    /// «Билим Нуру», registered; Aigul is signed in.
    pub async fn bilim_nuru(&self) -> Registered {
        let registered = Registered {
            inn: organisations::BILIM_NURU.to_owned(),
            head: self.signed_in_by_pin(people::AIGUL).await,
            employee: cast::person(people::NURLAN).unwrap(),
        };
        self.registers(&registered).await;
        registered
    }

    /// A self-evaluation of Aigul's school in which nothing is missing, not signed.
    pub async fn filled_self_evaluation(&self) -> Case<'_> {
        let school = self.bilim_nuru().await;
        self.filled_by(school).await
    }

    /// As [`TestApp::filled_self_evaluation`], for any school.
    pub async fn filled_by(&self, school: Registered) -> Case<'_> {
        let begun = school.head.act("begin_accreditation", &[("level", "SCH3")]).await;
        let mut case = Case {
            app: self,
            id: begun.done().led_to_id(),
            saltanat: self.signed_in_by_pin(people::SALTANAT).await,
            kanat: self.signed_in_by_pin(people::KANAT).await,
            school,
            file: String::new(),
        };
        case.answers_everything().await;
        case
    }

    /// A self-evaluation that was signed and sent.
    pub async fn sent_self_evaluation(&self) -> Case<'_> {
        let case = self.filled_self_evaluation().await;
        case.is_sent().await;
        case
    }

    /// A case whose commission is being formed; nobody is invited yet.
    pub async fn forming(&self) -> Case<'_> {
        let case = self.sent_self_evaluation().await;
        case.is_registered_and_forming().await;
        case
    }

    /// A case whose commission agreed; the order is not prepared.
    pub async fn agreed(&self) -> Commission<'_> {
        let case = self.forming().await;
        case.with_its_commission().await
    }

    /// A case whose order was signed: the experts may score.
    pub async fn in_evaluation(&self) -> Commission<'_> {
        let commission = self.agreed().await;
        commission.case.order_is_issued().await;
        commission
    }

    /// An expert signs in with the employer's signature.
    pub async fn expert(&self, pin: &str) -> Expert {
        let sql = format!("SELECT id FROM expert WHERE pin = '{pin}'");
        Expert {
            browser: self.signed_in_by_pin(pin).await,
            id: self.database.text(&sql).await,
        }
    }

    /// Freezes by an action, and confirms with the code; for a sheet the second confirmation is not given. The
    /// ceremony.
    pub async fn signs(&self, signer: &Browser, command: &str, fields: &[(&str, &str)]) -> String {
        let ceremony = signer.act(command, fields).await.done().led_to_id();
        let code = self.code_for(signer, &ceremony).await;
        self.enter_code(signer, &ceremony, &code).await.done();
        ceremony
    }
}

impl<'a> Case<'a> {
    /// The case among the arguments.
    pub fn at(&self) -> (&'static str, &str) {
        ("accreditation", self.id.as_str())
    }

    /// The stage, by the table.
    pub async fn stage(&self) -> String {
        let sql = format!("SELECT stage FROM accreditation WHERE id = '{}'", self.id);
        self.app.database.text(&sql).await
    }

    /// The page of the case as somebody sees it.
    pub async fn page_for(&self, browser: &Browser) -> AccreditationPage {
        browser.view("accreditation_page", &[self.at()]).await.read()
    }

    /// A step without a handler of its own.
    pub async fn step(&self, browser: &Browser, action: &str, reasons: &str) -> Reply {
        let fields = [self.at(), ("action", action), ("reasons", reasons)];
        browser.act("take_step", &fields).await
    }

    /// Aigul signs and sends.
    pub async fn is_sent(&self) {
        let head = &self.school.head;
        let review: SelfEvaluationReview = head.view("self_evaluation_review", &[self.at()]).await.read();
        assert_eq!(review.missing, []);
        let fields = [self.at(), ("reviewed", &review.reviewed), ("consent", "on")];
        self.app.signs(head, "begin_signing_self_evaluation", &fields).await;
    }

    /// Aigul says why a returned criterion is unchanged.
    pub async fn explains(&self, criterion: &str, why: &str) -> Reply {
        let field = format!("why.{criterion}");
        let what = [
            ("kind", "answer"),
            ("thing", self.id.as_str()),
            ("field", field.as_str()),
        ];
        let fields = [what[0], what[1], what[2], ("based_on", ""), ("text", why)];
        self.school.head.act("save_text", &fields).await
    }

    /// Saltanat registers the case and begins to form its commission.
    pub async fn is_registered_and_forming(&self) {
        for action in ["register", "form_commission"] {
            self.step(&self.saltanat, action, "").await.done();
        }
    }

    /// Saltanat invites an expert; `office` is `chair` or `member`.
    pub async fn invites(&self, expert: &Expert, office: &str) -> Reply {
        let fields = [self.at(), ("expert", expert.id.as_str()), ("office", office)];
        self.saltanat.act("invite_expert", &fields).await
    }

    /// Sapar as the chair, Marat and Aizada are invited, and agree.
    pub async fn with_its_commission(self) -> Commission<'a> {
        let (sapar, marat, aizada) = tokio::join!(
            self.app.expert(people::SAPAR),
            self.app.expert(people::MARAT),
            self.app.expert(people::AIZADA)
        );
        for (expert, office) in [(&sapar, "chair"), (&marat, "member"), (&aizada, "member")] {
            self.invites(expert, office).await.done();
            expert.agrees(&self).await.done();
        }
        Commission {
            case: self,
            sapar,
            marat,
            aizada,
        }
    }

    /// Saltanat prepares the order, Kanat signs it.
    pub async fn order_is_issued(&self) {
        self.step(&self.saltanat, "prepare_order", "").await.done();
        self.app.signs(&self.kanat, "sign_order", &[self.at()]).await;
    }

    /// The membership of an expert that is not over.
    pub async fn membership(&self, expert: &Expert) -> String {
        let sql = format!(
            "SELECT id FROM membership WHERE accreditation_id = '{}' AND expert_id = '{}' AND removed_at IS NULL",
            self.id, expert.id
        );
        self.app.database.text(&sql).await
    }

    /// Saltanat takes somebody out of the commission.
    pub async fn removes(&self, expert: &Expert, reasons: &str) -> Reply {
        let membership = self.membership(expert).await;
        let fields = [self.at(), ("membership", membership.as_str()), ("reasons", reasons)];
        self.saltanat.act("remove_member", &fields).await
    }

    /// Ties an expert to the school, past the product.
    pub async fn is_tied(&self, expert: &Expert, kind: &str) {
        let (id, inn, now) = (uuid::Uuid::now_v7(), &self.school.inn, self.app.now().0);
        let sql = format!(
            "INSERT INTO expert_tie (id, expert_id, organisation_inn, kind, declared_at)
             VALUES ('{id}', '{}', '{inn}', '{kind}', {now})",
            expert.id
        );
        self.app.database.run(&sql).await;
    }

    /// Answers every criterion, with a link each and a file behind the first.
    async fn answers_everything(&mut self) {
        let head = &self.school.head;
        let mut fields = vec![
            ("kind".to_owned(), "answer".to_owned()),
            ("thing".to_owned(), self.id.clone()),
        ];
        for criterion in self.app.school_criteria().criteria() {
            let id = &criterion.id;
            fields.push((format!("texts[text.{id}]"), format!("Мектеп {id} боюнча жооп берет.")));
            fields.push((
                format!("texts[links.{id}]"),
                "https://bilim-nuru.test/документ".to_owned(),
            ));
        }
        head.act("save_texts", &borrowed(&fields)).await.done();
        let path = format!("evidence/{}/1.1", self.id);
        let file = head.upload(&path, "Окуу план.pdf", TINY_PDF).await.done();
        self.file = file.json()["id"].as_str().unwrap().to_owned();
    }

    /// The evidence behind the answer to 1.1.
    pub async fn evidence(&self) -> String {
        let at = [self.at(), ("section", "1")];
        let page: SelfEvaluationPage = self.school.head.view("self_evaluation_page", &at).await.read();
        page.criteria[0].files[0].id.to_string()
    }
}

/// Fields as they are sent.
pub fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect()
}
