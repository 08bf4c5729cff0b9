//! Scoring offline: whatever happens to connection, tab, server and session, each edit arrives, once, in order.

use std::collections::{BTreeMap, BTreeSet};

use asula::app::autosave::{Event, FieldStatus};
use asula::domain::views::sheet::{SheetNews, SheetPage};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use super::marks;
use crate::support::tab::{Device, Passage, Tab};
use crate::support::{Browser, TestApp, on_both};

/// As many as the requirement asks for.
const SEQUENCES: u64 = 1_000;
/// Killing the server and starting it again takes long: it happens in one sequence of so many.
const KILLED_EVERY: u64 = 25;

/// The random life of one device of an expert at a criterion.
struct Life<'a> {
    app: &'a TestApp,
    browser: Browser,
    session: String,
    device: Device,
    sheet: String,
    draw: StdRng,
    tab: Option<Tab>,
    has_line: bool,
    tabs: u32,
    /// What was typed last, by field.
    typed: BTreeMap<String, String>,
}

impl Life<'_> {
    async fn opens_a_tab(&mut self) {
        self.tabs += 1;
        let name = format!("page-{}-{}", self.draw.r#gen::<u32>(), self.tabs);
        self.tab = Tab::open(&self.browser, &self.device, &self.sheet, &name, self.has_line).await;
    }

    async fn act(&mut self, criterion: &str, number: usize) {
        let Some(tab) = &mut self.tab else {
            self.signs_in();
            self.has_line = true;
            return self.opens_a_tab().await;
        };
        match self.draw.gen_range(0..22) {
            0..=5 => {
                let field = format!("comment.{criterion}");
                let text = format!("Ө ү ң {} {number}", self.draw.r#gen::<u64>());
                self.typed.insert(field.clone(), text.clone());
                tab.on(&field, Event::Typed(text));
            }
            6 | 7 => {
                let field = format!("score.{criterion}");
                let score = ["met", "met_with_remark", "not_met"][self.draw.gen_range(0..3)];
                self.typed.insert(field.clone(), score.to_owned());
                tab.on(&field, Event::Typed(score.to_owned()));
            }
            8..=11 => tab.on_all(&Event::Paused),
            12..=15 => {
                let passages = [
                    Passage::Whole,
                    Passage::Whole,
                    Passage::LostOnTheWayThere,
                    Passage::LostOnTheWayBack,
                ];
                let passage = passages[self.draw.gen_range(0..4)];
                tab.sends(&self.browser, passage).await;
            }
            16 => {
                self.has_line = false;
                tab.has_line = false;
            }
            17 => {
                self.has_line = true;
                tab.has_line = true;
                tab.on_all(&Event::Woke);
            }
            18 => tab.on_all(&Event::RetryDue),
            19 => self.browser.set_cookie("asula_session", ""),
            20 => {
                self.signs_in();
                if let Some(tab) = &mut self.tab {
                    tab.on_all(&Event::Woke);
                }
            }
            _ => {
                let arrives = self.draw.r#gen();
                if let Some(tab) = self.tab.take() {
                    tab.dies(&self.browser, arrives).await;
                }
                self.opens_a_tab().await;
            }
        }
    }

    fn signs_in(&mut self) {
        self.browser.set_cookie("asula_session", &self.session);
    }

    /// Connection, session and server are back, and all that waits goes out.
    async fn settles(&mut self) {
        self.signs_in();
        self.has_line = true;
        if self.tab.is_none() {
            self.opens_a_tab().await;
        }
        let tab = self.tab.as_mut().expect("with a line the desk opens");
        tab.has_line = true;
        for _ in 0..8 {
            tab.on_all(&Event::Woke);
            while tab.sends(&self.browser, Passage::Whole).await {}
        }
    }

    async fn is_at_rest(&self, sequence: u64) {
        let tab = self.tab.as_ref().expect("a tab is open");
        assert!(
            !tab.met_another,
            "sequence {sequence}: nobody meets himself as a stranger"
        );
        assert_eq!(
            tab.kept(),
            0,
            "sequence {sequence}: the server has all, so the device forgets it"
        );
        let page: SheetPage = self.browser.view("sheet_page", &[("sheet", &self.sheet)]).await.read();
        let stored = crate::support::tab::texts_of(&page);
        for (field, text) in &self.typed {
            let status = tab.cells[field].status();
            // A tab that came after the last text had arrived has nothing to tell.
            let is_quiet = matches!(status, FieldStatus::Saved | FieldStatus::Untouched);
            assert!(is_quiet, "sequence {sequence}: {field}: {status:?}");
            assert_eq!(
                tab.cells[field].text(),
                text,
                "sequence {sequence}: {field} on the screen"
            );
            assert_eq!(stored[field].text(), text, "sequence {sequence}: {field} on the server");
        }
        assert!(self.app.now() >= page.at);
    }
}

/// The changes of a field by the journal, in order: what was, what is.
async fn journal(app: &TestApp, sheet: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let sql = format!("SELECT body FROM event WHERE case_id = '{sheet}' AND kind = 'marks_saved' ORDER BY seq");
    let mut changes: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for row in app.database.rows(&sql).await {
        let body: serde_json::Value = serde_json::from_str(&row[0]).unwrap();
        for (criterion, parts) in body["marks"].as_object().unwrap() {
            for (part, change) in parts.as_object().unwrap() {
                let text = |name: &str| change[name].as_str().unwrap().to_owned();
                let place = changes.entry(format!("{part}.{criterion}")).or_default();
                place.push((text("was"), text("now")));
            }
        }
    }
    changes
}

#[tokio::test]
async fn random_offline_lives_lose_and_double_no_edit() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let marat = commission.marat.browser.clone();
        let sheet = commission.marat.sheet().await;
        let criteria: Vec<String> = app.school_criteria().criteria().map(|it| it.id.clone()).collect();
        let mut life = Life {
            app,
            session: marat.cookie("asula_session").unwrap(),
            browser: marat,
            device: Device::default(),
            sheet: sheet.clone(),
            draw: StdRng::seed_from_u64(2026),
            tab: None,
            has_line: true,
            tabs: 0,
            typed: BTreeMap::new(),
        };
        for sequence in 0..SEQUENCES {
            life.draw = StdRng::seed_from_u64(sequence);
            life.typed.clear();
            life.opens_a_tab().await;
            let criterion = &criteria[usize::try_from(sequence).unwrap() % criteria.len()];
            let is_killed_at = (sequence % KILLED_EVERY == 0).then(|| life.draw.gen_range(2..10));
            for number in 0..14 {
                app.seconds_pass(1);
                if is_killed_at == Some(number) {
                    app.is_killed().await;
                }
                life.act(criterion, number).await;
                if is_killed_at.is_some_and(|at| at + 3 == number) {
                    app.starts_again(|_| ()).await;
                }
            }
            life.settles().await;
            life.is_at_rest(sequence).await;
            life.tab = None;
        }
        for (field, changes) in journal(app, &sheet).await {
            let mut stood = String::new();
            let mut saved = BTreeSet::new();
            for (was, now) in changes {
                assert_eq!(was, stood, "{field}: each change builds on the one before");
                assert_ne!(was, now, "{field}: nothing is written down twice");
                if field.starts_with("comment") {
                    assert!(saved.insert(now.clone()), "{field}: {now} was saved twice");
                }
                stood = now;
            }
        }
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn two_devices_converge_or_show_both_texts() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let marat = &commission.marat;
        let sheet = marat.sheet().await;
        let (desk, phone) = (Device::default(), Device::default());
        let mut at_desk = Tab::open(&marat.browser, &desk, &sheet, "desk", true).await.unwrap();
        let mut on_phone = Tab::open(&marat.browser, &phone, &sheet, "phone", true).await.unwrap();
        app.seconds_pass(5);
        at_desk.on("comment.1.1", Event::Typed("Столдо жазылды".to_owned()));
        at_desk.on_all(&Event::Paused);
        assert!(at_desk.sends(&marat.browser, Passage::Whole).await);

        // The phone asks what is new when it is looked at: a field that it did not touch follows.
        app.seconds_pass(5);
        let since = asula::domain::calendar::Moment(app.now().0 - 10_000).0.to_string();
        let news: SheetNews = marat
            .browser
            .view("sheet_news", &[("sheet", &sheet), ("since", &since)])
            .await
            .read();
        assert!(!news.is_over);
        for mark in news.marks {
            on_phone.on(
                "comment.1.1",
                Event::Told {
                    text: mark.comment,
                    at: mark.at,
                },
            );
        }
        assert_eq!(on_phone.cells["comment.1.1"].text(), "Столдо жазылды");

        // Both type in one field: the second one sees both texts, and nothing is overwritten before a choice.
        at_desk.on("comment.1.2", Event::Typed("Столдо".to_owned()));
        on_phone.on("comment.1.2", Event::Typed("Телефондо".to_owned()));
        at_desk.on_all(&Event::Paused);
        on_phone.on_all(&Event::Paused);
        assert!(at_desk.sends(&marat.browser, Passage::Whole).await);
        assert!(on_phone.sends(&marat.browser, Passage::Whole).await);
        assert!(on_phone.met_another);
        assert_eq!(marks(app, &sheet).await[1][2], "Столдо");
        on_phone.on("comment.1.2", Event::KeepMine);
        assert!(on_phone.sends(&marat.browser, Passage::Whole).await);
        assert_eq!(marks(app, &sheet).await[1][2], "Телефондо");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn the_news_of_a_sheet_is_its_experts_alone() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let sheet = commission.marat.sheet().await;
        commission
            .marat
            .saves(&sheet, "comment.1.1", "Жалгыз мага")
            .await
            .done();
        let asked = [("sheet", sheet.as_str()), ("since", "0")];
        for other in [&commission.aizada, &commission.sapar] {
            let refused = other.browser.view("sheet_news", &asked).await.failure();
            assert_eq!(refused, asula::domain::Failure::NotFound);
        }
        let own: SheetNews = commission.marat.browser.view("sheet_news", &asked).await.read();
        assert_eq!(own.marks.len(), 1);
        for since in ["-1", "9223372036854775807"] {
            let asked = [("sheet", sheet.as_str()), ("since", since)];
            commission.marat.browser.view("sheet_news", &asked).await.done();
        }
        commission
            .case
            .removes(&commission.marat, "Ден соолугуна байланыштуу")
            .await
            .done();
        let refused = commission.marat.browser.view("sheet_news", &asked).await.failure();
        assert_eq!(refused, asula::domain::Failure::NotFound);
    })
    .await;
}
