//! Sign-ins that are under way.

use std::collections::HashMap;

use super::authorize::AuthorizeRequest;
use super::secret;
use super::words::Language;
use crate::cast::Person;
use crate::clock::{Clock, MINUTE};
use crate::codes::CodeRefusal;
use crate::inbox::Channel;
use crate::shelf::Shelf;

/// How long a sign-in may take.
const LIFETIME: i64 = 15 * MINUTE;

/// A sign-in.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Its unguessable name, which is part of the addresses of its pages.
    pub id: String,
    /// What the client asked.
    pub request: AuthorizeRequest,
    /// The language of its pages.
    pub language: Language,
    /// How far it is.
    pub step: SignInStep,
    /// What the next page has to say about the step before.
    pub notice: Option<Notice>,
    /// The name under which a phone finds it, out of the QR code.
    pub ticket: String,
    ends: i64,
}

/// How far a sign-in is.
#[derive(Clone, Debug)]
pub enum SignInStep {
    /// Waits for the PIN, or for a phone.
    Number,
    /// Waits for the password of this PIN, or for a phone.
    Password {
        /// What was typed, 14 digits.
        pin: String,
    },
    /// The person is known and chooses a signature.
    Signature {
        /// Who.
        person: Person,
    },
    /// Chooses how the code shall come.
    Method {
        /// Who.
        person: Person,
        /// INN of the chosen organisation; `None` is the private person.
        organisation: Option<String>,
    },
    /// A code is out.
    Code {
        /// Who.
        person: Person,
        /// INN of the chosen organisation; `None` is the private person.
        organisation: Option<String>,
        /// How it came.
        channel: Channel,
    },
    /// Done, cancelled or refused; the browser belongs at this address.
    Over {
        /// At the client.
        address: String,
    },
}

/// What a page has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Not 14 digits of the right form.
    BadNumber,
    /// PIN or password is wrong; which one is not said.
    BadPassword,
    /// Nothing was chosen.
    NothingChosen,
    /// The person has no account as a private person (L1).
    NoPersonalSignature,
    /// The code was refused.
    Code(CodeRefusal),
    /// Not six digits.
    BadCode,
    /// A new code is out.
    Resent,
}

/// All sign-ins that are under way.
#[derive(Debug)]
pub struct Attempts {
    clock: Clock,
    open: Shelf<HashMap<String, Attempt>>,
}

impl Attempts {
    /// None yet.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            open: Shelf::default(),
        }
    }

    /// Begins one and gives its name.
    pub fn begin(&self, request: AuthorizeRequest, language: Language) -> String {
        let now = self.clock.now();
        let mut open = self.open.hold();
        open.retain(|_, attempt| now < attempt.ends);
        let id = secret();
        let ends = now + LIFETIME;
        let attempt = Attempt {
            id: id.clone(),
            request,
            language,
            step: SignInStep::Number,
            notice: None,
            ticket: secret(),
            ends,
        };
        open.insert(id.clone(), attempt);
        id
    }

    /// The sign-in of this name as it is now.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Attempt> {
        let now = self.clock.now();
        self.open.hold().get(id).filter(|a| now < a.ends).cloned()
    }

    /// The sign-in that a phone was shown, as long as it still waits for a person.
    #[must_use]
    pub fn of_ticket(&self, ticket: &str) -> Option<Attempt> {
        let now = self.clock.now();
        self.open
            .hold()
            .values()
            .find(|a| a.ticket == ticket && now < a.ends && a.waits_for_person())
            .cloned()
    }

    /// Takes a step in the sign-in `id`; `None` when there is none (any more).
    pub fn step<T>(&self, id: &str, step: impl FnOnce(&mut Attempt) -> T) -> Option<T> {
        let now = self.clock.now();
        self.open.hold().get_mut(id).filter(|a| now < a.ends).map(step)
    }
}

impl Attempt {
    /// Whether it is not yet known who signs in.
    #[must_use]
    pub fn waits_for_person(&self) -> bool {
        matches!(self.step, SignInStep::Number | SignInStep::Password { .. })
    }
}
