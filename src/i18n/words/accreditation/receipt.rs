//! The receipt of a self-evaluation that goes out by e-mail (docs/requirements.md, A1).

words! {
    accreditation_receipt_subject(number: &str) => "АСУЛА: аккредитацияга арызыңыз кабыл алынды, № {number}"
        | "АСУЛА: ваше заявление на аккредитацию принято, № {number}"
        | "ASULA: your application for accreditation was received, № {number}";
    accreditation_receipt_body(number: &str, signed_at: &str, hash: &str, authority: &str, address: &str) =>
"Саламатсызбы!

Өзүн-өзү баалооңузга кол коюлду, аккредитация үчүн арыз каралууга жөнөтүлдү.

Каттоо номери: {number}
Убактысы (Бишкек): {signed_at}
Арызды алган орган: {authority}
Кол коюлган документтин SHA-256 хеш-суммасы:
{hash}

Иштин жүрүшүн ушул жерден көрө аласыз:
{address}

Бул катка жооп берүүнүн кереги жок.
"
|
"Здравствуйте!

Ваша самооценка подписана, заявление на аккредитацию отправлено на рассмотрение.

Регистрационный номер: {number}
Время (Бишкек): {signed_at}
Орган, получивший заявление: {authority}
Хеш-сумма SHA-256 подписанного документа:
{hash}

Ход рассмотрения:
{address}

На это письмо отвечать не нужно.
"
|
"Hello!

Your self-evaluation was signed, and the application for accreditation was sent for consideration.

Registration number: {number}
Time (Bishkek): {signed_at}
Received by: {authority}
SHA-256 hash of the signed document:
{hash}

Follow its progress:
{address}

There is no need to reply to this message.
";
}
