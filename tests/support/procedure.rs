//! The procedure of the guide, gone through quickly: an organisation is registered, an application filled, frozen and
//! signed.

use asula::domain::reference::{ColumnKind, Template};
use asula::domain::views::appendix::AppendixPage;
use asula::domain::views::application::ApplicationPage;
use asula::domain::views::organisation::OrganisationPage;
use asula::domain::views::review::ReviewPage;
use asula_sandbox::cast::{self, Person};

use super::cells::right_value;
use super::{Browser, Reply, TestApp};

/// The smallest file that is a whole PDF of one page.
pub const TINY_PDF: &[u8] = b"%PDF-1.4\n\
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n\
xref\n\
0 4\n\
0000000000 65535 f \n\
0000000009 00000 n \n\
0000000052 00000 n \n\
0000000101 00000 n \n\
trailer<</Size 4/Root 1 0 R>>\n\
startxref\n\
164\n\
%%EOF\n";

/// The level with the fewest appendices.
pub const CHEAP_LEVEL: &str = "OUT";

/// An organisation that is registered.
pub struct Registered {
    pub inn: String,
    /// The browser of its head.
    pub head: Browser,
    /// Who would be its responsible employee; not appointed yet.
    pub employee: Person,
}

impl Registered {
    /// Appoints the responsible employee of the cast, who signs in.
    pub async fn appoints_employee(&self, app: &TestApp) -> Browser {
        let fields = [("pin", self.employee.pin.as_str()), ("position", "Юрист")];
        self.head.act("appoint_employee", &fields).await.done();
        app.signed_in_as(&self.employee).await
    }
}

impl TestApp {
    /// Registers the synthetic organisation `nnn`, with its three documents.
    pub async fn registered_organisation(&self, nnn: u16) -> Registered {
        let found = self.unknown_organisation(nnn).await;
        self.registers(&found).await;
        found
    }

    /// Registers an organisation of which nothing is known, with its three documents.
    pub async fn registers(&self, found: &Registered) {
        self.looks_up(found).await;
        let page: OrganisationPage = found.head.view("organisation_page", &[]).await.read();
        for document in page.documents {
            let path = format!("document/{}", document.kind);
            found.head.upload(&path, "Күбөлүк.pdf", TINY_PDF).await.done();
        }
        found.head.act("register_organisation", &[]).await.done();
    }

    /// Looks the synthetic organisation `nnn` up in the register, no more.
    pub async fn looked_up_organisation(&self, nnn: u16) -> Registered {
        let found = self.unknown_organisation(nnn).await;
        self.looks_up(&found).await;
        found
    }

    async fn looks_up(&self, found: &Registered) {
        let fields = [("inn", found.inn.as_str())];
        found.head.act("look_up_organisation", &fields).await.done();
    }

    /// The synthetic organisation `nnn`, of which the product knows nothing; its head is signed in.
    pub async fn unknown_organisation(&self, nnn: u16) -> Registered {
        let head = cast::person(&format!("10101200099{nnn:03}")).unwrap();
        let employee = cast::person(&format!("20101200099{nnn:03}")).unwrap();
        Registered {
            inn: format!("00101200019{nnn:03}"),
            head: self.signed_in_as(&head).await,
            employee,
        }
    }

    /// A draft with one level, no rows yet; its id.
    pub async fn draft(&self, browser: &Browser, level: &str, specialty: &str) -> String {
        let application = browser.act("create_application", &[]).await.done().led_to_id();
        let fields = [
            ("application", application.as_str()),
            ("level", level),
            ("specialty", specialty),
        ];
        browser.act("add_programme", &fields).await.done();
        application
    }

    /// An application in which nothing is missing, for a level with few appendices; its id.
    pub async fn complete_application(&self, browser: &Browser) -> String {
        let application = self.draft(browser, CHEAP_LEVEL, "").await;
        self.fill(browser, &application).await;
        application
    }

    /// Adds a right row to every appendix that lacks one.
    pub async fn fill(&self, browser: &Browser, application: &str) {
        let page: ApplicationPage = browser
            .view("application_page", &[("application", application)])
            .await
            .read();
        for line in page.appendices.iter().filter(|line| line.rows == 0) {
            self.right_row(browser, application, &line.template).await;
        }
        let page: ApplicationPage = browser
            .view("application_page", &[("application", application)])
            .await
            .read();
        assert_eq!(page.missing, 0, "something is missing: {:?}", page.appendices);
    }

    /// Adds a row without a fault; its id.
    pub async fn right_row(&self, browser: &Browser, application: &str, template: &str) -> String {
        let at = [("application", application), ("template", template)];
        let row = browser.act("add_row", &at).await.done().led_to_id();
        let page: AppendixPage = browser.view("appendix_page", &at).await.read();
        for column in page.template.columns.iter().filter(|it| it.kind == ColumnKind::File) {
            let path = format!("cell/{application}/{row}/{}", column.id);
            browser.upload(&path, "Документ.pdf", TINY_PDF).await.done();
        }
        let cells = right_cells(&page.template);
        self.save_row(browser, application, &row, &cells).await.done();
        row
    }

    /// Saves cells of an empty row by the form of the row.
    pub async fn save_row(&self, browser: &Browser, application: &str, row: &str, cells: &[(String, String)]) -> Reply {
        let mut fields = vec![
            ("application".to_owned(), application.to_owned()),
            ("row".to_owned(), row.to_owned()),
        ];
        for (column, text) in cells {
            fields.push((format!("based_on[{column}]"), String::new()));
            fields.push((format!("cells[{column}]"), text.clone()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        browser.act("save_row", &fields).await
    }

    /// The first row of an appendix.
    pub async fn first_row(&self, browser: &Browser, application: &str, template: &str) -> String {
        let at = [("application", application), ("template", template)];
        let page: AppendixPage = browser.view("appendix_page", &at).await.read();
        page.rows[0].id.to_string()
    }

    /// Looks at the review page, agrees to what it shows, and begins to sign.
    pub async fn begin_signing(&self, head: &Browser, application: &str) -> Reply {
        let review: ReviewPage = head.view("review_page", &[("application", application)]).await.read();
        let fields = [
            ("application", application),
            ("reviewed", &review.reviewed),
            ("consent", "on"),
        ];
        head.act("begin_signing", &fields).await
    }

    /// Freezes the application for signature; the id of the ceremony.
    pub async fn freeze(&self, head: &Browser, application: &str) -> String {
        self.begin_signing(head, application).await.done().led_to_id()
    }

    /// Has a code sent by mail, and reads it.
    pub async fn code_for(&self, head: &Browser, ceremony: &str) -> String {
        let fields = [("ceremony", ceremony), ("method", "email")];
        head.act("send_code", &fields).await.done();
        self.newest_code(&head.person().email)
    }

    /// Confirms with a code.
    pub async fn enter_code(&self, head: &Browser, ceremony: &str, code: &str) -> Reply {
        head.act("enter_code", &[("ceremony", ceremony), ("code", code)]).await
    }

    /// Signs and sends a complete application; the id of the ceremony.
    pub async fn sign(&self, head: &Browser, application: &str) -> String {
        let ceremony = self.freeze(head, application).await;
        let code = self.code_for(head, &ceremony).await;
        self.enter_code(head, &ceremony, &code).await.done();
        ceremony
    }
}

/// A right value for every cell of a template that is not a file.
pub fn right_cells(template: &Template) -> Vec<(String, String)> {
    let columns = template.columns.iter();
    columns
        .filter_map(|column| Some((column.id.clone(), right_value(template, column)?)))
        .collect()
}
