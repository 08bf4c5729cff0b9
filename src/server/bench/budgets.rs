//! The budgets of design.md 9, as far as one run shows them.

use super::load::Deed;
use super::table::Figures;

/// What was measured of a deed with so many users.
#[derive(Clone)]
pub struct Measured {
    /// Deed.
    pub deed: Deed,
    /// Users.
    pub users: u32,
    /// Its figures.
    pub figures: Figures,
    /// What its floor does a second.
    pub floor: f64,
    /// Resident memory of the server, in MiB.
    pub memory: f64,
}

/// A budget beside what was measured.
pub struct Verdict {
    what: String,
    have: String,
    kept: bool,
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let verdict = if self.kept { "kept" } else { "MISSED" };
        write!(f, "{:72}{:>12}  {verdict}", self.what, self.have)
    }
}

/// What the budgets say of a run; `smaller` is the same run over a tenth of the data.
pub fn judge(run: &[Measured], smaller: Option<&[Measured]>) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    let mut say = |what: String, have: String, kept: bool| verdicts.push(Verdict { what, have, kept });
    let at = |run: &[Measured], deed, users| run.iter().find(|it| it.deed == deed && it.users == users).cloned();
    for (deed, share, statements, p95) in [
        (Deed::Licences, 25.0, 2, 50.0),
        (Deed::Appendix, 25.0, 3, 50.0),
        (Deed::Search, 25.0, 2, 50.0),
        (Deed::Save, 5.0, 4, 20.0),
    ] {
        let Some(it) = at(run, deed, 8) else { continue };
        let (title, have) = (deed.title(), it.floor / it.figures.per_second);
        say(
            format!("{title}: at least 1/{share} of its floor"),
            format!("1/{have:.1}"),
            have <= share,
        );
        let p99 = it.figures.p99;
        say(
            format!("{title}: p99 at most 10 ms"),
            format!("{p99:.2} ms"),
            p99 <= 10.0,
        );
        let had = it.figures.p95;
        say(
            format!("{title}: p95 at most {p95} ms"),
            format!("{had:.2} ms"),
            had <= p95,
        );
        let had = it.figures.statements;
        say(
            format!("{title}: at most {statements} statements"),
            had.to_string(),
            had <= statements,
        );
        if let Some(small) = smaller.and_then(|run| at(run, deed, 8)) {
            let ratio = it.figures.p95 / small.figures.p95;
            say(
                format!("{title}: p95 at 10 × at most 1.5 × that at 1 ×"),
                format!("{ratio:.2} ×"),
                ratio <= 1.5,
            );
        }
    }
    if let Some(it) = at(run, Deed::Save, 32) {
        let max = it.figures.max;
        say(
            "a save waits at most 1,000 ms with 32 users".to_owned(),
            format!("{max:.0} ms"),
            max <= 1000.0,
        );
    }
    let memory = run.iter().map(|it| it.memory).fold(0.0, f64::max);
    say(
        "resident memory at most 60 MiB".to_owned(),
        format!("{memory:.1} MiB"),
        memory <= 60.0,
    );
    verdicts
}
