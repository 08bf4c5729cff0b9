use serde_json::{Value, json};

use crate::cast::{organisations, people};
use crate::faults::{Fault, Service, Switch};
use crate::stand::Stand;

async fn ask(stand: &Stand, body: Value) -> (u16, Value) {
    let answer = stand
        .http
        .post(stand.url("/minjust/api/subject"))
        .json(&body)
        .send()
        .await
        .unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

#[tokio::test]
async fn an_organisation_is_found_by_its_inn() {
    let stand = Stand::new().await;
    let (status, body) = ask(&stand, json!({ "query": organisations::BILIM_NURU, "type": "TIN" })).await;
    let subject = &body["subject"];
    assert_eq!((status, subject["chiefTin"].as_str()), (200, Some(people::AIGUL)));
    assert_eq!(subject["chief"], "Токтогулова Айгүл Маратовна");
    assert_eq!(subject["shortNameGl"], "«Билим Нуру» жеке мектеби");
    assert_eq!(subject["firstOrderDate"], "2014-09-12");
    assert_eq!(subject["statSubCode"].as_str().map(str::len), Some(8));
    assert_eq!(subject.as_object().map(serde_json::Map::len), Some(34));
}

#[tokio::test]
async fn an_unknown_inn_is_told_as_not_found() {
    let stand = Stand::new().await;
    let (status, body) = ask(&stand, json!({ "query": "00101199910000", "type": "TIN" })).await;
    assert_eq!((status, body["faultcode"].as_str()), (404, Some("NOT_FOUND")));
}

#[tokio::test]
async fn a_changed_answer_names_another_director() {
    let stand = Stand::new().await;
    stand
        .sandbox
        .faults()
        .set(Switch::new(Service::Minjust, Fault::ChangedAnswer));
    let (_, body) = ask(&stand, json!({ "query": organisations::BILIM_NURU, "type": "TIN" })).await;
    assert_eq!(body["subject"]["chief"], "Башкабаев Өмүрбек Үсөнович");
}
