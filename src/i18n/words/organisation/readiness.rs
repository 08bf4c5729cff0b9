//! The readiness page (docs/requirements.md, L1, L2).

words! {
    readiness => "Даярдык" | "Готовность" | "Readiness";
    readiness_title => "Арызга даярдык" | "Готовность к подаче заявления" | "Readiness to apply";
    readiness_lead => "Арыз тапшырып, кол коюу үчүн керектүү шарттардын баары ушул жерде: ар биринин абалы жана эмне кылуу керектиги."
        | "Здесь все условия, нужные для подачи и подписания заявления: состояние каждого и что делать."
        | "Everything that is needed to apply and sign: the state of each condition and what to do.";
    readiness_certificate_ends(on: &str, days: i64) => "Акыркы жолу кол койгон сертификатыңыздын мөөнөтү {on} бүтөт (калган күн: {days}). Аны алдын ала узартып алыңыз: мөөнөтү бүткөндөн кийин кол коюу мүмкүн болбойт."
        | "Срок сертификата, которым вы подписывали в последний раз, истекает {on} (осталось дней: {days}). Продлите его заранее: после этого подписать будет нельзя."
        | "The certificate with which you signed last ends on {on} (days left: {days}). Renew it in time: after that nothing can be signed.";
    readiness_certificate_ended(on: &str) => "Акыркы жолу кол койгон сертификатыңыздын мөөнөтү {on} бүткөн. Узарта элек болсоңуз, кол коюудан мурда узартыңыз."
        | "Срок сертификата, которым вы подписывали в последний раз, истёк {on}. Если он ещё не продлён, продлите его до подписания."
        | "The certificate with which you signed last ended on {on}. If it has not been renewed yet, renew it before signing.";
    readiness_calendar_unlisted(year: i32) => "{year}-жылдын майрам күндөрү календарга киргизиле элек: мөөнөттөр аларсыз эсептелет. Календарды жарыялагыла."
        | "Праздничные дни {year} года ещё не внесены в календарь: сроки рассчитываются без них. Опубликуйте календарь."
        | "The public holidays of {year} are not in the calendar yet: terms are computed without them. Publish the calendar.";
    readiness_list => "Шарттар" | "Условия" | "Preconditions";
    readiness_all_met => "Баары даяр. Арыз тапшырсаңыз болот." | "Всё готово. Можно подавать заявление." | "Everything is ready. You can apply.";
    readiness_to_do(count: usize) => "Аткарыла элек шарт: {count}. Төмөндө ар бирин кантип аткаруу керектиги жазылган."
        | "Не выполнено условий: {count}. Ниже сказано, как выполнить каждое."
        | "Not met yet: {count}. What to do about each is explained below.";
    readiness_what_to_do => "Эмне кылуу керек" | "Что делать" | "What to do";
    readiness_name_in_register => "Реестрдеги аты-жөнү" | "ФИО в реестре" | "Name in the register";
    readiness_name_in_esi => "ЕСИдеги аты-жөнүңүз" | "Ваши ФИО в ЕСИ" | "Your name in ESI";
    readiness_minjust => "online.minjust.gov.kg сайтынан текшерүү" | "Проверить на online.minjust.gov.kg" | "Check at online.minjust.gov.kg";
    readiness_check_again => "Кайра текшерүү" | "Проверить ещё раз" | "Check again";
    readiness_to_licences => "«Менин лицензияларым» барагына өтүү" | "Перейти к «Моим лицензиям»" | "Go to “My licences”";
}
