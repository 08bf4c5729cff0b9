//! What an expert says of themselves and answers, a file each.

pub mod answer_invitation;
pub mod ties;
