//! Preconditions of an application: name, state and remedy (docs/requirements.md, L1, L2).

use crate::domain::views::home::{Check, CheckState, Precondition};
use crate::i18n::Lang;

impl Lang {
    /// What is wanted.
    pub fn precondition(self, what: &Precondition) -> String {
        match what {
            Precondition::OrganisationSignIn => say!(
                self,
                "Юридикалык жактын кол тамгасы менен кирүү"
                    | "Вход с подписью юридического лица"
                    | "Sign-in with the legal entity's signature"
            ),
            Precondition::PersonalSignature { .. } => say!(
                self,
                "Жеке жактын ЭСКсы" | "Электронная подпись физического лица" | "Personal electronic signature"
            ),
            Precondition::OrganisationSignature => say!(
                self,
                "Юридикалык жактын ЭСКсы"
                    | "Электронная подпись юридического лица"
                    | "The legal entity's electronic signature"
            ),
            Precondition::InRegister { .. } => say!(
                self,
                "Уюм Юстиция министрлигинин реестринде бар"
                    | "Организация есть в реестре Министерства юстиции"
                    | "The organisation is in the register of the Ministry of Justice"
            ),
            Precondition::HeadMatches { .. } => say!(
                self,
                "Жетекчинин маалыматы реестрге дал келет"
                    | "Данные руководителя совпадают с реестром"
                    | "The head's details match the register"
            ),
            Precondition::Registered => say!(
                self,
                "Уюм системада катталган"
                    | "Организация зарегистрирована в системе"
                    | "The organisation is registered in the system"
            ),
            Precondition::Documents { .. } => say!(
                self,
                "Уюмдун документтери жүктөлгөн"
                    | "Документы организации загружены"
                    | "The organisation's documents are uploaded"
            ),
            Precondition::Email => say!(
                self,
                "Дүмүрчөк жөнөтүлө турган электрондук почта"
                    | "Электронная почта для квитанции"
                    | "An e-mail address for the receipt"
            ),
        }
    }

    /// Its state, in a word.
    pub fn check_state(self, state: CheckState) -> String {
        match state {
            CheckState::Met => say!(self, "Аткарылган" | "Выполнено" | "Met"),
            CheckState::Missing => say!(self, "Жетишпейт" | "Не хватает" | "Missing"),
            CheckState::Later => say!(self, "Кийинчерээк" | "Позже" | "Later"),
            CheckState::Unknown(_) => say!(
                self,
                "Текшерүү мүмкүн болбоду" | "Не удалось проверить" | "Could not be checked"
            ),
        }
    }

    /// What was found out, with the facts; nothing to say about what is met.
    pub fn precondition_finding(self, check: &Check) -> Option<String> {
        match check.state {
            CheckState::Met => None,
            CheckState::Later => Some(say!(
                self,
                "Мурунку шарт аткарылгандан кийин текшерилет."
                    | "Проверяется после того, как выполнено предыдущее условие."
                    | "This is checked once the previous condition is met."
            )),
            CheckState::Unknown(system) => Some(self.unavailable(system)),
            CheckState::Missing => Some(self.precondition_missing(&check.what)),
        }
    }

    fn precondition_missing(self, what: &Precondition) -> String {
        match what {
            Precondition::OrganisationSignIn => say!(
                self,
                "Сиз жеке жактын кол тамгасы менен кирдиңиз."
                    | "Вы вошли с подписью физического лица."
                    | "You signed in with a personal signature."
            ),
            Precondition::PersonalSignature { pin } => self.personal_account_unknown(pin),
            Precondition::OrganisationSignature => say!(
                self,
                "Уюмдун булуттагы ЭСКсы табылган жок же мөөнөтү бүткөн."
                    | "Облачная подпись организации не найдена или её срок истёк."
                    | "The organisation's cloud signature was not found or has expired."
            ),
            Precondition::InRegister { inn } => say!(
                self,
                "ИНН {inn} Юстиция министрлигинин реестринде табылган жок."
                    | "ИНН {inn} не найден в реестре Министерства юстиции."
                    | "INN {inn} was not found in the register of the Ministry of Justice."
            ),
            Precondition::HeadMatches { same_name: true, .. } => say!(
                self,
                "Аты-жөнү дал келет, бирок реестрде жетекчинин ПИНи башка."
                    | "ФИО совпадает, но в реестре у руководителя другой ПИН."
                    | "The name matches, but the register has another PIN for the head."
            ),
            Precondition::HeadMatches { same_name: false, .. } => say!(
                self,
                "Реестрде башка жетекчи көрсөтүлгөн."
                    | "В реестре указан другой руководитель."
                    | "The register names another head."
            ),
            Precondition::Registered => say!(
                self,
                "Уюм али катталган эмес."
                    | "Организация ещё не зарегистрирована."
                    | "The organisation is not registered yet."
            ),
            Precondition::Documents { missing } => {
                let missing = self.document_kinds(missing);
                say!(
                    self,
                    "Жүктөлө элек: {missing}." | "Не загружены: {missing}." | "Not uploaded: {missing}."
                )
            }
            Precondition::Email => say!(
                self,
                "ЕСИдеги каттоо эсебиңизде электрондук почта көрсөтүлгөн эмес."
                    | "В вашей учётной записи ЕСИ не указана электронная почта."
                    | "Your ESI account has no e-mail address."
            ),
        }
    }

    /// What to do so that it is met; for what is met or waits, nothing.
    pub fn remedy(self, check: &Check) -> Option<String> {
        if check.state != CheckState::Missing {
            return None;
        }
        Some(match &check.what {
            Precondition::OrganisationSignIn => say!(
                self,
                "Системадан чыгып, кайра кириңиз: ЕСИде өзүңүздүн эмес, уюмуңуздун кол тамгасын тандаңыз."
                    | "Выйдите и войдите снова: в ЕСИ выберите не свою подпись, а подпись организации."
                    | "Sign out and sign in again: at ESI, choose the organisation's signature, not your own."
            ),
            Precondition::PersonalSignature { .. } => self.personal_signature_remedy(),
            Precondition::OrganisationSignature => say!(
                self,
                "Калкты тейлөө борборуна (ЦОН) уюмдун документтери менен барып, юридикалык жактын булуттагы ЭСКсын алыңыз же мөөнөтүн узартыңыз. ЭСК бир жыл жарактуу."
                    | "Обратитесь в ЦОН с документами организации и получите или продлите облачную подпись юридического лица. Подпись действует один год."
                    | "Go to a public service centre (TsON) with the organisation's documents and obtain or renew the legal entity's cloud signature. It is valid for one year."
            ),
            Precondition::InRegister { .. } => say!(
                self,
                "ИННди online.minjust.gov.kg сайтынан текшериңиз. Уюм жаңы түзүлгөн болсо, маалымат реестрге түшкөнчө күтүңүз; ката болсо, Юстиция министрлигинин аймактык органына кайрылыңыз."
                    | "Проверьте ИНН на online.minjust.gov.kg. Если организация создана недавно, дождитесь появления данных в реестре; при ошибке обратитесь в территориальный орган Министерства юстиции."
                    | "Check the INN at online.minjust.gov.kg. If the organisation is new, wait until it appears in the register; if there is an error, contact the local justice authority."
            ),
            Precondition::HeadMatches { same_name: true, .. } => say!(
                self,
                "Реестрдеги маалыматты online.minjust.gov.kg сайтынан текшериңиз. Реестрде ПИН ката болсо, юстиция органына кайра каттоо үчүн кайрылыңыз; ЕСИдеги ПИН ката болсо, паспорт менен ЦОНго кайрылыңыз. Реестрдеги адам сиз эмес, аты-жөнү окшош башка адам болсо, системага ал өзү кириши керек."
                    | "Проверьте данные на online.minjust.gov.kg. Если ПИН неверен в реестре, обратитесь в орган юстиции за перерегистрацией; если в ЕСИ — обратитесь в ЦОН с паспортом. Если в реестре ваш полный тёзка, входить должен он сам."
                    | "Check the record at online.minjust.gov.kg. If the PIN in the register is wrong, apply to the justice authority for re-registration; if ESI has it wrong, go to a TsON with your passport. If the register means another person of the same name, that person must sign in."
            ),
            Precondition::HeadMatches { same_name: false, .. } => say!(
                self,
                "Жетекчи алмашкан болсо, юстиция органында кайра каттоодон өтүп, online.minjust.gov.kg сайтында жаңы жетекчи көрүнгөндөн кийин кириңиз. Жетекчи сиз болбосоңуз, системага жетекчинин өзү кириши керек."
                    | "Если руководитель сменился, пройдите перерегистрацию в органе юстиции и войдите, когда на online.minjust.gov.kg появится новый руководитель. Если руководитель не вы, входить должен он сам."
                    | "If the head has changed, re-register with the justice authority and sign in once online.minjust.gov.kg shows the new head. If you are not the head, the head must sign in."
            ),
            Precondition::Registered => say!(
                self,
                "«Каттоодон өтүү» баскычын басып, уюмду каттаңыз."
                    | "Нажмите «Зарегистрироваться» и зарегистрируйте организацию."
                    | "Press “Register” and register the organisation."
            ),
            Precondition::Documents { .. } => say!(
                self,
                "Документтерди «Уюм» барагында жүктөңүз: PDF, PNG же JPEG, ар бири 20 МБга чейин."
                    | "Загрузите документы на странице «Организация»: PDF, PNG или JPEG, каждый до 20 МБ."
                    | "Upload the documents on the page “Organisation”: PDF, PNG or JPEG, each up to 20 MB."
            ),
            Precondition::Email => say!(
                self,
                "ЕСИдеги жеке кабинетиңизге электрондук почтаңызды кошуп, кайра кириңиз. Ансыз деле арыз тапшырса болот: дүмүрчөк экранда көрсөтүлөт."
                    | "Добавьте электронную почту в личном кабинете ЕСИ и войдите снова. Подать заявление можно и без неё: квитанция будет показана на экране."
                    | "Add your e-mail address in your ESI account and sign in again. You can apply without it: the receipt is shown on the screen."
            ),
        })
    }

    /// The guide's own message for a missing personal signature (docs/requirements.md, L1), word for word in Kyrgyz.
    pub fn personal_account_unknown(self, pin: &str) -> String {
        say!(
            self,
            "Жеке жактын каттоо эсеби {pin} система боюнча катталган эмес"
                | "Учётная запись физического лица {pin} не зарегистрирована в системе"
                | "The account of the individual {pin} is not registered in the system"
        )
    }

    /// What to do about a missing personal signature.
    pub fn personal_signature_remedy(self) -> String {
        say!(
            self,
            "Паспортуңуз менен Калкты тейлөө борборуна (ЦОН) кайрылып, жеке жактын булуттагы ЭСКсын алыңыз. Жетекчиде эки ЭСК болушу керек: өзүнүкү жана уюмдуку."
                | "Обратитесь с паспортом в Центр обслуживания населения (ЦОН) и получите облачную подпись физического лица. У руководителя должны быть две подписи: своя и организации."
                | "Go to a public service centre (TsON) with your passport and obtain a personal cloud signature. The head needs two signatures: their own and the organisation's."
        )
    }
}
