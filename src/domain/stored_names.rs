//! The names of variants that are in databases, journals, signed documents, addresses and stores of browsers: they never change.

use std::fmt::Debug;
use std::str::FromStr;

use strum::VariantArray;

use super::accreditation::conflict::ConflictKind;
use super::accreditation::outcome::Outcome;
use super::accreditation::said::Said;
use super::accreditation::tie::TieKind;
use super::mail::Undelivered;
use super::signing::Subject;
use super::text_kind::TextKind;
use super::views::licences::LicenceTab;
use super::views::signing::CodeMethod;

fn check<T>(names: &[&str])
where
    T: VariantArray + Copy + Debug + PartialEq + Into<&'static str> + FromStr,
{
    let derived: Vec<&str> = T::VARIANTS.iter().map(|&variant| variant.into()).collect();
    assert_eq!(derived, names);
    for (name, &variant) in names.iter().zip(T::VARIANTS) {
        assert_eq!(name.parse::<T>().ok(), Some(variant));
        assert!(
            name.to_uppercase().parse::<T>().is_err(),
            "{name} is another name in capitals"
        );
    }
}

#[test]
fn names_in_the_database_are_kept() {
    check::<ConflictKind>(&["head", "founder", "employment", "kinship", "last_commission"]);
    check::<TieKind>(&["employment", "kinship", "founder"]);
    check::<Outcome>(&["full", "conditional", "refusal"]);
    check::<Undelivered>(&[
        "no_address",
        "address_impossible",
        "address_unsupported",
        "refused",
        "tried_too_often",
    ]);
    check::<Subject>(&[
        "licence_application",
        "self_evaluation",
        "order",
        "sheet",
        "conclusion",
        "decision",
    ]);
    check::<CodeMethod>(&["sms", "email"]);
    check::<Said>(&["nothing", "too_little", "wrong", "enough"]);
}

#[test]
fn names_in_addresses_and_browser_stores_are_kept() {
    check::<LicenceTab>(&["applications", "under-review", "in-force", "suspended", "closed"]);
    check::<TextKind>(&["answer", "mark", "comment", "conclusion"]);
}
