//! Accreditation: the names of stages, actions and people, why the law refuses, what is missing, and what comes of it.

mod case;
mod commission;
mod law;
mod next;
mod place;
mod shortcomings;
mod tasks;
