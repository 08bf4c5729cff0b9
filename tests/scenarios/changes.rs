//! What others changed since one last saw it (docs/requirements.md, L14).

use asula::domain::views::appendix::RowPage;
use asula::domain::views::application::ApplicationPage;
use asula::domain::views::changes::{Change, ChangeKind, ChangedText, Changes};
use asula::domain::views::review::ReviewPage;

use crate::support::procedure::TINY_PDF;
use crate::support::{Browser, TestApp, on_both};

struct Case {
    head: Browser,
    employee: Browser,
    application: String,
    row: String,
}

impl Case {
    /// A draft with a row of premises, at which the head has looked.
    async fn begun(app: &TestApp) -> Self {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.draft(&employee, "OUT", "").await;
        let row = app.right_row(&employee, &application, "premises").await;
        let case = Self {
            head: school.head,
            employee,
            application,
            row,
        };
        assert_eq!(
            case.told().await.list,
            vec![],
            "at the first look all is new, so nothing is shown"
        );
        case
    }

    fn at(&self) -> (&str, &str) {
        ("application", &self.application)
    }

    /// What the head is shown at the application.
    async fn told(&self) -> Changes {
        let page: ApplicationPage = self.head.view("application_page", &[self.at()]).await.read();
        page.changes
    }

    /// What the head is shown at the review.
    async fn told_at_the_review(&self) -> Changes {
        let page: ReviewPage = self.head.view("review_page", &[self.at()]).await.read();
        page.changes
    }

    async fn saves(&self, column: &str, text: &str) {
        let at = [self.at(), ("row", self.row.as_str())];
        let page: RowPage = self.employee.view("row_page", &at).await.read();
        let was = page.row.cells.get(column).cloned().unwrap_or_default();
        self.saves_over(column, &was, text).await;
    }

    async fn saves_over(&self, column: &str, was: &str, text: &str) {
        let fields = [
            self.at(),
            ("row", self.row.as_str()),
            ("column", column),
            ("based_on", was),
            ("text", text),
        ];
        self.employee.act("save_cell", &fields).await.done();
    }

    async fn says_seen(&self, changes: &Changes) {
        let up_to = changes.up_to.to_string();
        let fields = [self.at(), ("up_to", up_to.as_str())];
        self.head.act("see_changes", &fields).await.done();
    }
}

fn texts(changes: &[Change]) -> Vec<(&str, &ChangedText, &ChangedText)> {
    let cells = changes.iter().flat_map(|change| match &change.what {
        ChangeKind::RowChanged { cells, .. } => cells.as_slice(),
        _ => &[],
    });
    cells
        .map(|cell| (cell.column.en.as_str(), &cell.was, &cell.now))
        .collect()
}

#[tokio::test]
async fn opening_a_page_has_not_yet_seen_it() {
    on_both(async |app| {
        let case = Case::begun(app).await;
        case.saves("address", "Ош ш.").await;
        // The head opens the application, and comes by it to the review: what changed is shown at both, however often.
        for _ in 0..2 {
            assert_eq!(case.told().await.list.len(), 1);
            assert_eq!(case.told_at_the_review().await.list.len(), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn what_came_after_a_page_was_not_seen() {
    on_both(async |app| {
        let case = Case::begun(app).await;
        case.saves("address", "Ош ш.").await;
        let seen = case.told_at_the_review().await;
        case.saves("document_number", "И-78").await;
        case.says_seen(&seen).await;
        let left = case.told().await;
        assert_eq!(texts(&left.list).len(), 1, "{left:?}");
        case.says_seen(&left).await;
        assert_eq!(case.told_at_the_review().await.list, vec![]);
    })
    .await;
}

#[tokio::test]
async fn an_old_page_takes_no_look_back() {
    on_both(async |app| {
        let case = Case::begun(app).await;
        case.saves("address", "Ош ш.").await;
        let old = case.told().await;
        case.saves("document_number", "И-78").await;
        case.says_seen(&case.told().await).await;
        case.says_seen(&old).await;
        assert_eq!(case.told().await.list, vec![]);
    })
    .await;
}

/// A case in whose premises a right and a day, and in whose conclusion a file were changed; with what the head is told of it, the file first.
async fn with_three_changes(app: &TestApp) -> (Case, Vec<Change>) {
    let case = Case::begun(app).await;
    case.saves("right", "operational_management").await;
    case.saves("document_date", "2024-03-01").await;
    let paper = app
        .right_row(&case.employee, &case.application, "sanitary_conclusion")
        .await;
    case.says_seen(&case.told().await).await;
    case.saves("right", "lease").await;
    case.saves("document_date", "2024-04-01").await;
    let path = format!("cell/{}/{paper}/file", case.application);
    case.employee.upload(&path, "Корутунду.pdf", TINY_PDF).await.done();
    let changes = case.told().await.list;
    (case, changes)
}

#[tokio::test]
async fn a_changed_file_is_shown_by_both_names() {
    on_both(async |app| {
        let (_, changes) = with_three_changes(app).await;
        let name = |name: &str| ChangedText::File(Some(name.to_owned()));
        let files = texts(&changes[..1]);
        assert_eq!(files.len(), 1, "{changes:?}");
        assert_eq!(
            (files[0].1, files[0].2),
            (&name("Документ.pdf"), &name("Корутунду.pdf"))
        );
    })
    .await;
}

#[tokio::test]
async fn a_change_names_its_row_and_author() {
    on_both(async |app| {
        let (case, changes) = with_three_changes(app).await;
        let change = &changes[1];
        let ChangeKind::RowChanged { row, .. } = &change.what else {
            panic!("{changes:?}")
        };
        assert!(change.by.contains(&case.employee.person().family), "{}", change.by);
        assert_eq!((row.id.as_str(), row.place), (case.row.as_str(), Some(1)));
        assert_eq!(row.text.as_deref(), Some("Бишкек ш., Үлгү көчөсү, 1-үй"));
    })
    .await;
}

#[tokio::test]
async fn a_change_is_shown_by_titles_and_days() {
    on_both(async |app| {
        let (_, changes) = with_three_changes(app).await;
        let all = format!("{changes:?}");
        for id in ["operational_management", "\"2024-04-01\""] {
            assert!(!all.contains(id), "{id} in {all}");
        }
        let [
            _,
            Change {
                what: ChangeKind::RowChanged { cells, .. },
                ..
            },
        ] = changes.as_slice()
        else {
            panic!("{all}")
        };
        assert!(
            matches!((&cells[0].was, &cells[0].now), (ChangedText::Choice(was), ChangedText::Choice(now))
                if was.en == "operational management for a term" && now.en == "lease"),
            "{all}"
        );
        assert!(matches!(cells[1].now, ChangedText::Day(_)), "{all}");
    })
    .await;
}

#[tokio::test]
async fn a_change_leads_to_its_row() {
    on_both(async |app| {
        let (case, _) = with_three_changes(app).await;
        let here = format!("/applications/{}", case.application);
        for page in [here.clone(), format!("{here}/review")] {
            let html = case.head.page(&page).await.text();
            assert!(html.contains(&format!("{here}/rows/{}", case.row)), "{html}");
            assert!(html.contains("Көрдүм") && html.contains("Корутунду.pdf"), "{html}");
        }
    })
    .await;
}

#[tokio::test]
async fn no_event_is_lost_between_portions_of_journal() {
    on_both(async |app| {
        let case = Case::begun(app).await;
        let first = "Бишкек ш., Үлгү көчөсү, 1-үй";
        let mut text = first.to_owned();
        for number in 0..600 {
            let next = format!("№ {number}");
            case.saves_over("address", &text, &next).await;
            text = next;
        }
        let added = app.right_row(&case.employee, &case.application, "equipment").await;
        let told = case.told().await.list;
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(
            matches!(&told[0].what, ChangeKind::RowAdded { row } if row.id.as_str() == added),
            "the latest first: {told:?}"
        );
        let typed = |text: &str| ChangedText::Typed(text.to_owned());
        assert_eq!(texts(&told), vec![("Actual address", &typed(first), &typed("№ 599"))]);
    })
    .await;
}

#[tokio::test]
async fn who_signs_has_seen_everything() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.draft(&employee, "OUT", "").await;
        let at = [("application", application.as_str())];
        school.head.view("application_page", &at).await.done();
        app.fill(&employee, &application).await;
        let page: ApplicationPage = school.head.view("application_page", &at).await.read();
        assert!(!page.changes.list.is_empty());
        app.sign(&school.head, &application).await;
        let page: ApplicationPage = school.head.view("application_page", &at).await.read();
        assert_eq!(page.changes.list, vec![]);
    })
    .await;
}

#[tokio::test]
async fn a_stranger_sees_no_change_of_a_case() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.draft(&head, "OUT", "").await;
        let stranger = app.registered_organisation(3).await.head;
        let fields = [("application", application.as_str()), ("up_to", "1")];
        let told = stranger.act("see_changes", &fields).await;
        assert_eq!(told.status, 404);
    })
    .await;
}
