//! What a self-evaluation or a sheet lacks, why an expert is conflicted, and what the council may decide.

use crate::domain::accreditation::completeness::{LONGEST_TEXT, Lack};
use crate::domain::accreditation::conflict::{ConflictKind, EMPLOYMENT_COUNTS_FOR_YEARS};
use crate::domain::accreditation::outcome::Outcome;
use crate::domain::accreditation::tie::TieKind;
use crate::domain::views::document_signs::DocumentPlace;
use crate::i18n::{Lang, plural_en, plural_ru};

impl Lang {
    /// What is missing or wrong at a criterion, in short.
    pub fn lack(self, lack: Lack) -> String {
        let limit = self.number(u64::from(LONGEST_TEXT));
        match lack {
            Lack::Answer => say!(
                self,
                "Жооп жазыла элек же өтө кыска"
                    | "Ответа нет или он слишком короткий"
                    | "No answer, or it is too short"
            ),
            Lack::AnswerWrong => say!(
                self,
                "Жооп {limit} белгиден узун же анда көрүнбөгөн белгилер бар"
                    | "Ответ длиннее {limit} знаков или содержит невидимые знаки"
                    | "The answer is longer than {limit} characters or has invisible ones"
            ),
            Lack::Evidence => say!(
                self,
                "Тастыктоочу база жок: файл же шилтеме кошуңуз"
                    | "Нет подтверждающей базы: добавьте файл или ссылку"
                    | "No evidence: add a file or a link"
            ),
            Lack::LinkWrong => say!(
                self,
                "Ар бир шилтеме өзүнчө сапта болуп, https:// же http:// менен башталышы керек"
                    | "Каждая ссылка пишется с новой строки и начинается с https:// или http://"
                    | "Each link must be on its own line and begin with https:// or http://"
            ),
            Lack::Unanswered => say!(
                self,
                "Министрликтин эскертүүсүнө жооп жок: оңдоңуз же эмне үчүн өзгөртүлбөгөнүн жазыңыз"
                    | "Нет ответа на замечание министерства: исправьте или напишите, почему не изменено"
                    | "The ministry's remark is not answered: correct it, or say why it is unchanged"
            ),
            Lack::Score => say!(self, "Баа коюла элек" | "Оценка не поставлена" | "No score"),
            Lack::Comment => say!(
                self,
                "Комментарий жазыла элек же өтө кыска"
                    | "Комментария нет или он слишком короткий"
                    | "No comment, or it is too short"
            ),
            Lack::CommentWrong => say!(
                self,
                "Комментарий {limit} белгиден узун же анда көрүнбөгөн белгилер бар"
                    | "Комментарий длиннее {limit} знаков или содержит невидимые знаки"
                    | "The comment is longer than {limit} characters or has invisible ones"
            ),
        }
    }

    /// Why an expert is conflicted, in short, as shown next to the expert.
    pub fn conflict_kind(self, kind: ConflictKind) -> String {
        let years = EMPLOYMENT_COUNTS_FOR_YEARS;
        match kind {
            ConflictKind::Head => say!(
                self,
                "Реестр боюнча бул уюмдун жетекчиси"
                    | "По реестру — руководитель этой организации"
                    | "Head of this organisation by the register"
            ),
            ConflictKind::Founder => say!(
                self,
                "Реестр боюнча бул уюмдун уюштуруучусу"
                    | "По реестру — учредитель этой организации"
                    | "Founder of this organisation by the register"
            ),
            ConflictKind::Employment => say!(
                self,
                "Бул уюмда иштейт же акыркы {years} жылда иштеген"
                    | "Работа в этой организации сейчас или в течение последних {years} лет"
                    | "Works at this organisation, or did within the last {years} years"
            ),
            ConflictKind::Kinship => say!(
                self,
                "Бул уюмда тууганы бар (өзү билдирген)"
                    | "Родственник в этой организации (по сообщению самого эксперта)"
                    | "Has a relative at this organisation (the expert's own statement)"
            ),
            ConflictKind::LastCommission => say!(
                self,
                "Бул уюмдун мурунку аккредитациясында комиссиянын мүчөсү болгон"
                    | "Участие в комиссии при прошлой аккредитации этой организации"
                    | "Was on the commission of this organisation's last accreditation"
            ),
        }
    }

    /// What ties an expert to an organisation, as they say it of themselves.
    pub fn tie_kind(self, kind: TieKind) -> String {
        match kind {
            TieKind::Employment => say!(
                self,
                "Анда иштейм же мурда иштегем" | "Работаю или работал(а) в ней" | "I work there, or did"
            ),
            TieKind::Kinship => say!(
                self,
                "Анда жакын тууганым бар" | "В ней есть мой близкий родственник" | "A close relative of mine is there"
            ),
            TieKind::Founder => say!(self, "Анын уюштуруучусумун" | "Я её учредитель" | "I am its founder"),
        }
    }

    /// What the council may decide, without the term.
    pub fn outcome(self, outcome: Outcome) -> String {
        match outcome {
            Outcome::Full => say!(
                self,
                "Толук мөөнөткө аккредитациялоо" | "Аккредитация на полный срок" | "Accreditation for the full term"
            ),
            Outcome::Conditional => say!(
                self,
                "Шарттуу аккредитациялоо" | "Условная аккредитация" | "Conditional accreditation"
            ),
            Outcome::Refusal => say!(
                self,
                "Аккредитациялоодон баш тартуу" | "Отказ в аккредитации" | "Refusal of accreditation"
            ),
        }
    }

    /// A term of so many months, in years where they are whole: «5 жыл», «18 ай».
    pub fn months(self, count: u32) -> String {
        if count > 0 && count.is_multiple_of(12) {
            let years = count / 12;
            let number = u64::from(years);
            let (ru, en) = (
                plural_ru(number, "год", "года", "лет"),
                plural_en(number, "year", "years"),
            );
            return say!(self, "{years} жыл" | "{years} {ru}" | "{years} {en}");
        }
        let number = u64::from(count);
        let (ru, en) = (
            plural_ru(number, "месяц", "месяца", "месяцев"),
            plural_en(number, "month", "months"),
        );
        say!(self, "{count} ай" | "{count} {ru}" | "{count} {en}")
    }

    /// A place of a document that people wrote.
    pub fn document_place_name(self, place: &DocumentPlace) -> String {
        match place {
            DocumentPlace::Conclusion => self.conclusion_text().to_owned(),
            DocumentPlace::Organisation => self.accreditation_organisation().to_owned(),
            DocumentPlace::Minutes => self.decision_minutes().to_owned(),
            DocumentPlace::Member(name) => name.clone(),
        }
    }
}
