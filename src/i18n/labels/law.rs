//! What both laws say alike when they refuse an action.

use crate::i18n::Lang;

impl Lang {
    /// The action needs written reasons.
    pub(super) fn needs_reasons(self) -> String {
        say!(
            self,
            "Себептерин көрсөтүү зарыл. Аларды тиешелүү талаага жазыңыз."
                | "Нужно указать причины. Напишите их в соответствующем поле."
                | "Reasons must be given. Write them in the field provided."
        )
    }

    /// A condition of the action of this name was not looked up.
    pub(super) fn not_looked_up(self, action: &str) -> String {
        say!(
            self,
            "«{action}» аракетинин шарттары текшерилген жок, ошондуктан ал аткарылбады. Баракты жаңыртып, кайра аракет кылыңыз; кайталанса, колдоо кызматына кайрылыңыз."
                | "Условия действия «{action}» не были проверены, поэтому оно не выполнено. Обновите страницу и повторите; если это повторится, обратитесь в службу поддержки."
                | "The conditions of “{action}” were not checked, so nothing was done. Reload the page and try again; if it happens again, contact support."
        )
    }
}
