//! What the user sees on the way.

use super::*;

#[tokio::test]
async fn cancelling_goes_back_with_access_denied() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "ky").await;
    assert!(browser.page().await.contains("Жокко чыгаруу"));
    let back = location(
        &stand
            .http
            .get(stand.url(&format!("{}/cancel", browser.at)))
            .send()
            .await
            .unwrap(),
    );
    assert_eq!(parameter(&back, "error").as_deref(), Some("access_denied"));
}

#[tokio::test]
async fn a_head_without_personal_signature_learns_where_to_go() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "ky").await;
    browser.as_far_as_signature(people::GULNARA).await;
    browser.post("signature", &[("signature", "person")]).await;
    let page = browser.page().await;
    assert!(
        page.contains("Жеке жактын каттоо эсеби 12111198300103 система боюнча катталган эмес") && page.contains("ЦОН")
    );
    browser.post("signature", &[("signature", organisations::UMUT)]).await;
    assert!(browser.page().await.contains("Код жөнөтүү"));
}

#[tokio::test]
async fn nobody_chooses_the_organisation_of_others() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "ky").await;
    browser.as_far_as_signature(people::CHYNARA).await;
    browser
        .post("signature", &[("signature", organisations::BILIM_NURU)])
        .await;
    assert!(browser.page().await.contains("Бирөөнү тандаңыз"));
}

#[tokio::test]
async fn a_bad_pin_is_shown_at_its_step() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "ru").await;
    browser.post("pin", &[("pin", "123")]).await;
    assert!(browser.page().await.contains("ПИН состоит из 14 цифр"));
}

#[tokio::test]
async fn a_bad_password_is_shown_at_its_step() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "ru").await;
    browser.post("pin", &[("pin", " 11203197900101 ")]).await;
    browser.post("password", &[("password", "guess")]).await;
    assert!(browser.page().await.contains("Неверный ПИН или пароль"));
}

/// A code that is neither of these.
fn wrong(codes: [&str; 2]) -> &'static str {
    if codes.contains(&"000000") { "999999" } else { "000000" }
}

#[tokio::test]
async fn an_old_code_after_a_resend_is_named_old() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "en").await;
    let old = browser.as_far_as_code(people::AIGUL, "person").await;
    browser.post("resend", &[]).await;
    assert!(browser.page().await.contains("A new code was sent"));
    browser.post("code", &[("code", &old)]).await;
    assert!(browser.page().await.contains("This is an old code"));
    let new = stand.newest_code("aigul@bilim-nuru.test");
    browser.post("code", &[("code", wrong([&old, &new]))]).await;
    assert!(browser.page().await.contains("The code is wrong. Tries left: 3"));
}

#[tokio::test]
async fn five_wrong_codes_are_named_so() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "en").await;
    let code = browser.as_far_as_code(people::AIGUL, "person").await;
    for _ in 0..5 {
        browser.post("code", &[("code", wrong([&code, &code]))]).await;
    }
    assert!(browser.page().await.contains("wrong five times"));
}

#[tokio::test]
async fn an_expired_code_is_named_so() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "en").await;
    let code = browser.as_far_as_code(people::AIGUL, "person").await;
    stand.clock.forward(300_000);
    browser.post("code", &[("code", &code)]).await;
    assert!(browser.page().await.contains("The code has expired"));
}

#[tokio::test]
async fn the_same_code_posted_twice_leads_nowhere_else() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "ky").await;
    let code = browser.as_far_as_code(people::AIGUL, "person").await;
    let first = browser.post("code", &[("code", &code)]).await;
    assert_eq!(browser.post("code", &[("code", &code)]).await, first);
}

#[tokio::test]
async fn a_phone_that_scanned_replaces_the_password() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "ky").await;
    let waiting = stand
        .http
        .get(stand.url(&format!("{}/qr", browser.at)))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(waiting.contains("<svg") && waiting.contains("http-equiv=\"refresh\""));
    let start = waiting.find(&stand.url("/esi/phone/")).unwrap();
    let address: String = waiting[start..].chars().take_while(|c| *c != '"').collect();
    stand
        .http
        .post(&address)
        .form(&[("pin", people::NURLAN)])
        .send()
        .await
        .unwrap();
    let answer = stand
        .http
        .get(stand.url(&format!("{}/qr", browser.at)))
        .send()
        .await
        .unwrap();
    assert_eq!(location(&answer), browser.at);
    assert!(browser.page().await.contains("«Билим Нуру» жеке мектеби"));
    assert_eq!(stand.http.get(&address).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn a_page_allows_no_scripts() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "en").await;
    let answer = stand.http.get(stand.url(&browser.at)).send().await.unwrap();
    let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
    let page = answer.text().await.unwrap();
    assert!(!page.contains("<script"), "{page}");
}

#[tokio::test]
async fn a_page_is_in_the_language_that_was_asked() {
    let stand = Stand::new().await;
    let browser = Browser::begin(&stand, "en").await;
    let page = browser.page().await;
    assert!(
        page.contains("<html lang=\"en\">") && page.contains("PIN or INN"),
        "{page}"
    );
    stand
        .http
        .get(stand.url(&format!("{}/language/ru", browser.at)))
        .send()
        .await
        .unwrap();
    assert!(browser.page().await.contains("ПИН или ИНН"));
}
