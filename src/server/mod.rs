//! The office: everything that only the server does.

pub mod bench;
pub mod case_file;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod db;
pub mod desk;
pub mod door;
pub mod jobs;
pub mod journal;
pub mod metrics;
pub mod outside;
pub mod queries;
pub mod reference;
pub mod references;
pub mod review_of;
pub mod session;
pub mod settings;
pub mod signed_copy;
pub mod signed_document;
pub mod state;
pub mod trouble;
pub mod web;
