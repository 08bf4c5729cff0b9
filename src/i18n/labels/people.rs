//! Who people are, and the outside systems, by name.

use crate::domain::OutsideSystem;
use crate::domain::licensing::Actor;
use crate::domain::views::application::Holder;
use crate::domain::views::frame::Role;
use crate::i18n::Lang;

impl Lang {
    /// Who acts on a case.
    pub fn actor(self, actor: Actor) -> String {
        match actor {
            Actor::Head => say!(self, "Жетекчи" | "Руководитель" | "Head"),
            Actor::Employee => say!(
                self,
                "Жооптуу кызматкер" | "Ответственный сотрудник" | "Responsible employee"
            ),
            Actor::Specialist => say!(
                self,
                "Ыйгарым укуктуу органдын адиси" | "Специалист уполномоченного органа" | "Specialist of the authority"
            ),
            Actor::Leadership => say!(
                self,
                "Ыйгарым укуктуу органдын жетекчилиги"
                    | "Руководство уполномоченного органа"
                    | "Leadership of the authority"
            ),
            Actor::Administrator => say!(self, "Администратор" | "Администратор" | "Administrator"),
            Actor::Stranger => say!(self, "Башка адам" | "Постороннее лицо" | "Someone else"),
        }
    }

    /// Who has a case at a stage.
    pub fn holder(self, holder: Holder) -> String {
        match holder {
            Holder::Actor(actor) => self.actor(actor),
            Holder::Commission => say!(
                self,
                "Эксперттик комиссия" | "Экспертная комиссия" | "Expert commission"
            ),
            Holder::Council => say!(self, "Лицензиялык кеңеш" | "Лицензионный совет" | "Licensing council"),
        }
    }

    /// What a signed-in person is here.
    pub fn role(self, role: Role) -> String {
        match role {
            Role::Head => self.actor(Actor::Head),
            Role::Employee => self.actor(Actor::Employee),
            Role::Newcomer => say!(
                self,
                "Уюмдун өкүлү" | "Представитель организации" | "Representative of an organisation"
            ),
            Role::Person => say!(self, "Жеке жак" | "Физическое лицо" | "Private person"),
            Role::Specialist => say!(self, "Адис" | "Специалист" | "Specialist"),
            Role::Leadership => say!(self, "Жетекчилик" | "Руководство" | "Leadership"),
            Role::Administrator => self.actor(Actor::Administrator),
        }
    }

    /// An outside system, by the name people know.
    pub fn outside_system(self, system: OutsideSystem) -> String {
        match system {
            OutsideSystem::Signature => say!(
                self,
                "ОЭП (булуттагы электрондук кол тамга кызматы)"
                    | "ОЭП (сервис облачной электронной подписи)"
                    | "OEP (the cloud signature service)"
            ),
            OutsideSystem::Minjust => say!(
                self,
                "Юстиция министрлигинин реестри"
                    | "Реестр Министерства юстиции"
                    | "The register of the Ministry of Justice"
            ),
            OutsideSystem::Files => say!(self, "Файл сактагыч" | "Хранилище файлов" | "The file store"),
            OutsideSystem::Scanner => say!(
                self,
                "Антивирус (жүктөлгөн файлдарды текшерүү)"
                    | "Антивирус (проверка загружаемых файлов)"
                    | "The antivirus (the scan of uploaded files)"
            ),
        }
    }
}
