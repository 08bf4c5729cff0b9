//! The sandbox as a whole: faults of the transport, the inbox, the pages of tools, starting and stopping.

use serde_json::{Value, json};

use super::bearer;
use super::stand::Stand;

async fn turn(stand: &Stand, switch: Value) {
    assert_eq!(
        stand
            .http
            .post(stand.url("/control/faults"))
            .json(&switch)
            .send()
            .await
            .unwrap()
            .status(),
        200
    );
}

async fn sms(stand: &Stand, body: Value) -> reqwest::Result<reqwest::Response> {
    stand
        .http
        .post(stand.url("/sms/send"))
        .bearer_auth(bearer::TOKEN)
        .json(&body)
        .send()
        .await
}

fn hello() -> Value {
    json!({ "to": "+996700000101", "text": "Кирүү коду: 123456" })
}

#[tokio::test]
async fn an_sms_is_in_the_inbox_as_json() {
    let stand = Stand::new().await;
    assert_eq!(sms(&stand, hello()).await.unwrap().status(), 202);
    let listed = stand
        .http
        .get(stand.url("/inbox.json"))
        .query(&[("to", "+996700000101")])
        .send()
        .await
        .unwrap();
    let listed: Value = listed.json().await.unwrap();
    assert_eq!(
        (&listed[0]["channel"], &listed[0]["text"]),
        (&json!("sms"), &json!("Кирүү коду: 123456"))
    );
}

#[tokio::test]
async fn an_sms_is_on_the_page_of_the_inbox() {
    let stand = Stand::new().await;
    sms(&stand, hello()).await.unwrap();
    let page = stand
        .http
        .get(stand.url("/inbox?to=996700000101"))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(page.contains("Кирүү коду: 123456"));
}

#[tokio::test]
async fn the_inbox_can_be_emptied() {
    let stand = Stand::new().await;
    sms(&stand, hello()).await.unwrap();
    stand.http.delete(stand.url("/inbox")).send().await.unwrap();
    assert!(stand.sandbox.inbox().messages(None).is_empty());
}

#[tokio::test]
async fn an_sms_without_token_or_number_is_refused() {
    let stand = Stand::new().await;
    let bare = stand
        .http
        .post(stand.url("/sms/send"))
        .json(&hello())
        .send()
        .await
        .unwrap();
    assert_eq!(bare.status(), 401);
    assert_eq!(
        sms(&stand, json!({ "to": "aigul", "text": "x" }))
            .await
            .unwrap()
            .status(),
        400
    );
}

#[tokio::test]
async fn markup_in_a_message_stays_text_in_the_inbox() {
    let stand = Stand::new().await;
    sms(
        &stand,
        json!({ "to": "+996700000101", "text": "</pre><script>alert(1)</script>" }),
    )
    .await
    .unwrap();
    let page = stand
        .http
        .get(stand.url("/inbox"))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
}

#[tokio::test]
async fn a_service_that_is_down_leaves_the_others_alone() {
    let stand = Stand::new().await;
    turn(&stand, json!({ "service": "sms", "fault": "down" })).await;
    assert_eq!(sms(&stand, hello()).await.unwrap().status(), 503);
    assert_eq!(
        stand
            .http
            .get(stand.url("/esi/.well-known/openid-configuration"))
            .send()
            .await
            .unwrap()
            .status(),
        200
    );
}

#[tokio::test]
async fn a_service_behind_a_bad_gateway_answers_html() {
    let stand = Stand::new().await;
    turn(
        &stand,
        json!({ "service": "sms", "fault": "bad_gateway_html", "operation": "/send" }),
    )
    .await;
    let answer = sms(&stand, hello()).await.unwrap();
    assert_eq!(
        (
            answer.status().as_u16(),
            answer.headers()["content-type"].to_str().unwrap()
        ),
        (502, "text/html; charset=utf-8")
    );
}

#[tokio::test]
async fn a_service_breaks_off_once_and_is_back() {
    let stand = Stand::new().await;
    turn(&stand, json!({ "service": "sms", "fault": "broken", "times": 1 })).await;
    let broken = sms(&stand, hello()).await;
    assert!(match broken {
        Ok(answer) => answer.bytes().await.is_err(),
        Err(_) => true,
    });
    assert!(stand.sandbox.inbox().messages(None).is_empty());
    assert_eq!(sms(&stand, hello()).await.unwrap().status(), 202);
}

#[tokio::test]
async fn a_slow_service_answers_late() {
    let stand = Stand::new().await;
    turn(&stand, json!({ "service": "sms", "fault": "slow", "delay_ms": 60_000 })).await;
    let hurried = stand
        .http
        .post(stand.url("/sms/send"))
        .bearer_auth(bearer::TOKEN)
        .json(&hello());
    let gave_up = hurried
        .timeout(std::time::Duration::from_millis(100))
        .send()
        .await
        .unwrap_err();
    assert!(gave_up.is_timeout());
    assert!(stand.sandbox.inbox().messages(None).is_empty());
}

#[tokio::test]
async fn a_switch_turned_on_is_listed_on_the_page() {
    let stand = Stand::new().await;
    let form = [("service", "minjust"), ("fault", "changed_answer"), ("operation", "")];
    assert_eq!(
        stand
            .http
            .post(stand.url("/faults"))
            .form(&form)
            .send()
            .await
            .unwrap()
            .status(),
        303
    );
    let listed: Value = stand
        .http
        .get(stand.url("/control/faults"))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(
        listed,
        json!([{ "service": "minjust", "fault": "changed_answer", "delay_ms": 15000 }])
    );
    let page = stand
        .http
        .get(stand.url("/faults"))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(page.contains("<code>minjust</code>: <code>changed_answer</code>, everywhere"));
}

#[tokio::test]
async fn the_first_page_lists_the_cast() {
    let stand = Stand::new().await;
    let page = stand
        .http
        .get(stand.url("/"))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(
        page.contains("Токтогулова Айгүл Маратовна")
            && page.contains("11203197900101")
            && page.contains("asula-sandbox")
    );
}

#[tokio::test]
async fn the_clock_is_moved_over_http() {
    let stand = Stand::new().await;
    let moved = stand
        .http
        .post(stand.url("/control/clock"))
        .json(&json!({ "forward_seconds": 301 }))
        .send()
        .await
        .unwrap();
    let moved: Value = moved.json().await.unwrap();
    assert_eq!(moved["now"], super::stand::NOON + 301_000);
}

#[tokio::test]
async fn a_dropped_sandbox_stops_listening() {
    let Stand { sandbox, http, .. } = Stand::new().await;
    let (page, address) = (format!("{}/", sandbox.public_url()), sandbox.address());
    assert_eq!(http.get(&page).send().await.unwrap().status(), 200);
    drop((sandbox, http));
    // The port is free again as soon as the listener is gone; binding it is the proof.
    while tokio::net::TcpListener::bind(address).await.is_err() {
        tokio::task::yield_now().await;
    }
}
