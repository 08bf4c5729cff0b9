//! Pages of an applicant: cases, the organisation and its people. The ministry reads the same pages of cases.

pub mod accreditation;
pub mod accreditations;
pub mod appendix;
pub mod application;
pub mod employees;
pub mod licences;
pub mod organisation;
pub mod readiness;
pub mod review;
pub mod row;
pub mod self_evaluation;
pub mod self_evaluation_review;
