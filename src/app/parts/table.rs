//! Which page is drawn by which part: the one place to move a page from one part to another.
//!
//! Pages that are not in this table (home, what is shown offline) are in the main part. Fewer parts share fewer files: what two of
//! them need and the main one does not is a file of its own for just these two.

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use crate::app::pages::applicant::accreditation::AccreditationScreen;
use crate::app::pages::applicant::accreditations::AccreditationsScreen;
use crate::app::pages::applicant::appendix::AppendixScreen;
use crate::app::pages::applicant::application::ApplicationScreen;
use crate::app::pages::applicant::employees::EmployeesScreen;
use crate::app::pages::applicant::licences::LicencesScreen;
use crate::app::pages::applicant::organisation::{ConfirmOrganisationScreen, OrganisationScreen};
use crate::app::pages::applicant::readiness::ReadinessScreen;
use crate::app::pages::applicant::review::ReviewScreen;
use crate::app::pages::applicant::row::RowScreen;
use crate::app::pages::applicant::self_evaluation::SelfEvaluationScreen;
use crate::app::pages::applicant::self_evaluation_review::SelfEvaluationReviewScreen;
use crate::app::pages::everyone::signing::SigningScreen;
use crate::app::pages::expert::chair::ChairScreen;
use crate::app::pages::expert::conclusion::ConclusionScreen;
use crate::app::pages::expert::offer::OfferScreen;
use crate::app::pages::expert::office::ExpertOfficeScreen;
use crate::app::pages::expert::publish::PublishScreen;
use crate::app::pages::expert::sheet::SheetScreen;
use crate::app::pages::expert::ties::TiesScreen;
use crate::app::pages::ministry::commission::CommissionScreen;
use crate::app::pages::ministry::decision::DecisionScreen;

/// Makes of each line a part: its variant, the module that `asula-split` cuts out, and the pages in it with their screens.
macro_rules! parts {
    ($($(#[$about:meta])* $part:ident in $module:ident { $($page:ident => $screen:ident),+ $(,)? })+) => {
        /// A part of the WebAssembly other than the main one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Part {
            $($(#[$about])* $part,)+
        }

        /// A page that is not in the main part, called as in the table of addresses.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(in crate::app) enum FurtherPage {
            $($($page,)+)+
        }

        impl Part {
            /// All parts.
            pub const ALL: &'static [Self] = &[$(Self::$part),+];

            /// The name in the list that `tools/build` makes of the parts and their files.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$part => stringify!($module),)+
                }
            }

            /// Fetches it and joins it to the main part; does nothing where it is here, and on the server.
            pub(super) async fn fetch(self) -> Result<(), SplitLoaderError> {
                match self {
                    $(Self::$part => $module::fetch().await,)+
                }
            }
        }

        impl FurtherPage {
            /// All pages by their names in the table of addresses.
            pub(super) const BY_NAME: &'static [(&'static str, Self)] = &[$($((stringify!($page), Self::$page)),+),+];

            /// The part that draws it.
            pub(super) const fn part(self) -> Part {
                match self {
                    $($(Self::$page)|+ => Part::$part,)+
                }
            }

            /// Draws it by its part, which is fetched if it is not here.
            pub(super) async fn draw(self) -> Result<AnyView, SplitLoaderError> {
                match self {
                    $($(Self::$page)|+ => $module::draw(self).await,)+
                }
            }
        }

        $(
            mod $module {
                use super::*;

                #[wasm_split_helpers::wasm_split($module, preload(fetch), fallible)]
                pub(super) fn draw(page: FurtherPage) -> Result<AnyView, SplitLoaderError> {
                    Ok(match page {
                        $(FurtherPage::$page => $screen().into_any(),)+
                        // The other pages are asked of their own parts.
                        _ => ().into_any(),
                    })
                }
            }
        )+
    };
}

parts! {
    /// Licence applications, from the list to the signature; every signing ceremony.
    Application in application {
        Licences => LicencesScreen,
        Application => ApplicationScreen,
        Review => ReviewScreen,
        Signing => SigningScreen,
    }
    /// The appendices of an application and their rows.
    Appendices in appendices {
        Appendix => AppendixScreen,
        Row => RowScreen,
    }
    /// Accreditation cases, as organisations and officers have them.
    Accreditation in accreditation {
        Accreditations => AccreditationsScreen,
        Accreditation => AccreditationScreen,
        SelfEvaluation => SelfEvaluationScreen,
        SelfEvaluationReview => SelfEvaluationReviewScreen,
    }
    /// The scoring desk, which works offline too.
    Scoring in scoring {
        Sheet => SheetScreen,
        Publish => PublishScreen,
    }
    /// What an expert and a chair have besides scoring.
    Chair in chair {
        ExpertOffice => ExpertOfficeScreen,
        Ties => TiesScreen,
        Offer => OfferScreen,
        Chair => ChairScreen,
        Conclusion => ConclusionScreen,
    }
    /// What officers do with an accreditation case.
    Ministry in ministry {
        Commission => CommissionScreen,
        Decision => DecisionScreen,
    }
    /// The organisation, its documents and its people.
    Organisation in organisation {
        Readiness => ReadinessScreen,
        Organisation => OrganisationScreen,
        ConfirmOrganisation => ConfirmOrganisationScreen,
        Employees => EmployeesScreen,
    }
}
