//! The commission as the ministry forms it, an expert's office, and an offer (docs/requirements.md, A3 to A7).

words! {
    commission => "Эксперттик комиссия" | "Экспертная комиссия" | "Expert commission";
    commission_needs => "Комиссия толук боло элек" | "Состав комиссии ещё не полон" | "The commission is not complete yet";
    commission_complete => "Комиссия толук: буйрукту кол коюуга берсе болот" | "Комиссия в полном составе: приказ можно передать на подпись" | "The commission is complete: the order can be handed over for signature";
    commission_needs_chair => "Төраганы чакыруу керек." | "Нужно пригласить председателя." | "A chair needs to be invited.";
    commission_waits_for(names: &str) => "Жообу күтүлүп жаткандар: {names}." | "Ожидается ответ: {names}." | "Yet to answer: {names}.";
    commission_conflicted(names: &str) => "Кызыкчылыктардын кагылышуусу барлар: {names}. Аларды курамдан чыгарып, ордуна башка эксперттерди чакыруу керек." | "Конфликт интересов: {names}. Их нужно вывести из состава и пригласить других экспертов." | "Conflict of interest: {names}. They need to be removed and other experts invited.";

    commission_members => "Комиссиянын курамы" | "Состав комиссии" | "Members of the commission";
    commission_member => "Эксперт" | "Эксперт" | "Expert";
    commission_chair => "Төрага" | "Председатель" | "Chair";
    commission_answer => "Жообу" | "Ответ" | "Answer";
    commission_nobody => "Азырынча эч ким чакырыла элек" | "Пока никто не приглашён" | "Nobody has been invited yet";
    commission_nobody_hint => "Төмөндөгү тизмеден эксперттерди жана төраганы чакырыңыз." | "Пригласите экспертов и председателя из списка ниже." | "Invite the experts and the chair from the list below.";
    commission_waiting => "Жообу күтүлүүдө" | "Ожидается ответ" | "Waiting for an answer";
    commission_answer_by(day: &str) => "Жооп берүү мөөнөтү: {day}" | "Срок ответа: {day}" | "To answer by {day}";
    commission_invited_at(at: &str) => "Чакырылган убактысы: {at}" | "Приглашение отправлено: {at}" | "Invited: {at}";
    commission_seen(at: &str) => "Чакырууну ачкан убактысы: {at}" | "Приглашение открыто: {at}" | "Invitation opened: {at}";
    commission_not_seen => "Чакырууну ача элек" | "Приглашение ещё не открыто" | "Invitation not opened yet";
    commission_agreed => "Макулдугун берди" | "Согласие получено" | "Agreed";
    commission_declined => "Баш тартты" | "Отказ" | "Declined";
    commission_removed => "Курамдан чыгарылды" | "Не в составе" | "Removed";
    commission_remove_of(name: &str) => "Курамдан чыгаруу: {name}" | "Вывести из состава: {name}" | "Remove from the commission: {name}";
    commission_remove_reasons => "Курамдан чыгаруунун себеби" | "Причина вывода из состава" | "Reason for the removal";
    commission_removed_now => "Эксперт комиссиянын курамынан чыгарылды." | "Эксперт выведен из состава комиссии." | "The expert was removed from the commission.";

    commission_pool => "Эксперттердин тизмеси" | "Список экспертов" | "Pool of experts";
    commission_pool_hint => "Иши эң аз эксперттер биринчи турат. Чакырылган экспертке кат жөнөтүлөт." | "Первыми идут наименее занятые эксперты. Приглашённому эксперту отправляется письмо." | "The least busy experts come first. An expert who is invited is sent an e-mail.";
    commission_pool_empty => "Чакыра турган эксперт калган жок" | "Приглашать больше некого" | "There are no experts left to invite";
    commission_pool_empty_hint => "Эксперттердин тизмесин толуктоо үчүн системанын администраторуна кайрылыңыз." | "Чтобы пополнить список экспертов, обратитесь к администратору системы." | "To add experts to the pool, contact the administrator of the system.";
    commission_load => "Жүктөмү" | "Нагрузка" | "Load";
    commission_conflicts => "Кызыкчылыктардын кагылышуусу" | "Конфликт интересов" | "Conflict of interest";
    commission_no_conflicts => "Табылган жок" | "Не выявлен" | "None found";
    commission_has_conflict => "Кызыкчылыктардын кагылышуусу бар" | "Есть конфликт интересов" | "There is a conflict of interest";
    commission_invitation => "Комиссияга чакыруу" | "Приглашение в комиссию" | "Invitation to the commission";
    commission_invite => "Чакыруу" | "Пригласить" | "Invite";
    commission_invite_chair => "Төрага кылып чакыруу" | "Пригласить председателем" | "Invite as the chair";
    commission_invited_now => "Чакыруу жөнөтүлдү. Эксперттин жообу ушул баракта көрүнөт." | "Приглашение отправлено. Ответ эксперта появится на этой странице." | "The invitation was sent. The expert's answer will be shown on this page.";

    order_number => "Буйруктун номери" | "Номер приказа" | "Number of the order";
    order_state => "Абалы" | "Состояние" | "Status";
    order_none => "Буйрук комиссия толук болгондо даярдалат." | "Приказ готовится, когда комиссия в полном составе." | "The order is prepared once the commission is complete.";
    order_unsigned => "Кол коюла элек" | "Не подписан" | "Not signed yet";
    order_signed_at(at: &str) => "Кол коюлду: {at}" | "Подписан: {at}" | "Signed: {at}";
    order_superseded => "Бул буйруктан кийин комиссиянын курамы өзгөрдү, ошондуктан жаңы буйрук чыгат." | "После этого приказа состав комиссии изменился, поэтому будет издан новый." | "The commission has changed since this order, so a new one will be issued.";
    order_waits => "Буйрукка министрликтин жетекчилиги кол коёт." | "Приказ подписывает руководство министерства." | "The leadership of the ministry signs the order.";
    order_prepared_now => "Буйрук жетекчиликке кол коюуга берилди." | "Приказ передан руководству на подпись." | "The order was handed over to the leadership for signature.";
    order_download => "Буйрукту жүктөп алуу (PDF)" | "Скачать приказ (PDF)" | "Download the order (PDF)";

    expert_office => "Эксперттин жеке кабинети" | "Личный кабинет эксперта" | "Expert's office";
    expert_office_lead => "Сизге сунушталган иштер жана алардын ар бири эмнени күтүп турганы." | "Предложенные вам дела и чего каждое из них ждёт." | "The cases offered to you, and what each of them waits for.";
    office_none => "Сизге азырынча бир да иш сунуштала элек" | "Вам пока не предложено ни одного дела" | "No case has been offered to you yet";
    office_none_hint => "Министрлик сизди комиссияга чакырганда иш ушул жерде көрүнөт, сизге кат да келет." | "Когда министерство пригласит вас в комиссию, дело появится здесь, и вам придёт письмо." | "When the ministry invites you to a commission, the case appears here and you are sent an e-mail.";
    office_mine => "Сизден күтүлөт" | "Ждут вас" | "Waiting for you";
    office_others => "Башкалардан күтүлөт" | "Ждут других" | "Waiting for others";
    office_over => "Сизден эч нерсе күтүлбөйт" | "Завершённые" | "Done";
    office_agreed => "Макулдугуңуз кабыл алынды. «Тышкы баалоо жүргүзүү жөнүндө буйрук» чыкканда ушул жерде «Тышкы баалоо жүргүзүү» баскычы пайда болот." | "Ваше согласие принято. Когда выйдет приказ о проведении внешней оценки, здесь появится кнопка «Провести внешнюю оценку»." | "Your consent was recorded. Once the order on external evaluation is issued, the button “Carry out the external evaluation” appears here.";
    office_declined => "Баш тартканыңыз кабыл алынды. Бул иш эми сизге көрүнбөйт." | "Ваш отказ принят. Это дело вам больше не показывается." | "Your refusal was recorded. The case is no longer shown to you.";
    office_waits_answer(day: &str, left: &str) => "Арызды ачып, макулдугуңузду же баш тартканыңызды билдириңиз. Мөөнөтү: {day}, {left}." | "Откройте заявление и сообщите о согласии или отказе. Срок: {day}, {left}." | "Open the application, and agree or decline. To answer by {day}, {left}.";
    office_waits_order => "Тышкы баалоо жүргүзүү жөнүндө буйрук чыга элек. Министрликтин буйругун күтүңүз." | "Приказ о проведении внешней оценки ещё не вышел. Дождитесь приказа министерства." | "The order on external evaluation has not been issued yet. Wait for the ministry's order.";
    office_waits_scoring => "Ар бир критерийге баа коюп, комментарий жазыңыз, андан кийин чечимди жарыялаңыз." | "Поставьте оценку и напишите комментарий по каждому критерию, затем опубликуйте решение." | "Give each criterion a score with a comment, then publish the decision.";
    office_waits_comments => "Эксперттер жарыялаган ар бир баага комментарий жазыңыз." | "Напишите комментарий к каждой опубликованной оценке экспертов." | "Comment on every score that the experts have published.";
    office_waits_conclusion => "Комиссиянын корутундусун жазып, кол коюңуз." | "Напишите и подпишите заключение комиссии." | "Write and sign the conclusion of the commission.";
    office_waits_nothing => "Бул иш боюнча сизден азыр эч нерсе талап кылынбайт." | "По этому делу от вас сейчас ничего не требуется." | "Nothing is needed from you on this case now.";
    office_scored => "Бааланган критерийлер" | "Оценено критериев" | "Criteria scored";
    office_open_offer => "Арызды ачып, жооп берүү" | "Открыть заявление и ответить" | "Open the application and answer";
    office_see_case => "Арызды көрүү" | "Посмотреть заявление" | "See the application";
    office_see_sheet => "Менин чечимим" | "Моё решение" | "My decision";

    offer_title => "Эксперттик комиссияга чакыруу" | "Приглашение в экспертную комиссию" | "Invitation to an expert commission";
    offer_facts => "Арыз" | "Заявление" | "The application";
    offer_as => "Сиздин милдетиңиз" | "Ваша роль" | "Your role";
    offer_as_chair => "Комиссиянын төрагасы" | "Председатель комиссии" | "Chair of the commission";
    offer_as_member => "Комиссиянын мүчөсү, эксперт" | "Член комиссии, эксперт" | "Member of the commission, expert";
    offer_by => "Жооп берүү мөөнөтү" | "Срок ответа" | "To answer by";
    offer_conflicts_title => "Система кызыкчылыктардын кагылышуусун аныктады" | "Система выявила конфликт интересов" | "The system has found a conflict of interest";
    offer_conflicts_hint => "Мындай эксперт комиссияда иштей албайт: баш тартыңыз. Маалымат туура эмес болсо, министрликтин адисине кайрылыңыз." | "Такой эксперт не может работать в комиссии: откажитесь. Если сведения неверны, обратитесь к специалисту министерства." | "Such an expert cannot serve on the commission: decline. If the information is wrong, contact the specialist of the ministry.";
    offer_declaration => "Эксперттин билдирүүсү" | "Декларация эксперта" | "Expert's declaration";
    offer_cases => "Эксперт баш тартууга тийиш болгон учурлар" | "Случаи, в которых эксперт обязан отказаться" | "Cases in which an expert must decline";
    offer_answer => "Жообуңуз" | "Ваш ответ" | "Your answer";
    offer_agree_when => "Бул учурлардын бири да сизге тиешелүү болбосо" | "Если ни один из этих случаев к вам не относится" | "If none of these cases applies to you";
    offer_decline_when => "Бул учурлардын бири сизге тиешелүү болсо" | "Если один из этих случаев к вам относится" | "If one of these cases applies to you";
    offer_case => "Кайсы учур" | "Какой случай" | "Which case";
    offer_comment => "Комментарий" | "Комментарий" | "Comment";
    offer_comment_hint => "Бул учур сизге кандайча тиешелүү экенин жазыңыз." | "Напишите, как этот случай к вам относится." | "Say how this case applies to you.";
    offer_decline_late => "Буйрук чыга электе баш тарта аласыз: ордуңузга башка эксперт чакырылат." | "Пока приказ не вышел, вы можете отказаться: вместо вас пригласят другого эксперта." | "Until the order is issued you can decline; another expert is then invited in your place.";
    offer_agreed_at(at: &str) => "Сиз эксперт болууга макулдугуңузду бергенсиз: {at}" | "Вы дали согласие быть экспертом: {at}" | "You agreed to be an expert: {at}";
    offer_order_issued(number: &str) => "Тышкы баалоо жүргүзүү жөнүндө № {number} буйрук чыкты." | "Вышел приказ о проведении внешней оценки № {number}." | "The order on external evaluation № {number} has been issued.";

    sure_question => "Чечимиңизди тастыктайсызбы?" | "Подтверждаете своё решение?" | "Do you confirm your decision?";
    sure_chosen => "Сиз тандадыңыз" | "Вы выбрали" | "You chose";
    sure_agree_hint => "Макулдугуңуз төмөндөгү билдирүү менен кошо сакталат. Буйрук чыкканга чейин баш тарта аласыз." | "Ваше согласие сохраняется вместе с декларацией ниже. До выхода приказа вы сможете отказаться." | "Your consent is kept with the declaration below. You can still decline until the order is issued.";
    sure_decline_hint => "Баш тартсаңыз, бул иш сизге көрүнбөй калат, ордуңузга башка эксперт чакырылат." | "После отказа дело вам больше не показывается, вместо вас пригласят другого эксперта." | "Once you decline, the case is no longer shown to you, and another expert is invited in your place.";
    sure_yes => "Ооба" | "Да" | "Yes";
    sure_no => "Жок" | "Нет" | "No";
}
