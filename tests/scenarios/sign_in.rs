//! Signing in: whatever goes wrong on the way, there is no session, the person is shown why, and may begin again
//! (docs/requirements.md, L3–L6).

use asula_sandbox::cast::{self, Person, people};
use asula_sandbox::faults::{Fault, Service};

use crate::support::{Browser, Reply, TestApp, on_both};

fn head() -> Person {
    cast::person("10101200099004").unwrap()
}

/// What a person reads where ESI does not do its part.
const UNAVAILABLE: &str = "ЕСИ азыр жооп бербей жатат";

/// The product gives ESI up after two seconds, so that a slow one does not hold up the test.
async fn waits_two_seconds_only(app: &TestApp) {
    app.is_killed().await;
    app.starts_again(|settings| settings.outside.timeout_ms = 2_000).await;
}

async fn sessions(app: &TestApp) -> i64 {
    app.database.number("SELECT COUNT(*) FROM session").await
}

/// Walks up to the callback, where something may be switched before it is followed.
async fn callback(app: &TestApp, browser: &Browser) -> String {
    let inn = head().seats[0].inn.clone();
    app.as_far_as_callback(browser, &head(), Some(&inn), "/licences").await
}

/// Not signed in, led home, shown why in words, and free to begin again.
async fn did_not_sign_in(app: &TestApp, browser: &Browser, back: &Reply, why: &str, words: &str) {
    assert_eq!(back.status, 303, "{back:?}");
    let address = back.location().unwrap_or_default().to_owned();
    let (outcome, wanted) = address.split_once('&').unwrap_or((&address, "return_to=%2F"));
    assert_eq!(outcome, format!("/?sign_in={why}"));
    assert_eq!(browser.cookie("asula_session"), None);
    assert_eq!(sessions(app).await, 0);
    let page = browser.page(&address).await.done().text();
    assert!(page.contains(words), "{words:?} is not shown: {page}");
    assert!(page.contains(&format!("/auth/esi?{wanted}")), "no way on: {page}");
    app.all_is_well();
    let mut browser = browser.clone();
    app.signs_in(&mut browser, &head(), None, "/").await;
}

#[tokio::test]
async fn a_cancelled_sign_in_is_told_as_such() {
    on_both(async |app| {
        let browser = app.guest();
        let whole = callback(app, &browser).await;
        let state = whole.split(['?', '&']).find(|part| part.starts_with("state=")).unwrap();
        let back = browser
            .page(&format!("/auth/callback?error=access_denied&{state}"))
            .await;
        did_not_sign_in(app, &browser, &back, "cancelled", "Кирүү токтотулду").await;
    })
    .await;
}

#[tokio::test]
async fn a_state_serves_once() {
    on_both(async |app| {
        let browser = app.guest();
        let address = callback(app, &browser).await;
        let bound = browser.cookie("asula_sign_in").unwrap();
        assert_eq!(browser.page(&address).await.location(), Some("/licences"));
        // Replayed, even with the cookie of before, it begins no second session.
        browser.set_cookie("asula_sign_in", &bound);
        assert_eq!(browser.page(&address).await.location(), Some("/?sign_in=stale"));
        assert_eq!(sessions(app).await, 1);
        // Who was signed in stays so.
        assert_eq!(browser.view("home", &[]).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn a_state_of_another_browser_is_refused() {
    on_both(async |app| {
        let (own, other) = (app.guest(), app.guest());
        let address = callback(app, &own).await;
        app.as_far_as_esi(&other, "/").await;
        assert_eq!(other.page(&address).await.location(), Some("/?sign_in=stale"));
        assert_eq!(app.guest().page(&address).await.location(), Some("/?sign_in=stale"));
        assert_eq!(sessions(app).await, 0);
        assert_eq!(own.page(&address).await.location(), Some("/licences"));
    })
    .await;
}

#[tokio::test]
async fn an_invented_callback_signs_nobody_in() {
    on_both(async |app| {
        let browser = app.guest();
        for made_up in [
            "",
            "?state=x",
            "?code=x",
            "?state=x&code=y",
            "?state=%00&code=%00",
            "?code=a&code=b",
        ] {
            let back = browser.page(&format!("/auth/callback{made_up}")).await;
            assert!((300..500).contains(&back.status), "{made_up}: {}", back.status);
        }
        assert_eq!(browser.cookie("asula_session"), None);
        assert_eq!(sessions(app).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_that_took_too_long_is_stale() {
    on_both(async |app| {
        let browser = app.guest();
        let address = callback(app, &browser).await;
        app.seconds_pass(20 * 60 + 1);
        let back = browser.page(&address).await;
        did_not_sign_in(app, &browser, &back, "stale", "Кирүүнүн мөөнөтү өтүп кетти").await;
    })
    .await;
}

/// A token with which something is wrong signs nobody in.
async fn is_not_trusted(fault: Fault) {
    on_both(async |app| {
        app.keeps_time_with_the_sandbox().await;
        let browser = app.guest();
        let address = callback(app, &browser).await;
        app.fault(Service::Esi, fault);
        let back = browser.page(&address).await;
        did_not_sign_in(app, &browser, &back, "untrusted", "ЕСИнин жообу текшерүүдөн өткөн жок").await;
    })
    .await;
}

#[tokio::test]
async fn a_token_of_another_nonce_is_not_trusted() {
    is_not_trusted(Fault::WrongNonce).await;
}

#[tokio::test]
async fn an_expired_token_is_not_trusted() {
    is_not_trusted(Fault::ExpiredToken).await;
}

#[tokio::test]
async fn a_token_for_another_audience_is_not_trusted() {
    is_not_trusted(Fault::WrongAudience).await;
}

#[tokio::test]
async fn keys_that_the_issuer_changed_are_read_again() {
    on_both(async |app| {
        app.signed_in_as(&head()).await;
        for _ in 0..2 {
            app.control("/control/esi/rotate-keys", &serde_json::json!({})).await;
            app.signed_in_as(&head()).await;
        }
        assert_eq!(sessions(app).await, 3);
    })
    .await;
}

#[tokio::test]
async fn another_pin_under_a_known_subject_opens_nobodys_account() {
    on_both(async |app| {
        let browser = app.signed_in_as(&head()).await;
        browser.act("sign_out", &[]).await;
        let before = sessions(app).await;
        let people = app.database.rows("SELECT pin, subject, full_name FROM person").await;
        let address = callback(app, &browser).await;
        app.fault(Service::Esi, Fault::ChangedAnswer);
        assert_eq!(
            browser.page(&address).await.location(),
            Some("/?sign_in=untrusted&return_to=%2Flicences")
        );
        assert_eq!(sessions(app).await, before);
        assert_eq!(
            app.database.rows("SELECT pin, subject, full_name FROM person").await,
            people
        );
    })
    .await;
}

#[tokio::test]
async fn a_code_that_esi_no_longer_takes_is_stale() {
    on_both(async |app| {
        let browser = app.guest();
        let address = callback(app, &browser).await;
        app.control("/control/esi/expire-tokens", &serde_json::json!({})).await;
        let back = browser.page(&address).await;
        did_not_sign_in(app, &browser, &back, "stale", "Кирүүнүн мөөнөтү өтүп кетти").await;
    })
    .await;
}

#[tokio::test]
async fn a_failing_esi_is_named_before_one_leaves() {
    on_both(async |app| {
        waits_two_seconds_only(app).await;
        for trouble in [Fault::Down, Fault::BadGatewayHtml, Fault::Broken] {
            // Before the browser is sent there: nothing is known of the issuer yet.
            let browser = app.guest();
            app.fault(Service::Esi, trouble);
            let begun = browser.page("/auth/esi").await;
            assert_eq!(begun.location(), Some("/?sign_in=unavailable"), "{trouble:?}");
            let page = browser.page("/?sign_in=unavailable").await.text();
            assert!(page.contains(UNAVAILABLE), "{page}");
            app.all_is_well();
        }
    })
    .await;
}

#[tokio::test]
async fn an_esi_failing_at_the_callback_is_named() {
    on_both(async |app| {
        waits_two_seconds_only(app).await;
        for trouble in [
            Fault::Down,
            Fault::BadGatewayHtml,
            Fault::Broken,
            Fault::LostReply,
            Fault::Slow,
        ] {
            for operation in ["/connect/token", "/connect/userinfo"] {
                let browser = app.guest();
                let address = callback(app, &browser).await;
                app.fault_at(Service::Esi, trouble, operation, 5);
                let back = browser.page(&address).await;
                assert_eq!(
                    back.location(),
                    Some("/?sign_in=unavailable&return_to=%2Flicences"),
                    "{trouble:?} at {operation}"
                );
                assert_eq!(sessions(app).await, 0);
                app.all_is_well();
            }
        }
    })
    .await;
}

#[tokio::test]
async fn after_a_failing_esi_one_begins_again() {
    on_both(async |app| {
        let browser = app.guest();
        let address = callback(app, &browser).await;
        app.fault(Service::Esi, Fault::Down);
        let back = browser.page(&address).await;
        did_not_sign_in(app, &browser, &back, "unavailable", UNAVAILABLE).await;
    })
    .await;
}

#[tokio::test]
async fn signing_in_leads_back_only_to_this_site() {
    on_both(async |app| {
        for elsewhere in [
            "//evil.test",
            "https://evil.test/",
            "/\\evil.test",
            "javascript:alert(1)",
            "/a\r\nb",
        ] {
            let mut browser = app.guest();
            let inn = head().seats[0].inn.clone();
            let address = app.as_far_as_callback(&browser, &head(), Some(&inn), elsewhere).await;
            assert_eq!(browser.page(&address).await.location(), Some("/"), "{elsewhere}");
            app.signs_in(&mut browser, &head(), None, "/licences?tab=closed").await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_officer_is_shown_with_the_authority() {
    on_both(async |app| {
        for (pin, authority) in [
            (people::SALTANAT, "Кыргыз Республикасынын Агартуу министрлиги"),
            (people::DINARA, "Кыргыз Республикасынын Илим"),
        ] {
            let officer = app.signed_in_by_pin(pin).await;
            let page = officer.page("/").await.done().text();
            let header = page.split("account__organisation").nth(1).unwrap_or_default();
            let shown = header.split("</span>").next().unwrap_or_default();
            assert!(shown.contains(authority), "{shown}");
        }
    })
    .await;
}
