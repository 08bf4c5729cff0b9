//! The budgets of `docs/performance.md`, as far as one run can check them.

use super::operation::Operation;
use super::table::{Figures, grouped};

/// What was measured of an operation with so many users.
#[derive(Clone)]
pub struct Measured {
    pub operation: Operation,
    pub users: u32,
    pub figures: Figures,
    /// What its floor does a second.
    pub floor: f64,
    /// Resident memory of the server, in MiB.
    pub memory: f64,
}

/// A budget and what was measured.
pub struct Verdict {
    what: String,
    have: String,
    kept: bool,
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let verdict = if self.kept { "kept" } else { "MISSED" };
        write!(f, "{:76}{:>18}  {verdict}", self.what, self.have)
    }
}

/// What an operation may take with eight users; nothing where no budget speaks of it.
struct Budget {
    operation: Operation,
    /// At least so many a second; a machine on which these are out of reach is judged by the share.
    per_second: Option<u32>,
    /// At least this part of its floor.
    share: Option<f64>,
    p95: Option<f64>,
    p99: Option<f64>,
    statements: Option<u32>,
}

/// The budget of a page, by its share of the same bytes from memory.
const fn page(operation: Operation, per_second: Option<u32>, share: f64, statements: u32) -> Budget {
    Budget {
        operation,
        per_second,
        share: Some(share),
        p95: Some(50.0),
        p99: Some(10.0),
        statements: Some(statements),
    }
}

/// The budget of a save, by its share of the bare commit.
const fn save(operation: Operation, share: f64) -> Budget {
    Budget {
        operation,
        per_second: None,
        share: Some(share),
        p95: Some(20.0),
        p99: Some(10.0),
        statements: Some(4),
    }
}

/// The share of a page that is shown again, and that of one in a state that was not shown before.
const WARM: f64 = 25.0;
const COLD: f64 = 50.0;

const BUDGETS: [Budget; 12] = [
    page(Operation::Licences, None, WARM, 2),
    page(Operation::Appendix, None, WARM, 3),
    page(Operation::Search, None, WARM, 2),
    save(Operation::Save, 5.0),
    page(Operation::DeskCold, Some(1600), COLD, 3),
    page(Operation::Desk, Some(3200), WARM, 3),
    page(Operation::CasesCold, Some(2200), COLD, 2),
    page(Operation::Cases, Some(4400), WARM, 2),
    page(Operation::FindCaseCold, Some(1600), COLD, 2),
    page(Operation::FindCase, Some(1600), WARM, 2),
    save(Operation::SaveMark, 2.0),
    // Twenty saves in one: no budget speaks of it, but that it does not grow with the data.
    Budget {
        operation: Operation::SaveSheet,
        per_second: None,
        share: None,
        p95: None,
        p99: None,
        statements: None,
    },
];

/// What the budgets say of a run; `smaller` is the same run over a tenth of the data.
pub fn judge(run: &[Measured], smaller: Option<&[Measured]>) -> Vec<Verdict> {
    let at = |run: &[Measured], operation, users| {
        run.iter()
            .find(|it| it.operation == operation && it.users == users)
            .cloned()
    };
    let mut verdicts = Vec::new();
    for budget in &BUDGETS {
        if let Some(it) = at(run, budget.operation, 8) {
            let small = smaller.and_then(|run| at(run, budget.operation, 8));
            budget.judge(&it, small.as_ref(), &mut verdicts);
        }
    }
    for operation in [Operation::Save, Operation::SaveMark] {
        if let Some(it) = at(run, operation, 32) {
            let max = it.figures.max;
            verdicts.push(Verdict {
                what: format!("{}: waits at most 1,000 ms with 32 users", operation.title()),
                have: format!("{max:.0} ms"),
                kept: max <= 1000.0,
            });
        }
    }
    let most_users = run.iter().map(|it| it.users).max().unwrap_or_default();
    let at_most = run.iter().filter(|it| it.users == most_users);
    let memory = at_most.map(|it| it.memory).fold(0.0, f64::max);
    verdicts.push(Verdict {
        what: format!("resident memory at most 60 MiB with {most_users} users"),
        have: format!("{memory:.1} MiB"),
        kept: memory <= 60.0,
    });
    verdicts
}

impl Budget {
    fn judge(&self, it: &Measured, small: Option<&Measured>, verdicts: &mut Vec<Verdict>) {
        let title = self.operation.title();
        let mut say = |what: String, have: String, kept: bool| {
            let what = format!("{title}: {what}");
            verdicts.push(Verdict { what, have, kept });
        };
        if let Some(share) = self.share {
            let have = it.floor / it.figures.per_second;
            let (mut what, mut said) = (format!("at least 1/{share} of its floor"), format!("1/{have:.1}"));
            let mut kept = have <= share;
            if let Some(least) = self.per_second {
                what = format!("at least {}/s, or 1/{share} of its floor", grouped(least.into()));
                // A rate is positive and far from the bounds.
                said = format!("{}/s, {said}", grouped(it.figures.per_second.round() as u64));
                kept |= it.figures.per_second >= f64::from(least);
            }
            say(what, said, kept);
        }
        for (name, most, have) in [("p99", self.p99, it.figures.p99), ("p95", self.p95, it.figures.p95)] {
            if let Some(most) = most {
                let what = format!("{name} at most {most} ms");
                say(what, format!("{have:.2} ms"), have <= most);
            }
        }
        if let Some(most) = self.statements {
            let have = it.figures.statements;
            let what = format!("at most {most} statements");
            say(what, have.to_string(), have <= most);
        }
        if let Some(small) = small {
            let ratio = it.figures.p95 / small.figures.p95;
            let what = "p95 at 10 × at most 1.5 × that at 1 ×".to_owned();
            say(what, format!("{ratio:.2} ×"), ratio <= 1.5);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_missed_by_what_is_over_it() {
        let measured = |operation, users, per_second| Measured {
            operation,
            users,
            figures: Figures {
                per_second,
                p99: 11.0,
                max: 1001.0,
                statements: 4,
                ..Figures::default()
            },
            floor: 1000.0,
            memory: 50.0,
        };
        let run = [
            measured(Operation::SaveMark, 8, 500.0),
            measured(Operation::SaveMark, 32, 500.0),
        ];
        let said: Vec<String> = judge(&run, None).iter().map(ToString::to_string).collect();
        let missed: Vec<&str> = said
            .iter()
            .filter(|it| it.ends_with("MISSED"))
            .map(String::as_str)
            .collect();
        assert_eq!((said.len(), missed.len()), (6, 2));
        assert!(missed[0].contains("p99") && missed[1].contains("waits"));
    }

    #[test]
    fn a_page_keeps_its_budget_by_rate_or_share() {
        let verdict = |per_second, floor| {
            let run = [Measured {
                operation: Operation::DeskCold,
                users: 8,
                figures: Figures {
                    per_second,
                    ..Figures::default()
                },
                floor,
                memory: 50.0,
            }];
            judge(&run, None)[0].to_string()
        };
        for (per_second, floor, have, kept) in [
            (1600.0, 160_000.0, "1,600/s, 1/100.0", true),
            (1500.0, 75_000.0, "1,500/s, 1/50.0", true),
            (1500.0, 76_500.0, "1,500/s, 1/51.0", false),
        ] {
            let said = verdict(per_second, floor);
            assert!(said.contains("cold: at least 1,600/s, or 1/50 of its floor"), "{said}");
            assert!(said.contains(have) && said.ends_with("kept") == kept, "{said}");
        }
    }
}
