//! The ceremony of a signature: begun by an action, a code by mail, the code entered.

use super::browser::Browser;
use super::fault::RehearsalFault;

impl Browser {
    /// Freezes by an action, has a code sent, and enters it; the ceremony. A sheet needs one more confirmation.
    pub async fn signs(&self, action: &str, fields: &[(&str, &str)]) -> Result<String, RehearsalFault> {
        let ceremony = self.act(action, fields).await?;
        let at = ("ceremony", ceremony.as_str());
        self.act("send_code", &[at, ("method", "email")]).await?;
        let code = self.newest_code().await?;
        self.act("enter_code", &[at, ("code", &code)]).await?;
        Ok(ceremony)
    }
}
