//! What an open page says once the person for whom it was drawn is no longer signed in in this browser.

words! {
    left_signed_out => "Сиз системадан чыктыңыз" | "Вы вышли из системы" | "You have signed out";
    left_signed_out_text => "Бул барактагы маалымат жашырылды. Жөнөтүлө элек текстиңиз болсо, ал ушул түзмөктө сакталып турат: кайра кирсеңиз, ордунда болот."
        | "Содержимое этой страницы скрыто. Если остался неотправленный текст, он хранится на этом устройстве и появится, когда вы войдёте снова."
        | "The content of this page is hidden. Text that was not sent yet is saved on this device and is there again when you sign in.";
    left_signed_out_alone => "Азыр байланыш жок. Сеанс байланыш калыбына келери менен серверде да аяктайт; ага чейин бул браузерде эч нерсе көрсөтүлбөйт."
        | "Сейчас нет связи. Сеанс завершится и на сервере, как только связь восстановится; до этого в этом браузере ничего не показывается."
        | "There is no connection at the moment. The session also ends on the server as soon as the connection is back; until then nothing is shown in this browser.";
    left_other => "Бул браузерде башка адам кирип турат" | "В этом браузере вошёл другой пользователь" | "Someone else is signed in in this browser";
    left_other_text => "Барак башка адам же башка уюм үчүн ачылган, ошондуктан ал жашырылды жана андан эч нерсе жөнөтүлбөйт. Жазылган текст ушул түзмөктө сакталып, өз ээсин күтөт."
        | "Эта страница была открыта для другого человека или другой организации, поэтому она скрыта и с неё ничего не отправляется. Введённый текст хранится на этом устройстве и ждёт своего автора."
        | "This page was opened for another person or organisation, so it is hidden and nothing is sent from it. The text that was typed is saved on this device and waits for its author.";
    left_open_again => "Баракты кайра ачуу" | "Открыть страницу заново" | "Open the page again";
    left_other_sign_in => "Башка адам катары кирүү" | "Войти под другим именем" | "Sign in as someone else";
    left_ended => "Сеанс аяктады." | "Сеанс завершён." | "The session has ended.";
    left_ended_text => "Жазгандарыңыз ушул түзмөктө сакталып турат." | "Введённое хранится на этом устройстве." | "What you type is saved on this device.";
}
