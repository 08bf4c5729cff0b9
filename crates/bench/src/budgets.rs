//! The budgets of `docs/performance.md`, as far as one run can check them.

use super::operation::Operation;
use super::table::Figures;

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
        write!(f, "{:72}{:>12}  {verdict}", self.what, self.have)
    }
}

/// What an operation may take with eight users; nothing where no budget speaks of it.
struct Budget {
    operation: Operation,
    /// At least this part of its floor.
    share: Option<f64>,
    p95: Option<f64>,
    p99: Option<f64>,
    statements: Option<u32>,
}

const fn budget(operation: Operation, share: f64, p95: f64, statements: u32) -> Budget {
    Budget {
        operation,
        share: Some(share),
        p95: Some(p95),
        p99: Some(10.0),
        statements: Some(statements),
    }
}

const BUDGETS: [Budget; 9] = [
    budget(Operation::Licences, 25.0, 50.0, 2),
    budget(Operation::Appendix, 25.0, 50.0, 3),
    budget(Operation::Search, 25.0, 50.0, 2),
    budget(Operation::Save, 5.0, 20.0, 4),
    budget(Operation::Desk, 25.0, 50.0, 3),
    budget(Operation::Cases, 25.0, 50.0, 2),
    budget(Operation::FindCase, 25.0, 50.0, 2),
    budget(Operation::SaveMark, 5.0, 20.0, 4),
    // Twenty saves in one: no budget speaks of it, but that it does not grow with the data.
    Budget {
        operation: Operation::SaveSheet,
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
    let memory = run.iter().map(|it| it.memory).fold(0.0, f64::max);
    verdicts.push(Verdict {
        what: "resident memory at most 60 MiB".to_owned(),
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
            let what = format!("at least 1/{share} of its floor");
            say(what, format!("1/{have:.1}"), have <= share);
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
