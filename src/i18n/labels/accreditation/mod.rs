//! Accreditation: the names of stages, deeds and people, why the law refuses, what is missing, and what comes of it.

mod case;
mod commission;
mod law;
mod next;
mod place;
mod standing;
mod tasks;
