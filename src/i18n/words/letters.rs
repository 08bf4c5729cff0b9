//! Letters to experts and applicants in the accreditation procedure.

words! {
    invitation_subject(number: &str) => "АСУЛА: эксперттик комиссияга чакыруу, № {number}"
        | "АСУЛА: приглашение в экспертную комиссию, № {number}"
        | "ASULA: invitation to an expert commission, № {number}";
    invitation_body(name: &str, organisation: &str, organisation_ru: &str, by: &str, address: &str) =>
"Урматтуу {name}!

Сизди эксперттик комиссияга чакырабыз. Уюм: {organisation} ({organisation_ru}).

Арызды ачып, макулдугуңузду же баш тартканыңызды {by} күнүнө чейин билдириңиз:
{address}

Бул катка жооп берүүнүн кереги жок.
"
|
"Здравствуйте, {name}!

Приглашаем вас в экспертную комиссию. Организация: {organisation_ru} ({organisation}).

Откройте заявление и до {by} сообщите о согласии или отказе:
{address}

На это письмо отвечать не нужно.
"
|
"Dear {name},

You are invited to an expert commission. Organisation: {organisation} ({organisation_ru}).

Open the application and agree or decline by {by}:
{address}

There is no need to reply to this message.
";
    order_letter_subject(number: &str) => "АСУЛА: тышкы баалоо жүргүзүү жөнүндө буйрук, № {number}"
        | "АСУЛА: приказ о проведении внешней оценки, № {number}"
        | "ASULA: order on external evaluation, № {number}";
    order_letter_body(name: &str, number: &str, organisation: &str, organisation_ru: &str, address: &str) =>
"Урматтуу {name}!

Тышкы баалоо жүргүзүү жөнүндө № {number} буйрук чыкты. Уюм: {organisation} ({organisation_ru}).

Эми «Тышкы баалоо жүргүзүү» баскычы жеке кабинетиңизде турат:
{address}

Бул катка жооп берүүнүн кереги жок.
"
|
"Здравствуйте, {name}!

Издан приказ № {number} о проведении внешней оценки. Организация: {organisation_ru} ({organisation}).

Кнопка «Провести внешнюю оценку» теперь есть в вашем кабинете:
{address}

На это письмо отвечать не нужно.
"
|
"Dear {name},

Order № {number} on external evaluation was issued. Organisation: {organisation} ({organisation_ru}).

The button “Carry out the external evaluation” is now in your office:
{address}

There is no need to reply to this message.
";
    decision_letter_subject(number: &str) => "АСУЛА: аккредитация боюнча чечим, № {number}"
        | "АСУЛА: решение об аккредитации, № {number}"
        | "ASULA: decision on accreditation, № {number}";
    decision_letter_body(name: &str, number: &str, address: &str) =>
"Урматтуу {name}!

№ {number} аккредитация иши боюнча чечимге кол коюлду. Чечим ушул жерде:
{address}

Бул катка жооп берүүнүн кереги жок.
"
|
"Здравствуйте, {name}!

Решение по делу об аккредитации № {number} подписано. Решение:
{address}

На это письмо отвечать не нужно.
"
|
"Dear {name},

The decision on accreditation case № {number} was signed. You find it here:
{address}

There is no need to reply to this message.
";
    signed_subject(thing: &str, number: &str) => "АСУЛА: кол коюлду, № {number}. {thing}"
        | "АСУЛА: подписано, № {number}. {thing}"
        | "ASULA: signed, № {number}. {thing}";
    signed_body(thing: &str, number: &str, organisation: &str, signed_at: &str, hash: &str, address: &str) =>
"Саламатсызбы!

Кол койдуңуз: {thing}, № {number}.
Уюм: {organisation}
Убактысы (Бишкек): {signed_at}
Кол коюлган документтин SHA-256 хеш-суммасы:
{hash}

{address}

Бул катка жооп берүүнүн кереги жок.
"
|
"Здравствуйте!

Вы подписали: {thing}, № {number}.
Организация: {organisation}
Время (Бишкек): {signed_at}
Хеш-сумма SHA-256 подписанного документа:
{hash}

{address}

На это письмо отвечать не нужно.
"
|
"Hello!

You signed: {thing}, № {number}.
Organisation: {organisation}
Time (Bishkek): {signed_at}
SHA-256 hash of the signed document:
{hash}

{address}

There is no need to reply to this message.
";
}
