//! Drafts that several people or tabs fill at once, and what a draft lacks when it is to be signed.

use asula::domain::licensing::{LawRefusal, Unmet};
use asula::domain::views::appendix::{RowPage, Saved};
use asula::domain::views::review::{Missing, ReviewPage};
use asula::domain::{Failure, Fault, FieldFault, Refusal};

use crate::support::accreditation::borrowed;
use crate::support::{Browser, Reply, TestApp, on_both};

struct Draft {
    head: Browser,
    employee: Browser,
    application: String,
    row: String,
}

impl Draft {
    async fn begun(app: &TestApp) -> Self {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.draft(&employee, "OUT", "").await;
        let row = app.right_row(&employee, &application, "general").await;
        Self {
            head: school.head,
            employee,
            application,
            row,
        }
    }

    async fn saves(&self, who: &Browser, column: &str, based_on: &str, text: &str) -> Reply {
        let fields = [
            ("application", self.application.as_str()),
            ("row", &self.row),
            ("column", column),
            ("based_on", based_on),
            ("text", text),
        ];
        who.act("save_cell", &fields).await
    }

    async fn stored(&self, column: &str) -> String {
        let at = [("application", self.application.as_str()), ("row", &self.row)];
        let page: RowPage = self.head.view("row_page", &at).await.read();
        page.row.cells.get(column).cloned().unwrap_or_default()
    }

    /// The form of the row as the head sends it after the employee saved another telephone.
    async fn form_overtaken_at_phone(&self) -> Vec<(String, String)> {
        let (phone, email) = (self.stored("phone").await, self.stored("email").await);
        self.saves(&self.employee, "phone", &phone, "0555 111111").await.done();
        let fields = [
            ("application", self.application.as_str()),
            ("row", &self.row),
            ("based_on[phone]", &phone),
            ("cells[phone]", "0777 222222"),
            ("based_on[email]", &email),
            ("cells[email]", "mektep@example.kg"),
        ];
        let owned = fields
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        owned.collect()
    }

    async fn events(&self, app: &TestApp) -> i64 {
        let sql = format!("SELECT seq FROM chain WHERE case_id = '{}'", self.application);
        app.database.number(&sql).await
    }
}

#[tokio::test]
async fn a_stale_save_overwrites_nothing() {
    on_both(async |app| {
        let draft = Draft::begun(app).await;
        let first = draft.stored("phone").await;
        draft
            .saves(&draft.employee, "phone", &first, "0555 111111")
            .await
            .done();
        let events = draft.events(app).await;
        // The head's page still shows the first text.
        let stale = draft.saves(&draft.head, "phone", &first, "0777 222222").await;
        let theirs = "0555 111111".to_owned();
        assert_eq!(stale.read::<Saved>(), Saved::Changed { theirs, at: app.now() });
        assert_eq!(draft.stored("phone").await, "0555 111111");
        assert_eq!(draft.events(app).await, events);
    })
    .await;
}

#[tokio::test]
async fn the_same_save_sent_twice_is_saved_once() {
    on_both(async |app| {
        let draft = Draft::begun(app).await;
        let first = draft.stored("phone").await;
        let events = draft.events(app).await;
        for _ in 0..2 {
            let reply = draft.saves(&draft.head, "phone", &first, "0555 111111").await;
            assert_eq!(reply.read::<Saved>(), Saved::Saved { at: app.now() });
        }
        assert_eq!(draft.events(app).await, events + 1);
    })
    .await;
}

#[tokio::test]
async fn the_same_save_sent_at_once_is_saved_once() {
    on_both(async |app| {
        let draft = Draft::begun(app).await;
        let first = draft.stored("phone").await;
        let events = draft.events(app).await;
        let at_once = (0..8).map(|_| draft.saves(&draft.head, "phone", &first, "0777 222222"));
        for reply in futures::future::join_all(at_once).await {
            assert_eq!(reply.read::<Saved>(), Saved::Saved { at: app.now() });
        }
        assert_eq!(draft.events(app).await, events + 1);
    })
    .await;
}

#[tokio::test]
async fn of_many_simultaneous_changes_one_wins() {
    on_both(async |app| {
        let draft = Draft::begun(app).await;
        let first = draft.stored("phone").await;
        let texts: Vec<String> = (0..12).map(|number| format!("0555 0000{number:02}")).collect();
        let all = texts.iter().map(|text| draft.saves(&draft.head, "phone", &first, text));
        let replies = futures::future::join_all(all).await;
        let winner = draft.stored("phone").await;
        for (text, reply) in texts.iter().zip(replies) {
            let told = if *text == winner {
                Saved::Saved { at: app.now() }
            } else {
                Saved::Changed {
                    theirs: winner.clone(),
                    at: app.now(),
                }
            };
            assert_eq!(reply.read::<Saved>(), told, "{text}");
        }
    })
    .await;
}

#[tokio::test]
async fn fields_of_one_row_do_not_collide() {
    on_both(async |app| {
        let draft = Draft::begun(app).await;
        let columns = ["actual_address", "phone", "email", "languages", "note"];
        let mut before = Vec::new();
        for column in columns {
            before.push(draft.stored(column).await);
        }
        let all = columns
            .iter()
            .zip(&before)
            .map(|(column, before)| draft.saves(&draft.head, column, before, "жаңы"));
        for reply in futures::future::join_all(all).await {
            assert_eq!(reply.read::<Saved>(), Saved::Saved { at: app.now() });
        }
        for column in columns {
            assert_eq!(draft.stored(column).await, "жаңы");
        }
    })
    .await;
}

#[tokio::test]
async fn a_rows_form_saves_what_it_can() {
    on_both(async |app| {
        let draft = Draft::begun(app).await;
        let fields = draft.form_overtaken_at_phone().await;
        let refused = draft.head.act("save_row", &borrowed(&fields)).await.failure();
        let both = Failure::Changed {
            theirs: "0555 111111".to_owned(),
            yours: "0777 222222".to_owned(),
        };
        assert_eq!(refused, both);
        assert_eq!(draft.stored("phone").await, "0555 111111");
        assert_eq!(draft.stored("email").await, "mektep@example.kg");
    })
    .await;
}

#[tokio::test]
async fn without_javascript_a_row_shows_both_texts() {
    on_both(async |app| {
        let draft = Draft::begun(app).await;
        let fields = draft.form_overtaken_at_phone().await;
        let here = format!("/applications/{}/rows/{}", draft.application, draft.row);
        let sent = draft.head.form(&here, "save_row", &borrowed(&fields)).await;
        assert_eq!((sent.status, sent.location()), (303, Some(here.as_str())));
        let page = draft.head.page(&here).await.text();
        assert!(page.contains("0555 111111") && page.contains("0777 222222"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_text_for_an_unknown_column_is_refused() {
    on_both(async |app| {
        let draft = Draft::begun(app).await;
        for column in ["", "no_such", "cells", "phone\0"] {
            let reply = draft.saves(&draft.head, column, "", "x").await;
            assert_eq!(reply.failure(), Failure::NotFound, "{column:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_text_for_a_binned_row_is_refused() {
    on_both(async |app| {
        let draft = Draft::begun(app).await;
        let at = [("application", draft.application.as_str()), ("row", draft.row.as_str())];
        let phone = draft.stored("phone").await;
        draft.head.act("remove_row", &at).await.done();
        draft.head.act("remove_row", &at).await.done();
        let reply = draft.saves(&draft.employee, "phone", &phone, "x").await;
        assert_eq!(reply.failure(), Failure::NotFound);
        draft.head.act("restore_row", &at).await.done();
        assert_eq!(draft.stored("phone").await, phone);
    })
    .await;
}

#[tokio::test]
async fn what_was_handed_over_only_the_head_changes() {
    on_both(async |app| {
        let draft = Draft::begun(app).await;
        let phone = draft.stored("phone").await;
        let note = [("application", draft.application.as_str()), ("note", "Караңызчы")];
        draft.employee.act("hand_over", &note).await.done();
        let told = draft.saves(&draft.employee, "phone", &phone, "x").await.failure();
        assert!(
            matches!(&told, Failure::Refused(Refusal::Law(LawRefusal::NotYours { .. }))),
            "{told:?}"
        );
        assert_eq!(draft.stored("phone").await, phone);
        draft.saves(&draft.head, "phone", &phone, "0777 222222").await.done();
    })
    .await;
}

#[tokio::test]
async fn a_note_too_long_is_shown_at_its_field() {
    on_both(async |app| {
        let draft = Draft::begun(app).await;
        let long = "ү".repeat(4001);
        let too_long = [("application", draft.application.as_str()), ("note", long.as_str())];
        let told = draft.employee.act("hand_over", &too_long).await.failure();
        assert!(
            matches!(&told, Failure::Invalid(faults) if faults[0].field == "note"),
            "{told:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_application_without_levels_is_not_signed() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = head.act("create_application", &[]).await.done().led_to_id();
        is_not_signed(app, &head, &application).await;
    })
    .await;
}

#[tokio::test]
async fn an_application_without_rows_is_not_signed() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.draft(&head, "OUT", "").await;
        let missing = is_not_signed(app, &head, &application).await;
        assert!(
            missing.iter().all(|it| matches!(it, Missing::Rows { .. })),
            "{missing:?}"
        );
    })
    .await;
}

/// Signing is refused with the number of what is missing, and the page leads to each; what is missing.
async fn is_not_signed(app: &TestApp, head: &Browser, application: &str) -> Vec<Missing> {
    let at = ("application", application);
    let review: ReviewPage = head.view("review_page", &[at]).await.read();
    let missing = u32::try_from(review.missing.len()).unwrap();
    assert!(missing > 0);
    let told = head.act("begin_signing", &[at, ("consent", "on")]).await.failure();
    assert_eq!(told, Unmet::Incomplete { missing }.into());
    let page = head.page(&format!("/applications/{application}/review")).await.text();
    assert!(page.contains(&format!("/applications/{application}")), "{page}");
    assert_eq!(app.database.number("SELECT COUNT(*) FROM ceremony").await, 0);
    review.missing
}

#[tokio::test]
async fn nothing_is_signed_without_consent() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        for consent in ["", "off", "true", "yes"] {
            let fields = [("application", application.as_str()), ("consent", consent)];
            let told = school.head.act("begin_signing", &fields).await.failure();
            assert_eq!(told, FieldFault::only("consent", Fault::ConsentNeeded));
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_is_signed_while_one_thing_is_missing() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        let row = app.first_row(&school.head, &application, "general").await;
        let at = ("application", application.as_str());
        let agree = async || app.begin_signing(&school.head, &application).await;
        let cell = [at, ("row", &row), ("column", "email")];
        let page: RowPage = school.head.view("row_page", &cell[..2]).await.read();
        let email = page.row.cells["email"].clone();
        let saved = |based_on: &str, text: &str| {
            let fields = [cell[0], cell[1], cell[2], ("based_on", based_on), ("text", text)];
            let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
            let head = school.head.clone();
            async move {
                let fields: Vec<_> = fields
                    .iter()
                    .map(|(name, value)| (name.as_str(), value.as_str()))
                    .collect();
                head.act("save_cell", &fields).await.done();
            }
        };
        saved(&email, "").await;
        assert_eq!(agree().await.failure(), Unmet::Incomplete { missing: 1 }.into());
        assert_eq!(app.database.number("SELECT COUNT(*) FROM ceremony").await, 0);
        saved("", &email).await;
        agree().await.done();
    })
    .await;
}
