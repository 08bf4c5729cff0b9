//! The steps of a sign-in: what each form does to it. A form that belongs to another step changes nothing, so that the
//! back button and a second click are harmless.

use super::attempts::{Attempt, Notice, SignInStep};
use super::grants::Grant;
use super::words::Words;
use crate::Sandbox;
use crate::cast::{self, PASSWORD, Person};
use crate::clock::MINUTE;
use crate::faults::{Fault, Service};
use crate::inbox::Channel;

impl Attempt {
    /// The PIN was typed.
    pub fn number_typed(&mut self, typed: &str) {
        if !self.waits_for_person() {
            return;
        }
        let pin: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if pin.len() == 14 && pin.bytes().all(|b| b.is_ascii_digit()) && matches!(pin.as_bytes()[0], b'1' | b'2') {
            (self.step, self.notice) = (SignInStep::Password { pin }, None);
        } else {
            self.notice = Some(Notice::BadNumber);
        }
    }

    /// The password was typed.
    pub fn password_typed(&mut self, typed: &str) {
        let SignInStep::Password { pin } = &self.step else {
            return;
        };
        match cast::person(pin).filter(|_| typed == PASSWORD) {
            Some(person) => self.person_known(person),
            None => self.notice = Some(Notice::BadPassword),
        }
    }

    /// It is known who signs in, by password or by phone.
    pub fn person_known(&mut self, person: Person) {
        if self.waits_for_person() {
            (self.step, self.notice) = (SignInStep::Signature { person }, None);
        }
    }

    /// A signature was chosen: `person`, or the INN of an organisation.
    pub fn signature_chosen(&mut self, choice: &str) {
        let SignInStep::Signature { person } = &self.step else {
            return;
        };
        let organisation = match choice {
            "person" if person.personal_signature => None,
            "person" => return self.notice = Some(Notice::NoPersonalSignature),
            inn if person.seat(inn).is_some() => Some(inn.to_owned()),
            _ => return self.notice = Some(Notice::NothingChosen),
        };
        (self.step, self.notice) = (
            SignInStep::Method {
                person: person.clone(),
                organisation,
            },
            None,
        );
    }

    /// A method was chosen: `sms` or `email`. Sends the code.
    pub fn method_chosen(&mut self, choice: &str, sandbox: &Sandbox) {
        let SignInStep::Method { person, organisation } = &self.step else {
            return;
        };
        let channel = match choice {
            "sms" if person.sms_active => Channel::Sms,
            "email" => Channel::Mail,
            _ => return self.notice = Some(Notice::NothingChosen),
        };
        let (person, organisation) = (person.clone(), organisation.clone());
        self.send_code(&person, channel, sandbox);
        (self.step, self.notice) = (
            SignInStep::Code {
                person,
                organisation,
                channel,
            },
            None,
        );
    }

    /// Another code is wanted.
    pub fn resend_wanted(&mut self, sandbox: &Sandbox) {
        let SignInStep::Code { person, channel, .. } = &self.step else {
            return;
        };
        let (person, channel) = (person.clone(), *channel);
        self.send_code(&person, channel, sandbox);
        self.notice = Some(Notice::Resent);
    }

    /// One step back: from the code to the method, from the method to the signature, from the password to the PIN.
    pub fn stepped_back(&mut self) {
        let before = match self.step.clone() {
            SignInStep::Code {
                person, organisation, ..
            } => SignInStep::Method { person, organisation },
            SignInStep::Method { person, .. } => SignInStep::Signature { person },
            SignInStep::Password { .. } => SignInStep::Number,
            other => other,
        };
        (self.step, self.notice) = (before, None);
    }

    /// The code was typed. The right one ends the sign-in.
    pub fn code_typed(&mut self, typed: &str, sandbox: &Sandbox) {
        let SignInStep::Code {
            person, organisation, ..
        } = &self.step
        else {
            return;
        };
        let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if typed.len() != 6 || !typed.bytes().all(|b| b.is_ascii_digit()) {
            self.notice = Some(Notice::BadCode);
            return;
        }
        let refuse_all = sandbox.faults.strikes(Service::Esi, Fault::WrongCode, "/code");
        if let Err(refusal) = sandbox.codes.check(&self.code_key(), &typed, refuse_all) {
            self.notice = Some(Notice::Code(refusal));
            return;
        }
        let code = sandbox.esi.grants.give_code(Grant {
            client_id: self.request.client_id.clone(),
            redirect_uri: self.request.redirect_uri.clone(),
            challenge: self.request.code_challenge.clone(),
            nonce: self.request.nonce.clone(),
            scope: self.request.scope.clone(),
            pin: person.pin.clone(),
            organisation: organisation.clone(),
            signed_in: sandbox.clock.now(),
        });
        self.over(&[("code", &code)]);
    }

    /// The user gave up.
    pub fn cancelled(&mut self) {
        if !matches!(self.step, SignInStep::Over { .. }) {
            self.over(&[
                ("error", "access_denied"),
                ("error_description", "cancelled by the user"),
            ]);
        }
    }

    fn over(&mut self, answer: &[(&str, &str)]) {
        let address = self.request.answer(answer);
        (self.step, self.notice) = (SignInStep::Over { address }, None);
    }

    fn code_key(&self) -> String {
        format!("esi {}", self.id)
    }

    fn send_code(&self, person: &Person, channel: Channel, sandbox: &Sandbox) {
        let code = sandbox.codes.send(&self.code_key());
        let words = Words(self.language);
        let text = words.code_message(&code, sandbox.code_lifetime_ms.div_euclid(MINUTE).max(1));
        let (to, subject) = match channel {
            Channel::Sms => (&person.phone, ""),
            Channel::Mail => (&person.email, words.code_subject()),
        };
        sandbox.inbox.deliver(channel, to, subject, &text, sandbox.clock.now());
    }
}
