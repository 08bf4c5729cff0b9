//! The few words that a document says by itself.

use crate::PdfLang;

/// Words of one language.
pub struct Words {
    /// The code of the language (ISO 639-1).
    pub code: &'static str,
    /// «Page {page} of {pages}».
    pub page_of: &'static str,
    /// The heading over who signed.
    pub signature: &'static str,
    /// Where one can see that a signed document is genuine.
    pub verified: &'static str,
    /// Where a document comes from that nobody signed.
    pub unsigned: &'static str,
}

/// The words of a language.
pub fn of(lang: PdfLang) -> Words {
    match lang {
        PdfLang::Ky => Words {
            code: "ky",
            page_of: "{pages} барактын {page}-барагы",
            signature: "Электрондук кол тамга коюлган",
            verified: "Аныктыгын «asula» системасынан текшерсе болот",
            unsigned: "«asula» системасында даярдалды, кол коюлган эмес",
        },
        PdfLang::Ru => Words {
            code: "ru",
            page_of: "Страница {page} из {pages}",
            signature: "Подписано электронной подписью",
            verified: "Подлинность можно проверить в системе «asula»",
            unsigned: "Подготовлено в системе «asula», не подписано",
        },
        PdfLang::En => Words {
            code: "en",
            page_of: "Page {page} of {pages}",
            signature: "Signed electronically",
            verified: "Its authenticity can be checked in the system “asula”",
            unsigned: "Prepared in the system “asula”, not signed",
        },
    }
}
