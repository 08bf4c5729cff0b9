//! What an expert declares with their answer to an invitation (docs/requirements.md, A4), word for word as it is shown.

use crate::domain::Text3;
use crate::domain::reference::ConflictCase;

/// What an invited expert answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationAnswer {
    /// Evaluates, and declares that nothing prevents it.
    Agreed,
    /// Does not evaluate.
    Declined,
}

impl InvitationAnswer {
    /// Both answers.
    pub const ALL: [InvitationAnswer; 2] = [InvitationAnswer::Agreed, InvitationAnswer::Declined];

    /// The name in the database and in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            InvitationAnswer::Agreed => "agreed",
            InvitationAnswer::Declined => "declined",
        }
    }

    /// The answer of a name.
    pub fn from_name(name: &str) -> Option<InvitationAnswer> {
        InvitationAnswer::ALL.into_iter().find(|answer| answer.name() == name)
    }
}

/// What an expert who agrees declares, above the three cases.
pub fn statement() -> Text3 {
    Text3 {
        ky: "Төмөндө саналган учурлардын бири да мага тиешелүү эмес. Тышкы баалоону объективдүү жүргүзөм, иш боюнча билгенимди ачыкка чыгарбайм жана кандай болбосун кызыкчылыктар кагылышуусу пайда болсо, министрликке дароо билдирем.".to_owned(),
        ru: "Ни один из перечисленных ниже случаев ко мне не относится. Обязуюсь проводить внешнюю оценку объективно, не разглашать сведения по делу и незамедлительно сообщить министерству о любом возникшем конфликте интересов.".to_owned(),
        en: "None of the cases listed below applies to me. I will carry out the external evaluation objectively, disclose nothing of the case, and tell the ministry at once of any conflict of interest that arises.".to_owned(),
    }
}

/// The whole text that an expert is shown before answering, in the language that `of` picks: kept with the answer, whatever it is.
pub fn shown_text(cases: &[ConflictCase], of: impl Fn(&Text3) -> String) -> String {
    let mut text = of(&statement());
    for (place, case) in cases.iter().enumerate() {
        text.push_str(&format!("\n{}. {}. {}", place + 1, of(&case.title), of(&case.text)));
    }
    text
}
