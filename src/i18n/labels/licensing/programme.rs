//! What bars a level or specialty, shown at its row with the act (docs/requirements.md, L11).

use crate::domain::calendar::Date;
use crate::domain::reference::{Bar, MoratoriumEffect, Regime};
use crate::i18n::Lang;

impl Lang {
    /// Why a level or specialty cannot be asked for, and where to turn.
    pub fn bar(self, bar: &Bar) -> String {
        match bar {
            Bar::Moratorium {
                title,
                act,
                from,
                until,
                ..
            } => {
                let (title, act) = (self.of(title), self.of(act));
                let subject = if title.is_empty() {
                    String::new()
                } else {
                    format!("{title}. ")
                };
                format!("{subject}{}", self.moratorium(&act, *from, *until))
            }
            Bar::OtherAuthority { title, .. } => self.other_authority(&self.of(title)),
            Bar::NobodyLicenses => say!(
                self,
                "Бул багытка билим берүү лицензиясы берилбейт. Башка деңгээлди же адистикти тандаңыз."
                    | "По этому направлению образовательная лицензия не выдаётся. Выберите другой уровень или специальность."
                    | "No educational licence is issued for this field. Choose another level or specialty."
            ),
        }
    }

    /// A regime that bars nothing: what it does, to what, by which act and when.
    pub fn regime(self, regime: &Regime) -> String {
        let (title, act) = (self.of(&regime.title), self.of(&regime.act));
        let term = self.term(regime.period.valid_from, regime.period.valid_until);
        match regime.effect {
            MoratoriumEffect::LimitsAdmission => say!(
                self,
                "Кабыл алуу чектелген{term}: {title}. Негизи: {act}. Лицензияга арыз бере берсеңиз болот."
                    | "Приём ограничен{term}: {title}. Основание: {act}. Подать заявление на лицензию можно."
                    | "Admission is limited{term}: {title}. Basis: {act}. You may still apply for the licence."
            ),
            MoratoriumEffect::SuspendsLicences => say!(
                self,
                "Лицензиялардын токтотулушу{term}: {title}. Негизи: {act}."
                    | "Приостановление лицензий{term}: {title}. Основание: {act}."
                    | "Suspension of licences{term}: {title}. Basis: {act}."
            ),
            MoratoriumEffect::Notice | MoratoriumEffect::BarsIssue => say!(
                self,
                "Күтүлгөн чектөө{term}: {title}. Негизи: {act}. Азырынча арызга тоскоол болбойт, бирок чечим кабыл алууда эске алынышы мүмкүн."
                    | "Возможное ограничение{term}: {title}. Основание: {act}. Заявлению оно пока не препятствует, но может быть учтено при решении."
                    | "Possible restriction{term}: {title}. Basis: {act}. It does not bar the application yet, but may be considered in the decision."
            ),
        }
    }

    /// The sentence about a moratorium, with its act and days.
    pub(super) fn moratorium(self, act: &str, from: Option<Date>, until: Option<Date>) -> String {
        let term = self.term(from, until);
        say!(
            self,
            "Мораторий{term}: жаңы лицензия берилбейт. Негизи: {act}. Башка адистикти тандаңыз же мөөнөтүнүн бүтүшүн күтүңүз."
                | "Мораторий{term}: новые лицензии не выдаются. Основание: {act}. Выберите другую специальность или дождитесь окончания срока."
                | "Moratorium{term}: no new licences are issued. Basis: {act}. Choose another specialty or wait until the term ends."
        )
    }

    /// The sentence about the body that licenses it.
    pub(super) fn other_authority(self, authority: &str) -> String {
        say!(
            self,
            "Бул программага лицензияны башка орган берет: {authority}. Ошол органга кайрылыңыз."
                | "Лицензию на эту программу выдаёт другой орган: {authority}. Обратитесь туда."
                | "Another authority licenses this programme: {authority}. Apply there."
        )
    }

    fn term(self, from: Option<Date>, until: Option<Date>) -> String {
        match (from.map(|day| self.date(day)), until.map(|day| self.date(day))) {
            (None, None) => String::new(),
            (Some(from), None) => say!(self, " ({from} күнүнөн баштап)" | " (с {from})" | " (from {from})"),
            (None, Some(until)) => say!(self, " ({until} күнүнө чейин)" | " (до {until})" | " (until {until})"),
            (Some(from), Some(until)) => format!(" ({from}–{until})"),
        }
    }
}

impl Lang {
    /// A programme given by its codes, «HE-B 710100», with the level by its name.
    pub fn programme(self, codes: &str) -> String {
        match codes.split_once(' ') {
            Some((level, specialty)) => format!("{} {specialty}", self.level(level)),
            None => self.level(codes),
        }
    }

    /// The short name of a level in a list, by its code; a level that reference data added later is shown by its code. Where the level's
    /// own title is at hand, that title is shown.
    pub fn level(self, code: &str) -> String {
        match code {
            "PRE" => say!(self, "мектепке чейинки" | "дошкольное" | "preschool"),
            "SCH1" => say!(self, "башталгыч жалпы" | "начальное общее" | "primary general"),
            "SCH2" => say!(self, "негизги жалпы" | "основное общее" | "basic general"),
            "SCH3" => say!(self, "орто жалпы" | "среднее общее" | "secondary general"),
            "PVE" => say!(
                self,
                "башталгыч кесиптик" | "начальное профессиональное" | "primary vocational"
            ),
            "SVE" => say!(
                self,
                "орто кесиптик" | "среднее профессиональное" | "secondary vocational"
            ),
            "HE-B" => say!(self, "бакалавр" | "бакалавриат" | "bachelor"),
            "HE-S" => say!(self, "адис" | "специалитет" | "specialist"),
            "HE-M" => say!(self, "магистр" | "магистратура" | "master"),
            "PHD" => say!(self, "PhD докторантура" | "докторантура PhD" | "doctoral (PhD)"),
            "ADD" => say!(self, "кошумча" | "дополнительное" | "additional"),
            "OUT" => say!(self, "мектептен тышкаркы" | "внешкольное" | "out-of-school"),
            other => other.to_owned(),
        }
    }
}
