//! Mails of a case, the state of each.

words! {
    mails_title => "Жеткен эмес каттар" | "Недоставленные письма" | "E-mails that did not arrive";
    mail_sent(at: &str) => "Жөнөтүлдү: {at}" | "Отправлено: {at}" | "Sent: {at}";
    mail_waiting(since: &str) => "Жөнөтүлүшүн күтүүдө: {since} тартып" | "Ожидает отправки с {since}" | "Waiting to be sent since {since}";
    mail_failed(at: &str, why: &str) => "Жеткен жок ({at}). {why}" | "Не доставлено ({at}). {why}" | "Not delivered ({at}). {why}";
    mail_again(to: &str) => "{to} дарегине кайра жөнөтүү" | "Отправить ещё раз на {to}" | "Send again to {to}";
    mail_again_now => "Кат кайра жөнөтүлүүдө." | "Письмо отправляется ещё раз." | "The e-mail is being sent again.";
    mail_own_remedy => "ЕСИдеги жеке кабинетиңизде электрондук почтаңызды оңдоп, системага кайра кириңиз: ошондо кат жаңы дарекке ушул жерден жөнөтүлөт."
        | "Исправьте электронную почту в личном кабинете ЕСИ и войдите снова: тогда письмо можно будет отправить на новый адрес отсюда."
        | "Correct the e-mail address in your ESI account and sign in again: the e-mail can then be sent to the new address from here.";
    mail_office_remedy => "Кат ээсинен ЕСИдеги электрондук почтасын оңдоп, системага кайра кирүүсүн сураныңыз: ошондо катты жаңы дарекке жөнөтсө болот."
        | "Попросите получателя исправить электронную почту в ЕСИ и войти в систему снова: тогда письмо можно будет отправить на новый адрес."
        | "Ask the recipient to correct the e-mail address at ESI and to sign in again: the e-mail can then be sent to the new address.";
}
