//! Why something is refused, as data: each refusal names the rule that forbids it; `i18n::labels` says what to do.

use serde::{Deserialize, Serialize};

use super::accreditation;
use super::files::RefusedFile;
use super::licensing::LawRefusal;
use super::reference::{Bar, SpecialtyName};
use super::seen::Meanwhile;
use super::text::Text3;
use super::views::organisation::FileLine;

/// Why an action is refused, besides the law of the stages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "refusal", content = "facts", remote = "Self")]
#[error("{self:?}")]
pub enum Refusal {
    /// The law of the case.
    Law(LawRefusal),
    /// The law of an accreditation case.
    AccreditationLaw(accreditation::LawRefusal),
    /// The case moved on after the page was drawn, or what the action is about did; nothing was done.
    MovedMeanwhile(Box<Meanwhile>),
    /// The page does not say what it showed: it was made by an older version of the system; nothing was done.
    PageOlder,
    /// The last return opened other criteria; this one is not to be changed.
    NotReturned {
        criterion: String,
        /// The criteria that were returned.
        returned: Vec<String>,
    },
    /// These returned criteria are as they were, and nothing says why.
    ReturnUnanswered(Vec<String>),
    /// The person is asked whether they are sure, and has not answered yet.
    SureFirst,
    /// The expert is in the commission, or has declined to be, already.
    InvitedAlready,
    /// The expert declared a tie of this kind to this organisation, and has not ended it.
    TieDeclared,
    /// The scale has no such score.
    UnknownScore,
    /// No criteria set is for organisations of this level.
    NoCriteriaSet,
    /// A self-evaluation of the organisation is under way already.
    AccreditationUnderWay,
    /// A criterion takes no more files; the limit.
    TooManyFiles(u32),
    /// The register knows no such INN.
    UnknownInn,
    /// The organisation is registered already.
    OrganisationRegistered,
    /// The organisation must be registered first.
    OrganisationNotRegistered,
    /// Signed in with the person's signature, where the organisation's is needed.
    NeedsOrganisationSignature,
    /// The INN is not of the organisation whose signature was used to sign in.
    AnotherOrganisation,
    /// The register names another head; both are shown side by side (docs/requirements.md, L2).
    NotTheHeadInRegister {
        /// The head's name in the register.
        register: String,
        /// The name by ESI.
        yours: String,
    },
    /// Only the head may do it.
    HeadOnly,
    /// This document of the organisation is missing; its kind.
    DocumentMissing(String),
    /// The person is appointed already.
    AlreadyAppointed,
    /// The head needs no appointment.
    HeadIsNotAppointed,
    /// The level, with this specialty, is chosen already.
    ProgrammeTwice,
    /// The level needs a specialty.
    SpecialtyNeeded,
    /// The classifier has no such level or specialty.
    UnknownProgramme,
    /// The words name several specialties of the classifier: these, best first.
    SeveralSpecialties(Vec<SpecialtyName>),
    /// A bar of the reference data forbids a level or specialty.
    Barred(Box<Bar>),
    /// The levels of one application belong to two authorities: two applications are needed.
    TwoAuthorities {
        /// The authority of the levels chosen already.
        chosen: Box<Text3>,
        /// The authority of this one.
        this: Box<Text3>,
    },
    /// The organisation needs no licence for this level (regulation 334/552: state and municipal bodies).
    LicenceNotNeeded,
    /// An appendix takes no more rows; the limit.
    TooManyRows(u32),
    /// The text is longer than can be kept; the limit in characters.
    TextTooLong(u32),
    /// Somebody put another file there since the viewer looked; the file that is there now.
    FileReplaced(Box<FileLine>),
    FileEmpty,
    /// The file is too large; the limit in bytes.
    FileTooLarge(u64),
    /// The content is of no allowed type.
    FileWrongType,
    /// The end of the file is missing.
    FileCut,
    /// The PDF has no page.
    FileNoPages,
    /// The PDF cannot be read without its password.
    FileLocked,
    /// The scanner takes no file of this size.
    FileTooLargeToScan,
    /// The browser could not read the file; made in the browser only.
    FileNotRead,
    /// One file fits in the place, and more were sent; how many. None was taken.
    OneFileOnly(u32),
    /// Of several files sent together some were not taken.
    FilesRefused {
        /// The names of those that were taken.
        taken: Vec<String>,
        /// Those that were not.
        refused: Vec<RefusedFile>,
    },
    /// The upload broke off.
    FileBroken,
    /// The scanner found something in the file.
    FileInfected,
    /// The person has no signature of their own (docs/requirements.md, L1); the PIN.
    NoPersonalSignature(String),
    /// The organisation has no signature.
    NoOrganisationSignature,
    /// The code is wrong; how many tries are left.
    CodeWrong(u32),
    /// The code has expired.
    CodeExpired,
    /// A newer code was sent; this older one no longer counts.
    CodeReplaced,
    /// The service takes no more codes until it has sent a new one.
    CodesExhausted,
    /// Too many wrong codes over all that were sent: the ceremony is over, and signing starts again.
    CeremonyExhausted,
    /// A code was sent a moment ago; seconds to wait before another.
    CodeTooSoon(u32),
    /// No code was sent yet.
    CodeNotSent,
    /// The application is no longer what was reviewed: somebody worked on it meanwhile, or the register says something else.
    ChangedSinceReview,
    /// Texts of the case wait on devices, and the signer did not choose to go on without them; how many.
    TextsWaiting(u32),
    /// The application changed since it was frozen; the ceremony is void.
    CeremonyVoid,
    /// It was not confirmed within sixty seconds after the code: nothing is signed, and it may be started again
    /// (docs/requirements.md, A10).
    ConfirmationLapsed,
    CeremonyOver,
    /// The confirmation is being carried out just now.
    BeingSigned,
    /// The signature service answered for another person or content; nothing was signed.
    SignatureNotTrusted,
}

super::packed::one_reader! { Refusal }
