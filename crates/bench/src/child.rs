//! The measured server as a process: started, weighed, and told to stop.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child as Process, Command, Stdio};

use crate::fault::BenchFault;

/// The process; it ends when this is dropped, however that comes.
pub struct Child {
    process: Process,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Child {
    /// The number of the process, by which a profiler finds it.
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// Starts this same binary as the measured server.
    ///
    /// # Errors
    /// Where it does not start; its words are in the file `log` of the folder.
    pub fn start(database: &str, site: &Path, folder: &Path) -> Result<Self, BenchFault> {
        let log = std::fs::File::create(folder.join("log"))?;
        let mut process = Command::new(std::env::current_exe()?)
            .arg("--measured")
            .arg(folder)
            .arg("--database")
            .arg(database)
            .arg("--site")
            .arg(site)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()?;
        let mut line = String::new();
        if let Some(out) = process.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        let Ok(port) = line.trim().parse::<u16>() else {
            // It has ended already, or is useless: its own words say why.
            let _ = process.kill();
            let _ = process.wait();
            let words = std::fs::read_to_string(folder.join("log"))?;
            return Err(BenchFault::Other(format!("the measured server did not start: {words}")));
        };
        Ok(Self {
            process,
            address: ([127, 0, 0, 1], port).into(),
        })
    }

    /// Its resident memory now and at most so far, in MiB.
    ///
    /// # Errors
    /// Where the system does not say.
    pub fn memory(&self) -> Result<(f64, f64), BenchFault> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let of = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let kib = line.and_then(|it| it.split_whitespace().next()?.parse::<f64>().ok());
            kib.unwrap_or_default() / 1024.0
        };
        Ok((of("VmRSS:"), of("VmHWM:")))
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        // Its input ends, so it finishes what is under way and ends too.
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
