//! The settings by which a product finds the stand-ins: a file as `asula serve --settings` reads it (`docs/settings.toml`).

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::cast::{self, people};
use crate::esi::clients::{CLIENT_ID, CLIENT_SECRET};
use crate::{RunningSandbox, bearer};

/// What a product's settings say besides the addresses of the stand-ins.
#[derive(Clone, Debug)]
pub struct ProductSettings {
    /// Where the product listens.
    pub listen: SocketAddr,
    /// Folder of its SQLite database and its files.
    pub data: PathBuf,
    /// Another database, `sqlite://…` or `postgres://…`.
    pub database_url: Option<String>,
    /// Folder with its built browser files.
    pub site: PathBuf,
    /// Who holds an office of state.
    pub officers: Vec<Officer>,
    /// Who is in the pool of experts.
    pub experts: Vec<Expert>,
}

/// Somebody who holds an office of state.
#[derive(Clone, Debug, Serialize)]
pub struct Officer {
    /// Personal number.
    pub pin: String,
    /// `specialist`, `leadership` or `administrator`.
    pub role: String,
    /// Id of the authority in the product's reference data.
    pub authority: String,
}

/// An expert of the pool.
#[derive(Clone, Debug, Serialize)]
pub struct Expert {
    /// Personal number.
    pub pin: String,
    pub full_name: String,
    /// Where invitations go.
    pub email: String,
    /// Position, in Kyrgyz.
    pub position: String,
    /// INN of the employer, with whose signature the expert signs.
    pub employer_inn: String,
    /// Name of the employer, in Kyrgyz.
    pub employer_name: String,
}

impl Officer {
    /// A member of the cast in an office.
    #[must_use]
    pub fn new(pin: &str, role: &str, authority: &str) -> Self {
        Self {
            pin: pin.to_owned(),
            role: role.to_owned(),
            authority: authority.to_owned(),
        }
    }
}

impl Expert {
    /// A member of the cast as an expert; nothing where there is no such person, or one without an employer.
    #[must_use]
    pub fn of(pin: &str) -> Option<Self> {
        let person = cast::person(pin)?;
        let seat = person.seats.first()?;
        let employer = cast::organisation(&seat.inn)?;
        Some(Self {
            full_name: person.full_name(),
            position: seat.position.clone(),
            employer_inn: seat.inn.clone(),
            employer_name: employer.name_ky,
            pin: person.pin,
            email: person.email,
        })
    }
}

/// The officers of the cast.
#[must_use]
pub fn officers() -> Vec<Officer> {
    vec![
        Officer::new(people::SALTANAT, "specialist", "enlightenment"),
        Officer::new(people::KANAT, "leadership", "enlightenment"),
        Officer::new(people::TIMUR, "administrator", "enlightenment"),
        Officer::new(people::BERMET, "specialist", "science"),
        Officer::new(people::ALMAZ, "leadership", "science"),
    ]
}

/// The experts of the cast.
#[must_use]
pub fn experts() -> Vec<Expert> {
    let pins = [people::DINARA, people::MARAT, people::AIZADA, people::SAPAR];
    pins.into_iter().filter_map(Expert::of).collect()
}

/// The file, in the order in which TOML requires it.
#[derive(Serialize)]
struct File<'a> {
    listen: SocketAddr,
    public_url: String,
    database_url: String,
    site: &'a Path,
    outside: BTreeMap<&'static str, BTreeMap<&'static str, String>>,
    officers: &'a [Officer],
    experts: &'a [Expert],
}

impl ProductSettings {
    /// The text of the file for a product next to this sandbox.
    ///
    /// # Errors
    /// Where the name of a folder is not text.
    pub fn file(&self, sandbox: &RunningSandbox) -> Result<String, toml::ser::Error> {
        let public_url = format!("http://{}", self.listen);
        let in_data = || format!("sqlite://{}?mode=rwc", self.data.join("asula.db").display());
        toml::to_string(&File {
            listen: self.listen,
            database_url: self.database_url.clone().unwrap_or_else(in_data),
            site: &self.site,
            outside: self.outside(sandbox, &public_url),
            officers: &self.officers,
            experts: &self.experts,
            public_url,
        })
    }

    fn outside(
        &self,
        sandbox: &RunningSandbox,
        public_url: &str,
    ) -> BTreeMap<&'static str, BTreeMap<&'static str, String>> {
        let url = sandbox.public_url();
        let token = ("token", bearer::TOKEN.to_owned());
        let esi = [
            ("issuer", format!("{url}/esi")),
            ("client_id", CLIENT_ID.to_owned()),
            ("client_secret", CLIENT_SECRET.to_owned()),
            ("redirect_uri", format!("{public_url}/auth/callback")),
        ];
        let oep = [
            ("url", format!("{url}/oep")),
            ("user_agent", "ASULA".to_owned()),
            token.clone(),
        ];
        let minjust = [("url", format!("{url}/minjust/api/subject")), token.clone()];
        let mail = [
            ("url", format!("smtp://{}", sandbox.smtp_address())),
            ("from", "АСУЛА <asula@asula.test>".to_owned()),
        ];
        let sms = [("url", format!("{url}/sms/send")), token];
        let files = [("url", self.data.join("files").display().to_string())];
        BTreeMap::from([
            ("esi", BTreeMap::from(esi)),
            ("oep", BTreeMap::from(oep)),
            ("minjust", BTreeMap::from(minjust)),
            ("mail", BTreeMap::from(mail)),
            ("sms", BTreeMap::from(sms)),
            ("files", BTreeMap::from(files)),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SandboxSettings;

    #[tokio::test]
    async fn the_file_names_the_stand_ins_and_the_cast() {
        let sandbox = crate::start(SandboxSettings::default()).await.unwrap();
        let settings = ProductSettings {
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            data: PathBuf::from("data"),
            database_url: None,
            site: PathBuf::from("site"),
            officers: officers(),
            experts: experts(),
        };
        let file: toml::Table = settings.file(&sandbox).unwrap().parse().unwrap();
        assert_eq!(file["public_url"].as_str(), Some("http://127.0.0.1:3000"));
        assert_eq!(file["database_url"].as_str(), Some("sqlite://data/asula.db?mode=rwc"));
        let issuer = format!("{}/esi", sandbox.public_url());
        assert_eq!(file["outside"]["esi"]["issuer"].as_str(), Some(issuer.as_str()));
        let count = |list: &str| file[list].as_array().map(Vec::len);
        assert_eq!((count("officers"), count("experts")), (Some(5), Some(4)));
    }
}
