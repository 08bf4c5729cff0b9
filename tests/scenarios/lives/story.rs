//! What happened in a life, printed where it fails.

/// The number of a life, and what happened in it.
pub struct Story {
    seed: u64,
    acts: Vec<String>,
}

impl Story {
    /// The story of the life of a seed.
    pub fn of(seed: u64) -> Self {
        Self { seed, acts: Vec::new() }
    }

    /// The number of the life.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Something happens.
    pub fn tells(&mut self, act: impl Into<String>) {
        self.acts.push(act.into());
    }
}

impl Drop for Story {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("ASULA_LIFE={} failed:\n  {}", self.seed, self.acts.join("\n  "));
        }
    }
}
