//! What is printed when the rehearsal is over.

use crate::cast::{people, person};

/// Who has what to do.
const TO_DO: [(&str, &str); 11] = [
    (
        people::AIGUL,
        "her licence application and her self-evaluation are half filled",
    ),
    (people::NURLAN, "fills both with her, as the responsible employee"),
    (people::OMURBEK, "corrects what was returned at two criteria"),
    (
        people::SALTANAT,
        "registers «Өнөр-Билим», completes the commission of «Ак-Шумкар»",
    ),
    (
        people::KANAT,
        "signs the order for «Мурас» and the decision on «Көк-Сай»",
    ),
    (people::MARAT, "answers «Ак-Шумкар», is half through the sheet of «Таң»"),
    (
        people::AIZADA,
        "has published on «Таң» and «Жаңы Муун», waits for two orders",
    ),
    (people::DINARA, "has begun the sheet of «Таң»"),
    (
        people::SAPAR,
        "as the chair comments on «Жаңы Муун»; his own sheet of «Таң» is empty",
    ),
    (people::CHYNARA, "sent an application for a licence"),
    (people::KUBANYCH, "his school is accredited; the certificate is there"),
];

/// One line per person.
pub fn who_has_what_to_do() -> String {
    let lines = TO_DO.iter().map(|(pin, what)| {
        let name = person(pin).map(|it| it.full_name()).unwrap_or_default();
        format!("  {pin}  {name}: {what}")
    });
    format!("The cast is at work:\n\n{}", lines.collect::<Vec<_>>().join("\n"))
}
