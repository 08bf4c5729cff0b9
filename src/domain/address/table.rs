//! The tables, as macros that hand their lines to another macro: the types of addresses, and the routes of `app` and `server/web`.

/// Hands every page to the macro `$make`, after what is given for it: the name of the page, its parameters, and its pattern as
/// `leptos_router` reads it.
macro_rules! pages {
    ($make:ident $($before:tt)*) => {
        $make! {
            $($before)*
            /// The page that everybody begins at.
            Home => "/";
            /// Whether the organisation may apply, and what is missing.
            Readiness => "/readiness";
            /// The organisation with its documents.
            Organisation => "/organisation";
            /// What the register says of an organisation that is about to be registered.
            ConfirmOrganisation => "/organisation/confirm";
            /// The responsible employees.
            Employees => "/employees";
            /// The licence applications of the organisation.
            Licences => "/licences";
            /// A licence application.
            Application(application: ApplicationId) => "/applications/:application";
            /// An appendix of a licence application.
            Appendix(application: ApplicationId, template: str) => "/applications/:application/appendices/:template";
            /// A row of an appendix.
            Row(application: ApplicationId, row: RowId) => "/applications/:application/rows/:row";
            /// A licence application before it is signed.
            Review(application: ApplicationId) => "/applications/:application/review";
            /// The accreditation cases.
            Accreditations => "/accreditation";
            /// An accreditation case.
            Accreditation(accreditation: AccreditationId) => "/accreditations/:accreditation";
            /// A section of a self-evaluation.
            SelfEvaluation(accreditation: AccreditationId, section: str) => "/accreditations/:accreditation/self-evaluation/:section";
            /// A self-evaluation before it is signed, or as it was signed.
            SelfEvaluationReview(accreditation: AccreditationId) => "/accreditations/:accreditation/review";
            /// The commission of a case, and its order.
            Commission(accreditation: AccreditationId) => "/accreditations/:accreditation/commission";
            /// The decision on a case.
            Decision(accreditation: AccreditationId) => "/accreditations/:accreditation/decision";
            /// The cases of an expert.
            ExpertOffice => "/expert";
            /// The ties of an expert to organisations.
            Ties => "/expert/ties";
            /// A case to whose commission an expert is invited.
            Offer(accreditation: AccreditationId) => "/expert/cases/:accreditation";
            /// The sheet on which an expert scores.
            Sheet(sheet: SheetId) => "/sheets/:sheet";
            /// A sheet before it is published.
            Publish(sheet: SheetId) => "/sheets/:sheet/publish";
            /// All sheets of a case side by side, for the chair.
            Chair(accreditation: AccreditationId) => "/chair/:accreditation";
            /// The conclusion of a case.
            Conclusion(accreditation: AccreditationId) => "/chair/:accreditation/conclusion";
            /// What is shown offline in the place of another page.
            Offline => "/offline";
            /// A signing ceremony.
            Signing(ceremony: CeremonyId) => "/signing/:ceremony";
        }
    };
}

/// Hands everything that answers besides pages and server functions to the macro `$make` in the same way: the patterns as `axum` reads
/// them.
macro_rules! endpoints {
    ($make:ident $($before:tt)*) => {
        $make! {
            $($before)*
            /// Begins signing in.
            SignIn => "/auth/esi";
            /// Where ESI leads back to.
            SignedIn => "/auth/callback";
            /// Sets the language.
            Language(tag: str) => "/language/{tag}";
            /// Sets the look.
            Theme(tag: str) => "/theme/{tag}";
            /// Does what was asked, and keeps the texts of the form next to it.
            Kept(function: str) => "/kept/{function}";
            File(id: FileId) => "/files/{id}";
            /// A document of an accreditation case, as PDF.
            PdfDocument(accreditation: AccreditationId, paper: CaseDocument) => "/papers/{accreditation}/{paper}";
            /// Says that a case moved, as long as it is listened to.
            Progress(accreditation: AccreditationId) => "/progress/{accreditation}";
            /// The script that keeps scoring desks readable offline.
            ServiceWorker => "/service-worker.js";
            /// Whether the process lives.
            Healthz => "/healthz";
            /// Whether the product can work.
            Readyz => "/readyz";
            /// What the product measures of itself.
            Metrics => "/metrics";
            /// Takes a document of the organisation.
            UploadDocument(kind: str) => "/upload/document/{kind}";
            /// Takes the file of a cell.
            UploadCell(application: ApplicationId, row: RowId, column: str) => "/upload/cell/{application}/{row}/{column}";
            /// Takes files behind an answer of a self-evaluation.
            UploadEvidence(accreditation: AccreditationId, criterion: str) => "/upload/evidence/{accreditation}/{criterion}";
        }
    };
}

pub(crate) use endpoints;
pub(crate) use pages;
