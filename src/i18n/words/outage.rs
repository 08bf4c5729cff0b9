//! What is shown while the product cannot work with its database.

words! {
    outage_title => "Система убактылуу иштебей жатат" | "Система временно не работает" | "The system is temporarily unavailable";
    outage_text => "Маалымат базасы азыр жооп бербей жатат. Эч нерсе жоголгон жок, сиз системадан чыккан жоксуз. Бул барак бир нече секунд сайын автоматтык түрдө кайра аракет кылат."
        | "База данных сейчас не отвечает. Ничего не потеряно, вы не вышли из системы. Эта страница сама повторяет попытку каждые несколько секунд."
        | "The database is not responding at the moment. Nothing is lost and you are still signed in. This page tries again automatically every few seconds.";
    outage_form_waits => "Жазгандарыңыз ушул баракта турат жана база иштей баштаганда автоматтык түрдө жөнөтүлөт. Баракты жаппаңыз."
        | "Ваш текст хранится на этой странице и будет отправлен автоматически, как только база заработает. Не закрывайте страницу."
        | "Your text is on this page and is sent automatically as soon as the database works again. Do not close the page.";
    outage_again_soon => "Маалымат базасы азыр жооп бербей жатат. Эч нерсе жоголгон жок, сиз системадан чыккан жоксуз. Бир нече секунддан кийин кайра аракет кылыңыз."
        | "База данных сейчас не отвечает. Ничего не потеряно, вы не вышли из системы. Повторите попытку через несколько секунд."
        | "The database is not responding at the moment. Nothing is lost and you are still signed in. Try again in a few seconds.";
    outage_in_doubt => "Маалымат базасы менен байланыш аракет аткарылып жатканда үзүлдү: аракеттин аткарылганы же аткарылбаганы белгисиз. Барактан текшериңиз, эгер аткарылбаса, кайра жөнөтүңүз."
        | "Связь с базой данных прервалась во время выполнения действия: неизвестно, выполнено ли оно. Проверьте это на странице и, если не выполнено, отправьте ещё раз."
        | "The connection to the database was lost while the action was being carried out, so it is not known whether it was. Check on the page and, if it was not, send again.";
    outage_look => "Баракты жаңы терезеде ачып текшерүү" | "Открыть страницу в новом окне и проверить" | "Open the page in a new window to check";
    outage_file => "Жөнөтүлгөн файл сакталган жок: барак ачылганда аны кайра тандаңыз."
        | "Отправленный файл не сохранён: выберите его снова, когда страница откроется."
        | "The file you sent was not saved: choose it again when the page opens.";
    outage_send_again => "Азыр кайра жөнөтүү" | "Отправить ещё раз сейчас" | "Send again now";
    outage_load_again => "Азыр кайра жүктөө" | "Загрузить ещё раз сейчас" | "Reload now";
}
