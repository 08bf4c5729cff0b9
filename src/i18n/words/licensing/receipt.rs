//! The receipt that goes out by e-mail (docs/requirements.md, L15).

words! {
    receipt_subject(number: &str) => "АСУЛА: арызыңыз кабыл алынды, № {number}"
        | "АСУЛА: ваше заявление принято, № {number}"
        | "ASULA: your application was received, № {number}";
    receipt_body(number: &str, signed_at: &str, hash: &str, authority: &str, address: &str) =>
"Саламатсызбы!

Лицензия алуу үчүн арызыңызга кол коюлуп, каралууга жөнөтүлдү.

Каттоо номери: {number}
Убактысы (Бишкек): {signed_at}
Арызды алган орган: {authority}
Кол коюлган документтин SHA-256 хеш-суммасы:
{hash}

Арыздын жүрүшүн ушул жерден көрө аласыз:
{address}

Бул катка жооп берүүнүн кереги жок.
"
|
"Здравствуйте!

Ваше заявление на получение лицензии подписано и отправлено на рассмотрение.

Регистрационный номер: {number}
Время (Бишкек): {signed_at}
Орган, получивший заявление: {authority}
Хеш-сумма SHA-256 подписанного документа:
{hash}

Ход рассмотрения заявления:
{address}

На это письмо отвечать не нужно.
"
|
"Hello!

Your application for a licence was signed and sent for consideration.

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
