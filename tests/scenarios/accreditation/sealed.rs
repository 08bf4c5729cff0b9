//! Sealed until all have published (docs/requirements.md, A13): nobody sees another's scores, and who declined sees
//! nothing at all.

use asula::domain::views::chair::ChairPage;
use asula::domain::views::commission::ExpertOffice;
use asula_sandbox::cast::people;

use crate::support::accreditation::{Case, Commission};
use crate::support::{Browser, Reply, TestApp, on_both};

/// What Marat writes next to every score; nobody else writes that.
const SECRET: &str = "Мараттын купуя пикири";

/// Everything that can be asked about a case and a sheet of it.
fn addresses(case: &Case<'_>, sheet: &str, ceremony: &str) -> Vec<String> {
    let id = &case.id;
    let mut all = vec![
        "/api/expert_office".to_owned(),
        "/api/home".to_owned(),
        "/api/accreditations_page".to_owned(),
    ];
    for view in [
        "accreditation_page",
        "self_evaluation_review",
        "commission_page",
        "offer_page",
        "chair_page",
        "conclusion_page",
        "decision_page",
    ] {
        all.push(format!("/api/{view}?accreditation={id}"));
    }
    all.push(format!("/api/self_evaluation_page?accreditation={id}&section=1"));
    for view in ["sheet_page", "publish_page"] {
        all.push(format!("/api/{view}?sheet={sheet}"));
    }
    all.push(format!("/api/signing_page?ceremony={ceremony}"));
    for page in ["", "/review", "/self-evaluation/1", "/commission", "/decision"] {
        all.push(format!("/accreditations/{id}{page}"));
    }
    all.extend(["/", "/accreditation", "/expert"].map(str::to_owned));
    all.extend([
        format!("/expert/cases/{id}"),
        format!("/chair/{id}"),
        format!("/chair/{id}/conclusion"),
    ]);
    all.extend([
        format!("/sheets/{sheet}"),
        format!("/sheets/{sheet}/publish"),
        format!("/signing/{ceremony}"),
    ]);
    for paper in ["order.pdf", "conclusion.pdf", "certificate.pdf"] {
        all.push(format!("/papers/{id}/{paper}"));
    }
    all.push(format!("/files/{sheet}"));
    all
}

/// Asks for a page or a view.
async fn asks(browser: &Browser, address: &str) -> Reply {
    let accept = if address.starts_with("/api/") {
        "application/json"
    } else {
        "text/html"
    };
    let request = browser.request(reqwest::Method::GET, address);
    browser.send(request.header("accept", accept)).await
}

/// What of it reveals the secret.
async fn tells(browser: &Browser, addresses: &[String]) -> Vec<String> {
    let mut telling = Vec::new();
    for address in addresses {
        if asks(browser, address).await.text().contains(SECRET) {
            telling.push(address.clone());
        }
    }
    telling
}

/// Everybody but Marat and Sapar, by name.
async fn others(app: &TestApp, commission: &Commission<'_>) -> Vec<(&'static str, Browser)> {
    let case = &commission.case;
    vec![
        ("Aizada", commission.aizada.browser.clone()),
        ("Saltanat", case.saltanat.clone()),
        ("Kanat", case.kanat.clone()),
        ("Timur", app.signed_in_by_pin(people::TIMUR).await),
        ("Dinara", app.signed_in_by_pin(people::DINARA).await),
        ("Aigul", case.school.head.clone()),
        ("Nurlan", case.school.appoints_employee(app).await),
        ("a stranger", app.registered_organisation(8).await.head),
        ("an expert of the pool", app.expert("10101200099905").await.browser),
        ("a guest", app.guest()),
    ]
}

async fn listens(browser: &Browser, case: &Case<'_>) -> u16 {
    let request = browser.request(reqwest::Method::GET, &format!("/progress/{}", case.id));
    request.send().await.unwrap().status().as_u16()
}

#[tokio::test]
async fn before_publication_nobody_sees_another_experts_scores() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let Commission {
            case,
            sapar,
            marat,
            aizada,
        } = &commission;
        let everybody = others(app, &commission).await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "not_met", SECRET).await;
        let ceremony = marat.authorises(app, &sheet).await;
        let asked = addresses(case, &sheet, &ceremony);
        assert_eq!(tells(&marat.browser, &asked).await.len(), 6, "Marat sees his own");
        // Sealed for the chair, too: how much is done is shown, and not what.
        assert_eq!(tells(&sapar.browser, &asked).await, Vec::<String>::new());
        let matrix: ChairPage = sapar.browser.view("chair_page", &[case.at()]).await.read();
        assert!(
            matrix
                .rows
                .iter()
                .all(|row| row.cells.iter().all(Option::is_none) && row.spread == 0)
        );
        for (name, browser) in &everybody {
            assert_eq!(tells(browser, &asked).await, Vec::<String>::new(), "{name}");
        }

        marat.confirms(&ceremony).await.done();
        let seen = [
            format!("/api/chair_page?accreditation={}", case.id),
            format!("/chair/{}", case.id),
        ];
        assert_eq!(tells(&sapar.browser, &asked).await, seen);
        for (name, browser) in &everybody {
            assert_eq!(tells(browser, &asked).await, Vec::<String>::new(), "{name}");
            let status = listens(browser, case).await;
            assert!(status >= 400, "{name} listens: {status}");
        }
        assert_eq!(listens(&marat.browser, case).await, 404);

        aizada.publishes(case, "met", "Жооп берет").await;
        sapar.publishes(case, "met", "Макулмун").await;
        for (name, browser) in &everybody {
            let told = tells(browser, &asked).await;
            let entitled = ["Aizada", "Saltanat", "Kanat"].contains(name);
            assert_eq!(told, if entitled { seen.to_vec() } else { vec![] }, "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_stream_says_that_something_moved_never_what() {
    on_both(async |app| {
        let Commission { case, sapar, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        let path = format!("/progress/{}", case.id);
        let mut stream = sapar.browser.request(reqwest::Method::GET, &path).send().await.unwrap();
        assert_eq!(stream.status().as_u16(), 200);
        let kind = stream.headers().get("content-type").unwrap().to_str().unwrap();
        assert!(kind.starts_with("text/event-stream"), "{kind}");
        marat.saves(&sheet, "comment.1.1", SECRET).await.done();
        let mut told = String::new();
        while !told.contains("\n\n") {
            let piece = tokio::time::timeout(std::time::Duration::from_secs(10), stream.chunk()).await;
            told.push_str(std::str::from_utf8(&piece.unwrap().unwrap().unwrap()).unwrap());
        }
        let lines: Vec<&str> = told
            .lines()
            .map(str::trim_end)
            .filter(|line| !line.is_empty())
            .collect();
        assert_eq!(lines, ["event: moved", "data: moved"]);
    })
    .await;
}

#[tokio::test]
async fn who_left_the_commission_sees_nothing_at_once() {
    on_both(async |app| {
        let case = app.forming().await;
        let (declines, removed) = (app.expert(people::MARAT).await, app.expert(people::AIZADA).await);
        let id = case.id.clone();
        let mut asked = vec![format!("/files/{}", case.file), format!("/expert/cases/{id}")];
        for view in ["accreditation_page", "self_evaluation_review", "offer_page"] {
            asked.push(format!("/api/{view}?accreditation={id}"));
        }
        asked.push(format!("/api/self_evaluation_page?accreditation={id}&section=1"));
        asked.extend(["", "/review", "/self-evaluation/1"].map(|page| format!("/accreditations/{id}{page}")));
        for expert in [&declines, &removed] {
            case.invites(expert, "member").await.done();
            for address in &asked {
                assert_eq!(asks(&expert.browser, address).await.status, 200, "{address}");
            }
        }
        removed.agrees(&case).await.done();
        declines.declines(&case).await.done();
        case.removes(&removed, "Алмаштырылды").await.done();
        asked.extend([
            format!("/papers/{id}/order.pdf"),
            format!("/progress/{id}"),
            format!("/chair/{id}"),
        ]);
        for expert in [&declines, &removed] {
            for address in &asked {
                assert_eq!(asks(&expert.browser, address).await.status, 404, "{address}");
            }
            let office: ExpertOffice = expert.browser.view("expert_office", &[]).await.read();
            assert_eq!(office.cases, []);
            assert_eq!(expert.agrees(&case).await.status, 404);
            assert_eq!(expert.declines(&case).await.status, 404);
        }
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
