//! Why an action is refused, besides the law of the stages: each sentence says why and what to do.

use crate::domain::Refusal;
use crate::i18n::Lang;

impl Lang {
    /// Why an action is refused, and what to do.
    pub fn refusal(self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Law(refusal) => self.law_refusal(refusal),
            Refusal::AccreditationLaw(refusal) => self.accreditation_refusal(refusal),
            Refusal::MovedMeanwhile(what) => self.moved_meanwhile(what),
            Refusal::PageOlder => self.page_older(),
            Refusal::NotReturned { criterion, returned } => self.not_returned(criterion, returned),
            Refusal::ReturnUnanswered(criteria) => self.return_unanswered(criteria),
            Refusal::SureFirst => say!(
                self,
                "Чечимиңизди тастыктаңыз: «Ооба» же «Жок»."
                    | "Подтвердите решение: «Да» или «Нет»."
                    | "Confirm your decision: “Yes” or “No”."
            ),
            Refusal::InvitedAlready => say!(
                self,
                "Бул эксперт мурун чакырылган же баш тарткан. Башка экспертти тандаңыз."
                    | "Этот эксперт уже приглашён или отказался. Выберите другого."
                    | "This expert has been invited already, or has declined. Choose another one."
            ),
            Refusal::TieDeclared => say!(
                self,
                "Бул уюм менен мындай байланыш тизмеде бар. Ал бүтсө, адегенде ошону токтотуңуз."
                    | "Такая связь с этой организацией уже есть в списке. Если она закончилась, сначала прекратите её."
                    | "This tie to this organisation is already on the list. If it is over, end it first."
            ),
            Refusal::UnknownScore => say!(
                self,
                "Шкалада мындай баа жок. Сунушталган баалардын бирин тандаңыз."
                    | "В шкале нет такой оценки. Выберите одну из предложенных."
                    | "The scale has no such score. Choose one of those offered."
            ),
            Refusal::NoCriteriaSet => say!(
                self,
                "Бул деңгээл үчүн критерийлер топтому азырынча жок. Башка деңгээлди тандаңыз."
                    | "Для этого уровня набора критериев пока нет. Выберите другой уровень."
                    | "There is no criteria set for this level yet. Choose another level."
            ),
            Refusal::AccreditationUnderWay => say!(
                self,
                "Уюмуңуздун аккредитация иши азыр жүрүп жатат. Жаңысын ал бүткөндөн кийин баштайсыз."
                    | "Аккредитация вашей организации уже идёт. Новую можно начать после её завершения."
                    | "An accreditation of your organisation is already under way. You can start a new one when it has ended."
            ),
            Refusal::TooManyFiles(limit) => say!(
                self,
                "Бир критерийге {limit} файлдан ашык тиркелбейт. Ашыкчасын алып салыңыз же бир файлга бириктириңиз."
                    | "К одному критерию можно приложить не больше {limit} файлов. Уберите лишние или объедините их в один."
                    | "A criterion takes at most {limit} files. Remove some, or combine them into one."
            ),
            Refusal::UnknownInn => say!(
                self,
                "Юстиция министрлигинин реестринде мындай ИНН жок. ИННди каттоо күбөлүгүнөн текшериңиз."
                    | "В реестре Министерства юстиции нет такого ИНН. Сверьте ИНН со свидетельством о регистрации."
                    | "The register of the Ministry of Justice has no such INN. Compare it with the registration certificate."
            ),
            Refusal::OrganisationRegistered => say!(
                self,
                "Бул уюм системада мурда эле катталган. Кайра каттоонун кереги жок, ишти улантыңыз."
                    | "Эта организация уже зарегистрирована в системе. Повторная регистрация не нужна, продолжайте работу."
                    | "This organisation is already registered in the system. There is no need to register it again; continue your work."
            ),
            Refusal::OrganisationNotRegistered => say!(
                self,
                "Уюм системада катталган эмес. Алгач жетекчи «Уюм» барагында уюмду каттасын."
                    | "Организация не зарегистрирована в системе. Сначала руководитель должен зарегистрировать её на странице «Организация»."
                    | "The organisation is not registered in the system. First the head must register it on the page “Organisation”."
            ),
            Refusal::NeedsOrganisationSignature => say!(
                self,
                "Сиз жеке жактын кол тамгасы менен кирдиңиз, бул жерде юридикалык жактыкы керек. Чыгып, ЕСИде уюмдун кол тамгасын тандап кайра кириңиз."
                    | "Вы вошли с подписью физического лица, а здесь нужна подпись юридического лица. Выйдите и войдите снова, выбрав в ЕСИ подпись организации."
                    | "You signed in with a personal signature; here the legal entity's is needed. Sign out and sign in again, choosing the organisation's signature at ESI."
            ),
            Refusal::AnotherOrganisation => say!(
                self,
                "Бул ИНН сиз кол тамгасын тандап кирген уюмдуку эмес. ЕСИге ошол уюмдун кол тамгасы менен кириңиз же ИННди оңдоңуз."
                    | "Это ИНН не той организации, с подписью которой вы вошли. Войдите с подписью нужной организации или исправьте ИНН."
                    | "This INN does not belong to the organisation whose signature you signed in with. Sign in with the right one or correct the INN."
            ),
            Refusal::NotTheHeadInRegister { register, yours } => say!(
                self,
                "Реестрде жетекчи катары «{register}» көрсөтүлгөн, сиз «{yours}» болуп кирдиңиз. online.minjust.gov.kg сайтынан текшериңиз; «Даярдык» барагында кантип оңдоо керектиги жазылган."
                    | "В реестре руководителем указан «{register}», вы вошли как «{yours}». Проверьте на online.minjust.gov.kg; как исправить, сказано на странице «Готовность»."
                    | "The register names “{register}” as the head; you signed in as “{yours}”. Check at online.minjust.gov.kg; the page “Readiness” explains how to correct it."
            ),
            Refusal::HeadOnly => say!(
                self,
                "Муну уюмдун жетекчиси гана жасай алат. Жетекчиге кайрылыңыз."
                    | "Это может сделать только руководитель организации. Обратитесь к нему."
                    | "Only the head of the organisation may do this. Contact the head."
            ),
            Refusal::DocumentMissing(kind) => {
                let kind = self.document_kind(kind);
                say!(
                    self,
                    "Документ жок: «{kind}». Аны «Уюм» барагында жүктөңүз."
                        | "Нет документа: «{kind}». Загрузите его на странице «Организация»."
                        | "A document is missing: “{kind}”. Upload it on the page “Organisation”."
                )
            }
            Refusal::AlreadyAppointed => say!(
                self,
                "Бул адам мурда эле дайындалган. Тизмени караңыз; кызмат орду өзгөрсө, алгач мурунку дайындоону токтотуңуз."
                    | "Этот человек уже назначен. Посмотрите список; если изменилась должность, сначала прекратите прежнее назначение."
                    | "This person is already appointed. See the list; if the position has changed, end the previous appointment first."
            ),
            Refusal::HeadIsNotAppointed => say!(
                self,
                "Жетекчинин бардык укуктары бар, аны дайындоонун кереги жок. Башка адамдын ПИНин жазыңыз."
                    | "Руководителя назначать не нужно: у него уже есть все права. Введите ПИН другого человека."
                    | "The head already has all rights and needs no appointment. Enter another person's PIN."
            ),
            Refusal::ProgrammeTwice => say!(
                self,
                "Бул деңгээл менен адистик мурда эле тандалган. Башкасын тандаңыз."
                    | "Этот уровень с этой специальностью уже выбран. Выберите другие."
                    | "This level with this specialty has already been chosen. Choose another."
            ),
            Refusal::SpecialtyNeeded => say!(
                self,
                "Бул деңгээлге адистик керек. Классификатордон тандаңыз."
                    | "Для этого уровня нужна специальность. Выберите её в классификаторе."
                    | "This level needs a specialty. Choose one from the classifier."
            ),
            Refusal::UnknownProgramme => say!(
                self,
                "Классификатордо мындай деңгээл же адистик жок. Издөөдөн чыккан тизмеден тандаңыз."
                    | "В классификаторе нет такого уровня или специальности. Выберите из найденного списка."
                    | "The classifier has no such level or specialty. Choose from the list of search results."
            ),
            Refusal::SeveralSpecialties(found) if found.len() == 1 => {
                say!(
                    self,
                    "Жазылгандын бир бөлүгү гана туура келген бир адистик табылды. Керектүүсү ошол болсо, төмөндөн тандаңыз же так жазыңыз."
                        | "Найдена одна специальность, которая отвечает лишь части запроса. Если нужна она, выберите её ниже, иначе уточните запрос."
                        | "One specialty was found that answers only a part of what was typed. If it is the right one, choose it below, or be more exact."
                )
            }
            Refusal::SeveralSpecialties(found) => {
                let count = self.number(found.len() as u64);
                say!(
                    self,
                    "Бул сөздөргө бир нече адистик туура келет: {count}. Төмөндөгү тизмеден бирин тандаңыз же так жазыңыз."
                        | "Этим словам отвечает несколько специальностей: {count}. Выберите одну из списка ниже или уточните запрос."
                        | "Several specialties answer to these words: {count}. Choose one from the list below, or be more exact."
                )
            }
            Refusal::Barred(bar) => self.bar(bar),
            Refusal::TwoAuthorities { chosen, this } => {
                let (chosen, this) = (self.of(chosen), self.of(this));
                say!(
                    self,
                    "Бул деңгээлге лицензияны башка орган берет ({this}), мурда тандалгандарына — {chosen}. Бул деңгээл үчүн өзүнчө арыз тапшырыңыз."
                        | "Лицензию на этот уровень выдаёт другой орган ({this}), а на выбранные ранее — {chosen}. Подайте для этого уровня отдельное заявление."
                        | "This level is licensed by another authority ({this}) than those chosen before ({chosen}). Submit a separate application for this level."
                )
            }
            Refusal::LicenceNotNeeded => say!(
                self,
                "Мамлекеттик жана муниципалдык уюмга бул деңгээл үчүн лицензия керек эмес (№ 334/552 жобо). Лицензия керек болгон деңгээлди тандаңыз."
                    | "Государственной или муниципальной организации лицензия на этот уровень не нужна (положение № 334/552). Выберите уровень, для которого она нужна."
                    | "A state or municipal organisation needs no licence for this level (regulation 334/552). Choose a level that needs one."
            ),
            Refusal::TooManyRows(limit) => say!(
                self,
                "Тиркемеде эң көп дегенде {limit} сап болот. Ашыкча саптарды өчүрүңүз."
                    | "В приложении может быть не более {limit} строк. Удалите лишние."
                    | "The appendix can have at most {limit} rows. Delete those that are not needed."
            ),
            Refusal::TextTooLong(limit) => self.too_long(*limit),
            Refusal::FileReplaced(file) => self.file_replaced(&file.name),
            Refusal::FileEmpty => say!(
                self,
                "Файл бош (0 байт). Файлды ачып текшерип, кайра жүктөңүз."
                    | "Файл пустой (0 байт). Откройте и проверьте его, затем загрузите снова."
                    | "The file is empty (0 bytes). Open and check it, then upload it again."
            ),
            Refusal::FileTooLarge(limit) => {
                let limit = self.file_size(*limit);
                say!(
                    self,
                    "Файл өтө чоң: эң көп дегенде {limit}. Кичирейтип же сапатын төмөндөтүп, кайра жүктөңүз."
                        | "Файл слишком большой: не более {limit}. Уменьшите его и загрузите снова."
                        | "The file is too large: at most {limit}. Make it smaller and upload it again."
                )
            }
            Refusal::FileWrongType => self.file_wrong_type().to_owned(),
            Refusal::FileCut => self.file_cut().to_owned(),
            Refusal::FileNoPages => self.file_no_pages().to_owned(),
            Refusal::FileLocked => self.file_locked().to_owned(),
            Refusal::FileTooLargeToScan => self.file_too_large_to_scan().to_owned(),
            Refusal::FileNotRead => self.file_not_read().to_owned(),
            Refusal::OneFileOnly(count) => self.one_file_only(*count),
            Refusal::FilesRefused { taken, refused } => self.refused_files(taken, refused),
            Refusal::FileBroken => say!(
                self,
                "Жүктөө үзүлүп калды, файл сакталган жок. Интернетти текшерип, кайра жүктөңүз."
                    | "Загрузка прервалась, файл не сохранён. Проверьте интернет и загрузите снова."
                    | "The upload was interrupted; the file was not saved. Check the connection and upload it again."
            ),
            Refusal::FileInfected => say!(
                self,
                "Антивирус файлдан зыяндуу программа тапты, файл сакталган жок. Түзмөгүңүздү текшерип, таза файлды жүктөңүз."
                    | "Антивирус нашёл в файле вредоносную программу, файл не сохранён. Проверьте устройство и загрузите чистый файл."
                    | "The antivirus found malware in the file; it was not saved. Check your device and upload a clean file."
            ),
            Refusal::NoPersonalSignature(pin) => self.no_personal_signature(pin),
            Refusal::NoOrganisationSignature => say!(
                self,
                "Уюмдун электрондук кол тамгасы (ЭСК) табылган жок же мөөнөтү бүткөн. Калкты тейлөө борборуна (ЦОН) кайрылып, юридикалык жактын ЭСКсын алыңыз."
                    | "Электронная подпись организации не найдена или её срок истёк. Обратитесь в ЦОН и получите подпись юридического лица."
                    | "The organisation's electronic signature was not found or has expired. Go to a public service centre (TsON) and obtain the legal entity's signature."
            ),
            Refusal::CodeWrong(left) => self.code_wrong(*left),
            Refusal::CodeExpired => say!(
                self,
                "Коддун мөөнөтү бүттү. Жаңы код сурап, ошону жазыңыз."
                    | "Срок действия кода истёк. Запросите новый код и введите его."
                    | "The code has expired. Request a new one and enter it."
            ),
            Refusal::CodeReplaced => say!(
                self,
                "Бул код эми жараксыз: андан кийин жаңысы жөнөтүлгөн. Эң акыркы келген кодду жазыңыз."
                    | "Этот код больше не действует: после него отправлен новый. Введите самый последний код."
                    | "This code is no longer valid: a newer one was sent. Enter the latest code."
            ),
            Refusal::CodesExhausted => say!(
                self,
                "Код өтө көп жолу туура эмес жазылды. Жаңы код сураңыз."
                    | "Код слишком много раз введён неверно. Запросите новый код."
                    | "Too many wrong codes were entered. Request a new code."
            ),
            Refusal::CeremonyExhausted => say!(
                self,
                "Код беш жолу туура эмес жазылды, кол коюу токтотулду. Арыз сакталып турат: кол коюуну башынан баштаңыз."
                    | "Код пять раз введён неверно, подписание остановлено. Заявление сохранено: начните подписание заново."
                    | "Five wrong codes: signing has been stopped. The application is kept; begin signing again."
            ),
            Refusal::CodeTooSoon(seconds) => say!(
                self,
                "Код жаңы эле жөнөтүлдү. Жаңысын {seconds} секунддан кийин сурасаңыз болот."
                    | "Код только что отправлен. Новый можно запросить через {seconds} с."
                    | "A code was sent a moment ago. You can request another in {seconds} s."
            ),
            Refusal::CodeNotSent => say!(
                self,
                "Код али жөнөтүлө элек. Ыкманы тандап, код сураңыз."
                    | "Код ещё не отправлялся. Выберите способ и запросите код."
                    | "No code has been sent yet. Choose a method and request a code."
            ),
            Refusal::ChangedSinceReview => say!(
                self,
                "Сиз карап чыккандан кийин арыз өзгөрдү. Төмөндө азыркы абалы турат: карап чыгып, кайра макулдугуңузду бериңиз."
                    | "После вашего просмотра заявление изменилось. Ниже — как оно выглядит сейчас: просмотрите и подтвердите согласие ещё раз."
                    | "The application has changed since you reviewed it. Its current version is below: look through it and agree again."
            ),
            Refusal::TextsWaiting(count) => say!(
                self,
                "Бул иштин айрым жазуулары серверге жете элек: {count}. Алар жөнөтүлгөнчө күтүңүз же карап чыгуу барагында аларсыз кол коюуну тандаңыз."
                    | "Часть текстов этого дела ещё не дошла до сервера: {count}. Дождитесь их отправки или на странице просмотра выберите подписание без них."
                    | "Some texts of this case have not reached the server yet: {count}. Wait until they are sent, or choose on the review page to sign without them."
            ),
            Refusal::CeremonyVoid => say!(
                self,
                "Кол коюу башталгандан бери документ өзгөргөн, ошондуктан эч нерсеге кол коюлган жок. Аны кайра карап чыгып, кол коюуну жаңыдан баштаңыз."
                    | "После начала подписания документ изменился, поэтому ничего не подписано. Просмотрите его ещё раз и начните подписание заново."
                    | "The document has changed since signing began, so nothing was signed. Review it again and start signing again."
            ),
            Refusal::ConfirmationLapsed => say!(
                self,
                "Ырастоого берилген 60 секунд өтүп кетти. Эч нерсе жарыяланган жок, баалоолоруңуз сакталып турат: кол коюуну кайра баштаңыз."
                    | "60 секунд на подтверждение истекли. Ничего не опубликовано, ваши оценки сохранены: начните подписание заново."
                    | "The 60 seconds for confirming are over. Nothing was published and your scores are kept: start signing again."
            ),
            Refusal::CeremonyOver => say!(
                self,
                "Бул кол коюу аяктаган. Документтин барагына өтүп, керек болсо жаңыдан баштаңыз."
                    | "Это подписание завершено. Перейдите к документу и при необходимости начните заново."
                    | "This signing is over. Go to the document and, if necessary, start again."
            ),
            Refusal::BeingSigned => say!(
                self,
                "Документке азыр кол коюлуп жатат. Бир нече секунддан кийин баракты жаңыртыңыз."
                    | "Документ сейчас подписывается. Обновите страницу через несколько секунд."
                    | "The document is being signed right now. Reload the page in a few seconds."
            ),
            Refusal::SignatureNotTrusted => say!(
                self,
                "Кол тамга кызматынын жообу ырасталган жок, эч нерсеге кол коюлган жок. Кайра аракет кылыңыз; кайталанса, колдоо кызматына кайрылыңыз."
                    | "Ответ сервиса подписи не подтверждён, ничего не подписано. Повторите попытку; если ошибка повторится, обратитесь в службу поддержки."
                    | "The answer of the signature service could not be trusted; nothing was signed. Try again; if it happens again, contact the help desk."
            ),
        }
    }

    /// The guide's message for a missing personal signature (docs/requirements.md, L1), and what to do.
    pub(super) fn no_personal_signature(self, pin: &str) -> String {
        let (message, remedy) = (self.personal_account_unknown(pin), self.personal_signature_remedy());
        format!("{message}. {remedy}")
    }

    fn code_wrong(self, left: u32) -> String {
        if left == 0 {
            return say!(
                self,
                "Код туура эмес, аракеттер бүттү. Жаңы код сураңыз."
                    | "Код неверен, попыток больше нет. Запросите новый код."
                    | "The code is wrong and no tries are left. Request a new code."
            );
        }
        let tries = self.tries(left);
        say!(
            self,
            "Код туура эмес. Акыркы келген коддун 6 цифрасын текшерип жазыңыз. {tries}"
                | "Код неверен. Проверьте и введите 6 цифр последнего кода. {tries}"
                | "The code is wrong. Check the 6 digits of the latest code and enter them. {tries}"
        )
    }

    /// How many tries are left, in a sentence.
    pub fn tries(self, left: u32) -> String {
        let count = u64::from(left);
        match self {
            Lang::Ky => format!("{left} аракет калды."),
            Lang::Ru => {
                let (verb, noun) = (
                    crate::i18n::plural_ru(count, "Осталась", "Осталось", "Осталось"),
                    crate::i18n::plural_ru(count, "попытка", "попытки", "попыток"),
                );
                format!("{verb} {left} {noun}.")
            }
            Lang::En => format!("{left} {} left.", crate::i18n::plural_en(count, "try is", "tries are")),
        }
    }
}
